import { expect, test } from 'vitest';
import type { Expectation } from '../../../src/model/diagnostic-codes/agreement.ts';
import { dated } from '../../../src/validate/schema/dated.ts';
import { list, listOrNone } from '../../../src/validate/schema/list.ts';
import { mapOf } from '../../../src/validate/schema/map-of.ts';
import { count, kroner } from '../../../src/validate/schema/number.ts';
import { object } from '../../../src/validate/schema/object.ts';
import { oneOf, text } from '../../../src/validate/schema/scalar.ts';
import type { Schema } from '../../../src/validate/schema/schema.ts';
import { byKey, byShape } from '../../../src/validate/schema/union.ts';
import { asText } from '../as-text.ts';
import { expectGolden } from '../golden.ts';

const cases: readonly {
  readonly sort: string;
  readonly make: () => Schema<unknown>;
  readonly expects: readonly Expectation[];
}[] = [
  {
    sort: 'words, those of digits also as numbers',
    make: () => oneOf(['outside', '25', '0', '2x', 'x2']),
    expects: ['word'],
  },
  { sort: 'a whole number', make: () => count(1, 12), expects: ['count'] },
  { sort: 'a list of at least one', make: () => list(kroner), expects: ['list'] },
  { sort: 'a list that may be empty', make: () => listOrNone(kroner), expects: ['list'] },
  { sort: 'names of its own', make: () => mapOf(kroner), expects: ['fields'] },
  {
    sort: 'fields, of which one must stand there',
    make: () => object({ required: { id: text }, optional: { amount: kroner } }),
    expects: ['fields'],
  },
  {
    sort: 'fields that all may be left out',
    make: () => object({ required: {}, optional: { amount: kroner } }),
    expects: ['fields'],
  },
  { sort: 'dated values', make: () => dated(kroner), expects: ['amount', 'dated-list'] },
  {
    sort: 'one of several shapes',
    make: () => byShape({ scalar: kroner, list: list(kroner) }),
    expects: ['amount', 'list'],
  },
  {
    sort: 'one of several sorts of fields',
    make: () =>
      byKey<object>(
        new Map([['fixed', object({ required: { fixed: kroner }, optional: { by: text } })]]),
      ),
    expects: ['fields'],
  },
];

test.each(cases)('what must stand there, to a finding and to an editor: $sort', (each) => {
  const { expects, keys, jsonSchema } = each.make();
  expect(expects).toEqual(each.expects);
  expectGolden([asText(jsonSchema(new Map())), `keys ${asText(keys)}`]);
});
