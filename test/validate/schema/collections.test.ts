import { describe, expect, test } from 'vitest';
import { ALWAYS } from '../../../src/model/dated-value.ts';
import { dated, inherit } from '../../../src/validate/schema/dated.ts';
import { list, listOrNone } from '../../../src/validate/schema/list.ts';
import { mapOf } from '../../../src/validate/schema/map-of.ts';
import { municipalityNumber } from '../../../src/validate/schema/norwegian.ts';
import { decimal, kroner } from '../../../src/validate/schema/number.ts';
import { object } from '../../../src/validate/schema/object.ts';
import { defining, named, referring, titled } from '../../../src/validate/schema/refine.ts';
import { text } from '../../../src/validate/schema/scalar.ts';
import type { JsonDefinitions, Schema } from '../../../src/validate/schema/schema.ts';
import { byKey, byShape } from '../../../src/validate/schema/union.ts';
import { decodeText } from '../yaml-text.ts';

describe('object', () => {
  const schema = object({ required: { id: text, amount: kroner }, optional: { note: text } });

  test('decodes what it knows', () => {
    expect(decodeText(schema, '{ id: a, amount: 1, note: b }').value).toEqual({
      id: 'a',
      amount: 100n,
      note: 'b',
    });
  });

  test('leaves out what may be left out', () => {
    expect(decodeText(schema, '{ id: a, amount: 1 }').value).toEqual({ id: 'a', amount: 100n });
  });

  test('names every key that is missing at once, at the place of the fields', () => {
    expect(decodeText(schema, 'note: b')).toMatchObject({
      value: undefined,
      found: ['1:1 schema/missing-key'],
      args: [{ keys: ['id', 'amount'] }],
    });
  });

  test('reports an unknown key at the key, a bad value at the value, and carries on', () => {
    const { value, found, args } = decodeText(schema, 'id: a\namont: 1\namount: x\nnote: [1]');
    expect(value).toBeUndefined();
    expect(found).toEqual([
      '2:1 schema/unknown-key',
      '3:9 schema/wrong-form',
      '4:7 schema/wrong-kind',
    ]);
    expect(args[0]).toEqual({ key: 'amont', known: ['id', 'amount', 'note'] });
  });

  test('keeps the rest where an optional field failed', () => {
    expect(decodeText(schema, '{ id: a, amount: 1, note: [] }').value).toEqual({
      id: 'a',
      amount: 100n,
    });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('knows no %s', (key) => {
    const { value, found } = decodeText(schema, `{ id: a, amount: 1, ${key}: { x: 1 } }`);
    expect(found).toEqual(['1:21 schema/unknown-key']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test.each([
    { yaml: '{ amount: 12,08 }', code: 'wrong-form', why: 'the decimals of the number before' },
    { yaml: '{ amount: -1,5 }', code: 'wrong-form', why: 'those of a number below zero' },
    { yaml: '{ amount: 12,08: 5 }', code: 'unknown-key', why: 'a key, where it has a value' },
    { yaml: '{ amount: 12,08a }', code: 'unknown-key', why: 'a key, where a letter follows' },
    { yaml: '{ amount: 12,a08 }', code: 'unknown-key', why: 'a key, where a letter goes before' },
    { yaml: '{ amount: 12.5,08 }', code: 'unknown-key', why: 'a key, after decimals' },
    { yaml: '{ amount: 12 kr,08 }', code: 'unknown-key', why: 'a key, after a currency' },
    { yaml: '{ amount: [12],08 }', code: 'unknown-key', why: 'a key, after a list' },
    { yaml: '{ 08 }', code: 'unknown-key', why: 'a key, after nothing' },
  ])('digits without a value are $why', ({ yaml, code }) => {
    const { found } = decodeText(object({ required: {}, optional: { amount: decimal() } }), yaml);
    expect(found.map((each) => each.replace(/^.* /, ''))).toContain(`schema/${code}`);
  });

  test('a key without a value is an error: missing is not the same as not asked for', () => {
    expect(decodeText(schema, 'id: a\namount: 1\nnote:').found).toEqual(['3:6 schema/wrong-kind']);
  });
});

describe('list', () => {
  test('keeps the items that could be decoded', () => {
    expect(decodeText(list(kroner), '[1, x, 3]')).toMatchObject({
      value: [100n, 300n],
      found: ['1:5 schema/wrong-form'],
    });
  });

  test('has at least one, unless it may be empty', () => {
    expect(decodeText(list(text), '[]').found).toEqual(['1:1 schema/empty-list']);
    expect(decodeText(listOrNone(text), '[]')).toMatchObject({ value: [], found: [] });
  });

  test('is a list', () => {
    expect(decodeText(list(text), 'a').found).toEqual(['1:1 schema/wrong-kind']);
  });
});

describe('mapOf', () => {
  test('keeps names of the file in file order, whatever they are', () => {
    const { value, found } = decodeText(mapOf(kroner), '{ b: 1, __proto__: 2, constructor: 3 }');
    expect([...(value ?? [])]).toEqual([
      ['b', 100n],
      ['__proto__', 200n],
      ['constructor', 300n],
    ]);
    expect(found).toEqual([]);
  });

  test('reports two names that mean the same', () => {
    expect(decodeText(mapOf(kroner, municipalityNumber), '"0301": 1\n301: 2')).toMatchObject({
      value: new Map([['0301', 100n]]),
      found: ['2:1 schema/duplicate'],
      args: [{ value: '301', first: { line: 1, column: 1 } }],
    });
  });

  test('reports a bad name at the name and a bad value at the value', () => {
    expect(decodeText(mapOf(kroner, municipalityNumber), 'x: y').found).toEqual([
      '1:1 schema/wrong-form',
      '1:4 schema/wrong-form',
    ]);
  });

  test('leaves out what has a bad name, and holds no two of them against each other', () => {
    expect(decodeText(mapOf(kroner, municipalityNumber), '{ x: 1, y: 2 }')).toMatchObject({
      value: new Map(),
      found: ['1:3 schema/wrong-form', '1:9 schema/wrong-form'],
    });
  });

  test('takes fields only', () => {
    expect(decodeText(mapOf(kroner), '- a').found).toEqual(['1:1 schema/wrong-kind']);
  });
});

describe('dated', () => {
  const schema = dated(kroner);

  test('a plain value holds always', () => {
    expect(decodeText(schema, '3').value).toEqual([{ from: ALWAYS, value: 300n, grounds: {} }]);
  });

  test('entries come oldest first, each with its grounds', () => {
    const yaml =
      '- { from: 2021-01-01, value: 4 }\n- { from: 2019-04-11, value: 3, clause: "6", assumption: so }\n- { from: 2020-01-01, value: 5, assumption: own }';
    const { value, found } = decodeText(schema, yaml);
    expect(found).toEqual([]);
    expect(value).toEqual([
      { from: '2019-04-11', value: 300n, grounds: { clause: '6', assumption: 'so' } },
      { from: '2020-01-01', value: 500n, grounds: { assumption: 'own' } },
      { from: '2021-01-01', value: 400n, grounds: {} },
    ]);
    const inherited = inherit(value ?? [], { clause: '2', assumption: 'else' });
    expect(inherited.map(({ grounds }) => grounds)).toEqual([
      { clause: '6', assumption: 'so' },
      { assumption: 'own' },
      { clause: '2', assumption: 'else' },
    ]);
  });

  test.each([
    { yaml: '[]', found: ['1:1 schema/empty-list'], why: 'no entry' },
    { yaml: '[3]', found: ['1:2 schema/wrong-kind'], why: 'a value without its day' },
    { yaml: '- { value: 3 }', found: ['1:3 schema/missing-key'], why: 'no day' },
    { yaml: '- { from: 2021-01-01 }', found: ['1:3 schema/missing-key'], why: 'no value' },
    {
      yaml: '- { from: 2021-01-01, value: 3, by: X }',
      found: ['1:33 schema/unknown-key'],
      why: 'who decides, where nothing is decided',
    },
    {
      yaml: '- { from: 2021-01-01, value: 3 }\n- { from: 2021-01-01, value: 4 }',
      found: ['2:11 schema/same-day-twice'],
      why: 'two values of one day',
    },
    {
      yaml: '- { from: 2021-01-01, value: 3 }\n- { from: 2020-01-01, value: x }\n- { from: 2021-01-01, value: 4 }',
      found: ['2:30 schema/wrong-form'],
      why: 'one that cannot be read, before days are compared',
    },
  ])('refuses $why', ({ yaml, found }) => {
    expect(decodeText(schema, yaml).found).toEqual(found);
  });

  test('a list of plain values is a plain value where that is a list', () => {
    const lists = dated(list(kroner));
    expect(decodeText(lists, '[1, 2]').value).toMatchObject([
      { from: ALWAYS, value: [100n, 200n] },
    ]);
    expect(decodeText(lists, '[{ from: 2021-01-01, value: [1] }]').value).toMatchObject([
      { from: '2021-01-01', value: [100n] },
    ]);
  });

  test.each([
    {
      yaml: '- { from: 2021-01-01 }',
      found: ['1:3 schema/missing-key'],
      why: 'a day, though no value',
    },
    {
      yaml: '- { value: [1] }',
      found: ['1:3 schema/missing-key'],
      why: 'a value, though no day',
    },
    {
      yaml: '- { from: 2021-01-01, value: [1] }\n- 2',
      found: ['2:3 schema/wrong-kind'],
      why: 'a day in one of its entries',
    },
  ])('and of entries where it says $why', ({ yaml, found }) => {
    expect(decodeText(dated(list(kroner)), yaml).found).toEqual(found);
  });
});

describe('unions', () => {
  const shape = byShape({ scalar: text, list: list(text) });
  const key = (): Schema<object> =>
    byKey<object>(
      new Map<string, Schema<object>>([
        ['fixed', object({ required: { fixed: kroner }, optional: {} })],
        ['share', object({ required: { share: decimal() }, optional: { by: text } })],
      ]),
    );

  test('by shape: a text or a list, and nothing else', () => {
    expect(decodeText(shape, 'a').value).toBe('a');
    expect(decodeText(shape, '[a]').value).toEqual(['a']);
    expect(decodeText(shape, 'a: 1').args).toEqual([
      { found: 'fields', expected: ['text', 'list'] },
    ]);
    expect(decodeText(shape, '~').args).toEqual([{ found: 'nothing', expected: ['text', 'list'] }]);
  });

  test.each([
    { yaml: '{ fixed: 4000 }', found: [], why: 'one sort' },
    { yaml: '{ share: 50, by: equal }', found: [], why: 'another' },
    { yaml: '{ fixed: 1, share: 2 }', found: ['1:13 schema/keys-exclude'], why: 'both' },
    { yaml: '{ by: equal }', found: ['1:1 schema/one-key-missing'], why: 'none' },
    { yaml: '{ shre: 50 }', found: ['1:3 schema/unknown-key'], why: 'none, but a slip' },
    {
      yaml: '{ shre: x, by: [] }',
      found: ['1:3 schema/unknown-key', '1:9 schema/wrong-form', '1:16 schema/wrong-kind'],
      why: 'a slip, and what else is wrong with what is meant',
    },
    {
      yaml: '{ shre: x, fixd: y }',
      found: ['1:3 schema/unknown-key', '1:12 schema/unknown-key'],
      why: 'two slips: what is meant cannot be told',
    },
    { yaml: '{ fixed: 1, by: equal }', found: ['1:13 schema/unknown-key'], why: "the other's key" },
    { yaml: 'x', found: ['1:1 schema/wrong-kind'], why: 'a text' },
  ])('by key: $why', ({ yaml, found }) => {
    expect(decodeText(key(), yaml).found).toEqual(found);
  });

  test('a slip is held against all keys that there are', () => {
    expect(decodeText(key(), '{ shre: 50 }').args).toEqual([
      { key: 'shre', known: ['fixed', 'share', 'by'] },
    ]);
  });
});

test('names are told as they are met', () => {
  const { log } = decodeText(list(defining('key', text)), '[a, b]');
  expect(log.defined.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['key a', 'key b']);
  expect(decodeText(referring('fund', text), 'operating').log.referred).toMatchObject([
    { kind: 'fund', name: 'operating', at: { line: 1, column: 1 } },
  ]);
});

test('a JSON Schema has titles, descriptions and shared definitions', () => {
  const amount = named('amount', titled('Beløp', 'Kroner.', kroner));
  const definitions: JsonDefinitions = new Map();
  expect(list(amount).jsonSchema(definitions)).toEqual({
    type: 'array',
    items: { $ref: '#/$defs/amount' },
    minItems: 1,
  });
  expect(definitions.get('amount')).toMatchObject({ title: 'Beløp', description: 'Kroner.' });
});
