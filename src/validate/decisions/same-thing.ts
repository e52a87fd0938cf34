import { daysBetween, type Day } from '../../model/day.ts';
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

/** The day whose rates, exemptions and budgets are asked for; without one the last word on each counts. */
export interface DecidedBy {
  readonly day: Day;
  /** Of documents that were issued on it: they cannot have rested on an exemption decided later. */
  readonly isIssued?: boolean;
}

/**
 * The decisions that stand, in date order (those of one day in file order). Of those about one thing that each `replaces`
 * the one before, the last stands: of rates and exemptions the last one of the day asked for or earlier, the first where
 * there is none; and revisions of other days all do, as each is the budget from its day on. `changes` are the days on which
 * other rates, exemptions or revisions come into force. Finds two that clash, and one that replaces what is not there.
 */
export const decisionsThatStand = (
  decisions: readonly PlacedDecision[],
  decidedBy?: DecidedBy,
): {
  readonly standing: readonly PlacedDecision[];
  readonly changes: readonly Day[];
  readonly found: readonly Diagnostic[];
} => {
  const found: Diagnostic[] = [];
  const chains = new Map<PlacedDecision, readonly PlacedDecision[]>();
  const aboutSame = new Map<string, PlacedDecision[]>();
  const inOrder = inDateOrder(decisions);
  for (const later of inOrder) {
    const thing = JSON.stringify([later.value.kind, ...thingOf(later.value)]);
    const before = aboutSame.get(thing) ?? [];
    const { rest, replaced, findings } = replaceIn(before, later);
    found.push(...findings);
    aboutSame.set(thing, [...rest, later]);
    chains.set(later, [...((replaced && chains.get(replaced)) ?? []), later]);
    if (replaced !== undefined) chains.delete(replaced);
  }
  const all = [...chains.values()].map(withoutSameDay);
  const standing = new Set(all.flatMap((chain) => inForce(chain, decidedBy)));
  return {
    standing: inOrder.filter((each) => standing.has(each)),
    changes: all.flatMap(changesIn),
    found,
  };
};

/** Without those that another of the same day replaces: they were never in force. */
const withoutSameDay = (chain: readonly PlacedDecision[]): readonly PlacedDecision[] =>
  chain.filter(({ value }, index) => chain[index + 1]?.value.date !== value.date);

const inForce = (
  chain: readonly PlacedDecision[],
  decidedBy: DecidedBy | undefined,
): readonly PlacedDecision[] => {
  const kind = chain[0]?.value.kind;
  if (kind === 'revise') return chain;
  if (decidedBy === undefined || (kind !== 'set' && kind !== 'exempt')) return chain.slice(-1);
  const { day, isIssued = false } = decidedBy;
  const last = chain.findLast(({ value }) => value.date <= day);
  if (last !== undefined) return [last];
  return kind === 'exempt' && isIssued ? [] : chain.slice(0, 1);
};

/** A rate counts before its day too where there is none before it; revisions and exemptions do not. */
const changesIn = (chain: readonly PlacedDecision[]): readonly Day[] => {
  const days = chain.map(({ value }) => value.date);
  const kind = chain[0]?.value.kind;
  if (kind === 'revise' || kind === 'exempt') return days;
  return kind === 'set' ? days.slice(1) : [];
};

/** The earlier decisions less the one that `later` replaces; and what is wrong between them. */
const replaceIn = (
  before: readonly PlacedDecision[],
  later: PlacedDecision,
): {
  readonly rest: readonly PlacedDecision[];
  readonly replaced?: PlacedDecision;
  readonly findings: readonly Diagnostic[];
} => {
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
  return { rest, ...(replaced && { replaced }), findings };
};
