import { signedAmount, standingRows, type FundRow } from '../model/fund-row.ts';
import type { Decision } from '../model/decision.ts';
import { ore } from '../model/ore.ts';
import type { FundMovement, FundYear } from '../model/settlement.ts';
import type { MovementKind } from '../model/fund.ts';
import { AMOUNT, amountIn, amountText, oneLine } from './amount-text.ts';
import type { RegisterFormat, RegisterRow } from './format.ts';
import type { RowsRead, UnreadableRow } from './register-on-disk.ts';

const COLUMNS = [
  'number',
  'year',
  'fund',
  'kind',
  'amount',
  'balance',
  'clause',
  'decision',
  'line',
  'to',
  'settlement',
  'reverses',
  'figures',
] as const;

/** `register/funds.csv`: a row per movement of a final settlement. */
export const FUNDS_REGISTER: RegisterFormat = { name: 'funds', columns: COLUMNS };

/** Reads the rows of the register, in order. */
export const fundRowsOf = (rows: readonly RegisterRow[]): RowsRead<FundRow> => {
  const unreadable: UnreadableRow[] = [];
  const read = rows.flatMap((row, index): readonly FundRow[] => {
    const text = (column: (typeof COLUMNS)[number]): string => row.get(column) ?? '';
    const wrong = (['number', 'year', 'kind', 'amount', 'balance', 'reverses'] as const).find(
      (column) => !FORMS[column].test(text(column)),
    );
    if (wrong !== undefined) {
      unreadable.push({ line: index + 2, column: wrong, found: text(wrong) });
      return [];
    }
    const reverses = text('reverses');
    return [
      {
        number: Number(text('number')),
        year: Number(text('year')),
        fund: text('fund'),
        kind: text('kind') as MovementKind,
        amount: amountIn(text('amount')),
        balance: amountIn(text('balance')),
        clause: text('clause'),
        decision: text('decision'),
        line: text('line'),
        to: text('to'),
        settlement: text('settlement'),
        figures: text('figures'),
        ...(reverses !== '' && { reverses: Number(reverses) }),
      },
    ];
  });
  return { rows: read, unreadable };
};

const FORMS = {
  number: /^\d{1,9}$/,
  year: /^\d{4}$/,
  kind: /^(use|set_aside|return|transfer|carry)$/,
  amount: AMOUNT,
  balance: AMOUNT,
  reverses: /^\d{0,9}$/,
};

/** A row as the register keeps it. */
export const registerRowOf = (row: FundRow): RegisterRow =>
  new Map([
    ['number', String(row.number)],
    ['year', String(row.year).padStart(4, '0')],
    ['fund', row.fund],
    ['kind', row.kind],
    ['amount', amountText(row.amount)],
    ['balance', amountText(row.balance)],
    ['clause', row.clause],
    ['decision', row.decision],
    ['line', row.line],
    ['to', row.to],
    ['settlement', row.settlement],
    ['reverses', row.reverses === undefined ? '' : String(row.reverses)],
    ['figures', row.figures],
  ]);

/** `2022-03-29, Styret, 6/22`. */
export const decisionText = ({ date, body, case: number }: Decision): string =>
  oneLine(`${date}, ${body}, ${number}`);

/** The movements of a year's funds as rows that are to be added after `rows`; the first says what the year comes to. */
export const rowsToAdd = (
  rows: readonly FundRow[],
  year: number,
  funds: readonly FundYear[],
  figures = '',
): readonly FundRow[] => {
  const before = rows.at(-1)?.number ?? 0;
  const settlement = nextSettlement(rows, year);
  return funds
    .flatMap(({ id, movements }) => movements.map((movement) => recordOf(id, movement)))
    .map((record, index) => ({
      number: before + index + 1,
      year,
      settlement,
      ...record,
      figures: index === 0 ? figures : '',
    }));
};

const recordOf = (fund: string, movement: FundMovement) => ({
  fund,
  kind: movement.kind,
  amount: movement.amount,
  balance: movement.balance,
  clause: oneLine(movement.grounds.clause ?? ''),
  decision: movement.decision === undefined ? '' : decisionText(movement.decision),
  line: oneLine(movement.line ?? ''),
  to: oneLine(movement.to ?? ''),
});

/** `2021-1` is the first, `2021-2` the one after a reopening. */
const nextSettlement = (rows: readonly FundRow[], year: number): string => {
  const settled = new Set(
    rows.filter((row) => row.year === year).map(({ settlement }) => settlement),
  );
  return `${String(year)}-${String(settled.size + 1)}`;
};

/**
 * Rows that take standing rows back, the newest first, so that each balance is what it was before: those that `reopeningOf`
 * has a decision for. It must have one for every row that stands after one that it has one for.
 */
export const reversingRows = (
  rows: readonly FundRow[],
  reopeningOf: (row: FundRow) => Decision | undefined,
): readonly FundRow[] =>
  numberedOn(
    rows,
    standingRows(rows)
      .toReversed()
      .flatMap((row) => {
        const reopening = reopeningOf(row);
        if (reopening === undefined) return [];
        const decision = decisionText(reopening);
        const amount = ore(0n - row.amount);
        return [{ ...row, amount, decision, figures: '', reverses: row.number }];
      }),
  );

/** Rows as they were, of the same settlement, to be added after `rows`, which have taken them back. */
export const rowsAgain = (
  rows: readonly FundRow[],
  takenBack: readonly FundRow[],
): readonly FundRow[] => numberedOn(rows, takenBack);

/** `more` with the numbers and balances that follow from `rows`. */
const numberedOn = (rows: readonly FundRow[], more: readonly FundRow[]): readonly FundRow[] => {
  const before = rows.at(-1)?.number ?? 0;
  const balances = new Map(rows.map(({ fund, balance }) => [fund, balance]));
  return more.map((row, index) => {
    const balance = ore((balances.get(row.fund) ?? 0n) + signedAmount(row));
    balances.set(row.fund, balance);
    return { ...row, number: before + index + 1, balance };
  });
};
