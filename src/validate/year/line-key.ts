import type { Agreement } from '../../model/agreement.ts';
import {
  BUILT_IN_BASES,
  type DistributionKey,
  type KeyInYear,
} from '../../model/distribution-key.ts';
import { errorAt } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { basisNotGiven } from './basis-figures.ts';
import type { YearContext } from './context.ts';
import { basisNames } from './municipalities-table.ts';
import type { FindingAt } from './report.ts';

/** The key that a line is split by, with the basis it chooses; or what is wrong with the key's or the basis's cell. */
export type LineKey =
  | { readonly kind: 'key'; readonly key: KeyInYear; readonly basis?: string }
  | {
      readonly kind: 'wrong';
      readonly cell: 'key' | 'basis';
      readonly finding: FindingAt;
      /** Wrong for a reason outside the line: said where it is met first, not on every line. */
      readonly once: boolean;
    };

/** The keys of the year, and which bases have figures. */
export interface KeyRules {
  readonly keys: ReadonlyMap<string, KeyInYear>;
  readonly isGiven: (basis: string) => boolean;
}

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_BASES);

/** Reads the columns `key` and `basis`. The same texts give the same object. */
export const keyReader = (
  context: YearContext,
  rules: KeyRules,
): ((key: string, basis: string) => LineKey) => {
  const known = new Map<string, Map<string, LineKey>>();
  return (keyText, basisText) => {
    let byBasis = known.get(keyText);
    if (byBasis === undefined) {
      byBasis = new Map();
      known.set(keyText, byBasis);
    }
    let key = byBasis.get(basisText);
    if (key === undefined) {
      key = lineKey(context, rules, keyText, basisText);
      byBasis.set(basisText, key);
    }
    return key;
  };
};

const lineKey = (
  { agreement, raw, day }: YearContext,
  { keys, isGiven }: KeyRules,
  keyText: string,
  basisText: string,
): LineKey => {
  const known = keyCalled(agreement, keyText);
  if (known === undefined) return unknownKey(agreement, keyText);
  const { id, rule } = known;
  const key = keys.get(id);
  if (key === undefined) {
    const first = rule.kind === 'parts' ? (rule.parts[0]?.from ?? day) : day;
    return wrong('key', (at) => errorAt('rule/not-yet-in-force', at, { rule: id, day, first }));
  }
  const offered =
    key.rule.kind === 'parts'
      ? key.rule.parts.flatMap((part) => (part.kind === 'share' ? [part.by] : []))
      : [];
  const choices = [...new Set(offered.flat())].filter((each) => !BUILT_IN.has(each));
  const basis = basisText === '' ? undefined : choiceOf(choices, basisText);
  if (basisText !== '' && basis === undefined) {
    const args = { basis: basisText, key: id, choices };
    return wrong('basis', (at) => errorAt('budget/unknown-basis', at, args));
  }
  const used = offered.map((by) => (basis !== undefined && by.includes(basis) ? basis : by[0]));
  if (used.includes('contribution')) {
    return wrong('key', (at) => errorAt('budget/key-for-settlement', at, { key: id }));
  }
  const missing = used.find((by) => !BUILT_IN.has(by) && !isGiven(by));
  if (missing !== undefined) {
    const cell = missing === basis ? 'basis' : 'key';
    return { kind: 'wrong', cell, finding: basisNotGiven(raw, missing, id), once: true };
  }
  return { kind: 'key', key, ...(basis !== undefined && { basis }) };
};

const wrong = (cell: 'key' | 'basis', finding: FindingAt): LineKey => ({
  kind: 'wrong',
  cell,
  finding,
  once: false,
});

/** As written, or else without regard to case and spaces where that is one key. */
const keyCalled = ({ keys }: Agreement, text: string): DistributionKey | undefined => {
  const alike = [...keys.values()].filter(({ id }) => squeezed(id) === squeezed(text));
  return keys.get(text) ?? (alike.length === 1 ? alike[0] : undefined);
};

const squeezed = (text: string): string => text.replace(/\s/g, '').toLowerCase();

const unknownKey = ({ keys }: Agreement, text: string): LineKey => {
  const ids = [...keys.keys()];
  const likely = nearest(text, ids);
  return wrong('key', (at) =>
    errorAt('budget/unknown-key', at, {
      key: text,
      keys: ids,
      ...(likely !== undefined && { nearest: likely }),
    }),
  );
};

const choiceOf = (choices: readonly string[], text: string): string | undefined =>
  choices.includes(text)
    ? text
    : choices.find((each) => basisNames(each).some((name) => basisNames(text).includes(name)));
