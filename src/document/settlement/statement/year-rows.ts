import { kronerOf, numberCell, textCell } from '../../workbook-parts/cells.ts';
import type { SheetRow } from '../../workbook.ts';
import { decisionOrAgreement, fundMovementText } from '../movement-text.ts';
import { withClause } from '../../grounds-text.ts';
import { sumOre, type Ore } from '../../../model/ore.ts';
import type { MemberPage } from './member-page.ts';
import { amountRow, section } from './statement-rows.ts';

/** The year of the cooperation as a whole: its result, and every movement of its funds with what it rests on. */
export const yearRows = ({
  settlement,
  words,
  common,
  language,
}: MemberPage): readonly SheetRow[] => {
  const { result: texts } = words;
  const row = (label: string, amount: Ore, remark = ''): SheetRow =>
    amountRow(textCell(label, 'wrapped'), numberCell(kronerOf(amount), 'kroner'), remark);
  const { result } = settlement;
  const byLine = sumOre(
    settlement.funds.flatMap(({ movements }) =>
      movements
        .filter(({ kind, line }) => kind === 'use' && line !== undefined)
        .map(({ amount }) => amount),
    ),
  );
  const name = result === 0n ? texts.balanced : result < 0n ? texts.overspend : texts.underspend;
  const funds = settlement.funds.flatMap(({ name: fund, opening, movements, closing }) =>
    movements.length === 0 && opening.amount === 0n
      ? []
      : [
          row(`${fund}: ${words.opening.toLowerCase()}`, opening.amount),
          ...movements.map((movement) => {
            const { clause } = movement.grounds;
            const grounds = decisionOrAgreement(movement.decision, language);
            return row(
              `${fund}: ${fundMovementText(movement, language)}`,
              movement.amount,
              withClause(grounds, clause, common),
            );
          }),
          row(`${fund}: ${words.closing.toLowerCase()}`, closing),
        ],
  );
  return [
    section(words.statement.year),
    row(texts.charged, settlement.charged),
    row(`+ ${texts.otherIncome}`, settlement.otherIncome),
    ...(byLine === 0n ? [] : [row(`+ ${texts.useByLine}`, byLine)]),
    row(`− ${texts.costs}`, settlement.accounts),
    amountRow(textCell(`= ${name}`, 'total-text'), numberCell(kronerOf(result), 'kroner', 'total')),
    ...(funds.length === 0 ? [] : [section(words.front.funds), ...funds]),
  ];
};
