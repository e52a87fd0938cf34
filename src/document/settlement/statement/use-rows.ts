import type { AllocatedLine } from '../../../model/allocation.ts';
import type { ConsumptionRow } from '../../../model/cost-line.ts';
import { millionths, type Millionths } from '../../../model/millionths.ts';
import { sumOre, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import { figureText } from '../../number-text.ts';
import type { SheetRow } from '../../workbook.ts';
import { kronerOf, numberCell } from '../../workbook-parts/cells.ts';
import { clauseOrAssumption } from '../../grounds-text.ts';
import type { MemberPage } from './member-page.ts';
import { pairHeading, pairRow, section } from './statement-rows.ts';

/** What the member was budgeted and used of what is paid by use: in kroner, with the units. */
export const useRows = (page: MemberPage): readonly SheetRow[] => {
  const { settlement, member, words, language } = page;
  const { statement } = words;
  const { budget, budgetAtUse } = settlement.input;
  const used = new Map(budgetAtUse.lines.map((line) => [line.id, line]));
  const rows = budget.lines.flatMap((line): readonly SheetRow[] => {
    const atUse = used.get(line.id);
    const before = unitsOf(line, member.index);
    const after = atUse && unitsOf(atUse, member.index);
    if (atUse === undefined || before === undefined || after === undefined) return [];
    const text = (units: Millionths): string => figureText(units, language);
    const amount = (of: AllocatedLine): Ore => of.shares[member.index] ?? ZERO_ORE;
    return [
      pairRow(
        `${line.id} ${line.description}`,
        numberCell(kronerOf(amount(line)), 'kroner'),
        numberCell(kronerOf(amount(atUse)), 'kroner', 'strong'),
        `${statement.planned} ${text(before)}, ${statement.used.toLowerCase()} ${text(after)}`,
      ),
    ];
  });
  return rows.length === 0
    ? []
    : [
        section(statement.consumption),
        pairHeading(
          words.columns.line,
          statement.planned,
          statement.used,
          page.common.columns.units,
        ),
        ...rows,
      ];
};

/** The member's units on a line that is paid by use; undefined where it has none. */
const unitsOf = (line: AllocatedLine, member: number): Millionths | undefined => {
  const rows = consumptionOf(line).filter((row) => row.member === member);
  return rows.length === 0
    ? undefined
    : millionths(rows.reduce((sum, { planned }) => sum + planned, 0n));
};

const consumptionOf = (line: AllocatedLine): readonly ConsumptionRow[] => {
  const because = line.because();
  if (because.kind === 'direct') return because.rows;
  return because.kind === 'charge' ? because.charge.consumption : [];
};

/** The member's share of the accounts by key, where the model splits them. */
export const accountsShareRows = ({
  settlement,
  member,
  words,
  common,
}: MemberPage): readonly SheetRow[] => {
  const { accountsSplit } = settlement;
  if (accountsSplit === undefined) return [];
  const keys = new Set(accountsSplit.lines.map(({ key }) => key));
  return [
    section(words.statement.accountsShare),
    pairHeading(
      words.statement.key,
      words.statement.whole,
      words.statement.own,
      common.columns.clause,
    ),
    ...[...keys].map((key) => {
      const lines = accountsSplit.lines.filter((line) => line.key === key);
      const own = sumOre(lines.map(({ shares }) => shares[member.index] ?? ZERO_ORE));
      const grounds = lines[0]?.grounds;
      return pairRow(
        key,
        numberCell(kronerOf(sumOre(lines.map(({ amount }) => amount))), 'kroner'),
        numberCell(kronerOf(own), 'kroner', 'strong'),
        `${clauseOrAssumption(grounds, common)} (${lines.map(({ id }) => id).join(', ')})`,
      );
    }),
  ];
};
