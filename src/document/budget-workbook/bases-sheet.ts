import type { SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import type { BasisFigures } from '../../model/year-input.ts';
import { rangeOf } from '../workbook-parts/addresses.ts';
import {
  figureFormat,
  formulaCell,
  headingRow,
  numberCell,
  sheetHead,
  textCell,
} from '../workbook-parts/cells.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import {
  FIRST_BASIS_ROW,
  FIRST_MEMBER_COLUMN,
  lastMemberColumn,
  type BasisPlace,
  type Layout,
} from './layout.ts';
import { memberHeadings } from './line-head.ts';

/** The files that the figures of a basis were read from, each once. */
export const filesOf = ({ at }: BasisFigures): string =>
  [...new Set(at.flatMap((place) => (place === undefined ? [] : [place.file])))].join(', ');

/** The basis figures: a row per basis, in the members' columns of the split; then who is host. */
export const basesSheet = (layout: Layout): SheetDraft => {
  const { words, bases } = layout;
  const { columns } = words;
  return {
    name: words.sheets.bases,
    rows: [
      ...sheetHead(words.sheets.bases, words.notes.bases),
      headingRow(
        [
          columns.id === columns.basis ? columns.id : words.sheets.bases,
          columns.label,
          columns.asOf,
          columns.figuresFrom,
        ],
        [columns.sum, ...memberHeadings(layout)],
      ),
      ...bases.map((basis) => basisRow(layout, basis)),
      ...hostRows(layout),
    ],
    frozen: { rows: FIRST_BASIS_ROW - 1, columns: 2 },
    repeatedRows: { first: FIRST_BASIS_ROW - 1, last: FIRST_BASIS_ROW - 1 },
    repeatedColumns: 2,
  };
};

const basisRow = (layout: Layout, { id, label, row, figures }: BasisPlace): SheetRow => {
  const basis = layout.budget.input.bases.get(id);
  const format = figureFormat(figures);
  const range = rangeOf([row, FIRST_MEMBER_COLUMN], [row, lastMemberColumn(layout)]);
  const sum = figures.reduce((all, figure) => all + figure, 0);
  return {
    cells: [
      textCell(id),
      textCell(label),
      textCell(
        basis?.asOf === undefined
          ? ''
          : dayText(basis.asOf, layout.budget.input.agreement.language),
      ),
      textCell(basis === undefined ? '' : filesOf(basis)),
      formulaCell(`SUM(${range})`, sum, format, 'strong'),
      ...figures.map((figure, index) =>
        basis?.figures[index] === undefined
          ? ({ style: 'input', format } as const)
          : numberCell(figure, format, 'input'),
      ),
    ],
  };
};

const hostRows = ({ hostRow, hostIndex, budget, words }: Layout): readonly SheetRow[] => {
  if (hostRow === undefined) return [];
  const marks = budget.input.members.map(({ index }) =>
    numberCell(index === hostIndex ? 1 : 0, 'weight', 'input'),
  );
  const before = [textCell('host'), textCell(words.hostMark), undefined, undefined, undefined];
  return [{ cells: [...before, ...marks] }];
};
