import { allocateBudget } from '../../src/allocate/budget.ts';
import type { ContributionRow } from '../../src/model/allocation.ts';
import { decimal, keyOf, share, yearInput, type TestYear } from './year.ts';

export const equal = keyOf('equal', [share('100', 'equal')], { assumption: 'equal parts' });
export const half = keyOf('50/50', [share('50', 'equal'), share('50', 'people', 'staff')]);
export const mine = keyOf('host', [share('100', 'host')]);

/** Three members, the first of them the host; one has no staff. */
const YEAR: TestYear = {
  members: [{ member: { assumption: 'a member' } }, {}, {}],
  bases: {
    people: [decimal('1'), decimal('2'), decimal('3')],
    staff: [decimal('1'), decimal('1'), decimal('0')],
    other: [decimal('1'), decimal('1'), decimal('0')],
  },
  basisAssumptions: { people: 'people', staff: 'staff', other: 'never asked for' },
};

/** Their year, with `given` in place of what it has. */
export const threeMembers = (given: Partial<TestYear>) => yearInput({ ...YEAR, ...given });

/** Their budget, and the rows of it as they came. */
export const allocate = (given: Partial<TestYear>, keepLines = true) => {
  const rows: { row: ContributionRow; shares: number[] }[] = [];
  const result = allocateBudget(threeMembers(given), {
    keepLines,
    sink: (row, shares) => rows.push({ row, shares: [...shares] }),
  });
  return { ...result, rows };
};
