import type { SplitReason, WeighedPart } from '../../../model/allocation.ts';
import type { NumberFormat, SheetRow } from '../../workbook.ts';
import { kronerText, figureText } from '../../number-text.ts';
import { rangeOf } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  figureFormat,
  figureOf,
  formulaCell,
  headingRow,
  numberCell,
  numberOf,
  textCell,
} from '../../workbook-parts/cells.ts';
import { partName, weightIn } from '../key-text.ts';
import { clauseOrAssumption } from '../../grounds-text.ts';
import type { SettlementLayout } from './layout.ts';

/** Each key that amounts were split by, once: what every member weighs in each part, and its share of the whole. */
export const keyBlocks = (layout: SettlementLayout): readonly SheetRow[] => {
  const reasons = new Map<string, SplitReason>();
  for (const { movement } of layout.movements) {
    const reason = movement.because();
    if (!reasons.has(reason.key.id)) reasons.set(reason.key.id, reason);
  }
  let row = layout.movementsTotalRow + 3;
  return [...reasons.values()].flatMap((reason) => {
    const rows = keyBlock(layout, reason, row);
    row += rows.length;
    return rows;
  });
};

const keyBlock = (
  { members, common, words, settlement, language }: SettlementLayout,
  reason: SplitReason,
  first: number,
): readonly SheetRow[] => {
  const { key, parts, exact } = reason;
  const label = key.label === undefined ? key.id : `${key.id}: ${key.label}`;
  const grounds = clauseOrAssumption(key.grounds, common);
  const total = exact.reduce((sum, share) => sum + numberOf(share), 0);
  const weightOf = (part: WeighedPart, index: number): number =>
    figureOf(weightIn(part, index, settlement));
  const formatOf = (part: WeighedPart): NumberFormat =>
    figureFormat(members.map(({ member }) => weightOf(part, member.index)));
  const firstMember = first + 2;
  const last = firstMember + members.length - 1;
  const heading = (part: WeighedPart): string =>
    part.share === undefined
      ? `${kronerText(part.fixed ?? (0n as never), language)} kr ${partName(part.by, settlement, words)}`
      : `${figureText(part.share, language)} % ${partName(part.by, settlement, words)}`;
  return [
    {
      cells: [
        textCell(`${words.statement.key} ${label} (${grounds})`, 'section'),
        ...Array.from({ length: parts.length + 2 }, () => textCell('', 'section')),
      ],
    },
    headingRow(
      [common.columns.number, common.columns.municipality],
      [...parts.map(heading), words.columns.share],
    ),
    ...members.map(({ member }) => ({
      cells: [
        textCell(member.number),
        textCell(member.name),
        ...parts.map((part) => numberCell(weightOf(part, member.index), formatOf(part))),
        numberCell(
          total === 0
            ? 0
            : numberOf(exact[member.index] ?? { numerator: 0n, denominator: 1n }) / total,
          'fine-percent',
        ),
      ],
    })),
    {
      cells: [
        textCell(common.parts.total, 'total-text'),
        textCell('', 'total-text'),
        ...parts.map((part, index) =>
          formulaCell(
            `SUM(${rangeOf([firstMember, 3 + index], [last, 3 + index])})`,
            members.reduce((sum, { member }) => sum + weightOf(part, member.index), 0),
            formatOf(part),
            'total',
          ),
        ),
        formulaCell(
          `SUM(${rangeOf([firstMember, 3 + parts.length], [last, 3 + parts.length])})`,
          total === 0 ? 0 : 1,
          'percent',
          'total',
        ),
      ],
    },
    EMPTY_ROW,
  ];
};
