import { daysOfYearIn } from '../../model/day.ts';
import { BUILT_IN_BASES, type KeyInYear } from '../../model/distribution-key.ts';
import type { ChargeDraft } from './charge-rules.ts';
import { type YearContext, indicesOf } from './context.ts';

/** A rule that weighs by a basis, and the members it asks a figure of. */
export interface AskedFigures {
  readonly basis: string;
  /** The key's or charge's id, or the member whose ceiling it is. */
  readonly askedBy: string;
  readonly members: readonly number[];
  /** A key asks only when a line is split by it: a basis that no file gives is then reported at the line. */
  readonly whenUsed: boolean;
}

const BUILT_IN: ReadonlySet<string> = new Set([...BUILT_IN_BASES, 'member']);

/** Every figure that the rules of the year ask for. */
export const askedFigures = (
  { agreement, members, year }: YearContext,
  keys: Iterable<KeyInYear>,
  charges: readonly ChargeDraft[],
): readonly AskedFigures[] => {
  const asked: AskedFigures[] = [];
  for (const { id, rule, for: memberClass } of keys) {
    if (rule.kind === 'consumption') continue;
    for (const basis of rule.parts.flatMap(({ by }) => by)) {
      asked.push({ basis, askedBy: id, members: indicesOf(members, memberClass), whenUsed: true });
    }
  }
  for (const draft of charges) asked.push(...askedByCharge(draft));
  for (const { member, index } of members) {
    const { ceiling } = member;
    if (ceiling === undefined || daysOfYearIn(year, ceiling, agreement.period) === 0) continue;
    asked.push({ basis: ceiling.per, askedBy: member.name, members: [index], whenUsed: false });
  }
  return asked.filter(({ basis }) => !BUILT_IN.has(basis));
};

const askedByCharge = ({
  charge,
  parts,
  members,
  candidates,
  exemption,
}: ChargeDraft): readonly AskedFigures[] => {
  const bases = parts.flatMap(({ per, rate }) => (rate.kind === 'bands' ? [per, rate.by] : [per]));
  const asked = bases.map((basis) => ({ basis, members: candidates }));
  if (exemption?.kind === 'smallest') asked.push({ basis: exemption.by, members });
  return asked.map((each) => ({ ...each, askedBy: charge.id, whenUsed: false }));
};
