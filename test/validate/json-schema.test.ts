import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { agreementJsonSchema, decisionsJsonSchema } from '../../src/validate/json-schema.ts';

const FILES = [
  { file: 'agreement.schema.json', schemaOf: agreementJsonSchema },
  { file: 'decisions.schema.json', schemaOf: decisionsJsonSchema },
];

interface Part {
  readonly [key: string]: unknown;
}

/** Every schema inside a schema, itself first. */
const partsOf = (value: unknown): readonly Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
};

describe.each(FILES)('samples/$file', ({ file, schemaOf }) => {
  const path = new URL(`../../samples/${file}`, import.meta.url);

  test('is what the code says; UPDATE_GOLDEN=1 writes it anew', async () => {
    const text = await format(JSON.stringify(schemaOf()), { parser: 'json', printWidth: 100 });
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('refers only to definitions that it has', () => {
    const schema = schemaOf();
    const { $defs = {} } = schema;
    for (const { $ref } of partsOf(schema)) {
      if (typeof $ref === 'string') expect(Object.keys($defs)).toContain($ref.split('/').at(-1));
    }
  });

  test('knows no other keys than those named, and says what each is for', () => {
    const parts = partsOf(schemaOf());
    const objects = parts.filter(({ type }) => type === 'object');
    for (const each of objects) expect(each).toHaveProperty('additionalProperties');
    const fields = parts
      .map(({ properties }) => properties)
      .filter((each): each is Record<string, Part> => typeof each === 'object')
      .flatMap((properties) => Object.entries(properties));
    const bare = fields.filter(
      ([name, field]) => field['description'] === undefined && name !== 'value',
    );
    expect([...new Set(bare.map(([name]) => name))]).toEqual([]);
  });
});
