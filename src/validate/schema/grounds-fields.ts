import { titled } from './refine.ts';
import { text } from './scalar.ts';

/** The fields that say what a rule, or one of its dated values, rests on. */
export const groundsFields = {
  clause: titled('Paragraf', 'The clause of the agreement that the rule rests on.', text),
  assumption: titled(
    'Forutsetning',
    'One sentence: what is assumed where the agreement has no clause or leaves it open.',
    text,
  ),
};
