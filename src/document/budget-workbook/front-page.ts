import { sumOre } from '../../model/ore.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import type { SheetDraft } from '../workbook-parts/column-widths.ts';
import { cellAt, onSheet } from '../workbook-parts/addresses.ts';
import { filesOf } from './bases-sheet.ts';
import {
  EMPTY_ROW,
  formulaCell,
  kronerOf,
  numberCell,
  rowOf,
  textCell,
} from '../workbook-parts/cells.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { AMOUNT_COLUMN, type Layout } from './layout.ts';

const LABEL_WIDTH = 28;
const TEXT_WIDTH = 92;

/** What the workbook is, what it rests on, and how to read it. `sheets`: the other sheets with what each shows. */
export const frontPage = (
  layout: Layout,
  sheets: readonly (readonly [string, string])[],
): SheetDraft => {
  const { words, budget } = layout;
  const { front } = words;
  const { agreement, year } = budget.input;
  const rows: readonly SheetRow[] = [
    { cells: [textCell(front.title(year), 'title')], height: 30 },
    { cells: [textCell(agreement.name, 'subtitle')], height: 22 },
    EMPTY_ROW,
    ...facts(layout),
    EMPTY_ROW,
    section(front.figures),
    ...figureRows(layout),
    EMPTY_ROW,
    section(front.assumptions),
    ...sentences(budget.assumptions, front.none),
    EMPTY_ROW,
    section(front.warnings),
    ...sentences(layout.context.warnings, front.none, 'warning'),
    EMPTY_ROW,
    section(front.sheets),
    ...sheets.map(([name, note]) => fact(name, textCell(note, 'wrapped'))),
    EMPTY_ROW,
    section(front.legend),
    ...legend(layout),
  ];
  return {
    name: words.sheets.front,
    widths: [LABEL_WIDTH, TEXT_WIDTH],
    rows,
    portrait: true,
  };
};

const section = (title: string): SheetRow => ({
  cells: [textCell(title, 'section'), textCell('', 'section')],
  height: 20,
});

/** A label with what it says. */
const fact = (label: string, cell: SheetCell): SheetRow => rowOf(textCell(label, 'label'), cell);

const facts = (layout: Layout): readonly SheetRow[] => {
  const { words, budget, context, scale } = layout;
  const { front } = words;
  const { agreement, year, members, decisions, revision } = budget.input;
  const { language, host } = agreement;
  const decided = decisions
    .filter(({ kind }) => kind === 'approve')
    .flatMap((decision) =>
      decision.kind === 'approve' && decision.what === 'budget' ? [decision] : [],
    );
  const text = (label: string, value: string): SheetRow => fact(label, textCell(value, 'wrapped'));
  const decisionText = (decision: (typeof decisions)[number]): string =>
    words.decisionText(dayText(decision.date, language), decision.body, decision.case);
  const total = kronerOf(budget.total);
  return [
    text(front.agreement, agreement.name),
    text(front.source, agreement.source),
    text(front.year, String(year)),
    text(capitalised(host.title ?? front.host), `${host.number} ${host.name}`),
    text(front.issued, dayText(context.issued, language)),
    text(
      front.decided,
      decided.length === 0 ? front.noDecision : decided.map(decisionText).join('; '),
    ),
    ...(revision === undefined ? [] : [text(front.revision, decisionText(revision))]),
    text(front.members, String(members.length)),
    ...(scale === 'without-lines' ? [] : [text(front.lines, String(budget.lines.length))]),
    fact(
      front.total,
      scale === 'without-lines'
        ? numberCell(total, 'kroner', 'key-figure')
        : formulaCell(
            onSheet(words.sheets.split, cellAt(layout.totalRow, AMOUNT_COLUMN)),
            // Under half-up the total is what is borne, which is what the lines cost.
            kronerOf(sumOre(budget.lines.map(({ amount }) => amount))),
            'kroner',
            'key-figure',
          ),
    ),
    ...budget.projects.map((project) =>
      fact(
        `${words.columns.project} ${project.name}`,
        numberCell(kronerOf(project.total), 'kroner', 'key-figure'),
      ),
    ),
    ...(scale === 'live'
      ? []
      : [text('', scale === 'values' ? words.notes.values : words.notes.withoutLines)]),
  ];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Each basis: its date and the files its figures come from. */
const figureRows = ({ words, budget }: Layout): readonly SheetRow[] => {
  const { columns, front } = words;
  const { agreement, bases } = budget.input;
  const rows = [...bases.values()].map((basis) => {
    const { asOf, label } = basis;
    const date =
      asOf === undefined
        ? front.noDate
        : `${columns.asOf.toLowerCase()} ${dayText(asOf, agreement.language)}`;
    const files = `${columns.figuresFrom.toLowerCase()} ${filesOf(basis)}`;
    return fact(label, textCell(`${date}, ${files}`, 'wrapped'));
  });
  return rows.length === 0 ? [fact('', textCell(front.none, 'wrapped'))] : rows;
};

const sentences = (
  texts: readonly string[],
  none: string,
  style: 'wrapped' | 'warning' = 'wrapped',
): readonly SheetRow[] =>
  texts.length === 0
    ? [fact('', textCell(none, 'wrapped'))]
    : texts.map((text, index) => fact(String(index + 1), textCell(text, style)));

const legend = ({ words, scale }: Layout): readonly SheetRow[] => {
  const { notes } = words;
  const sample = (cell: SheetCell, note: string): SheetRow =>
    rowOf(cell, textCell(note, 'wrapped'));
  const control = sample(numberCell(0, 'control', 'control'), notes.control);
  if (scale !== 'live') return [control];
  return [
    sample(numberCell(1234.5, 'kroner', 'input'), notes.input),
    sample(numberCell(1234.5, 'kroner'), notes.formula),
    sample(numberCell(1234.5, 'kroner', 'marked'), notes.marked),
    control,
  ];
};
