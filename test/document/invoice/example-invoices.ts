/** Documents made by hand, as the stage before would have made them. */
import type { Agreement } from '../../../src/model/agreement.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Calculation, Invoice, InvoiceLine } from '../../../src/model/invoice.ts';
import {
  type VatTotal,
  VAT_TREATMENTS,
  vatPercent,
  type VatTreatment,
} from '../../../src/model/vat.ts';
import type { InvoiceRow } from '../../../src/model/invoice-row.ts';
import { rowOf as rowWithFiles } from '../../../src/model/row-of-invoice.ts';
import type { Member } from '../../../src/model/member.ts';
import { ONE, millionths } from '../../../src/model/millionths.ts';
import { magnitude, ore, sumOre, type Ore } from '../../../src/model/ore.ts';
import { invoiceDocument } from '../../../src/document/invoice/invoice-texts.ts';
import type { InvoiceContext } from '../../../src/document/invoice/invoice-context.ts';
import { exampleYear, kroner } from '../example-year.ts';

const base = exampleYear().agreement;

/** K-IKT with all that invoices ask for; the account is made up, with a valid check digit. */
export const agreementWith = (more: Partial<Agreement> = {}): Agreement => ({
  ...base,
  host: {
    ...base.host,
    orgnr: '938583986',
    address: { street: 'Teatergata 3', postalCode: '3674', city: 'Notodden' },
    account: '28015012341',
    vatRegistered: true,
  },
  ...more,
});

export const contextWith = (more: Partial<InvoiceContext> = {}): InvoiceContext => ({
  agreement: agreementWith(),
  warnings: [],
  sentence: ({ code }) => `varsel ${code}`,
  ...more,
});

export const memberWith = (more: Partial<Member> = {}): Member => ({
  number: '3006',
  numbers: [],
  name: 'Kongsberg',
  orgnr: '942402465',
  buyerReference: 'IKT-3006',
  ...more,
});

/** A line of `amount` kroner, quantity 1; one below zero has the quantity −1. */
export const lineWith = (amount: number, more: Partial<InvoiceLine> = {}): InvoiceLine => {
  const net = kroner(amount);
  return {
    subject: { kind: 'contribution' },
    quantity: net < 0n ? millionths(0n - ONE) : ONE,
    unitPrice: millionths(magnitude(net) * 10_000n),
    net,
    vat: '25',
    grounds: [{ key: '50/50', grounds: { clause: '6 a' } }],
    ...more,
  };
};

const halfUp = (net: Ore, treatment: VatTreatment): Ore => {
  const size = magnitude(net) * vatPercent(treatment);
  const rounded = (size + 50n) / 100n;
  return ore(net < 0n ? -rounded : rounded);
};

export const vatTotalsOf = (lines: readonly InvoiceLine[]): readonly VatTotal[] =>
  VAT_TREATMENTS.filter((treatment) => lines.some(({ vat }) => vat === treatment)).map(
    (treatment) => {
      const net = sumOre(lines.filter(({ vat }) => vat === treatment).map((line) => line.net));
      return { treatment, net, vat: halfUp(net, treatment) };
    },
  );

const SERVICES: Calculation = { kind: 'services', services: [] };

/** An invoice of its lines: the first of two installments unless it says otherwise. */
export const invoiceWith = (more: Partial<Invoice> & Pick<Invoice, 'lines'>): Invoice => {
  const vatTotals = vatTotalsOf(more.lines);
  const net = sumOre(vatTotals.map((one) => one.net));
  const vat = sumOre(vatTotals.map((one) => one.vat));
  const isInvoice = (more.kind ?? 'invoice') === 'invoice';
  return {
    number: '20210001',
    kind: 'invoice',
    purpose: 'installment',
    year: 2021,
    ...((more.purpose ?? 'installment') === 'installment' && { installment: 1, installments: 2 }),
    member: memberWith(),
    index: 0,
    isInternal: false,
    regime: more.lines.some((line) => line.vat === 'outside') ? 'outside' : 'inside',
    period: { from: '2021-01-01' as Day, until: '2021-12-31' as Day },
    date: '2021-02-01' as Day,
    ...(isInvoice && { due: '2021-03-03' as Day, kid: '2021000130064' }),
    vatTotals,
    net,
    vat,
    gross: ore(net + vat),
    credits: [],
    calculation: SERVICES,
    ...more,
  };
};

/** What the register keeps of the document, its files left out. */
export const rowOf = (invoice: Invoice): InvoiceRow => rowWithFiles(invoice, []);

/** What a document says, with plain spaces in its notes. */
export const textsOf = (invoice: Invoice, context = contextWith()) => {
  const { lines, note, ...rest } = invoiceDocument(invoice, context);
  return {
    ...rest,
    names: lines.map(({ name }) => name),
    descriptions: lines.map(({ description }) => description),
    notes: note.replaceAll('\u00A0', ' ').split('\n'),
  };
};
