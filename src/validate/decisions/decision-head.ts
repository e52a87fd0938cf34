import { day } from '../schema/day.ts';
import { object } from '../schema/object.ts';
import type { Fields } from '../schema/object.ts';
import { titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';

const head = {
  date: titled('Dato', 'The day of the decision.', day),
  body: titled('Organ', 'Who decided.', text),
  case: titled('Saksnummer', 'The case number: "3/21".', text),
};

const headOptions = {
  replaces: titled(
    'Erstatter',
    'The case of an earlier decision about the same thing that this one takes the place of.',
    text,
  ),
  note: titled('Merknad', 'Anything more.', text),
};

/** A decision's fields: what all have, and what this kind has. */
export const decisionOf = <R extends Fields, O extends Fields>(required: R, optional: O) =>
  object({ required: { ...head, ...required }, optional: { ...headOptions, ...optional } });
