import type { Agreement } from '../../model/agreement.ts';
import { vatOfEffort, type CostLine } from '../../model/cost-line.ts';
import { type Diagnostic, errorAt } from '../../model/diagnostic.ts';
import type { AgreedService } from '../../model/invoice.ts';
import type { InvoicePurpose } from '../../model/invoice-subject.ts';
import type { InvoiceRow } from '../../model/invoice-row.ts';
import type { YearInput } from '../../model/year-input.ts';
import { reportUnitsNotGiven } from '../settlement/used-units.ts';
import type { YearContext } from '../year/context.ts';
import type { LineReaders } from '../year/index.ts';
import { placeInAgreement } from '../year/place.ts';
import type { Report } from '../year/report.ts';
import { vatFindings, type TaxedThing } from './line-vat.ts';
import { buyersAreNumbered, sellerHasAccount, sellerIsNumbered } from './parties.ts';
import { readServices } from './services-table.ts';

/** What a year's documents are made from beside the budget, checked. */
export interface ValidatedInvoicing {
  /** In file order. Empty unless services are asked for. */
  readonly services: readonly AgreedService[];
  readonly found: readonly Diagnostic[];
}

/** What is asked for: which installment, which project, where the purpose has them. */
export interface AskedPurpose {
  readonly purpose: InvoicePurpose;
  readonly installment?: number;
  readonly project?: string;
}

/**
 * Checks what invoices alone ask for: the seller's numbers, the VAT of lines, terms, the units used, the table of services.
 * The buyers' numbers are asked for when it is known who gets a document (`buyersAreNumbered`). Findings of reading the budget's lines are left to the split, which has them too. Without readers,
 * which a year without members has not, there is nothing to check.
 */
export const validateInvoicing = (
  checked: { readonly input?: YearInput; readonly readers?: LineReaders },
  asked: AskedPurpose,
): ValidatedInvoicing => {
  const { input, readers } = checked;
  if (readers === undefined) return { services: [], found: [] };
  const found: Diagnostic[] = [];
  const report: Report = (finding) => void found.push(finding);
  const context: YearContext = { ...readers.context, report };
  const { agreement } = context;
  const services = asked.purpose === 'services' ? readServices(context) : [];
  const lines = input === undefined ? [] : [...input.readLines(() => undefined)];
  if (asked.purpose === 'consumption' && input !== undefined) {
    reportUnitsNotGiven(input, lines, report);
  }
  found.push(
    ...sellerIsNumbered(agreement),
    ...sellerHasAccount(agreement),
    ...termsAreGiven(agreement, asked),
    ...consumptionIsActual(agreement, asked),
    ...vatFindings(agreement, taxedThings(context, asked, input, lines, services)),
  );
  return { services, found };
};

/** The same for taking back the document of a row: what the new one asks for, by the row's own VAT. */
export const validateTakingBack = (
  agreement: Agreement,
  row: InvoiceRow,
): readonly Diagnostic[] => {
  const member = agreement.members.find(
    ({ number, numbers }) => number === row.municipality || numbers.includes(row.municipality),
  );
  const at = () => placeInAgreement(agreement.host);
  const things = row.vatTotals.map(({ treatment }) => ({ id: row.number, vat: treatment, at }));
  // Taking back what a member was to receive is an invoice, by the terms alone.
  const terms = row.kind === 'invoice' ? [] : termsAreGiven(agreement, { purpose: 'settlement' });
  return [
    ...sellerIsNumbered(agreement),
    ...sellerHasAccount(agreement),
    ...buyersAreNumbered(agreement, member === undefined ? [] : [member]),
    ...terms,
    ...vatFindings(agreement, things),
  ];
};

/** An installment may have a day of its own; everything else is due by the terms. */
const termsAreGiven = (
  { invoicing }: Agreement,
  { purpose }: AskedPurpose,
): readonly Diagnostic[] => {
  const hasOwnDay = purpose === 'installment' && invoicing.installments.length > 0;
  return invoicing.termsDays === undefined && !hasOwnDay
    ? [errorAt('invoicing/no-terms', placeInAgreement(invoicing), { purpose })]
    : [];
};

const consumptionIsActual = (
  { invoicing }: Agreement,
  { purpose }: AskedPurpose,
): readonly Diagnostic[] =>
  purpose === 'consumption' && invoicing.consumption === 'planned'
    ? [errorAt('invoicing/consumption-planned', placeInAgreement(invoicing), {})]
    : [];

/** All that VAT is asked for: the lines of the purpose, or the settlement as a whole. */
const taxedThings = (
  { agreement }: YearContext,
  { purpose, project }: AskedPurpose,
  input: YearInput | undefined,
  lines: readonly CostLine[],
  services: readonly AgreedService[],
): readonly TaxedThing[] => {
  const inAgreement = () => placeInAgreement(agreement.invoicing);
  switch (purpose) {
    case 'services':
      return services.map(({ description, vat, at }) => ({ id: description, vat, at: () => at }));
    case 'settlement': {
      const { settlement } = agreement;
      return [{ id: undefined, vat: settlement?.vat, at: inAgreement }];
    }
    case 'project': {
      const own = lines.filter((line) => line.project === project);
      const vat = vatOfEffort(own);
      const effort = (input?.inKind ?? []).filter((one) => one.project === project);
      return [...own.map(lineVat), ...effort.map(({ at }) => ({ id: project, vat, at: () => at }))];
    }
    case 'installment':
    case 'consumption': {
      const own = lines.filter((line) => line.project === undefined);
      const byUse = purpose === 'consumption';
      const asked = byUse ? own.filter(({ kind }) => kind === 'direct') : own;
      return [...asked.map(lineVat), ...chargesVat(input, byUse), ...roundingVat(agreement, own)];
    }
  }
};

const lineVat = (line: CostLine): TaxedThing => ({
  id: line.id,
  vat: line.vat,
  at: () => line.at,
});

/** Charges have the agreement's VAT. */
const chargesVat = (input: YearInput | undefined, byUse: boolean): readonly TaxedThing[] =>
  (input?.charges ?? [])
    .filter(({ consumption }) => !byUse || consumption.length > 0)
    .map(({ charge }) => ({ id: charge.id, vat: undefined, at: () => placeInAgreement(charge) }));

/** So has what half-up rounding leaves for the host. */
const roundingVat = (
  { rounding, invoicing }: Agreement,
  lines: readonly CostLine[],
): readonly TaxedThing[] =>
  rounding.rule === 'half-up' && lines.some(({ kind }) => kind === 'split')
    ? [{ id: 'rounding', vat: undefined, at: () => placeInAgreement(invoicing) }]
    : [];
