import type { Settlement } from '../../../model/settlement.ts';
import type { MemberInYear } from '../../../model/year-input.ts';
import { fitted } from '../../workbook-parts/column-widths.ts';
import { textCell } from '../../workbook-parts/cells.ts';
import type { Workbook } from '../../workbook.ts';
import { wordsIn } from '../../words/words.ts';
import type { SettlementContext } from '../settlement-context.ts';

/** One member's settlement on a page, in its own language. */
export const memberStatement = (
  { input }: Settlement,
  { member, name }: MemberInYear,
  { warnings, sentence }: SettlementContext,
): Workbook => {
  const { agreement } = input.weighing;
  const language = member.language ?? agreement.language;
  const words = wordsIn(language);
  const rows = warnings.map((warning) => ({ cells: [textCell(sentence(warning, language))] }));
  return {
    title: `${agreement.name}: ${name}`,
    subject: agreement.source,
    page: words.page,
    of: words.of,
    sheets: [fitted({ name: words.sheets.front, rows })],
  };
};
