import { errorAt } from '../../model/diagnostic.ts';
import { present } from '../present.ts';
import { dated } from '../schema/dated.ts';
import { yearlyDay } from '../schema/day.ts';
import { mapOf } from '../schema/map-of.ts';
import { checked, converted, defining, knowingItsPlace, titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import type { Schema } from '../schema/schema.ts';
import { grounded } from './grounds-schema.ts';

/** Words with a meaning of their own where a basis may stand. */
const RESERVED: readonly string[] = [
  'equal',
  'host',
  'consumption',
  'contribution',
  'member',
  'agreed',
];

/** The reserved word that says the same in another place: a key weighs `equal`, a charge is `per: member`. */
const COUNTERPART: ReadonlyMap<string, string> = new Map([
  ['member', 'equal'],
  ['equal', 'member'],
]);

/**
 * What a rule weighs by: a basis, or one of the built-in words that have a meaning there. A basis need not stand under
 * `bases`: any numeric column of municipalities.csv is one.
 */
export const basisOr = (...builtIn: readonly string[]): Schema<string> =>
  checked(text, (name, { at }, context) => {
    if (builtIn.includes(name)) return;
    if (!RESERVED.includes(name)) {
      context.refer({ kind: 'basis', name, at });
      return;
    }
    const counterpart = COUNTERPART.get(name);
    const instead =
      counterpart !== undefined && builtIn.includes(counterpart) ? counterpart : undefined;
    context.report(errorAt('agreement/basis-not-here', at, present({ name, instead })));
  });

/** A basis that gives itself a name: not one of the words reserved. */
const ownBasisName = checked(defining('basis', text), (name, { at }, context) => {
  if (RESERVED.includes(name)) context.report(errorAt('agreement/reserved-name', at, { name }));
});

const basisSchema = converted(
  grounded({
    required: {},
    optional: {
      label: titled('Navn', 'What documents call it; the id where it is left out.', text),
      as_of: titled(
        'Dato for grunnlaget',
        'The day of the figures, with {year} for the budget year: "{year-1}-01-01".',
        dated(yearlyDay),
      ),
    },
  }),
  ({ as_of, ...fields }) => ({ ...fields, ...present({ asOf: as_of }) }),
);

export const basesSchema = mapOf(knowingItsPlace(basisSchema), ownBasisName);
