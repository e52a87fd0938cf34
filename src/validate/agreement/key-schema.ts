import { always } from '../../model/dated-value.ts';
import type { Dated } from '../../model/dated-value.ts';
import type { DistributionKey, KeyPart } from '../../model/distribution-key.ts';
import { millionths } from '../../model/millionths.ts';
import type { Ore } from '../../model/ore.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { present } from '../present.ts';
import { dated, inherit } from '../schema/dated.ts';
import { list } from '../schema/list.ts';
import { mapOf } from '../schema/map-of.ts';
import { entryOf, isWord } from '../schema/node.ts';
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
import type { GroundsGiven } from './grounds-schema.ts';
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

interface SplittingFields extends GroundsGiven {
  readonly label?: string;
  readonly for?: string;
  readonly min?: Dated<Ore>;
  readonly max?: Dated<Ore>;
}

const splittingKey = (fields: SplittingFields, keyParts: Dated<readonly KeyPart[]>): KeyBody => {
  const grounds = groundsOf(fields);
  return {
    ...grounds,
    ...present({ label: fields.label, for: fields.for }),
    rule: {
      kind: 'parts',
      parts: inherit(keyParts, grounds),
      ...(fields.min && { min: inherit(fields.min, grounds) }),
      ...(fields.max && { max: inherit(fields.max, grounds) }),
    },
  };
};

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
  (fields) => splittingKey(fields, fields.parts),
);

const ALL = millionths(100_000_000n);

/** A key of one part of 100 percent, written like the one by consumption: `{ clause: "5", by: population }`. */
const onePartKey = converted(
  rule(
    {
      required: {
        by: titled(
          'Etter',
          'All of it by equal, host, contribution, a basis, or a list of bases of which the first is the default.',
          weighedBy,
        ),
      },
      optional: { ...commonFields, ...limitFields },
    },
    limitsAreInOrder,
  ),
  (fields) => splittingKey(fields, always([{ kind: 'share', share: ALL, by: fields.by }], {})),
);

const isByConsumption = (node: YamlNode): boolean =>
  isWord(entryOf(node, 'by')?.value, 'consumption');

const keyByOne: Schema<KeyBody> = {
  expects: ['fields'],
  keys: onePartKey.keys ?? [],
  decode: (node, context) =>
    (isByConsumption(node) ? consumptionKey : onePartKey).decode(node, context),
  jsonSchema: (definitions) => ({
    anyOf: [consumptionKey.jsonSchema(definitions), onePartKey.jsonSchema(definitions)],
  }),
};

export const keysSchema = mapOf(
  knowingItsPlace(
    named(
      'key',
      byKey<KeyBody>(
        new Map([
          ['parts', partsKey],
          ['by', keyByOne],
        ]),
      ),
    ),
  ),
  defining('key', text),
);
