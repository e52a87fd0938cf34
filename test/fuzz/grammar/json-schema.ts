import { NASTY } from '../mutate.ts';
import type { Random } from '../random.ts';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** As much of JSON Schema as the product's own schemas use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Scalars that fit somewhere in an agreement or a decision; a wrong one in a right place is as good a test. */
export const YAML_WORDS: readonly string[] = [
  '3006', '"3808"', '604', 'equal', 'host', 'population', 'employees', 'consumption', 'contribution', 'decided', 'agreed', 'council',
  '0', '50', '30', '100', '33.333333', '0.125', '3.08', '150000', '3000000', '66635', '12', '0.01', '1', 'result', 'actual', 'carry',
  '2019-04-11', '2021-02-17', '02-15', '02-29', '"{year-1}-01-01"', '"{year+1}-04-15"', 'next-january-1', 'largest-remainder',
  'half-up', 'return', 'refuse', 'operating', 'investment', 'carried', 'members', 'outside', 'exempt', '25', 'mod10', 'nb', 'nn', 'en',
  'Styret', 'Styringsgruppen', 'Rådmannsutvalget', '9/21', '4/22', '50/50', '30/70', 'direct', 'fixed-fee', 'inhabitant-fee', 'S14',
  'budget', 'accounts', 'budget-2.csv', 'approve', 'audited', 'true', 'false', '[]', '{}', '- ', 'share: 50', 'by: equal', 'clause: "6"',
]; // prettier-ignore

const scalar = (random: Random): string | number => {
  if (random.chance(0.15)) return random.pick(NASTY);
  const word = random.pick(YAML_WORDS);
  return /^\d+(\.\d+)?$/.test(word) && random.chance(0.7) ? Number(word) : word.replaceAll('"', '');
};

/** Something that the schema allows, but for a share of wrong turns. */
export const fromSchema = (root: Schema, random: Random): Json => {
  const make = (schema: Schema, depth: number): Json => {
    if (random.chance(0.01)) return scalar(random);
    const { $ref, anyOf, properties, items } = schema;
    if ($ref !== undefined) return make(root.$defs?.[$ref.split('/').at(-1) ?? ''] ?? {}, depth);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return random.pick(schema.enum);
    if (anyOf !== undefined) return make(random.pick(anyOf), depth);
    if (items !== undefined) {
      return random.list(depth > 7 ? 0 : random.count(6), () => make(items, depth + 1));
    }
    const made: [string, Json][] = [];
    for (const [key, value] of Object.entries(properties ?? {})) {
      const isWanted = schema.required?.includes(key) ? 0.98 : depth > 7 ? 0 : 0.35;
      if (random.chance(isWanted)) made.push([key, make(value, depth + 1)]);
    }
    const { additionalProperties } = schema;
    if (typeof additionalProperties === 'object') {
      for (let left = depth > 7 ? 0 : random.count(3); left > 0; left -= 1) {
        made.push([String(scalar(random)), make(additionalProperties, depth + 1)]);
      }
    }
    if (properties === undefined && typeof additionalProperties !== 'object') return scalar(random);
    if (random.chance(0.03)) made.push([random.pick(NASTY), scalar(random)]);
    return Object.fromEntries(made);
  };
  return make(root, 0);
};

/** Every value in the tree, the root first. */
const partsOf = (tree: Json): readonly Json[] =>
  typeof tree === 'object' && tree !== null
    ? [tree, ...Object.values(tree as Readonly<Record<string, Json>>).flatMap(partsOf)]
    : [tree];

/** A tree with some branches cut off, doubled, renamed or replaced, by pieces of `others` too. */
export const reshaped = (tree: Json, others: readonly Json[], random: Random): Json => {
  const pieces = partsOf(random.pick(others));
  const change = (value: Json): Json => {
    const roll = random.int(5);
    if (roll === 0) return random.pick(pieces);
    if (roll === 1) return [value];
    if (roll === 2) return { [random.pick(NASTY)]: value };
    return scalar(random);
  };
  const walk = (value: Json): Json => {
    if (random.chance(0.004)) return change(value);
    if (Array.isArray(value)) {
      const items = (value as readonly Json[]).flatMap((item) =>
        random.chance(0.01) ? [] : random.chance(0.01) ? [walk(item), walk(item)] : [walk(item)],
      );
      return random.chance(0.01) ? items.toReversed() : items;
    }
    if (typeof value !== 'object' || value === null) {
      return random.chance(0.01) ? scalar(random) : value;
    }
    const entries = Object.entries(value as Readonly<Record<string, Json>>).flatMap(
      ([key, item]): readonly (readonly [string, Json])[] =>
        random.chance(0.008)
          ? []
          : [[random.chance(0.005) ? random.pick(YAML_WORDS) : key, walk(item)]],
    );
    return Object.fromEntries(entries);
  };
  return walk(tree);
};
