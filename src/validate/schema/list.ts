import { errorAt } from '../../model/diagnostic.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { reportWrongKind } from './node.ts';
import type { YamlList } from './node.ts';
import type { Schema } from './schema.ts';

const listOf = <T>(item: Schema<T>, least: 0 | 1): Schema<readonly T[]> => ({
  expects: ['list'],
  decode: (node, context) => {
    if (node.kind !== 'list') {
      reportWrongKind(node, ['list'], context);
      return undefined;
    }
    if (node.items.length < least) {
      context.report(errorAt('schema/empty-list', node.at, {}));
      return undefined;
    }
    return node.items
      .map((each) => item.decode(each, context))
      .filter((value) => value !== undefined);
  },
  jsonSchema: (definitions) => ({
    type: 'array',
    items: item.jsonSchema(definitions),
    ...(least > 0 && { minItems: least }),
  }),
});

/** A list of at least one. Items that failed are left out. */
export const list = <T>(item: Schema<T>): Schema<readonly T[]> => listOf(item, 1);

/** A list that may be empty. Items that failed are left out. */
export const listOrNone = <T>(item: Schema<T>): Schema<readonly T[]> => listOf(item, 0);

/** Whether every item of a list was decoded: only then may they be judged together. */
export const isWhole = (node: YamlNode, decoded: readonly unknown[]): node is YamlList =>
  node.kind === 'list' && node.items.length === decoded.length;
