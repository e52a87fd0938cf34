import type { SheetRow } from '../../workbook.ts';
import {
  EMPTY_ROW,
  headingRow,
  kronerOf,
  numberCell,
  rowOf,
  sheetHead,
  textCell,
  wide,
} from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import { decisionWhat } from '../decision-text.ts';
import { pendingTexts } from '../pending-text.ts';
import type { SettlementLayout } from './layout.ts';

const WIDTHS = [12, 22, 10, 50, 18, 14, 40];

/** What the boards decided, by date, and above it what is left to decide. */
export const decisionsSheet = (layout: SettlementLayout): SheetDraft => {
  const { words, common, settlement } = layout;
  return {
    name: words.sheets.decisions,
    widths: WIDTHS,
    rows: [
      ...sheetHead(words.sheets.decisions, words.sheetNotes.decisions),
      ...pendingRows(layout),
      headingRow(
        [words.columns.date, words.columns.body, words.columns.case, words.decisions.what],
        [common.columns.amount],
        20,
        [words.decisions.replaces, words.columns.note],
      ),
      ...(settlement.input.decisions.length === 0
        ? [rowOf(...wide(textCell(words.decisions.none, 'wrapped'), WIDTHS.length))]
        : decisionRows(layout)),
    ],
  };
};

const pendingRows = ({ settlement, language, words }: SettlementLayout): readonly SheetRow[] => {
  const pending = pendingTexts(settlement, language);
  if (pending.length === 0) return [];
  return [
    {
      cells: [
        textCell(words.front.pending, 'section'),
        ...Array.from({ length: WIDTHS.length - 1 }, () => textCell('', 'section')),
      ],
      height: 20,
    },
    ...pending.map((text) => rowOf(...wide(textCell(text, 'warning'), WIDTHS.length))),
    EMPTY_ROW,
  ];
};

const decisionRows = ({ settlement, language, words }: SettlementLayout): readonly SheetRow[] =>
  settlement.input.decisions
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((decision) => {
      const { text, amount } = decisionWhat(decision, settlement, words);
      return rowOf(
        textCell(dayText(decision.date, language)),
        textCell(decision.body, 'wrapped'),
        textCell(decision.case),
        textCell(text, 'wrapped'),
        amount === undefined ? { style: 'number' } : numberCell(kronerOf(amount), 'kroner'),
        textCell(decision.replaces ?? ''),
        textCell(decision.note ?? '', 'wrapped'),
      );
    });
