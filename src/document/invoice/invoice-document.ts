import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { Language } from '../../model/language.ts';
import type { Address } from '../../model/member.ts';
import type { Ore } from '../../model/ore.ts';
import type { VatTreatment } from '../../model/vat.ts';

/** Who issues the document. */
export interface SellerText {
  readonly name: string;
  readonly orgnr: string;
  /** `NO938583986MVA`; undefined where the seller is not registered, or the document is outside the VAT Act. */
  readonly vatNumber?: string;
  /** Of companies, whose documents must say `Foretaksregisteret`. */
  readonly isInBusinessRegister: boolean;
  readonly address?: Address;
  /** Eleven digits. */
  readonly account: string;
}

/** Who it is for. */
export interface BuyerText {
  /** The municipality's number. */
  readonly number: string;
  /** In full: `Kongsberg kommune`. */
  readonly name: string;
  readonly orgnr: string;
  readonly address?: Address;
  /** The buyer's own reference, or else the agreement's name: never empty. */
  readonly reference: string;
  readonly accountingCost?: string;
}

/** A line in the document's language. */
export interface InvoiceLineText {
  readonly line: InvoiceLine;
  /** `Kostnadsandel 2021, termin 1 av 2`. */
  readonly name: string;
  /** The keys and clauses it rests on; undefined where there is none to say. */
  readonly description?: string;
}

/** The lines of one VAT treatment, with its name, and why there is no tax where there is none. */
export interface VatText {
  readonly treatment: VatTreatment;
  /** `25 %`, `Utenfor merverdiavgiftsloven`. */
  readonly label: string;
  readonly net: Ore;
  readonly vat: Ore;
  /** Of `outside` and `exempt`: never empty. */
  readonly reason?: string;
}

/** What an invoice or a credit note says, in its language; how PDF, XLSX, CSV and UBL spell it is the writers' business. */
export interface InvoiceDocument {
  readonly invoice: Invoice;
  readonly language: Language;
  /** `Faktura`, `Kreditnota`, `Internt bilag`. */
  readonly title: string;
  readonly agreement: string;
  readonly seller: SellerText;
  readonly buyer: BuyerText;
  readonly lines: readonly InvoiceLineText[];
  readonly vat: readonly VatText[];
  /** One text: what the document is, what it credits, the assumptions it rests on. */
  readonly note: string;
}
