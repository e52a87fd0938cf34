/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place and member lies within the arrays, as in float-split.ts */
import type { SplitReason } from '../model/allocation.ts';
import { boundedMemo } from '../model/bounded-memo.ts';
import type { SplitLine, UserSet } from '../model/cost-line.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { magnitude } from '../model/ore.ts';
import type { YearInput } from '../model/year-input.ts';
import type { KeyInYear } from '../model/distribution-key.ts';
import { splitExactly, type Unsplittable } from './exact-split.ts';
import { splitByFloats } from './float-split.ts';
import { keyPlanner } from './key-plan.ts';
import { splitByOneBasis } from './one-basis-split.ts';
import { reasonOf } from './reason.ts';
import { roundExact } from './round-exact.ts';
import { hostMissing, unsplittable, weightSumZero } from './split-findings.ts';
import { planSplit, type KeyPlan, type PlanPart, type SplitPlan } from './split-plan.ts';
import type { SummaryKind, Tally } from './tally.ts';
import { cutsOf, makeWorkspace, type Workspace } from './workspace.ts';

/** A key with a choice of basis, and its plans by set of users. */
interface Prepared {
  readonly keyPlan: KeyPlan;
  readonly planOf: (users: UserSet) => SplitPlan;
  /** What each part counts as in the summary. */
  readonly kinds: readonly SummaryKind[];
}

const summaryKind = ({ by }: PlanPart): SummaryKind =>
  by === 'equal' || by === 'host' ? by : `basis:${by}`;

/** Splits lines of one year by its keys and bases. Keys and user sets are made ready once, where they are the same objects. */
export class Splitter {
  readonly #input: YearInput;
  readonly #workspace: Workspace;
  readonly #planKey: (key: KeyInYear, basis: string | undefined) => KeyPlan;
  readonly #bases = new Set<string>();
  readonly #prepared = new Map<KeyInYear, Map<string | undefined, Prepared>>();

  constructor(input: YearInput) {
    this.#input = input;
    this.#workspace = makeWorkspace(input.members.length);
    this.#planKey = keyPlanner(input);
  }

  /**
   * Splits a line: each member's share goes to `row` (øre with the line's sign, 0 for those without a share), and by part
   * of the key to `tally`. A line that cannot be split gives a finding instead, and leaves both alone. An amount of 0 gives
   * zeros, whatever fixed parts and bounds the key has.
   */
  split(line: SplitLine, row: Float64Array, tally?: Tally): Diagnostic | undefined {
    const { keyPlan, planOf, kinds } = this.#prepare(line);
    if (keyPlan.hostBears && keyPlan.host === undefined) return hostMissing(line, this.#input);
    const plan = planOf(line.users);
    if (plan.weightless !== undefined) {
      return weightSumZero(line, plan.weightless, this.#input);
    }
    if (line.amount === 0n) {
      row.fill(0);
      return undefined;
    }
    const amount = magnitude(line.amount);
    const negative = line.amount < 0n;
    if (
      tally !== undefined &&
      this.#splitUsual(plan, Number(amount), negative, row, kinds, tally)
    ) {
      return undefined;
    }
    if (!this.#splitByFloats(plan, Number(amount))) {
      const failure = this.#splitExactly(plan, amount);
      if (failure !== undefined) return unsplittable(line, failure, plan.participants.length);
    }
    row.fill(0);
    spread(this.#workspace.shares, plan.participants, negative, row);
    if (tally !== undefined) {
      tally.makeRoom(Number(amount + keyPlan.unit));
      addToTally(this.#workspace, plan.participants, kinds, negative ? -1 : 1, tally);
    }
    return undefined;
  }

  /** Why the shares of a line that was split are what they are. */
  reasonFor(line: SplitLine): SplitReason {
    const { planOf } = this.#prepare(line);
    return reasonOf(line, planOf(line.users), this.#input.agreement.rounding);
  }

  /** Ids of the bases that lines were split by so far. */
  get usedBases(): ReadonlySet<string> {
    return this.#bases;
  }

  #prepare({ key, basis }: SplitLine): Prepared {
    let byBasis = this.#prepared.get(key);
    if (byBasis === undefined) {
      byBasis = new Map();
      this.#prepared.set(key, byBasis);
    }
    let prepared = byBasis.get(basis);
    if (prepared === undefined) {
      const keyPlan = this.#planKey(key, basis);
      prepared = { keyPlan, planOf: planner(keyPlan), kinds: keyPlan.parts.map(summaryKind) };
      byBasis.set(basis, prepared);
      for (const part of keyPlan.parts) if (part.figures !== undefined) this.#bases.add(part.by);
    }
    return prepared;
  }

  /** By floats in the fewest passes, where key, rule and amount are the usual ones; false where they are not. */
  #splitUsual(
    { oneBasis: usual, participants }: SplitPlan,
    amount: number,
    negative: boolean,
    row: Float64Array,
    kinds: readonly SummaryKind[],
    tally: Tally,
  ): boolean {
    const { rule } = this.#input.agreement.rounding;
    if (usual === undefined || amount > usual.mostAmount || rule !== 'largest-remainder')
      return false;
    tally.makeRoom(amount);
    const evenSums = tally.pending(kinds[0]!);
    const basisSums = tally.pending(kinds.at(-1)!);
    row.fill(0);
    const targets = { row, evenSums, basisSums };
    splitByOneBasis(usual, amount, negative, participants, targets, this.#workspace);
    return true;
  }

  /** By floats, into the workspace; false where they cannot. */
  #splitByFloats({ float, participants }: SplitPlan, amount: number): boolean {
    const { rule } = this.#input.agreement.rounding;
    return float !== undefined && splitByFloats(float, amount, participants, rule, this.#workspace);
  }

  /** By whole numbers of any size, into the workspace. */
  #splitExactly(plan: SplitPlan, amount: bigint): Unsplittable | undefined {
    const exact = splitExactly(plan, amount);
    if ('kind' in exact) return exact;
    const { shares } = roundExact(exact.shares, amount, this.#input.agreement.rounding);
    shares.forEach((share, place) => {
      this.#workspace.shares[place] = Number(share);
    });
    exact.parts.forEach((ofPart, part) => {
      const cuts = cutsOf(this.#workspace, part);
      ofPart.forEach(({ numerator, denominator }, place) => {
        cuts[place] = Number(numerator / denominator);
      });
    });
    return undefined;
  }
}

/** Plans kept for each key: more sets of users than that are rarely the same again. */
const MOST_PLANS = 250;

const planner = (keyPlan: KeyPlan): Prepared['planOf'] => {
  const memo = boundedMemo<UserSet, SplitPlan>(MOST_PLANS);
  return (users) => memo(users, () => planSplit(keyPlan, users));
};

/** Shares by place to a row by member. */
const spread = (
  shares: Float64Array,
  participants: readonly number[],
  negative: boolean,
  row: Float64Array,
): void => {
  for (let place = 0; place < participants.length; place += 1) {
    const share = shares[place]!;
    // 0 − share, for −share would make a zero into −0.
    row[participants[place]!] = negative ? 0 - share : share;
  }
};

/** Every part of a share but the last counts by its cut, and the last by the rest of the share. Uses up the shares. */
const addToTally = (
  workspace: Workspace,
  participants: readonly number[],
  kinds: readonly SummaryKind[],
  sign: 1 | -1,
  tally: Tally,
): void => {
  const { shares } = workspace;
  const last = kinds.length - 1;
  for (let part = 0; part < last; part += 1) {
    const sums = tally.pending(kinds[part]!);
    const cuts = cutsOf(workspace, part);
    for (let place = 0; place < participants.length; place += 1) {
      const cut = cuts[place]!;
      sums[participants[place]!]! += sign * cut;
      shares[place]! -= cut;
    }
  }
  const sums = tally.pending(kinds[last]!);
  for (let place = 0; place < participants.length; place += 1) {
    sums[participants[place]!]! += sign * shares[place]!;
  }
};
