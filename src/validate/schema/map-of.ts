import { errorAt } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { reportWrongKind } from './node.ts';
import { text } from './scalar.ts';
import type { DecodeContext, Schema } from './schema.ts';

/**
 * Things by names of the file's own choosing, in file order. `key` is how a name is read, plain text unless said otherwise;
 * two that mean the same name are an error. Entries that failed are left out. Never a plain object: a name may be `__proto__`.
 */
export const mapOf = <T>(
  value: Schema<T>,
  key: Schema<string> = text,
): Schema<ReadonlyMap<string, T>> => ({
  expects: ['fields'],
  decode: (node, context) => {
    if (node.kind !== 'map') {
      reportWrongKind(node, ['fields'], context);
      return undefined;
    }
    const decoded = new Map<string, T>();
    const first = new Map<string, SourceRef>();
    for (const entry of node.entries) {
      const id = decodeKey(key, entry.key, entry.keyAt, context);
      const found = value.decode(entry.value, context);
      if (id === undefined) continue;
      const earlier = first.get(id);
      if (earlier !== undefined) {
        const args = { value: entry.key, first: earlier };
        context.report(errorAt('schema/duplicate', entry.keyAt, args));
        continue;
      }
      first.set(id, entry.keyAt);
      if (found !== undefined) decoded.set(id, found);
    }
    return decoded;
  },
  jsonSchema: (definitions) => ({
    type: 'object',
    additionalProperties: value.jsonSchema(definitions),
  }),
});

const decodeKey = (
  schema: Schema<string>,
  key: string,
  at: SourceRef,
  context: DecodeContext,
): string | undefined => schema.decode({ kind: 'scalar', text: key, quoted: true, at }, context);
