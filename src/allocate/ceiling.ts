import { present } from '../model/assert.ts';
import type { Ceiling } from '../model/member.ts';
import { daysOfYearIn } from '../model/day.ts';
import { warningAt, type Diagnostic } from '../model/diagnostic.ts';
import { ONE, type Millionths } from '../model/millionths.ts';
import { ore, type Ore } from '../model/ore.ts';
import type { MemberInYear, YearInput } from '../model/year-input.ts';
import { basisFigure } from './charge.ts';
import { IN_AGREEMENT } from './place.ts';

/** Contributions above what the councils granted: ceilings whose period has a day of the year in it. */
export const checkCeilings = (
  input: YearInput,
  contributions: readonly Ore[],
): readonly Diagnostic[] =>
  input.members.flatMap((member) => {
    const { ceiling } = member.member;
    return ceiling === undefined || daysOfYearIn(input.year, ceiling) === 0
      ? []
      : checkCeiling(
          input,
          member,
          ceiling,
          present(contributions[member.index], 'each member has a contribution'),
        );
  });

const checkCeiling = (
  input: YearInput,
  { member, name, index }: MemberInYear,
  { per, amount, decision }: Ceiling,
  contribution: Ore,
): readonly Diagnostic[] => {
  const figure: Millionths = per === 'member' ? ONE : basisFigure(input, per, index);
  // Rounding down keeps the comparison exact: a contribution is whole øre.
  const limit = ore((figure * amount) / 10n ** 10n);
  if (contribution <= limit) return [];
  return [
    warningAt('allocation/ceiling-passed', member.at ?? IN_AGREEMENT, {
      member: name,
      contribution,
      limit,
      basis: input.bases.get(per)?.label ?? per,
      figure,
      amount,
      decision,
    }),
  ];
};
