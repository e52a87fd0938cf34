import type { DistributionKey, KeyPart } from '../../model/distribution-key.ts';
import { present } from '../present.ts';
import { dated, inherit } from '../schema/dated.ts';
import { list } from '../schema/list.ts';
import { mapOf } from '../schema/map-of.ts';
import { kroner, percent } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import {
  checked,
  converted,
  defining,
  knowingItsPlace,
  named,
  referring,
  titled,
} from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { Schema } from '../schema/schema.ts';
import { byKey, byShape } from '../schema/union.ts';
import { basisOr } from './basis-schema.ts';
import { distinct } from './distinct.ts';
import { groundsOf, rule } from './grounds-schema.ts';
import { limitFields, limitsAreInOrder } from './limits.ts';
import { sharesAreHundred } from './shares.ts';

/** A key without its id, which is its name in the file. */
export type KeyBody = Omit<DistributionKey, 'id'>;

const weighedBy: Schema<readonly [string, ...string[]]> = byShape({
  scalar: converted(basisOr('equal', 'host', 'contribution'), (basis) => [basis] as const),
  list: converted(distinct(list(basisOr())), ([first, ...others]) =>
    first === undefined ? undefined : ([first, ...others] as const),
  ),
});

const sharePart = converted(
  object({
    required: {
      share: titled('Prosent', 'Percent; the shares of a key are exactly 100 in all.', percent),
      by: titled(
        'Etter',
        'equal, host, contribution, a basis, or a list of bases of which the first is the default.',
        weighedBy,
      ),
    },
    optional: {},
  }),
  (fields): KeyPart => ({ kind: 'share', ...fields }),
);

const fixedPart = converted(
  object({
    required: {
      fixed: titled('Fast beløp', 'Kroner per user, taken off before the percentages.', kroner),
      by: titled('Etter', 'equal', oneOf(['equal'])),
    },
    optional: {},
  }),
  (fields): KeyPart => ({ kind: 'fixed', ...fields }),
);

const parts = named(
  'keyParts',
  checked<readonly KeyPart[]>(
    list(
      byKey<KeyPart>(
        new Map([
          ['share', sharePart],
          ['fixed', fixedPart],
        ]),
      ),
    ),
    sharesAreHundred,
  ),
);

const commonFields = {
  label: titled('Navn', 'What documents call the key; its id where left out.', text),
  for: titled('For', 'Only members of this class take part.', referring('class', text)),
};

const consumptionKey = converted(
  rule({
    required: { by: titled('Etter', 'consumption: units × unit price.', oneOf(['consumption'])) },
    optional: commonFields,
  }),
  (fields): KeyBody => ({
    ...groundsOf(fields),
    ...present({ label: fields.label, for: fields.for }),
    rule: { kind: 'consumption' },
  }),
);

const partsKey = converted(
  rule(
    {
      required: {
        parts: titled('Deler', 'Parts of the key, or a dated list of such.', dated(parts)),
      },
      optional: { ...commonFields, ...limitFields },
    },
    limitsAreInOrder,
  ),
  (fields): KeyBody => {
    const grounds = groundsOf(fields);
    return {
      ...grounds,
      ...present({ label: fields.label, for: fields.for }),
      rule: {
        kind: 'parts',
        parts: inherit(fields.parts, grounds),
        ...(fields.min && { min: inherit(fields.min, grounds) }),
        ...(fields.max && { max: inherit(fields.max, grounds) }),
      },
    };
  },
);

export const keysSchema = mapOf(
  knowingItsPlace(
    named(
      'key',
      byKey<KeyBody>(
        new Map([
          ['parts', partsKey],
          ['by', consumptionKey],
        ]),
      ),
    ),
  ),
  defining('key', text),
);
