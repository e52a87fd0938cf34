import { ore, sumOre, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import type { Outcome } from '../../../model/settlement.ts';
import type { SheetCell, SheetRow } from '../../workbook.ts';
import { cellAt, onSheet } from '../../workbook-parts/addresses.ts';
import {
  formulaCell,
  headingRow,
  kronerOf,
  numberCell,
  rowOf,
  textCell,
  wide,
} from '../../workbook-parts/cells.ts';
import { decisionOrAgreement, fundMovementText } from '../movement-text.ts';
import { withClause } from '../../grounds-text.ts';
import { addedAndTaken, fundCell } from './funds-sheet.ts';
import { sentence } from './front-rows.ts';
import { FUND_COLUMNS, MEMBER_COLUMNS, type SettlementLayout } from './layout.ts';
import { memberTotal } from './members-sheet.ts';

/** Each fund over the year, with its cap. */
export const fundRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, funds } = layout;
  const { front, columns } = words;
  if (funds.length === 0) return [];
  return [
    headingRow([columns.fund], [front.opening, front.in, front.out, front.closing, front.cap]),
    ...funds.map((place) => {
      const { fund } = place;
      const moved = fund.movements.map(addedAndTaken);
      const cell = (
        what: Parameters<typeof fundCell>[2],
        amount: Ore,
        style: 'number' | 'strong' = 'number',
      ): SheetCell => formulaCell(fundCell(layout, place, what), kronerOf(amount), 'kroner', style);
      return rowOf(
        textCell(fund.name, 'wrapped'),
        cell('opening', fund.opening.amount),
        cell('added', sumOre(moved.map(([added]) => added))),
        cell('taken', sumOre(moved.map(([, taken]) => taken))),
        cell('closing', fund.closing, 'strong'),
        fund.cap === undefined
          ? textCell(front.noCap, 'number')
          : numberCell(kronerOf(fund.cap), 'kroner'),
      );
    }),
  ];
};

/** Every movement of the funds with what it rests on. */
export const movedRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, common, funds, language } = layout;
  const rows = funds.flatMap(({ fund, movements }) =>
    movements.map(({ movement, row }): SheetRow => {
      const [added, taken] = addedAndTaken(movement);
      const at = (column: number): string => onSheet(words.sheets.funds, cellAt(row, column));
      const clause = movement.grounds.clause;
      const grounds = decisionOrAgreement(movement.decision, language);
      return {
        cells: [
          textCell(fund.name, 'wrapped'),
          ...wide(textCell(fundMovementText(movement, language), 'wrapped'), 2),
          formulaCell(
            `${at(FUND_COLUMNS.added)}-${at(FUND_COLUMNS.taken)}`,
            kronerOf(ore(added - taken)),
            'kroner',
          ),
          ...wide(textCell(withClause(grounds, clause, common), 'wrapped'), 2),
        ],
      };
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      cells: [
        textCell(words.columns.fund, 'heading'),
        ...wide(textCell(words.columns.kind, 'heading'), 2),
        textCell(common.columns.amount, 'heading-number'),
        ...wide(
          textCell(
            `${common.columns.decision} / ${common.columns.clause.toLowerCase()}`,
            'heading',
          ),
          2,
        ),
      ],
      height: 20,
    },
    ...rows,
  ];
};

/** What each member pays or receives. */
export const memberRows = (layout: SettlementLayout): readonly SheetRow[] => {
  const { words, common, members, settlement } = layout;
  const charged = ['contribution', 'consumption'] as const;
  const others = ['collected', 'returned', 'invoiced', 'net'] as const;
  const totalOf = (key: keyof typeof MEMBER_COLUMNS): Ore =>
    sumOre(settlement.members.map((member) => member[key]));
  return [
    headingRow(
      [common.columns.municipality],
      [words.result.charged, ...others.map((key) => words.columns[key])],
    ),
    ...members.map(({ member, settled, row }) => {
      const at = (key: keyof typeof MEMBER_COLUMNS): string =>
        onSheet(words.sheets.members, cellAt(row, MEMBER_COLUMNS[key]));
      return rowOf(
        textCell(`${member.number} ${member.name}`, 'wrapped'),
        formulaCell(
          charged.map(at).join('+'),
          kronerOf(ore(settled.contribution + settled.consumption)),
          'kroner',
        ),
        ...others.map((key) =>
          formulaCell(
            at(key),
            kronerOf(settled[key]),
            'kroner',
            key === 'net' ? 'strong' : 'number',
          ),
        ),
      );
    }),
    rowOf(
      textCell(common.parts.total, 'total-text'),
      formulaCell(
        charged.map((key) => memberTotal(layout, key)).join('+'),
        kronerOf(settlement.charged),
        'kroner',
        'total',
      ),
      ...others.map((key) =>
        formulaCell(memberTotal(layout, key), kronerOf(totalOf(key)), 'kroner', 'total'),
      ),
    ),
  ];
};

const netOf = ({ members }: Outcome, index: number): Ore => members[index]?.net ?? ZERO_ORE;

/** Both ways that a pending overspend can be met: what each member pays, and what the funds are left with. */
export const outcomeRows = ({
  words,
  common,
  members,
  funds,
  settlement,
}: SettlementLayout): readonly SheetRow[] => {
  const { outcomes } = settlement;
  const fromFund = outcomes.find(({ kind }) => kind === 'fund-first');
  const fromMembers = outcomes.find(({ kind }) => kind === 'members');
  if (fromFund === undefined || fromMembers === undefined) return [];
  const amounts = (label: string, first: Ore, second: Ore, style: 'number' | 'total'): SheetRow =>
    rowOf(
      textCell(label, style === 'total' ? 'total-text' : 'wrapped'),
      numberCell(kronerOf(first), 'kroner', style),
      numberCell(kronerOf(second), 'kroner', style),
      numberCell(kronerOf(ore(second - first)), 'kroner', style),
    );
  const total = (outcome: Outcome): Ore => sumOre(outcome.members.map(({ net }) => net));
  const closing = (outcome: Outcome, fund: string): Ore => outcome.closing.get(fund) ?? ZERO_ORE;
  return [
    sentence(words.front.outcomesNote),
    headingRow(
      [common.columns.municipality],
      [words.front.fundFirst, words.front.allMembers, common.columns.change],
    ),
    ...members.map(({ member: { number, name, index } }) =>
      amounts(`${number} ${name}`, netOf(fromFund, index), netOf(fromMembers, index), 'number'),
    ),
    amounts(common.parts.total, total(fromFund), total(fromMembers), 'total'),
    ...funds.map(({ fund }) =>
      amounts(
        `${fund.name}: ${words.closing.toLowerCase()}`,
        closing(fromFund, fund.id),
        closing(fromMembers, fund.id),
        'number',
      ),
    ),
  ];
};
