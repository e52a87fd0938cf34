import type { Agreement } from '../../model/agreement.ts';
import type { InvoiceRow } from '../../model/invoice-row.ts';
import { oreText } from '../../model/ore.ts';
import type { JsonObject } from '../json-value.ts';

/** What a run of `invoice` came to. */
export interface InvoiceResult {
  readonly agreement: Agreement;
  readonly year: number;
  /** As they stand in the register; with `--dry-run` as they would, without files. */
  readonly issued: readonly InvoiceRow[];
  /** Numbers of documents that stand already, with the same amounts. */
  readonly unchanged: readonly string[];
  readonly isDryRun: boolean;
}

/**
 * The result of `invoice` as programs read it. `credits` is a text with one number, or several with a space between,
 * the newest first. What a document has not is null: the installment, the due date, the KID, what it credits. `project`,
 * `reverses` and, in a dry run, `dry_run` stand only where there is something to say.
 */
export const invoiceJson = (
  { agreement, year, issued, unchanged, isDryRun }: InvoiceResult,
  warnings: readonly JsonObject[],
): JsonObject => ({
  command: 'invoice',
  agreement: agreement.id,
  year,
  dry_run: isDryRun ? true : undefined,
  issued: issued.map(issuedJson),
  unchanged,
  warnings,
});

const issuedJson = (row: InvoiceRow): JsonObject => ({
  number: row.number,
  kind: row.kind,
  purpose: row.purpose,
  installment: row.installment ?? null,
  project: row.project,
  municipality: row.municipality,
  date: row.date,
  due: row.due ?? null,
  net: oreText(row.net),
  vat: oreText(row.vat),
  gross: oreText(row.gross),
  kid: row.kid ?? null,
  credits: row.credits.length === 0 ? null : row.credits.join(' '),
  reverses: row.reverses,
  files: row.files.map(({ path }) => path),
});
