import type { MemberSummary } from '../../model/allocation.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { cellAt, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import { kronerOf } from '../workbook-parts/cells.ts';
import { memberColumn, type Layout } from './layout.ts';
import { lineColumns } from './line-columns.ts';
import { FIRST_LINE_ROW } from './line-places.ts';

/**
 * A part of the summary that has a formula of its own: what is split equally, by a basis, or borne by the host. The last of
 * them in the summary takes what the others leave of the total, as the last part of a line does, and is not among these.
 */
export interface LivePart {
  readonly label: string;
  readonly amount: (summary: MemberSummary) => number;
  /** kr per user or per unit of each line, as the sheet of lines has them. */
  readonly column: number;
  /** The row of basis figures (or of the host's mark) that each is multiplied by. */
  readonly basisRow?: number;
  readonly isHost: boolean;
}

/** All parts that lines are split by, in the order of the summary. */
export const splitParts = (layout: Layout): readonly LivePart[] => {
  const { words, budget, keyBases, hostRow } = layout;
  const columns = lineColumns(layout);
  const bases = budget.summaryBases.flatMap((id, position): readonly LivePart[] => {
    const place = keyBases.findIndex((basis) => basis.id === id);
    const basis = keyBases[place];
    return basis === undefined
      ? []
      : [
          {
            label: basis.label,
            amount: ({ bases: amounts }) => kronerOf(amounts[position] ?? (0n as never)),
            column: columns.perUnit(place),
            basisRow: basis.row,
            isHost: false,
          },
        ];
  });
  const hasHost = hostRow !== undefined && budget.summary.some(({ host }) => host !== 0n);
  return [
    {
      label: words.parts.equal,
      amount: ({ equal }) => kronerOf(equal),
      column: columns.perUser,
      isHost: false,
    },
    ...bases,
    ...(hasHost
      ? [
          {
            label: words.parts.host,
            amount: ({ host }: MemberSummary) => kronerOf(host),
            column: columns.host,
            basisRow: hostRow,
            isHost: true,
          },
        ]
      : []),
  ];
};

/** The part that takes the rest of the total: the last basis, since every member has a figure there; else the equal part. */
export const restPart = (parts: readonly LivePart[]): LivePart | undefined =>
  parts.findLast(({ isHost }) => !isHost);

export const liveParts = (layout: Layout): readonly LivePart[] => {
  if (layout.scale !== 'live') return [];
  const parts = splitParts(layout);
  const rest = restPart(parts);
  return parts.filter((part) => part !== rest);
};

/** The row of a part on the sheet of rounding, by its position among the live parts. */
export const partRoundingRow = (layout: Layout, position: number): number =>
  FIRST_LINE_ROW + layout.contribution.length + layout.projects.length + 4 + position;

/** The formula of one member's part before rounding: Σ users × kr per unit, times the figure. */
export const partFormula = (
  { words, totalRow }: Layout,
  { column, basisRow, isHost }: LivePart,
  { index }: MemberInYear,
): string => {
  const last = totalRow - 1;
  const perUnit = onSheet(
    words.sheets.lines,
    rangeOf([FIRST_LINE_ROW, column], [last, column], 'both'),
  );
  const own = memberColumn(index);
  const users = onSheet(words.sheets.users, rangeOf([FIRST_LINE_ROW, own], [last, own], 'both'));
  const figure =
    basisRow === undefined ? '' : `${onSheet(words.sheets.bases, cellAt(basisRow, own, 'both'))}*`;
  return isHost ? `${figure}SUM(${perUnit})` : `${figure}SUMPRODUCT(${users},${perUnit})`;
};

/**
 * amount − exact of a part, by member index: what makes the formula give the summary's amount. The cuts to the øre of each
 * line are in it, and whole shares of lines that are values.
 */
export const partRounding = (layout: Layout, part: LivePart): readonly number[] => {
  const days = (place: Layout['contribution'][number], index: number): number =>
    (layout.usersOf(place)[index] ?? 0) / layout.daysOfYear;
  return layout.budget.input.members.map(({ index }) => {
    const exact = layout.contribution.reduce((sum, place) => {
      const figures = layout.splitOf(place)?.figures;
      if (figures === undefined) return sum;
      if (part.isHost) return sum + (index === layout.hostIndex ? figures.host : 0);
      const position = layout.keyBases.findIndex(({ row }) => row === part.basisRow);
      const perUnit =
        position === -1
          ? figures.perUser
          : (figures.perUnit[position] ?? 0) * (layout.keyBases[position]?.figures[index] ?? 0);
      return sum + days(place, index) * perUnit;
    }, 0);
    const summary = layout.budget.summary[index];
    return (summary === undefined ? 0 : part.amount(summary)) - exact;
  });
};
