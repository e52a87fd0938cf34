import type { Agreement } from '../../model/agreement.ts';
import { errorAt, warningAt } from '../../model/diagnostic.ts';
import { addDays, firstDayOf, yearOf } from '../../model/day.ts';
import type { Fund } from '../../model/fund.ts';
import { balanceBefore, type FundRow } from '../../model/fund-row.ts';
import { ore, ZERO_ORE } from '../../model/ore.ts';
import type { OpeningBalance } from '../../model/settlement.ts';
import { placeInAgreement } from '../year/place.ts';
import type { Report } from '../year/report.ts';

const REGISTER = 'register/funds.csv';

/**
 * What each fund held when the year began: its closing balance of the years before in the register, else the opening
 * balance that the agreement gives, else nothing. Reports where the two do not agree, where the register's own years do not,
 * and an opening balance of a day that the year began without.
 */
export const openingBalances = (
  { funds }: Agreement,
  year: number,
  rows: readonly FundRow[],
  report: Report,
): ReadonlyMap<string, OpeningBalance> =>
  new Map(
    [...funds.values()].map((fund) => {
      const ofFund = rows.filter((row) => row.fund === fund.id);
      reportBrokenYears(ofFund, report);
      return [fund.id, openingOf(fund, year, ofFund, report)];
    }),
  );

/** The row's place in the register: one header, then a row a line. */
const placeOf = ({ number }: FundRow) => ({ file: REGISTER, line: number + 1, column: 1 });

/** Opening balance N+1 is closing balance N. */
const reportBrokenYears = (rows: readonly FundRow[], report: Report): void => {
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const opening = ore(balanceBefore(row));
    if (before === undefined || opening === before.balance) return;
    const { fund, year } = row;
    const args = { fund, year, opening, before: before.year, closing: before.balance };
    report(errorAt('fund/opening-is-not-closing', placeOf(row), args));
  });
};

const openingOf = (
  fund: Fund,
  year: number,
  rows: readonly FundRow[],
  report: Report,
): OpeningBalance => {
  const opening = openingWithoutCheck(fund, year, rows, report);
  const [first] = rows;
  const given = fund.openingBalance;
  if (first === undefined) return opening;
  // The day before 1 January opens the year too.
  const opens = given === undefined ? first.year : yearOf(addDays(given.date, 1));
  const before = rows.findLast((row) => row.year < opens);
  const inRegister = before?.balance ?? ore(balanceBefore(first));
  if (inRegister !== (given?.amount ?? ZERO_ORE)) {
    const args = { fund: fund.id, year: opens, register: inRegister, agreement: given?.amount };
    report(errorAt('fund/opening-differs', placeInAgreement(fund), args));
  }
  return opening;
};

const openingWithoutCheck = (
  fund: Fund,
  year: number,
  rows: readonly FundRow[],
  report: Report,
): OpeningBalance => {
  const last = rows.findLast((row) => row.year < year);
  if (last !== undefined) return { amount: last.balance, from: 'register' };
  const given = fund.openingBalance;
  if (given === undefined) return { amount: ZERO_ORE, from: 'nothing' };
  const { date, amount } = given;
  if (date > firstDayOf(year)) {
    const args = { fund: fund.id, date, year };
    report(errorAt('fund/opening-too-late', placeInAgreement(fund), args));
  } else if (addDays(date, 1) < firstDayOf(year)) {
    const args = { fund: fund.id, date, year, amount };
    report(warningAt('fund/years-not-settled', placeInAgreement(fund), args));
  }
  return { amount, from: 'agreement' };
};
