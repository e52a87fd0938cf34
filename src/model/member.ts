import type { Day, Period } from './day.ts';
import type { Grounds } from './grounds.ts';
import type { Language } from './language.ts';
import type { Millionths } from './millionths.ts';
import type { SourceRef } from './source-ref.ts';

/** A council's own limit on what it granted: kroner per figure of the basis, in the period. */
export interface Ceiling extends Period {
  readonly per: string;
  readonly amount: Millionths;
  readonly decision?: string;
}

/** A municipality that is party to the agreement in its period. */
export interface Member extends Period, Grounds {
  /** Four digits, the number that the agreement gives: the key of the municipality in every output. */
  readonly number: string;
  /** Its other numbers (before 2020, from 2024), recognised in input. */
  readonly numbers: readonly string[];
  readonly name: string;
  readonly orgnr?: string;
  /** The group of members that a charge or key may be `for`. */
  readonly class?: string;
  readonly noticeGiven?: Day;
  readonly ceiling?: Ceiling;
  readonly language?: Language;
  readonly buyerReference?: string;
  readonly accountingCost?: string;
  readonly address?: Address;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
}

export interface Address {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/** The municipality that keeps the accounts and issues the invoices. */
export interface Host {
  readonly number: string;
  readonly name: string;
  /** The agreement's own word for host: `hovedkontorkommune`. */
  readonly title?: string;
  readonly orgnr?: string;
  readonly address?: Address;
  readonly account?: string;
  readonly vatRegistered: boolean;
  /** Whether documents say `Foretaksregisteret`, as the law asks of companies. */
  readonly inBusinessRegister?: boolean;
  /** Where agreement.yaml gives it. */
  readonly at?: SourceRef;
}

/** How a member leaves: `months` of notice, counted from 1 January after the notice is dated or from the notice itself. */
export interface Notice extends Grounds {
  readonly months: number;
  readonly from: 'next-january-1' | 'notice';
}
