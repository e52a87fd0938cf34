import { isAlias, isMap, isScalar, isSeq, Scalar, type Node, type YAMLMap } from 'yaml';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** With every alias counted in full. */
export const MAX_NODES = 100_000;
export const MAX_DEPTH = 64;

const CORE_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'seq', 'map'].map((name) => `tag:yaml.org,2002:${name}`),
);
const NOTHING = new Set(['', '~', 'null', 'Null', 'NULL']);

/** A node with how many nodes it is, and how deep, aliases followed. */
interface Converted {
  readonly node: YamlNode;
  readonly nodes: number;
  readonly depth: number;
}

/** More nodes than allowed: nothing more is converted. */
class TooMany extends Error {}

class Conversion {
  readonly found: Diagnostic[] = [];
  private readonly anchors = new Map<string, Converted>();
  /** Anchors of the collections that are being converted. */
  private readonly open = new Set<string>();
  private readonly place: (offset: number) => SourceRef;

  constructor(place: (offset: number) => SourceRef) {
    this.place = place;
  }

  convert(node: Node | null | undefined, fallback: SourceRef): Converted {
    if (node === null || node === undefined) return this.empty(fallback);
    const at = node.range == null ? fallback : this.place(node.range[0]);
    if (isAlias(node)) return this.aliased(node.source, at);
    const { tag } = node as { tag?: string };
    if (tag !== undefined && !CORE_TAGS.has(tag)) this.found.push(errorAt('yaml/tag', at, { tag }));
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.open.add(anchor);
    const converted = this.content(node, at);
    if (anchor !== undefined) {
      this.open.delete(anchor);
      this.anchors.set(anchor, converted);
    }
    return converted;
  }

  private content(node: Node, at: SourceRef): Converted {
    if (isMap(node)) return this.map(node, at);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null, at));
      return this.sized({ kind: 'list', items: items.map((item) => item.node), at }, items, at);
    }
    if (!isScalar(node)) return this.empty(at);
    const quoted = node.type !== Scalar.PLAIN;
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    if (!quoted && node.tag === undefined && NOTHING.has(text)) return this.empty(at);
    return {
      node: { kind: 'scalar', text, quoted: quoted || node.tag?.endsWith(':str') === true, at },
      nodes: 1,
      depth: 1,
    };
  }

  private empty(at: SourceRef): Converted {
    return { node: { kind: 'empty', at }, nodes: 1, depth: 1 };
  }

  private sized(node: YamlNode, parts: readonly Converted[], at: SourceRef): Converted {
    let nodes = 1;
    let depth = 0;
    for (const part of parts) {
      nodes += part.nodes;
      depth = Math.max(depth, part.depth);
    }
    if (nodes > MAX_NODES) {
      this.found.push(errorAt('yaml/too-many-nodes', at, { limit: MAX_NODES }));
      throw new TooMany();
    }
    if (depth >= MAX_DEPTH) {
      this.found.push(errorAt('yaml/too-deep', at, { limit: MAX_DEPTH }));
      throw new TooMany();
    }
    return { node, nodes, depth: depth + 1 };
  }

  /** What an alias stands for is shared, not copied: it has the place where it is written. */
  private aliased(alias: string, at: SourceRef): Converted {
    if (this.open.has(alias)) {
      this.found.push(errorAt('yaml/alias-in-itself', at, { alias }));
      return this.empty(at);
    }
    const target = this.anchors.get(alias);
    if (target !== undefined) return target;
    this.found.push(errorAt('yaml/unknown-alias', at, { alias }));
    return this.empty(at);
  }

  private map(map: YAMLMap, at: SourceRef): Converted {
    const seen = new Map<string, SourceRef>();
    const entries: YamlEntry[] = [];
    const parts: Converted[] = [];
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const keyAt = key?.range == null ? at : this.place(key.range[0]);
      const value = this.convert(pair.value as Node | null, keyAt);
      parts.push(value);
      const name = this.keyText(key, keyAt);
      if (name === undefined) continue;
      const first = seen.get(name);
      if (first !== undefined) {
        this.found.push(errorAt('yaml/key-twice', keyAt, { key: name, line: first.line }));
        continue;
      }
      seen.set(name, keyAt);
      entries.push({ key: name, keyAt, value: value.node });
    }
    return this.sized({ kind: 'map', entries, at }, parts, at);
  }

  /** The key's text; undefined, and reported, where it is no text or merges another map in. */
  private keyText(key: Node | null, at: SourceRef): string | undefined {
    const node = this.convert(key, at).node;
    if (!isScalar(key) || node.kind === 'list' || node.kind === 'map') {
      this.found.push(errorAt('yaml/key-not-text', at, {}));
      return undefined;
    }
    const text = node.kind === 'empty' ? String(key.value) : node.text;
    if (text === '' && node.kind === 'empty') {
      this.found.push(errorAt('yaml/key-not-text', at, {}));
      return undefined;
    }
    if (text === '<<' && key.type === Scalar.PLAIN) {
      this.found.push(errorAt('yaml/merge-key', at, {}));
      return undefined;
    }
    return text;
  }
}

/** The nodes of a document as plain data; undefined where there are more than `MAX_NODES`, with aliases counted in full. */
export const convertNode = (
  node: Node | null,
  place: (offset: number) => SourceRef,
): { readonly node?: YamlNode; readonly found: readonly Diagnostic[] } => {
  const conversion = new Conversion(place);
  try {
    return { node: conversion.convert(node, place(0)).node, found: conversion.found };
  } catch (error) {
    if (error instanceof TooMany) return { found: conversion.found };
    throw error;
  }
};
