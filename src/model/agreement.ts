import type { Charge } from './charge.ts';
import type { Dated } from './dated-value.ts';
import type { Period } from './day.ts';
import type { DistributionKey } from './distribution-key.ts';
import type { Fund } from './fund.ts';
import type { Grounds } from './grounds.ts';
import type { InvoicePurpose } from './invoice-subject.ts';
import type { Language } from './language.ts';
import type { Host, Member, Notice } from './member.ts';
import type { Millionths } from './millionths.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';
import type { VatTreatment } from './vat.ts';

/** A kind of figure that keys weigh by. */
export interface Basis extends Grounds {
  readonly id: string;
  readonly label: string;
  /** The day of the figures, with `{year}` or `{year-1}` for the budget year: `{year-1}-01-01`. */
  readonly asOf?: Dated<string>;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
}

/** `unit` is the smallest amount that shares are rounded to. */
export interface Rounding extends Grounds {
  readonly unit: Ore;
  readonly rule: RoundingRule;
}
export type RoundingRule = 'largest-remainder' | 'half-up';

export type SettlementModel = 'result' | 'actual' | 'carry';

/** How a year is settled. `key`, `surplus` and `deficit` are asked for by the model `result` only. */
export interface SettlementRules extends Grounds {
  readonly model: SettlementModel;
  readonly key?: string;
  readonly returnKey?: string;
  /** Fund ids in order; `members` first where an underspend goes back to them. */
  readonly surplus: readonly string[];
  /** Fund ids in order; `members` last where the rest is collected from them. */
  readonly deficit: readonly string[];
  readonly requires: readonly ('approve' | 'audited')[];
  readonly bases: 'year' | 'final';
  readonly vat?: VatTreatment;
}

/** A part of the year's contribution: `due` is `MM-DD` in the budget year, `share` in percent. */
export interface Installment {
  readonly due: string;
  readonly share: Millionths;
}

/** Codes of the accounting system for the voucher file; what is not given is left empty there. */
export interface VoucherCodes {
  /** The account of what members owe. */
  readonly receivable?: string;
  /** The account of income, by what is invoiced. */
  readonly income: ReadonlyMap<InvoicePurpose, string>;
  /** The account of output VAT, by rate. */
  readonly vat: ReadonlyMap<VatTreatment, string>;
  /** The accounting system's own VAT codes. */
  readonly vatCodes: ReadonlyMap<VatTreatment, string>;
}

export interface InvoicingRules extends Grounds {
  /** Empty: one of 100 %, due by `termsDays` alone. */
  readonly installments: readonly Installment[];
  readonly termsDays?: number;
  readonly vat?: VatTreatment;
  /** Why there is no tax, in the agreement's words, by treatment; the same for both where it has one text. */
  readonly vatExemptionReason?: { readonly outside?: string; readonly exempt?: string };
  readonly kid?: { readonly rule: 'mod10' | 'mod11'; readonly length?: number };
  readonly lines: 'category' | 'line' | 'total';
  readonly consumption: 'planned' | 'actual';
  readonly host: 'member' | 'internal';
  readonly vouchers?: VoucherCodes;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
}

/** Something due each year: `due` is a day with `{year}` or `{year+1}`: `{year-1}-10-01`. */
export interface Deadline extends Grounds {
  readonly id: string;
  readonly label?: string;
  readonly due: string;
  /** What decision fulfils it, as in decisions.yaml: `approve: budget`. */
  readonly doneBy?: { readonly approve: 'budget' | 'accounts' } | { readonly audited: 'accounts' };
}

/** What somebody decides: the bodies that may, by subject. */
export type DecisionSubject = 'budget' | 'accounts' | 'funds' | 'rates';

/** The cooperation and its money rules: agreement.yaml, checked. */
export interface Agreement {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly language: Language;
  readonly period: Period;
  /** The agreement's own words for terms in documents: contribution → medlemsavgift. */
  readonly terms: ReadonlyMap<string, string>;
  readonly host: Host;
  readonly notice?: Notice;
  /** Whether members in force for a part of a year count by days; otherwise a change inside a year is an error. */
  readonly partYear: boolean;
  /** In number order: the order of columns, and of ties. */
  readonly members: readonly Member[];
  /** Those declared in the file's order, then those that rules name without declaring them: label = id, no date. */
  readonly bases: ReadonlyMap<string, Basis>;
  readonly keys: ReadonlyMap<string, DistributionKey>;
  readonly charges: ReadonlyMap<string, Charge>;
  /** With the model `carry`, `carried` is always among them. */
  readonly funds: ReadonlyMap<string, Fund>;
  readonly settlement?: SettlementRules;
  readonly invoicing: InvoicingRules;
  readonly deadlines: readonly Deadline[];
  readonly rounding: Rounding;
  readonly decides: ReadonlyMap<DecisionSubject, readonly string[]>;
  /** What is assumed about no single rule. */
  readonly assumptions: readonly string[];
}
