import type { Recovery } from '../../register/registers.ts';

/** Every word of results on the terminal in one language. Numbers come as text already. */
export interface Wording {
  readonly problems: (errors: number, warnings: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly nothingWritten: string;
  readonly assumptions: string;
  readonly working: (name: string, done: number, all: number) => string;
  readonly linesDone: (lines: string) => string;
  readonly writtenTo: (folder: string) => string;
  readonly total: string;
  readonly municipality: string;
  readonly budget: {
    readonly title: (name: string, year: number) => string;
    readonly revised: (decision: string) => string;
    readonly project: (name: string, total: string) => string;
    readonly share: string;
    readonly ownEffort: string;
    readonly toPay: string;
  };
  readonly check: {
    readonly noErrors: (workspace: string) => string;
    readonly agreement: (name: string, members: number, keys: number, charges: number) => string;
    readonly year: (year: number, lines: string, files: readonly string[]) => string;
  };
  readonly members: {
    readonly title: (name: string, year: number | undefined) => string;
    readonly number: string;
    readonly from: string;
    readonly noticeGiven: string;
    readonly lastDay: string;
    readonly days: string;
    readonly host: string;
    readonly none: (year: number) => string;
    readonly noticeRule: (months: number, from: 'next-january-1' | 'notice') => string;
  };
  readonly explain: {
    readonly title: (member: string, name: string, year: number) => string;
    readonly noShare: (lines: string) => string;
    readonly project: (name: string) => string;
    readonly amount: string;
    readonly key: string;
    readonly charge: string;
    readonly parts: { readonly equal: string; readonly host: string; readonly member: string };
    readonly fixed: (amount: string) => string;
    readonly weight: (weight: string, sum: string) => string;
    /** A weight of `figure` × `days`; of those that count alike the days alone. */
    readonly daysOf: (figure: string | undefined, days: string, sum: string) => string;
    /** Days over the days of the year. */
    readonly daysOfYear: (days: string, year: string) => string;
    /** A percentage where parts that nobody has a weight in have fallen away. */
    readonly percentOf: (share: string, sum: string) => string;
    /** What is left to split by percentages, or after those that a bound has settled. */
    readonly left: string;
    readonly runAgain: (sum: string) => string;
    readonly settledAt: (members: number, kind: 'min' | 'max', bound: string) => string;
    readonly nothingToSplit: string;
    readonly exact: string;
    readonly rounding: string;
    readonly share: string;
    /** Of the key, and of a charge, with what it would have been. */
    readonly bound: (kind: 'min' | 'max', from: string) => string;
    readonly boundOfCharge: (kind: 'min' | 'max', from: string) => string;
    readonly oddOre: (count: number, names: string, unit: string) => string;
    readonly noOddOre: string;
    readonly halfUp: string;
    readonly rateWord: string;
    readonly rate: (rate: string, figure: string, per: string) => string;
    readonly band: (basis: string) => string;
    readonly units: (units: string, price: string) => string;
    readonly decided: (date: string, body: string, number: string) => string;
    readonly months: (months: string) => string;
    readonly exempt: string;
    readonly agreed: string;
    readonly inKind: string;
    readonly roundingLine: string;
    readonly totalWithoutProjects: string;
    /** `ownEffort` and `toPay` where the member has put in effort of its own. */
    readonly projectTotal: (name: string, share: string) => string;
    readonly projectToPay: (name: string, share: string, effort: string, toPay: string) => string;
    readonly assumption: string;
    readonly consumption: string;
  };
  readonly settle: {
    readonly kroner: string;
    readonly project: (name: string, cost: string) => string;
    readonly added: (rows: number, reversed: number) => string;
    /** Of later years that are taken back too: that they stand again as they were, or must be settled anew. */
    readonly laterAgain: (years: readonly number[]) => string;
    readonly laterTakenBack: (years: readonly number[]) => string;
    readonly same: string;
    readonly preliminary: string;
    readonly reverses: (row: number) => string;
    readonly recovered: Readonly<Record<Recovery['kind'], string>>;
    readonly columns: {
      readonly fund: string;
      readonly kind: string;
      readonly balance: string;
      readonly settlement: string;
    };
  };
  readonly verify: {
    readonly looking: (what: string) => string;
    readonly holds: (workspace: string) => string;
    /** Counts as text. */
    readonly checked: (
      name: string,
      years: readonly number[],
      counts: Readonly<Record<'rows' | 'documents' | 'files' | 'settlements', string>>,
    ) => string;
  };
  readonly invoice: {
    readonly dryRun: string;
    readonly nothing: string;
    readonly entered: (documents: number) => string;
    /** Numbers as text, the series without gaps as `20210001–20210009`. */
    readonly unchanged: (numbers: string) => string;
    /** With the number of documents beside the files that are named. */
    readonly files: (documents: number) => string;
    readonly columns: { readonly kind: string; readonly number: string };
    /** A document while it is made. */
    readonly making: (document: string, done: number, all: number) => string;
    /** Above the table of what differs from what was issued. */
    readonly differs: string;
    readonly invoiced: string;
    readonly now: string;
    readonly difference: string;
    readonly creditFirst: string;
  };
  readonly init: {
    readonly made: (name: string, folder: string) => string;
    readonly next: (command: string) => string;
    readonly illustrative: (readme: string) => string;
  };
}
