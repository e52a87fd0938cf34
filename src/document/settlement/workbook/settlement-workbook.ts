import type { Settlement } from '../../../model/settlement.ts';
import type { Workbook } from '../../workbook.ts';
import { fitted, type SheetDraft } from '../../workbook-parts/column-widths.ts';
import type { SettlementContext } from '../settlement-context.ts';
import { controlSheet } from './control-sheet.ts';
import { cutsSheet } from './cuts-sheet.ts';
import { decisionsSheet } from './decisions-sheet.ts';
import { frontPage } from './front-page.ts';
import { fundsSheet } from './funds-sheet.ts';
import { layOutSettlement, type SettlementLayout } from './layout.ts';
import { linesSheet } from './lines-sheet.ts';
import { membersSheet } from './members-sheet.ts';
import { movementsSheet } from './movements-sheet.ts';
import { projectsSheet } from './projects-sheet.ts';
import { resultSheet } from './result-sheet.ts';
import { sharesSheet } from './shares-sheet.ts';

/**
 * The settlement as a workbook in the agreement's language: the board's page first, then the result, the funds, the members,
 * the lines and the decisions it rests on. Sums, net amounts, balances and the control line are formulas.
 */
export const settlementWorkbook = (
  settlement: Settlement,
  context: SettlementContext,
): Workbook => {
  const { agreement, year } = settlement.input.weighing;
  const layout = layOutSettlement(settlement, context);
  const { words, common } = layout;
  const described = sheetsOf(layout);
  const front = frontPage(
    layout,
    described.map(([sheet, note]) => [sheet.name, note]),
  );
  return {
    title: `${agreement.name}: ${words.title(year)}`,
    subject: agreement.source,
    page: common.page,
    of: common.of,
    sheets: [front, ...described.map(([sheet]) => sheet)].map(fitted),
  };
};

/** The sheets after the front page, each with what it shows. */
const sheetsOf = (layout: SettlementLayout): readonly (readonly [SheetDraft, string])[] => {
  const { settlement, funds, movements, words } = layout;
  const notes = words.sheetNotes;
  const { accountsSplit, projects } = settlement;
  return [
    [resultSheet(layout), notes.result],
    ...(funds.length === 0 ? [] : [[fundsSheet(layout), notes.funds] as const]),
    [membersSheet(layout), notes.members],
    ...(movements.length === 0 ? [] : [[movementsSheet(layout), notes.movements] as const]),
    [linesSheet(layout), notes.lines],
    ...(accountsSplit === undefined
      ? []
      : [[sharesSheet(layout, accountsSplit), notes.shares] as const]),
    ...(projects.length === 0 ? [] : [[projectsSheet(layout), notes.projects] as const]),
    ...(settlement.cuts.length === 0 ? [] : [[cutsSheet(layout), notes.cuts] as const]),
    [decisionsSheet(layout), notes.decisions],
    [controlSheet(layout), notes.control],
  ];
};
