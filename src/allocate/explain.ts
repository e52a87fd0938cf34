import type {
  AllocatedLine,
  Budget,
  MemberRun,
  SplitReason,
  WeighedPart,
} from '../model/allocation.ts';
import { assert, at } from '../model/assert.ts';
import type { ConsumptionRow } from '../model/cost-line.ts';
import type { ExplainedLine, ExplainedPart, Explanation, Reckoning } from '../model/explanation.ts';
import { millionths, ONE } from '../model/millionths.ts';
import {
  addRational,
  divideRational,
  negateRational,
  ZERO_RATIONAL,
  type Rational,
} from '../model/rational.ts';
import type { SourceRef } from '../model/source-ref.ts';
import type { ChargeInYear } from '../model/year-input.ts';
import { reckonCharge } from './charge.ts';
import { plannedCost, plannedExactly } from './direct.ts';
import { weightUnit } from './whole-weights.ts';

/** A share's exact value in øre, how it came about, and whether the member has any part in the line. */
interface Account {
  readonly exact: Rational;
  readonly reckoning: Reckoning;
  readonly takesPart: boolean;
  /** Where the member's own figure stands, if not in the line. */
  readonly source?: SourceRef;
}

/**
 * How the figures of one member came about: the lines that it takes part in, those of projects last; with `lineId` every
 * line of that id, whether it takes part or not (none where there is no such line). The budget must have its lines kept.
 */
export const explainMember = (
  { input, lines, projects }: Budget,
  memberIndex: number,
  lineId?: string,
): Explanation => {
  const all = [...lines, ...projects.flatMap((project) => project.lines)];
  const asked = lineId === undefined ? all : all.filter(({ id }) => id === lineId);
  const accounts = asked.map((line) => ({ line, account: accountFor(line, memberIndex, input) }));
  return {
    member: at(input.members, memberIndex),
    lines: accounts
      .filter(({ account }) => lineId !== undefined || account.takesPart)
      .map(({ line, account }) => explainLine(line, account, memberIndex)),
  };
};

const kroner = (ofOre: Rational): Rational => divideRational(ofOre, 100n);

const explainLine = (
  line: AllocatedLine,
  { exact, reckoning, source = line.at }: Account,
  member: number,
): ExplainedLine => {
  const share = at(line.shares, member);
  const rounding = addRational({ numerator: share, denominator: 1n }, negateRational(exact));
  return {
    id: line.id,
    description: line.description,
    amount: line.amount,
    key: line.key,
    grounds: line.grounds,
    ...(line.project !== undefined && { project: line.project }),
    exact: kroner(exact),
    rounding: kroner(rounding),
    share,
    ...(source !== undefined && { source }),
    reckoning,
  };
};

const accountFor = (line: AllocatedLine, member: number, input: Budget['input']): Account => {
  const because = line.because();
  switch (because.kind) {
    case 'split':
      return accountForSplit(because, line, { member, input }, 'split');
    case 'in-kind':
      return accountForSplit(because.split, line, { member, input }, 'in-kind');
    case 'direct':
      return accountForUse(because.rows, member);
    case 'charge':
      return accountForCharge(because.charge, member, input);
    case 'rounding':
      return {
        exact: ZERO_RATIONAL,
        reckoning: { kind: 'rounding' },
        takesPart: at(line.shares, member) !== 0n,
      };
  }
};

const accountForSplit = (
  reason: SplitReason,
  line: AllocatedLine,
  { member, input }: { readonly member: number; readonly input: Budget['input'] },
  kind: 'split' | 'in-kind',
): Account => {
  const bound = reason.bounded.get(member);
  const { amount, settled, left, parts: inRun } = reason.runOf(member);
  const parts = reason.parts.map((part, index) =>
    explainPart(part, at(inRun, index), reason, { member, input }),
  );
  return {
    exact: at(reason.exact, member),
    reckoning: {
      kind,
      parts,
      run: { amount, settled, left: kroner(left) },
      ...(reason.days && { daysOfYear: reason.days.ofYear }),
      ...(bound && { bound }),
      oddUnits: reason.oddUnits,
    },
    takesPart: parts.some(({ weight }) => weight > 0n) || at(line.shares, member) !== 0n,
  };
};

const explainPart = (
  part: WeighedPart,
  inRun: MemberRun['parts'][number],
  { bounded, days }: SplitReason,
  { member, input }: { readonly member: number; readonly input: Budget['input'] },
): ExplainedPart => {
  const basis = input.bases.get(part.by);
  const unit = basis === undefined ? ONE : weightUnit(basis.figures);
  // A bound settled the share in a run over more members than the last.
  const sum = bounded.has(member)
    ? part.weights.reduce((all, weight) => all + weight, 0n)
    : part.weightSum;
  const counted = part.by === 'host' ? undefined : days?.counted.get(member);
  return {
    by: part.by,
    ...(part.share !== undefined && { share: part.share }),
    ...(part.fixed !== undefined && { fixed: part.fixed }),
    weight: millionths(at(part.weights, member) * unit),
    weightSum: millionths(sum * unit),
    exact: kroner(at(part.exact, member)),
    inRun: { weightSum: millionths(inRun.weightSum * unit), exact: kroner(inRun.exact) },
    ...(counted !== undefined && {
      byDays: { figure: basis?.figures[member] ?? ONE, days: counted },
    }),
  };
};

const accountForUse = (all: readonly ConsumptionRow[], member: number): Account => {
  const rows = all.filter((row) => row.member === member);
  const uses = rows.map((row) => ({
    planned: row.planned,
    unitPrice: row.unitPrice,
    at: row.at,
    amount: plannedCost(row),
  }));
  const exact = rows.map(plannedExactly).reduce(addRational, ZERO_RATIONAL);
  return { exact, reckoning: { kind: 'direct', uses }, takesPart: rows.length > 0 };
};

const accountForCharge = (
  charge: ChargeInYear,
  member: number,
  input: Budget['input'],
): Account => {
  const reckoned = reckonCharge(input, charge, member);
  assert(!('code' in reckoned), 'a charge that was reckoned can be reckoned again');
  const { exact, share, parts, days, bound } = reckoned;
  if (charge.rule.kind === 'agreed') {
    const source = charge.rule.at[member];
    return {
      exact,
      reckoning: { kind: 'agreed', amount: share },
      takesPart: share !== 0n,
      ...(source && { source }),
    };
  }
  const exempt = charge.exempt.includes(member);
  return {
    exact,
    reckoning: {
      kind: 'rates',
      rates: parts.map(({ part, figure, rate, days: ofYear, exact: ofPart }) => ({
        per: part.per,
        figure,
        rate,
        ...(part.rate.kind === 'bands' && { bandBy: part.rate.by }),
        grounds: part.grounds,
        ...(part.rate.kind === 'amount' &&
          part.rate.decision !== undefined && { decision: part.rate.decision }),
        ...(ofYear !== undefined && { days: ofYear }),
        exact: kroner(ofPart),
      })),
      months: charge.charge.months,
      ...(days !== undefined && { days }),
      ...(bound && { bound }),
      exempt,
    },
    takesPart: exempt || charge.payers.includes(member),
  };
};
