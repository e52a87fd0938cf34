import { expect } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import { explainMember } from '../../src/allocate/explain.ts';
import type { ExplainedLine } from '../../src/model/explanation.ts';
import { millionthsText } from '../../src/model/millionths.ts';
import { rationalText } from '../../src/model/rational.ts';
import { decimal, yearInput, type TestYear } from './year.ts';

/** Three members, the second of them for a fifth of the year. */
const YEAR: TestYear = {
  members: [{}, { days: 73 }, {}],
  bases: { people: [decimal('1'), decimal('3'), decimal('2')] },
};

/** What is explained to a member of the year, with `given` in place of what it has. */
export const explain = (given: Partial<TestYear>, member: number, line?: string) => {
  const { budget, found } = allocateBudget(yearInput({ ...YEAR, ...given }), { keepLines: true });
  expect(found).toEqual([]);
  return explainMember(budget, member, line);
};

/** With ten places, and the parts of a split as text. */
export const legible = ({ exact, rounding, reckoning, share: ofMember, id }: ExplainedLine) => ({
  id,
  exact: rationalText(exact, 10),
  rounding: rationalText(rounding, 10),
  share: ofMember,
  ...('parts' in reckoning && {
    parts: reckoning.parts.map(({ by, weight, weightSum, exact: ofPart }) =>
      [by, millionthsText(weight), millionthsText(weightSum), rationalText(ofPart, 10)].join(' '),
    ),
    odd: reckoning.oddUnits,
    bound: reckoning.bound,
  }),
});
