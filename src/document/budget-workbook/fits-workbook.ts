import type { YearInput } from '../../model/year-input.ts';
import { MOST_WORKBOOK_SHARES } from './layout.ts';

/** Whether the workbook has the lines of this budget: they need not be kept in memory where it has not. */
export const fitsWorkbook = ({ readLines, members }: YearInput): boolean => {
  const lines = readLines(() => undefined)[Symbol.iterator]();
  for (let shares = 0; shares <= MOST_WORKBOOK_SHARES; shares += members.length) {
    if (lines.next().done === true) return true;
  }
  return false;
};
