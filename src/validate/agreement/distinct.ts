import { errorAt } from '../../model/diagnostic.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { checked } from '../schema/refine.ts';
import type { DecodeContext, Schema } from '../schema/schema.ts';

const reportTwice = (_: unknown, node: YamlNode, context: DecodeContext): void => {
  if (node.kind !== 'list') return;
  const seen = new Map<string, SourceRef>();
  for (const item of node.items) {
    if (item.kind !== 'scalar') continue;
    const name = item.text.trim();
    const first = seen.get(name);
    if (first === undefined) seen.set(name, item.at);
    else context.report(errorAt('schema/duplicate', item.at, { value: name, first }));
  }
};

/** A list of texts in which none may stand twice. */
export const distinct = <T>(schema: Schema<T>): Schema<T> => checked(schema, reportTwice);
