import { errorAt } from '../../model/diagnostic.ts';
import type { YamlEntry } from '../../read/yaml-node.ts';
import { present } from '../present.ts';
import { hasKey, reportWrongKind } from './node.ts';
import type { YamlMap } from './node.ts';
import type { DecodeContext, Decoded, JsonDefinitions, JsonSchema, Schema } from './schema.ts';

export type Fields = Readonly<Record<string, Schema<unknown>>>;

/** Fields that must stand there, and fields that may. */
export interface Shape<R extends Fields, O extends Fields> {
  readonly required: R;
  readonly optional: O;
}

export type ObjectOf<R extends Fields, O extends Fields> = {
  readonly [K in keyof R]: Decoded<R[K]>;
} & { readonly [K in keyof O]?: Decoded<O[K]> };

const reportMissing = (node: YamlMap, required: Fields, context: DecodeContext): void => {
  const keys = Object.keys(required).filter((key) => !hasKey(node, key));
  if (keys.length > 0) context.report(errorAt('schema/missing-key', node.at, { keys }));
};

/**
 * The entries without those that a decimal comma makes: YAML reads `{ amount: 3,08, max: 5 }` as amount 3 and a key 08
 * without a value. The number is reported instead of the key that nobody wrote.
 */
const withoutCommas = (node: YamlMap, context: DecodeContext): readonly YamlEntry[] =>
  node.entries.filter(({ key, value }, index) => {
    const before = node.entries[index - 1]?.value;
    const isDecimals = /^[0-9]{1,20}$/.test(key) && value.kind === 'empty';
    if (!isDecimals || before?.kind !== 'scalar' || !/^-?[0-9]{1,20}$/.test(before.text))
      return true;
    // Three digits may as well be thousands.
    const meant = key.length === 3 ? undefined : `${before.text}.${key}`;
    const args = present({ found: `${before.text},${key}`, expected: 'number' as const, meant });
    context.report(errorAt('schema/wrong-form', before.at, args));
    return false;
  });

const jsonFields = (fields: Fields, definitions: JsonDefinitions): JsonSchema =>
  Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, schema.jsonSchema(definitions)]),
  );

/**
 * Named fields. A key that is neither required nor optional is an error; so is a key without a value. Undefined where a
 * required field is missing or failed; an optional one that failed is left out. That a key stands twice is
 * reported in reading, which leaves the second out.
 */
export const object = <R extends Fields, O extends Fields>({
  required,
  optional,
}: Shape<R, O>): Schema<ObjectOf<R, O>> => {
  const fields: Fields = { ...required, ...optional };
  const known = Object.keys(fields);
  return {
    expects: ['fields'],
    keys: known,
    decode: (node, context) => {
      if (node.kind !== 'map') {
        reportWrongKind(node, ['fields'], context);
        return undefined;
      }
      reportMissing(node, required, context);
      const decoded = new Map<string, unknown>();
      for (const { key, keyAt, value } of withoutCommas(node, context)) {
        const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (schema === undefined) {
          context.report(errorAt('schema/unknown-key', keyAt, { key, known }));
          continue;
        }
        const found = schema.decode(value, context);
        if (found !== undefined) decoded.set(key, found);
      }
      return Object.keys(required).every((key) => decoded.has(key))
        ? (Object.fromEntries(decoded) as ObjectOf<R, O>)
        : undefined;
    },
    jsonSchema: (definitions) => ({
      type: 'object',
      properties: jsonFields(fields, definitions),
      ...(Object.keys(required).length > 0 && { required: Object.keys(required) }),
      additionalProperties: false,
    }),
  };
};
