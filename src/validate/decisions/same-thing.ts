import { daysBetween } from '../../model/day.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Decision } from '../../model/decision.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { comparedName } from '../agreement/member-index.ts';
import { placeOf } from '../schema/node.ts';

/** A decision with its entry in the file. */
export interface PlacedDecision {
  readonly value: Decision;
  readonly node: YamlNode;
}

/** What a decision is about, as parts of a name. */
const thingOf = (decision: Decision): readonly string[] => {
  switch (decision.kind) {
    case 'set':
    case 'exempt':
      return [decision.charge];
    case 'approve':
    case 'audited':
    case 'revise':
    case 'reopen':
      return [decision.what];
    case 'use_fund':
      return [decision.fund, decision.line ?? ''];
    case 'set_aside':
    case 'return':
      return [decision.fund];
    case 'transfer':
      return [decision.fund, decision.to];
  }
};

/**
 * Whether two decisions about the same thing cannot both stand. A revision supersedes the one before it, so only two of the
 * same day clash; reopening happens as often as it is decided.
 */
const clash = (earlier: Decision, later: Decision): boolean => {
  if (later.kind === 'reopen') return false;
  return later.kind !== 'revise' || later.date === earlier.date;
};

const inDateOrder = (decisions: readonly PlacedDecision[]): readonly PlacedDecision[] =>
  decisions.toSorted((a, b) => daysBetween(b.value.date, a.value.date));

/**
 * The decisions that stand, in date order (those of one day in file order): one that a later decision about the same thing
 * `replaces` is gone. Finds two that clash, and one that replaces what is not there.
 */
export const decisionsThatStand = (
  decisions: readonly PlacedDecision[],
): { readonly standing: readonly PlacedDecision[]; readonly found: readonly Diagnostic[] } => {
  const found: Diagnostic[] = [];
  const standing = new Set<PlacedDecision>();
  const aboutSame = new Map<string, PlacedDecision[]>();
  for (const later of inDateOrder(decisions)) {
    const thing = JSON.stringify([later.value.kind, ...thingOf(later.value)]);
    const before = aboutSame.get(thing) ?? [];
    const { rest, findings } = replaceIn(before, later);
    found.push(...findings);
    for (const each of before) if (!rest.includes(each)) standing.delete(each);
    aboutSame.set(thing, [...rest, later]);
    standing.add(later);
  }
  return { standing: [...standing], found };
};

/** The earlier decisions less the one that `later` replaces; and what is wrong between them. */
const replaceIn = (
  before: readonly PlacedDecision[],
  later: PlacedDecision,
): { readonly rest: readonly PlacedDecision[]; readonly findings: readonly Diagnostic[] } => {
  const { replaces } = later.value;
  const replaced =
    replaces === undefined
      ? undefined
      : before.find(({ value }) => comparedName(value.case) === comparedName(replaces));
  const rest = before.filter((each) => each !== replaced);
  const findings: Diagnostic[] = [];
  if (replaces !== undefined && replaced === undefined) {
    const args = {
      replaces,
      cases: before.map(({ value }) => value.case),
    };
    findings.push(errorAt('decisions/replaces-nothing', placeOf(later.node, 'replaces'), args));
    return { rest, findings };
  }
  const clashing = rest.find(({ value }) => clash(value, later.value));
  if (clashing !== undefined) {
    const args = { case: clashing.value.case, first: clashing.node.at };
    findings.push(errorAt('decisions/same-thing-twice', later.node.at, args));
  }
  return { rest, findings };
};
