import type { Language } from '../../../model/language.ts';
import type { MovementKind } from '../../../model/settlement.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

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

const WORDS: Readonly<Record<Language, SettlementWords>> = { nb, nn, en };

/** The words of settlement documents in `language`. */
export const settlementWordsIn = (language: Language): SettlementWords => WORDS[language];
