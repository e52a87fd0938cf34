import type { Millionths } from '../millionths.ts';
import type { Ore } from '../ore.ts';

/** Codes and arguments of findings in a year's input; the texts stand in cli/diagnostic-text/year-input/. */
export interface YearInputDiagnostics
  extends
    MembershipDiagnostics,
    MunicipalityDiagnostics,
    FigureDiagnostics,
    RuleDiagnostics,
    BudgetDiagnostics,
    UserDiagnostics,
    ConsumptionDiagnostics,
    GrantDiagnostics {}

/** Which year, and who is a member in it. */
export interface MembershipDiagnostics {
  'year/outside-agreement': { year: number; from?: string; until?: string };
  'year/no-members': { year: number };
  'member/part-of-year': { name: string; year: number; from?: string; until?: string };
  'member/notice-without-rule': { name: string; given: string };
  /** A warning. */
  'member/two-last-days': { name: string; until: string; byNotice: string };
}

/** A municipality named in a table. `members` are as `3006 Kongsberg`. */
export interface MunicipalityDiagnostics {
  'municipality/unknown': { text: string; members: readonly string[]; nearest?: string };
  'municipality/ambiguous': { text: string; members: readonly string[] };
  'municipality/other-name': { number: string; name: string; member: string; named: string };
  'municipality/not-in-force': { name: string; year: number };
  'municipality/twice': { name: string; line: number };
  'municipality/blank': Record<never, never>;
}

/** Numbers, and the figures of bases. `askedBy` says what weighs by the figure: `50/50`, a charge's id. */
export interface FigureDiagnostics {
  'number/unreadable': { text: string };
  /** `form` is how the second reading is written so that it has no other; undefined where the field has too few decimals. */
  'number/two-readings': { text: string; readings: readonly [string, string]; form?: string };
  'number/too-many-decimals': { text: string; decimals: number };
  'number/too-large': { text: string };
  'basis/no-files': { folder: string; bases: readonly string[] };
  'basis/not-given': { basis: string; askedBy: string; file: string; columns: readonly string[] };
  'basis/no-row': { name: string; file: string };
  'basis/no-figure': { basis: string; name: string; askedBy: string };
  'basis/negative-figure': { basis: string; name: string; figure: Millionths };
  /** A warning. */
  'basis/after-issue-date': { basis: string; asOf: string; date: string };
  'population/two-sources': { name: string; here: Millionths; there: Millionths; file: string };
  'population/several-years': { years: readonly number[]; file: string };
  'population/no-such-year': { year: number; years: readonly number[] };
  'population/no-figure': {
    name: string;
    numbers: readonly string[];
    year: number;
    years: readonly number[];
  };
  'population/counted-twice': { name: string; numbers: readonly string[]; persons: bigint };
  /** Where an export has names alone. */
  'population/name-twice': { name: string; line: number };
  /** A warning: members with several other numbers, found by their names alone. */
  'population/name-may-be-part': { names: readonly string[]; year: number };
}

/** Keys and charges as they are in the year. */
export interface RuleDiagnostics {
  'rule/not-yet-in-force': { rule: string; day: string; first: string };
  /** A warning. */
  'rule/changes-in-year': { rule: string; from: string; day: string };
  'charge/not-decided': { charge: string; year: number; body?: string };
  'charge/tied-exemption': {
    charge: string;
    count: number;
    basis: string;
    tied: readonly string[];
  };
  'charge/all-exempt': { charge: string; count: number; payers: number };
}

export interface BudgetDiagnostics {
  'budget/no-file': { folder: string; keys: readonly string[] };
  /** Headings and no row below: an error where nothing but cost lines is split, else a warning. */
  'budget/no-lines': Readonly<Record<never, never>>;
  'budget/no-id': { looksLikeTotal: boolean };
  'budget/id-twice': { id: string; line: number };
  'budget/id-taken': { id: string; by: 'charge' | 'total' | 'rounding' };
  'budget/no-key': { id: string; keys: readonly string[]; looksLikeTotal: boolean };
  /** A row with a key in which somebody added up the rows above. */
  'budget/total-row': { text: string };
  'budget/unknown-key': { key: string; keys: readonly string[]; nearest?: string };
  'budget/key-for-settlement': { key: string };
  'budget/unknown-basis': { basis: string; key: string; choices: readonly string[] };
  'budget/no-amount': { id: string };
  'budget/unknown-kind': { kind: string };
  'budget/positive-income': { id: string; amount: Ore };
  'budget/unknown-vat': { vat: string };
  /** A warning. */
  'budget/unused-unit-price': { id: string; key: string };
}

/** Who uses a line: the column `users` and users.csv. */
export interface UserDiagnostics {
  'users/twice': { name: string };
  'users/none': { text: string; class?: string };
  'users/not-in-class': { name: string; class: string; key: string };
  'users/two-sources': { line: string; here: readonly string[]; there: readonly string[] };
  /** A warning: members that users.csv has no column for. */
  'users/no-column': { names: readonly string[] };
  'users/unknown-mark': { mark: string };
  'users/outside-year': { period: string; name: string; year: number };
  'line/blank': { file: string };
  'line/unknown': { line: string; nearest?: string };
  'line/twice': { line: string; first: number };
}

export interface ConsumptionDiagnostics {
  'consumption/twice': { line: string; name: string; first: number };
  'consumption/negative': { figure: Millionths };
  'consumption/no-units': { line: string; name: string };
  'consumption/split-line': { line: string; key: string };
  'consumption/not-a-user': { line: string; name: string };
  /** A warning. */
  'consumption/no-rows': { line: string };
  'consumption/no-unit-price': { line: string; name: string };
  'consumption/two-unit-prices': { line: string; here: Millionths; there: Millionths };
  'consumption/not-the-sum': { line: string; amount: Ore; sum: Ore };
  'consumption/too-large': { line: string; name: string };
}

/** Agreed amounts, and own effort in projects. */
export interface GrantDiagnostics {
  'grants/no-file': { folder: string; charges: readonly string[] };
  /** A warning. */
  'grants/unused': { file: string };
  'grants/which-charge': { charges: readonly string[] };
  'grants/unknown-charge': { line: string; charges: readonly string[] };
  'grants/not-a-payer': { charge: string; name: string };
  'grants/no-row': { charge: string; names: readonly string[]; file: string };
  'grants/no-amount': { name: string };
  'grants/negative': { name: string; amount: Ore };
  'in-kind/no-project': { name: string };
  'in-kind/no-amount': { name: string; project: string };
  'in-kind/negative': { name: string; amount: Ore };
}
