import type { SettlementModel } from '../../../model/agreement.ts';
import type { OpeningBalance } from '../../../model/settlement.ts';
import type { MovementKind } from '../../../model/fund.ts';

/** What somebody must decide, as sentences; amounts and days come as text. */
export interface PendingWords {
  /** Who decides where the agreement does not say. */
  readonly somebody: string;
  readonly or: string;
  readonly approveAccounts: (body: string, year: number) => string;
  readonly audit: (year: number) => string;
  readonly deficit: (body: string, need: string, fund: string, balance: string) => string;
  readonly deficitUncovered: (amount: string) => string;
  readonly surplusAboveCap: (body: string, amount: string, fund: string) => string;
  readonly decidedLater: (decision: string, date: string) => string;
  readonly basisLater: (basis: string, asOf: string, date: string) => string;
}

/** Every word that documents of the settlement use, in one language, in the terms of municipal accounting. */
export interface SettlementWords {
  readonly columns: {
    readonly contribution: string;
    readonly consumption: string;
    readonly collected: string;
    readonly returned: string;
    readonly invoiced: string;
    readonly net: string;
    readonly budget: string;
    readonly accounts: string;
    readonly difference: string;
    readonly percent: string;
    readonly fund: string;
    readonly fundName: string;
    readonly year: string;
    readonly kind: string;
    readonly balance: string;
    readonly line: string;
    readonly to: string;
    readonly booked: string;
    readonly expected: string;
    readonly share: string;
    readonly date: string;
    readonly body: string;
    readonly case: string;
    readonly note: string;
    readonly cutBy: string;
    readonly daysUsed: string;
  };
  /** Names of sheets: within Excel's rules, each another. */
  readonly sheets: {
    readonly front: string;
    readonly result: string;
    readonly funds: string;
    readonly members: string;
    readonly movements: string;
    readonly lines: string;
    readonly shares: string;
    readonly projects: string;
    readonly cuts: string;
    readonly decisions: string;
    readonly control: string;
  };
  /** What each sheet shows. */
  readonly sheetNotes: {
    readonly result: string;
    readonly funds: string;
    readonly members: string;
    readonly movements: string;
    readonly lines: string;
    readonly shares: string;
    readonly projects: string;
    readonly cuts: string;
    readonly decisions: string;
    readonly control: string;
  };
  readonly title: (year: number) => string;
  readonly status: { readonly final: string; readonly preliminary: string };
  readonly statusNotes: { readonly final: string; readonly preliminary: string };
  readonly models: Readonly<Record<SettlementModel, string>>;
  readonly result: {
    readonly overspend: string;
    readonly underspend: string;
    readonly balanced: string;
    readonly overspendOf: (amount: string) => string;
    readonly underspendOf: (amount: string) => string;
    readonly balancedYear: string;
    readonly actual: string;
    readonly charged: string;
    readonly otherIncome: string;
    readonly useByLine: string;
    readonly costs: string;
    readonly disposal: string;
    readonly left: string;
  };
  readonly front: {
    readonly result: string;
    readonly funds: string;
    readonly moved: string;
    readonly members: string;
    readonly pending: string;
    readonly outcomes: string;
    readonly outcomesNote: string;
    readonly fundFirst: string;
    readonly allMembers: string;
    readonly notes: string;
    readonly control: string;
    readonly model: string;
    readonly approved: string;
    readonly audited: string;
    readonly in: string;
    readonly out: string;
    readonly opening: string;
    readonly closing: string;
    readonly cap: string;
    readonly noCap: string;
    readonly room: string;
    readonly keptOut: string;
  };
  readonly movementTexts: {
    readonly useForLine: (line: string) => string;
    readonly useForOverspend: string;
    readonly setAside: string;
    readonly returned: string;
    readonly returnedAboveCap: string;
    readonly transferTo: (to: string) => string;
    readonly carriedUnderspend: string;
    readonly carriedOverspend: string;
    readonly openingFrom: Readonly<Record<OpeningBalance['from'], string>>;
    readonly collected: string;
    readonly returnedDirectly: string;
    readonly returnedFrom: (fund: string) => string;
    readonly returnedAboveCapFrom: (fund: string) => string;
    readonly byAgreement: string;
    readonly untilDecided: string;
  };
  readonly decisions: {
    readonly what: string;
    readonly limit: string;
    readonly replaces: string;
    readonly set: (charge: string) => string;
    readonly exempt: (charge: string) => string;
    readonly approve: Readonly<Record<'budget' | 'accounts', string>>;
    readonly audited: string;
    readonly revise: (file: string) => string;
    readonly useForLine: (fund: string, line: string) => string;
    readonly useForOverspend: (fund: string) => string;
    readonly setAside: (fund: string) => string;
    readonly returned: (fund: string) => string;
    readonly transfer: (fund: string, to: string) => string;
    readonly reopen: string;
    readonly none: string;
  };
  readonly control: {
    readonly equation: string;
    readonly left: string;
    readonly right: string;
    readonly deviation: string;
    readonly net: string;
    readonly split: string;
    readonly lines: string;
    readonly funds: string;
    readonly project: (name: string) => string;
    readonly reconciliation: string;
    readonly contributionLines: string;
    readonly fundLines: string;
  };
  readonly statement: {
    readonly orgnr: string;
    /** Goes before the buyer's own reference. */
    readonly reference: string;
    readonly to: string;
    readonly from: string;
    readonly toPay: string;
    readonly toReceive: string;
    readonly nothing: string;
    readonly reckoning: string;
    readonly contributionNote: string;
    readonly accountsShareNote: string;
    readonly consumptionNote: string;
    readonly invoicedByRegister: string;
    readonly invoicedByBudget: string;
    readonly net: string;
    readonly vat: string;
    readonly year: string;
    readonly movements: string;
    readonly whole: string;
    readonly own: string;
    readonly howSplit: string;
    readonly by: (share: string, basis: string, weight: string, sum: string) => string;
    readonly fixed: (amount: string, weight: string, sum: string) => string;
    readonly equal: string;
    readonly host: string;
    readonly consumption: string;
    readonly planned: string;
    readonly used: string;
    readonly accountsShare: string;
    readonly key: string;
    readonly projects: string;
    readonly projectsNote: string;
  };
  readonly tables: {
    readonly members: string;
    readonly accounts: string;
    readonly funds: string;
    readonly projects: string;
    readonly reconciliation: string;
  };
  readonly movements: Readonly<Record<MovementKind, string>>;
  readonly opening: string;
  readonly closing: string;
  readonly pending: PendingWords;
  readonly notes: {
    readonly countsAsInvoiced: (contribution: string, year: number) => string;
    readonly projectCountsAsInvoiced: (project: string) => string;
    readonly opensAtNothing: (fund: string) => string;
    readonly contributionDiffers: (booked: string, invoiced: string, difference: string) => string;
    readonly fundDiffers: (booked: string, moved: string, difference: string) => string;
  };
}
