import type { AllocatedLine, Because, Budget, SplitReason } from '../../model/allocation.ts';
import { daysInYear } from '../../model/day.ts';
import type { YearInput } from '../../model/year-input.ts';
import type { SplitLine } from './key-variants.ts';

/** A line with the row it has on the sheets that have a row per line. */
export interface LinePlace {
  readonly line: AllocatedLine;
  readonly because: Because;
  readonly row: number;
}

/** The row of the first line on every sheet with a row per line. */
export const FIRST_LINE_ROW = 5;

/** Lines of the contribution from row 5, the total below them, then the lines of projects, each under the other. */
export const placeLines = ({
  lines,
  projects,
}: Budget): {
  readonly contribution: readonly LinePlace[];
  readonly projects: readonly LinePlace[];
} => {
  const place = (line: AllocatedLine, row: number): LinePlace => ({
    line,
    because: line.because(),
    row,
  });
  const firstOfProjects = FIRST_LINE_ROW + lines.length + 2;
  return {
    contribution: lines.map((line, index) => place(line, FIRST_LINE_ROW + index)),
    projects: projects
      .flatMap((project) => project.lines)
      .map((line, index) => place(line, firstOfProjects + index)),
  };
};

/** Why a line is split by a key; undefined for direct lines, charges and rounding. */
export const splitReasonOf = (because: Because): SplitReason | undefined => {
  if (because.kind === 'split') return because;
  return because.kind === 'in-kind' ? because.split : undefined;
};

export const splitLinesOf = (places: readonly LinePlace[]): readonly SplitLine[] =>
  places.flatMap(({ line, because }) => {
    const reason = splitReasonOf(because);
    return reason === undefined ? [] : [{ line, reason }];
  });

/**
 * How much of the year each member counts as a user of the line, in days by member index: the whole year, some days, or 0.
 * Own effort has the users of its project's lines, which are among `places`.
 */
export const userDays = (
  { line, because }: LinePlace,
  input: YearInput,
  places: readonly LinePlace[],
): readonly number[] => {
  const wholeYear = daysInYear(input.year);
  const days = input.members.map(() => 0);
  if (because.kind === 'charge') {
    const { charge, payers } = because.charge;
    const byDays = charge.partYear || input.agreement.partYear;
    for (const index of payers) {
      days[index] = byDays ? (input.members[index]?.days ?? wholeYear) : wholeYear;
    }
    return days;
  }
  const ofProject = places.find((other) => other.line.project === line.project && isSplit(other));
  const source = because.kind === 'in-kind' ? ofProject?.line.line : line.line;
  if (source?.kind === 'split') {
    source.users.members.forEach((index, position) => {
      days[index] = source.users.days?.[position] ?? wholeYear;
    });
  }
  return days;
};

const isSplit = ({ line }: LinePlace): boolean => line.line?.kind === 'split';
