/** Documents to be spelled, made from little: what is not said is as in an ordinary invoice from Notodden to Kongsberg. */
import type {
  InvoiceDocument,
  InvoiceLineText,
  VatText,
} from '../../../src/document/invoice/invoice-document.ts';
import type { Day } from '../../../src/model/day.ts';
import type { CreditedInvoice } from '../../../src/model/invoice.ts';
import type { InvoiceKind } from '../../../src/model/invoice-subject.ts';
import type { Address, Member } from '../../../src/model/member.ts';
import { millionths } from '../../../src/model/millionths.ts';
import { ore, sumOre } from '../../../src/model/ore.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../../../src/model/vat.ts';
import type { EhfAttachment } from '../../../src/write/ehf.ts';
import { decimal, rounded } from './decimal.ts';

export interface LineOf {
  /** `-1`, `2.5`; 1 where it is left out. */
  readonly quantity?: string;
  readonly price: string;
  readonly vat?: VatTreatment;
  readonly name?: string;
  readonly description?: string;
}

export interface DocumentOf {
  readonly kind?: InvoiceKind;
  readonly number?: string;
  readonly lines?: readonly LineOf[];
  readonly credits?: readonly CreditedInvoice[];
  readonly kid?: string;
  readonly note?: string;
  readonly reference?: string;
  readonly accountingCost?: string;
  readonly buyerName?: string;
  readonly sellerAddress?: Address;
  readonly buyerAddress?: Address;
  readonly isInBusinessRegister?: boolean;
  readonly exemptReason?: string;
}

const RATES = { outside: 0n, exempt: 0n, '25': 25n, '15': 15n, '12': 12n, '0': 0n } as const;
const OUTSIDE = 'Tilskudd uten motytelse er utenfor merverdiavgiftsloven.';

const member: Member = { number: '3006', numbers: [], name: 'Kongsberg' };

const lineOf = (given: LineOf): InvoiceLineText => {
  const quantity = decimal(given.quantity ?? '1') ?? 0n;
  const unitPrice = decimal(given.price) ?? 0n;
  return {
    line: {
      subject: { kind: 'contribution' },
      quantity: millionths(quantity),
      unitPrice: millionths(unitPrice),
      net: ore(rounded(quantity * unitPrice, 10_000_000_000n)),
      vat: given.vat ?? 'outside',
      grounds: [],
    },
    name: given.name ?? 'Kostnadsandel 2021, termin 1 av 2',
    ...(given.description !== undefined && { description: given.description }),
  };
};

const vatTexts = (
  lines: readonly InvoiceLineText[],
  exemptReason = 'Unntatt etter merverdiavgiftsloven § 3-5.',
): readonly VatText[] =>
  VAT_TREATMENTS.filter((treatment) => lines.some(({ line }) => line.vat === treatment)).map(
    (treatment) => {
      const net = sumOre(
        lines.filter(({ line }) => line.vat === treatment).map(({ line }) => line.net),
      );
      return {
        treatment,
        label: treatment,
        net,
        vat: ore(rounded(net * RATES[treatment], 100n)),
        ...(treatment === 'outside' && { reason: OUTSIDE }),
        ...(treatment === 'exempt' && { reason: exemptReason }),
      };
    },
  );

export const documentOf = (given: DocumentOf = {}): InvoiceDocument => {
  const kind = given.kind ?? 'invoice';
  const lines = (given.lines ?? [{ price: '143077.21' }]).map(lineOf);
  const vat = vatTexts(lines, given.exemptReason);
  const net = sumOre(lines.map(({ line }) => line.net));
  const tax = sumOre(vat.map((total) => total.vat));
  const regime = lines.some(({ line }) => line.vat === 'outside') ? 'outside' : 'inside';
  return {
    invoice: {
      purpose: 'installment',
      year: 2021,
      installment: 1,
      kind,
      number: given.number ?? '20210001',
      member,
      index: 0,
      isInternal: false,
      regime,
      period: { from: '2021-01-01' as Day, until: '2021-12-31' as Day },
      date: '2021-01-20' as Day,
      ...(kind === 'invoice' && { due: '2021-02-19' as Day }),
      ...(given.kid !== undefined && { kid: given.kid }),
      lines: lines.map(({ line }) => line),
      vatTotals: vat,
      net,
      vat: tax,
      gross: ore(net + tax),
      credits: given.credits ?? [],
      calculation: { kind: 'services', services: [] },
    },
    language: 'nb',
    title: kind === 'invoice' ? 'Faktura' : 'Kreditnota',
    agreement: 'Kongsbergregionen IKT Drift',
    seller: {
      name: 'Notodden kommune',
      orgnr: '938583986',
      ...(regime === 'inside' && { vatNumber: 'NO938583986MVA' }),
      isInBusinessRegister: given.isInBusinessRegister ?? false,
      ...(given.sellerAddress && { address: given.sellerAddress }),
      account: '86011117947',
    },
    buyer: {
      number: '3006',
      name: given.buyerName ?? 'Kongsberg kommune',
      orgnr: '942402465',
      ...(given.buyerAddress && { address: given.buyerAddress }),
      reference: given.reference ?? 'Kongsbergregionen IKT Drift',
      ...(given.accountingCost !== undefined && { accountingCost: given.accountingCost }),
    },
    lines,
    vat,
    note: given.note ?? '',
  };
};

export const credited = (number: string, date: string, net = 0n): CreditedInvoice => ({
  number,
  date: date as Day,
  net: ore(net),
});

/** As they begin: enough for what looks at them from outside. */
export const ATTACHMENTS: readonly EhfAttachment[] = [
  {
    id: 'faktura',
    description: 'Faktura 20210001',
    fileName: '20210001-Kongsberg.pdf',
    mimeCode: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.3\n%%EOF\n'),
  },
  {
    id: 'beregning',
    description: 'Beregning',
    fileName: '20210001-Kongsberg.xlsx',
    mimeCode: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]),
  },
];
