import type { Budget } from '../../model/allocation.ts';
import type { Workbook } from '../workbook.ts';
import { wordsIn } from '../words/in-language.ts';
import { fitted, type SheetDraft } from '../workbook-parts/column-widths.ts';
import { basesSheet } from './bases-sheet.ts';
import { consumptionSheet } from './consumption-sheet.ts';
import { controlSheet } from './control-sheet.ts';
import { frontPage } from './front-page.ts';
import { keysSheet } from './keys-sheet.ts';
import { layOut, type Layout, type WorkbookContext } from './layout.ts';
import { linesSheet } from './lines-sheet.ts';
import { projectsSheet } from './projects-sheet.ts';
import { ratesSheet } from './rates-sheet.ts';
import { roundingSheet } from './rounding-sheet.ts';
import { splitSheet } from './split-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { usersSheet } from './users-sheet.ts';

/**
 * The budget as a workbook in the agreement's language: the result first, then everything it was made from. The split is
 * live: a changed population, percentage, amount or user changes the shares, and a column shows what is then missing to
 * the amount. Budgets too large for that have values, or the sums alone; the front page says so.
 */
export const budgetWorkbook = (budget: Budget, context: WorkbookContext): Workbook => {
  const { agreement, year } = budget.input;
  const words = wordsIn(agreement.language);
  const layout = layOut(budget, words, context);
  const described = sheetsOf(layout);
  const front = frontPage(
    layout,
    described.map(([sheet, note]) => [sheet.name, note]),
  );
  return {
    title: `${agreement.name}: ${words.front.title(year)}`,
    subject: agreement.source,
    page: words.page,
    of: words.of,
    sheets: [front, ...described.map(([sheet]) => sheet)].map(fitted),
  };
};

/** The sheets after the front page, each with what it shows. */
const sheetsOf = (layout: Layout): readonly (readonly [SheetDraft, string])[] => {
  const { notes } = layout.words;
  const { projects, input } = layout.budget;
  const isLive = layout.scale === 'live';
  const hasLines = layout.scale !== 'without-lines';
  return [
    ...(hasLines ? [[splitSheet(layout), notes.split] as const] : []),
    [summarySheet(layout), notes.summary],
    ...(hasLines && projects.length > 0 ? [[projectsSheet(layout), notes.projects] as const] : []),
    ...(input.bases.size > 0 ? [[basesSheet(layout), notes.bases] as const] : []),
    ...(input.keys.size > 0 ? [[keysSheet(layout), notes.keys] as const] : []),
    ...(layout.rates.length > 0 ? [[ratesSheet(layout), notes.rates] as const] : []),
    ...(hasLines ? [[linesSheet(layout), notes.lines] as const] : []),
    ...(isLive ? [[usersSheet(layout), notes.users] as const] : []),
    ...(layout.uses.length > 0 ? [[consumptionSheet(layout), notes.consumption] as const] : []),
    ...(isLive ? [[roundingSheet(layout), notes.rounding] as const] : []),
    ...(hasLines ? [[controlSheet(layout), notes.controlSheet] as const] : []),
  ];
};
