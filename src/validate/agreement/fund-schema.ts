import { errorAt } from '../../model/diagnostic.ts';
import { CARRIED, type Fund } from '../../model/fund.ts';
import { oreText, ZERO_ORE } from '../../model/ore.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { dated, inherit } from '../schema/dated.ts';
import { day } from '../schema/day.ts';
import { mapOf } from '../schema/map-of.ts';
import { entryOf, hasKey, placeOf } from '../schema/node.ts';
import { kroner, signedKroner } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { checked, converted, defining, placed, titled } from '../schema/refine.ts';
import type { Placed } from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { DecodeContext } from '../schema/schema.ts';
import { groundsOf, rule } from './grounds-schema.ts';

/** Stands beside funds in `settlement.deficit`. */
export const MEMBERS = 'members';

/** A cap says what happens above it, and only a cap has an above. */
const capAndOverCapComeTogether = (_: unknown, node: YamlNode, context: DecodeContext): void => {
  const missing = ['cap', 'over_cap'].filter((key) => !hasKey(node, key));
  if (missing.length !== 1) return;
  context.report(errorAt('schema/missing-key', node.at, { keys: missing }));
};

const fundFields = rule(
  {
    required: { name: titled('Navn', 'What accounts and documents call the fund.', text) },
    optional: {
      cap: titled('Tak', 'Kroner, at most; or a dated list.', dated(kroner)),
      over_cap: titled(
        'Over taket',
        'What is above the cap goes back to the members, or is refused.',
        oneOf(['return', 'refuse']),
      ),
      opening_balance: titled(
        'Inngående saldo',
        'The balance that the first year settled here begins with.',
        object({
          required: {
            date: titled('Dato', 'The first day of the year.', day),
            amount: titled('Kroner', 'Kroner.', signedKroner),
            source: titled('Kilde', 'Where the figure is from: Regnskap 2020.', text),
          },
          optional: {},
        }),
      ),
    },
  },
  capAndOverCapComeTogether,
);

const fund = placed(
  converted(fundFields, ({ cap, over_cap, opening_balance, ...fields }): Omit<Fund, 'id'> => ({
    ...fields,
    ...(cap && { cap: inherit(cap, groundsOf(fields)) }),
    ...present({ overCap: over_cap, openingBalance: opening_balance }),
  })),
);

const balanceIsAllowed = (
  id: string,
  { value, node }: Placed<Omit<Fund, 'id'>>,
  context: DecodeContext,
): void => {
  const amount = value.openingBalance?.amount ?? ZERO_ORE;
  if (id === CARRIED || amount >= ZERO_ORE) return;
  const balance = entryOf(node, 'opening_balance')?.value ?? node;
  const args = { found: oreText(amount), least: '0' };
  context.report(errorAt('schema/out-of-range', placeOf(balance, 'amount'), args));
};

const fundId = checked(defining('fund', text), (name, { at }, context) => {
  if (name === MEMBERS) context.report(errorAt('agreement/reserved-name', at, { name }));
});

export const fundsSchema = converted(mapOf(fund, fundId), (funds, _, context) => {
  for (const [id, entry] of funds) {
    balanceIsAllowed(id, entry, context);
    if (id === CARRIED && entry.value.cap !== undefined) {
      context.report(errorAt('agreement/carried-cap', placeOf(entry.node, 'cap'), {}));
    }
  }
  return new Map([...funds].map(([id, { value }]) => [id, value]));
});
