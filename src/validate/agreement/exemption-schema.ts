import type { Exemption } from '../../model/charge.ts';
import { listOrNone } from '../schema/list.ts';
import { count } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { converted, referring, titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import { byKey } from '../schema/union.ts';
import { basisOr } from './basis-schema.ts';
import { distinct } from './distinct.ts';

const MOST_MEMBERS = 10_000;

/** A member by its name or by any of its numbers, with the zero that may be lost in front. */
const memberName = referring(
  'member',
  converted(text, (name) => (/^[0-9]{3}$/.test(name) ? `0${name}` : name)),
);

export const smallestFields = {
  smallest: titled('De minste', 'How many of the smallest are free.', count(1, MOST_MEMBERS)),
  by: titled('Etter', 'The basis that says which are smallest.', basisOr()),
};

export const exemptMembersFields = {
  members: titled(
    'Kommuner',
    'Members that are free, by number or name.',
    distinct(listOrNone(memberName)),
  ),
};

export const exemptionSchema = byKey<Exemption>(
  new Map([
    [
      'smallest',
      converted(
        object({ required: smallestFields, optional: {} }),
        ({ smallest, by }): Exemption => ({ kind: 'smallest', count: smallest, by }),
      ),
    ],
    [
      'members',
      converted(
        object({ required: exemptMembersFields, optional: {} }),
        ({ members }): Exemption => ({ kind: 'members', members }),
      ),
    ],
  ]),
);
