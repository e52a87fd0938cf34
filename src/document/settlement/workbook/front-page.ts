import type { Decision } from '../../../model/decision.ts';
import type { SheetRow } from '../../workbook.ts';
import { EMPTY_ROW, formulaCell, kronerOf, textCell, wide } from '../../workbook-parts/cells.ts';
import type { SheetDraft } from '../../workbook-parts/column-widths.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import { kronerText } from '../../number-text.ts';
import { ore } from '../../../model/ore.ts';
import { settlementAssumptions, settlementNotes } from '../notes.ts';
import { pendingTexts } from '../pending-text.ts';
import { capitalised } from '../terms.ts';
import { controlCell } from './control-sheet.ts';
import { fact, figureRow, FRONT_WIDTHS, section, sentence } from './front-rows.ts';
import { fundRows, memberRows, movedRows, outcomeRows } from './front-tables.ts';
import type { SettlementLayout } from './layout.ts';
import { resultCell, resultName, usedByLine } from './result-sheet.ts';

/** Warnings that the notes say already, with both figures. */
const IN_NOTES: ReadonlySet<string> = new Set([
  'accounts/contributions-differ',
  'accounts/funds-differ',
]);

/** Members that the page has room for, with all that stands around them. */
const ONE_PAGE = 12;

/** The board's page: the result, what goes to and from funds and members, what is left to decide, and what it rests on. */
export const frontPage = (
  layout: SettlementLayout,
  sheets: readonly (readonly [string, string])[],
): SheetDraft => {
  const { words, common, settlement, language, context } = layout;
  const { front } = words;
  const { agreement, year } = settlement.input.weighing;
  const pending = pendingTexts(settlement, language);
  const sentences = (texts: readonly string[]): readonly SheetRow[] =>
    texts.map((text, index) => fact(String(index + 1), text));
  const part = (title: string, rows: readonly SheetRow[]): readonly SheetRow[] =>
    rows.length === 0 ? [] : [EMPTY_ROW, section(title), ...rows];
  const assumptions = settlementAssumptions(settlement, language);
  const notes = settlementNotes(settlement, language).filter((note) => !assumptions.includes(note));
  const warnings = context.warnings
    .filter(({ code }) => !IN_NOTES.has(code))
    .map((warning) => capitalised(context.sentence(warning, language)));
  return {
    name: words.sheets.front,
    widths: FRONT_WIDTHS,
    portrait: true,
    onePage: layout.members.length <= ONE_PAGE && settlement.outcomes.length === 0,
    rows: [
      {
        cells: [
          ...wide(textCell(words.title(year), 'title'), 4),
          ...wide(textCell(words.status[settlement.status], settlement.status), 2),
        ],
        height: 30,
      },
      { cells: wide(textCell(agreement.name, 'subtitle'), 6), height: 22 },
      sentence(words.statusNotes[settlement.status], 'note'),
      EMPTY_ROW,
      ...facts(layout),
      ...part(
        front.pending,
        pending.map((text, index) => ({
          cells: [textCell(String(index + 1), 'label'), ...wide(textCell(text, 'warning'), 5)],
        })),
      ),
      ...part(front.result, resultRows(layout)),
      ...part(front.funds, fundRows(layout)),
      ...part(front.moved, movedRows(layout)),
      ...part(front.members, memberRows(layout)),
      ...part(front.outcomes, outcomeRows(layout)),
      ...part(front.control, controlRows(layout)),
      ...part(front.notes, sentences(notes)),
      ...part(common.front.warnings, sentences(warnings)),
      ...part(common.front.assumptions, sentences(assumptions)),
      ...part(
        common.front.sheets,
        sheets.map(([name, note]) => fact(name, note)),
      ),
    ],
  };
};

const facts = ({ words, common, settlement, language }: SettlementLayout): readonly SheetRow[] => {
  const { front } = words;
  const { input } = settlement;
  const { agreement } = input.weighing;
  const { host } = agreement;
  const decided = (is: (decision: Decision) => boolean): string =>
    input.decisions
      .filter(is)
      .map(({ date, body, case: number }) =>
        common.decisionText(dayText(date, language), body, number),
      )
      .join('; ');
  const approved = decided(
    ({ kind, ...rest }) => kind === 'approve' && 'what' in rest && rest.what === 'accounts',
  );
  const audited = decided(({ kind }) => kind === 'audited');
  const rules = agreement.settlement;
  const grounds = rules?.clause === undefined ? '' : `(${common.clauseText(rules.clause)})`;
  return [
    fact(common.front.source, agreement.source),
    fact(capitalised(host.title ?? common.front.host), `${host.number} ${host.name}`),
    fact(common.front.issued, dayText(input.date, language)),
    fact(front.model, `${words.models[settlement.model]} ${grounds}`.trim()),
    fact(front.approved, approved === '' ? common.front.noDecision : approved),
    ...(audited === '' && rules?.requires.includes('audited') !== true
      ? []
      : [fact(front.audited, audited === '' ? common.front.noDecision : audited)]),
  ];
};

const resultRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, settlement, language } = layout;
  const { result: texts } = words;
  const size = kronerText(
    ore(settlement.result < 0n ? 0n - settlement.result : settlement.result),
    language,
  );
  const balanced = settlement.model === 'actual' ? texts.actual : texts.balancedYear;
  const text =
    settlement.result === 0n
      ? balanced
      : settlement.result < 0n
        ? texts.overspendOf(size)
        : texts.underspendOf(size);
  const row = (label: string, figure: Parameters<typeof resultCell>[1], amount: bigint): SheetRow =>
    figureRow(
      textCell(label),
      formulaCell(resultCell(layout, figure), kronerOf(ore(amount)), 'kroner'),
    );
  const used = usedByLine(layout);
  return [
    { cells: wide(textCell(text, 'key-figure'), 6), height: 20 },
    row(texts.charged, 'charged', settlement.charged),
    row(`+ ${texts.otherIncome}`, 'otherIncome', settlement.otherIncome),
    ...(used === 0n ? [] : [row(`+ ${texts.useByLine}`, 'useByLine', used)]),
    row(`− ${texts.costs}`, 'accounts', settlement.accounts),
    figureRow(
      textCell(`= ${resultName(layout)}`, 'total-text'),
      formulaCell(resultCell(layout, 'result'), kronerOf(settlement.result), 'kroner', 'total'),
    ),
  ];
};

/** The control line, both sides. */
const controlRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, settlement } = layout;
  const { left, right } = settlement.control;
  const row = (label: string, formula: string, amount: bigint): SheetRow =>
    figureRow(textCell(label), formulaCell(formula, kronerOf(ore(amount)), 'kroner'));
  const cells = [controlCell(layout, 'left'), controlCell(layout, 'right')] as const;
  return [
    sentence(words.control.equation),
    row(words.control.left, cells[0], left),
    row(words.control.right, cells[1], right),
    figureRow(
      textCell(words.control.deviation),
      formulaCell(`ROUND(${cells.join('-')},2)`, 0, 'control', 'control'),
    ),
  ];
};
