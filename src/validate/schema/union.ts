import { errorAt } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { entriesAmong, reportWrongKind } from './node.ts';
import type { YamlMap } from './node.ts';
import type { DecodeContext, Schema } from './schema.ts';

interface Shapes<A, B, C> {
  readonly scalar?: Schema<A>;
  readonly list?: Schema<B>;
  readonly map?: Schema<C>;
  /** Where nothing stands there is no shape. */
  readonly empty?: never;
}

/** One schema for a text, another for a list, another for fields: chosen by what stands there. */
export const byShape = <A = never, B = never, C = never>(
  shapes: Shapes<A, B, C>,
): Schema<A | B | C> => {
  const all = [shapes.scalar, shapes.list, shapes.map].filter((shape) => shape !== undefined);
  const expects = all.flatMap((shape) => shape.expects);
  return {
    expects,
    decode: (node, context) => {
      const shape: Schema<A | B | C> | undefined = shapes[node.kind];
      if (shape !== undefined) return shape.decode(node, context);
      reportWrongKind(node, expects, context);
      return undefined;
    },
    jsonSchema: (definitions) => ({ anyOf: all.map((shape) => shape.jsonSchema(definitions)) }),
  };
};

const renamed = (node: YamlMap, from: string, to: string): YamlMap => ({
  ...node,
  entries: node.entries.map((each) => (each.key === from ? { ...each, key: to } : each)),
});

/** Reports that no variant is chosen; gives the fields that are meant where a key is most likely a variant's, mistyped. */
const reportNoVariant = (
  node: YamlMap,
  choices: readonly string[],
  known: readonly string[],
  context: DecodeContext,
): YamlMap | undefined => {
  const strange = node.entries.filter(({ key }) => !known.includes(key));
  for (const { key, keyAt } of strange) {
    context.report(errorAt('schema/unknown-key', keyAt, { key, known }));
  }
  const [slip] = strange;
  if (slip === undefined) {
    context.report(errorAt('schema/one-key-missing', node.at, { keys: choices }));
    return undefined;
  }
  const meant = strange.length === 1 ? nearest(slip.key, choices) : undefined;
  return meant === undefined ? undefined : renamed(node, slip.key, meant);
};

/**
 * One of several sorts of fields, told apart by which key of `variants` stands there: exactly one must. The variants'
 * keys come in the order that messages list them.
 */
export const byKey = <T>(variants: ReadonlyMap<string, Schema<T>>): Schema<T> => {
  const choices = [...variants.keys()];
  const known = [...new Set([...variants.values()].flatMap(({ keys }) => keys ?? []))];
  const decode = (node: YamlNode, context: DecodeContext): T | undefined => {
    if (node.kind !== 'map') {
      reportWrongKind(node, ['fields'], context);
      return undefined;
    }
    const chosen = entriesAmong(node, choices);
    const [first, second] = chosen;
    if (first === undefined) {
      const meant = reportNoVariant(node, choices, known, context);
      // For what else is wrong with it; the slip stays an error.
      if (meant !== undefined) decode(meant, context);
      return undefined;
    }
    if (second !== undefined) {
      const keys = chosen.map(({ key }) => key);
      context.report(errorAt('schema/keys-exclude', second.keyAt, { keys }));
      return undefined;
    }
    return variants.get(first.key)?.decode(node, context);
  };
  return {
    expects: ['fields'],
    keys: known,
    decode,
    jsonSchema: (definitions) => ({
      anyOf: [...variants.values()].map((variant) => variant.jsonSchema(definitions)),
    }),
  };
};
