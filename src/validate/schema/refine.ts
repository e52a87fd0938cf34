import type { NameKind } from '../../model/diagnostic-codes/agreement.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import type { DecodeContext, JsonSchema, Schema } from './schema.ts';

/** The value made into another; `convert` reports where it refuses and returns undefined. */
export const converted = <T, U>(
  schema: Schema<T>,
  convert: (value: T, node: YamlNode, context: DecodeContext) => U | undefined,
): Schema<U> => ({
  ...schema,
  decode: (node, context) => {
    const value = schema.decode(node, context);
    return value === undefined ? undefined : convert(value, node, context);
  },
});

/** The same value, looked at by `check`, which reports what it finds. */
export const checked = <T>(
  schema: Schema<T>,
  check: (value: T, node: YamlNode, context: DecodeContext) => void,
): Schema<T> =>
  converted(schema, (value, node, context) => {
    check(value, node, context);
    return value;
  });

/** A value with its node, for checks that need the places of several values at once. */
export interface Placed<T> {
  readonly value: T;
  readonly node: YamlNode;
  readonly at: SourceRef;
}

export const placed = <T>(schema: Schema<T>): Schema<Placed<T>> =>
  converted(schema, (value, node) => ({ value, node, at: node.at }));

/** Fields that say where they stand, for the checks of what later rests on them. */
export const knowingItsPlace = <T extends object>(
  schema: Schema<T>,
): Schema<T & { readonly at: SourceRef }> =>
  converted(schema, (value, { at }) => ({ ...value, at }));

/** A text that gives something its name. */
export const defining = (kind: NameKind, schema: Schema<string>): Schema<string> =>
  checked(schema, (name, { at }, { define }) => {
    define({ kind, name, at });
  });

/** A text that refers to something by its name; that it exists is checked when the whole file is decoded. */
export const referring = (kind: NameKind, schema: Schema<string>): Schema<string> =>
  checked(schema, (name, { at }, { refer }) => {
    refer({ kind, name, at });
  });

/** The schema under a name of its own in the JSON Schema. */
export const named = <T>(name: string, schema: Schema<T>): Schema<T> => ({
  ...schema,
  jsonSchema: (definitions) => {
    // Made before it is set, so that definitions come after those that they use.
    if (!definitions.has(name)) definitions.set(name, schema.jsonSchema(definitions));
    return { $ref: `#/$defs/${name}` };
  },
});

/** The schema with what editors show: a title in bokmål and a description in English. */
export const titled = <T>(title: string, description: string, schema: Schema<T>): Schema<T> => ({
  ...schema,
  jsonSchema: (definitions) => ({ title, description, ...schema.jsonSchema(definitions) }),
});

/** The schema with something more in its JSON Schema, which the decoder checks in its own way. */
export const withJson = <T>(schema: Schema<T>, more: JsonSchema): Schema<T> => ({
  ...schema,
  jsonSchema: (definitions) => ({ ...schema.jsonSchema(definitions), ...more }),
});
