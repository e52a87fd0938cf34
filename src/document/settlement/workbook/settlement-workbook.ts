import type { Settlement } from '../../../model/settlement.ts';
import { fitted } from '../../workbook-parts/column-widths.ts';
import { textCell } from '../../workbook-parts/cells.ts';
import type { Workbook } from '../../workbook.ts';
import { wordsIn } from '../../words/words.ts';
import type { SettlementContext } from '../settlement-context.ts';

/** The settlement as a workbook in the agreement's language: the board's page first, then what it rests on. */
export const settlementWorkbook = (
  { input }: Settlement,
  { warnings, sentence }: SettlementContext,
): Workbook => {
  const { agreement } = input.weighing;
  const { language } = agreement;
  const words = wordsIn(language);
  const rows = warnings.map((warning) => ({ cells: [textCell(sentence(warning, language))] }));
  return {
    title: agreement.name,
    subject: agreement.source,
    page: words.page,
    of: words.of,
    sheets: [fitted({ name: words.sheets.front, rows })],
  };
};
