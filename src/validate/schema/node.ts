import type { Expectation } from '../../model/diagnostic-codes/agreement.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { YamlEntry, YamlNode } from '../../read/yaml-node.ts';
import type { DecodeContext } from './schema.ts';

export type YamlMap = Extract<YamlNode, { kind: 'map' }>;
export type YamlList = Extract<YamlNode, { kind: 'list' }>;
export type YamlScalar = Extract<YamlNode, { kind: 'scalar' }>;

const KIND_WORDS = { scalar: 'text', list: 'list', map: 'fields', empty: 'nothing' } as const;

export const reportWrongKind = (
  node: YamlNode,
  expected: readonly Expectation[],
  context: DecodeContext,
): void => {
  context.report(errorAt('schema/wrong-kind', node.at, { found: KIND_WORDS[node.kind], expected }));
};

/** The first entry of that key, where the node is a map that has one. */
export const entryOf = (node: YamlNode, key: string): YamlEntry | undefined =>
  node.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;

export const hasKey = (node: YamlNode, key: string): boolean => entryOf(node, key) !== undefined;

/** The entries whose key is among `keys`, in the order of the file. */
export const entriesAmong = (node: YamlNode, keys: readonly string[]): readonly YamlEntry[] =>
  node.kind === 'map' ? node.entries.filter(({ key }) => keys.includes(key)) : [];

/** Whether the node is that word, spaces around it left out as in decoding. */
export const isWord = (node: YamlNode | undefined, word: string): boolean =>
  node?.kind === 'scalar' && node.text.trim() === word;

/** Where the value of `key` stands, or the node itself where it has no such key. */
export const placeOf = (node: YamlNode, key: string): YamlNode['at'] =>
  entryOf(node, key)?.value.at ?? node.at;
