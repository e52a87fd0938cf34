import { sumOre } from '../../model/ore.ts';
import { sourceText } from '../../model/source-ref.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet, rangeOf } from '../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  rowOf,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { keyColumns, keyRowOf, lastKeyRow, FIRST_KEY_ROW } from './keys-sheet.ts';
import {
  AMOUNT_COLUMN,
  FIRST_MEMBER_COLUMN,
  lastMemberColumn,
  type Layout,
  type SplitPlace,
} from './layout.ts';
import { lineColumns } from './line-columns.ts';
import { lineHead, lineHeadings, rowsInPlace } from './line-head.ts';
import { FIRST_LINE_ROW, splitReasonOf, type LinePlace } from './line-places.ts';
import { effortFormula } from './projects-sheet.ts';
import { weightSumColumn } from './users-sheet.ts';
import { usersText } from './users-text.ts';

/** The cost lines as they were read and, where the split is live, what each costs per user and per unit of a basis. */
export const linesSheet = (layout: Layout): SheetDraft => {
  const { words, contribution, projects, totalRow } = layout;
  const isLive = layout.scale === 'live';
  const places = [...contribution, ...projects];
  const reckoned = reckonedHeadings(layout);
  const texts = [words.columns.category, words.columns.type, words.columns.basis];
  const heads = [...texts, words.columns.project, words.columns.source, words.columns.users];
  const heading = headingRow(lineHeadings(words), [words.columns.amount], 48);
  return {
    name: words.sheets.lines,
    rows: rowsInPlace(
      [
        ...sheetHead(words.sheets.lines, words.notes.lines),
        {
          ...heading,
          cells: [
            ...heading.cells,
            ...heads.map((text) => textCell(text, 'heading')),
            ...(isLive ? reckoned.map((text) => textCell(text, 'heading-number')) : []),
          ],
        },
      ],
      [
        ...places.map((place) => [place.row, lineRow(layout, place)] as const),
        [totalRow, amountTotal(layout)] as const,
        ...(projects.length > 0
          ? [[totalRow + 1, rowOf(textCell(words.sheets.projects, 'section'))] as const]
          : []),
      ].sort(([a], [b]) => a - b),
    ),
    frozen: { rows: FIRST_LINE_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_LINE_ROW - 1, last: FIRST_LINE_ROW - 1 },
    repeatedColumns: 2,
  };
};

const reckonedHeadings = ({ words, hasFixed, keyBases, hostRow }: Layout): readonly string[] => {
  const { columns, parts } = words;
  return [
    columns.keyRow,
    ...(hasFixed ? [columns.fixed] : []),
    columns.toSplit,
    `${parts.equal} %`,
    columns.perUser,
    ...keyBases.flatMap(({ label }) => [`${label} %`, `kr / ${label}`]),
    ...(hostRow === undefined ? [] : [columns.hostAmount]),
  ];
};

const lineRow = (layout: Layout, place: LinePlace): SheetRow => {
  const { line } = place;
  const split = layout.splitOf(place);
  const chosen = line.line?.kind === 'split' ? (line.line.basis ?? '') : '';
  const at = line.line?.at ?? line.at;
  const [id, description, , clause] = lineHead(place, layout);
  const keyCell =
    layout.scale === 'live' && split !== undefined
      ? textCell(split.variant.name, 'input-text')
      : textCell(line.key);
  return {
    cells: [
      id,
      description,
      keyCell,
      clause,
      amountCell(layout, place),
      textCell(line.category),
      textCell(typeText(layout, place)),
      textCell(layout.budget.input.bases.get(chosen)?.label ?? chosen),
      textCell(line.project ?? ''),
      textCell(at === undefined ? '' : sourceText(at)),
      textCell(usersText(layout, place)),
      ...(layout.scale === 'live' && split !== undefined
        ? reckonedCells(layout, place, split)
        : []),
    ],
  };
};

/** What the sheet of the summary sums by. */
const typeText = ({ words, splitOf, scale }: Layout, place: LinePlace): string => {
  const { because } = place;
  if (because.kind !== 'split') return words.types[because.kind];
  return scale === 'live' && splitOf(place) === undefined ? words.types.fixed : words.types.split;
};

/** An input for what is split; for charges and direct lines the sum of their shares; own effort is what the project has. */
const amountCell = (layout: Layout, place: LinePlace): SheetCell => {
  const { line, because, row } = place;
  const amount = kronerOf(line.amount);
  if (layout.scale !== 'live') return numberCell(amount, 'kroner');
  if (because.kind === 'in-kind') {
    const formula = effortFormula(layout, place);
    return formula === undefined
      ? numberCell(amount, 'kroner', 'input')
      : formulaCell(formula, amount, 'kroner');
  }
  if (because.kind === 'rounding') return numberCell(amount, 'kroner');
  if (splitReasonOf(because) !== undefined) return numberCell(amount, 'kroner', 'input');
  const isProject = layout.projects.includes(place);
  if (isProject) return numberCell(amount, 'kroner');
  const shares = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  return formulaCell(`SUM(${onSheet(layout.words.sheets.split, shares)})`, amount, 'kroner');
};

/** Key row, fixed, to split, then percent and kroner per unit of each way to weigh. */
const reckonedCells = (
  layout: Layout,
  { row }: LinePlace,
  { variant, figures }: SplitPlace,
): readonly SheetCell[] => {
  const columns = lineColumns(layout);
  const keys = keyColumns(layout);
  const own = (column: number): string => cellAt(row, column);
  const ofKey = (column: number): string => {
    const range = rangeOf([FIRST_KEY_ROW, column], [lastKeyRow(layout), column], 'both');
    return `INDEX(${onSheet(layout.words.sheets.keys, range)},${own(columns.keyRow)})`;
  };
  const ofUsers = (column: number): string => onSheet(layout.words.sheets.users, own(column));
  const share = (by: string): number => Number(variant.percents.get(by) ?? 0n) / 1e8;
  const amount = own(AMOUNT_COLUMN);
  const toSplit = own(columns.toSplit);
  const userSum = ofUsers(AMOUNT_COLUMN);
  const perUnit = (percent: number, sum: string): string =>
    `IF(${sum}=0,0,${toSplit}*${own(percent)}/${sum})`;
  const names = rangeOf([FIRST_KEY_ROW, 1], [lastKeyRow(layout), 1], 'both');
  const keyRow = keyRowOf(layout, variant) - FIRST_KEY_ROW + 1;
  const fixedOff = columns.fixed === 0 ? '' : `-${own(columns.fixed)}*${userSum}`;
  const fixedPerUser = columns.fixed === 0 ? '' : `${own(columns.fixed)}+`;
  return [
    layout.keysCanMatch
      ? formulaCell(
          `MATCH(${own(columns.key)},${onSheet(layout.words.sheets.keys, names)},0)`,
          keyRow,
          'weight',
        )
      : numberCell(keyRow, 'weight', 'input'),
    ...(columns.fixed === 0
      ? []
      : [formulaCell(`${ofKey(keys.fixed)}*IF(${amount}<0,-1,1)`, figures.fixed, 'kroner')]),
    formulaCell(`${amount}${fixedOff}`, figures.toSplit, 'kroner'),
    formulaCell(ofKey(keys.equal), share('equal'), 'percent'),
    formulaCell(
      `${fixedPerUser}${perUnit(columns.equalShare, userSum)}`,
      figures.perUser,
      'figure',
    ),
    ...layout.keyBases.flatMap(({ id }, position) => [
      formulaCell(ofKey(keys.basis(position)), share(id), 'percent'),
      formulaCell(
        perUnit(columns.basisShare(position), ofUsers(weightSumColumn(layout, position))),
        figures.perUnit[position] ?? 0,
        'figure',
      ),
    ]),
    ...(columns.host === 0
      ? []
      : [formulaCell(`${toSplit}*${ofKey(keys.host)}`, figures.host, 'kroner')]),
  ];
};

const amountTotal = (layout: Layout): SheetRow => {
  const { contribution, words, totalRow } = layout;
  const range = rangeOf([FIRST_LINE_ROW, AMOUNT_COLUMN], [totalRow - 1, AMOUNT_COLUMN]);
  return rowOf(
    textCell(words.parts.total, 'total-text'),
    textCell('', 'total-text'),
    textCell('', 'total-text'),
    textCell('', 'total-text'),
    formulaCell(
      `SUM(${range})`,
      kronerOf(sumOre(contribution.map(({ line }) => line.amount))),
      'kroner',
      'total',
    ),
  );
};
