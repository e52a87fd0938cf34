import type { Language } from '../../model/language.ts';
import { sumOre, ZERO_ORE, type Ore } from '../../model/ore.ts';
import type {
  FundMovement,
  FundYear,
  MemberSettlement,
  Settlement,
} from '../../model/settlement.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import type { Table, TableCell, TableColumn } from '../table.ts';
import { settlementWordsIn } from '../words/settlement/in-language.ts';
import type { SettlementWords } from '../words/settlement/words.ts';
import { wordsIn } from '../words/in-language.ts';
import type { DocumentWords } from '../words/words.ts';
import { accountsRows, differencePercent, type AccountsRow } from './accounts-rows.ts';
import { reconciliations } from './reconciliation.ts';

/** The settlement as tables: per member, the accounts line by line, the funds; projects and booked transfers where there are any. */
export interface SettlementTables {
  readonly members: Table;
  readonly accounts: Table;
  readonly funds: Table;
  readonly projects?: Table;
  /** What the ledger has booked as paid by members and moved in funds, against the settlement. */
  readonly reconciliation?: Table;
}

/** The tables of a settlement; headings for people and decisions are in `language`. */
export const settlementTables = (settlement: Settlement, language: Language): SettlementTables => {
  const words = { document: wordsIn(language), settlement: settlementWordsIn(language) };
  const reconciliation = reconciliationTable(settlement, words);
  return {
    members: membersTable(settlement, words),
    accounts: accountsTable(settlement, words),
    funds: fundsTable(settlement, language, words),
    ...(settlement.projects.length > 0 && { projects: projectsTable(settlement, words) }),
    ...(reconciliation.rows.length > 0 && { reconciliation }),
  };
};

interface Words {
  readonly document: DocumentWords;
  readonly settlement: SettlementWords;
}

const kroner = (key: string, label: string): TableColumn => ({
  key,
  label,
  kind: 'kroner',
  width: 16,
});
const text = (key: string, label: string, width: number): TableColumn => ({
  key,
  label,
  kind: 'text',
  width,
});

/** The sums of a settlement that each member has, in the order of § 4.1. */
export const MEMBER_AMOUNTS = [
  'contribution',
  'consumption',
  'collected',
  'returned',
  'invoiced',
  'net',
] as const satisfies readonly (keyof MemberSettlement)[];

const membersTable = ({ input, members }: Settlement, words: Words): Table => {
  const amountsOf = (member: MemberSettlement): readonly Ore[] =>
    MEMBER_AMOUNTS.map((key) => member[key]);
  return {
    id: 'settlement',
    title: words.settlement.tables.members,
    columns: [
      text('number', words.document.columns.number, 6),
      text('name', words.document.columns.municipality, 24),
      ...MEMBER_AMOUNTS.map((key) => kroner(key, words.settlement.columns[key])),
    ],
    rows: input.weighing.members.map(({ number, name, index }) => {
      const member = members[index];
      return [number, name, ...(member === undefined ? [] : amountsOf(member))];
    }),
    total: [
      'total',
      '',
      ...MEMBER_AMOUNTS.map((key) => sumOre(members.map((member) => member[key]))),
    ],
  };
};

const accountsTable = (settlement: Settlement, { document, settlement: words }: Words): Table => {
  const rows = accountsRows(settlement).filter(({ project }) => project === undefined);
  const sumOf = (amount: (row: AccountsRow) => Ore | undefined): Ore =>
    sumOre(rows.map((row) => amount(row) ?? ZERO_ORE));
  const total = {
    id: 'total',
    description: '',
    budget: sumOf(({ budget }) => budget),
    accounts: sumOf(({ accounts }) => accounts),
    difference: sumOf(({ difference }) => difference),
  };
  return {
    id: 'accounts',
    title: words.tables.accounts,
    columns: [
      text('id', document.columns.id, 10),
      text('description', document.columns.description, 40),
      kroner('budget', words.columns.budget),
      kroner('accounts', words.columns.accounts),
      kroner('difference', words.columns.difference),
      { key: 'percent', label: words.columns.percent, kind: 'percent', width: 10 },
    ],
    rows: rows.map(accountsCells),
    total: accountsCells(total),
  };
};

const accountsCells = (row: AccountsRow): readonly TableCell[] => [
  row.id,
  row.description,
  row.budget,
  row.accounts,
  row.difference,
  differencePercent(row.difference, row.budget),
];

const fundsTable = (
  { funds, input }: Settlement,
  language: Language,
  { document, settlement: { columns, tables } }: Words,
): Table => {
  const year = String(input.weighing.year);
  const decisionOf = ({ decision }: FundMovement): string =>
    decision === undefined
      ? ''
      : document.decisionText(dayText(decision.date, language), decision.body, decision.case);
  const rowsOf = (fund: FundYear): readonly (readonly TableCell[])[] => {
    const row = (kind: string, amount: Ore | undefined, balance: Ore, more: readonly string[]) => [
      fund.id,
      year,
      kind,
      amount,
      balance,
      ...more,
    ];
    return [
      row('opening', undefined, fund.opening.amount, []),
      ...fund.movements.map((movement) =>
        row(movement.kind, movement.amount, movement.balance, [
          movement.grounds.clause ?? '',
          decisionOf(movement),
          movement.line ?? '',
          movement.to ?? '',
        ]),
      ),
      row('closing', undefined, fund.closing, []),
    ];
  };
  return {
    id: 'funds',
    title: tables.funds,
    columns: [
      text('fund', columns.fund, 14),
      text('year', columns.year, 6),
      text('kind', columns.kind, 12),
      kroner('amount', document.columns.amount),
      kroner('balance', columns.balance),
      text('clause', document.columns.clause, 10),
      text('decision', document.columns.decision, 30),
      text('line', columns.line, 10),
      text('to', columns.to, 14),
    ],
    rows: funds.flatMap(rowsOf),
  };
};

const projectsTable = (
  { projects, input }: Settlement,
  { document, settlement }: Words,
): Table => ({
  id: 'projects',
  title: settlement.tables.projects,
  columns: [
    text('project', document.columns.project, 16),
    text('number', document.columns.number, 6),
    text('name', document.columns.municipality, 24),
    kroner('share', settlement.columns.share),
    kroner('own_effort', document.parts.ownEffort),
    kroner('invoiced', settlement.columns.invoiced),
    kroner('net', settlement.columns.net),
  ],
  rows: projects.flatMap(({ name: project, members }) => [
    ...members.flatMap(({ share, ownEffort, invoiced, net }, index) => {
      const member = input.weighing.members[index];
      if (member === undefined || (share === 0n && ownEffort === 0n && invoiced === 0n)) return [];
      return [[project, member.number, member.name, share, ownEffort, invoiced, net]];
    }),
    [
      project,
      'total',
      '',
      sumOre(members.map(({ share }) => share)),
      sumOre(members.map(({ ownEffort }) => ownEffort)),
      sumOre(members.map(({ invoiced }) => invoiced)),
      sumOre(members.map(({ net }) => net)),
    ],
  ]),
});

const reconciliationTable = (
  settlement: Settlement,
  { document, settlement: words }: Words,
): Table => ({
  id: 'reconciliation',
  title: words.tables.reconciliation,
  columns: [
    text('kind', words.columns.kind, 14),
    text('id', document.columns.id, 10),
    text('description', document.columns.description, 40),
    kroner('booked', words.columns.booked),
    kroner('expected', words.columns.expected),
    kroner('difference', document.columns.deviation),
  ],
  rows: reconciliations(settlement).flatMap(({ kind, lines, booked, expected, difference }) => [
    ...lines.map(({ id, description, amount }) => [
      kind,
      id,
      description,
      amount,
      undefined,
      undefined,
    ]),
    [kind, 'total', '', booked, expected, difference],
  ]),
});
