import { describe, expect, it } from 'vitest';
import { fullName } from '../../../src/document/invoice/parties.ts';
import { invoiceWordsIn } from '../../../src/document/words/invoice/in-language.ts';
import type { Day } from '../../../src/model/day.ts';
import { warningAt } from '../../../src/model/diagnostic.ts';
import type { CreditedInvoice, Invoice } from '../../../src/model/invoice.ts';
import type { Member } from '../../../src/model/member.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { VAT_TREATMENTS } from '../../../src/model/vat.ts';
import { decimal, kroner } from '../example-year.ts';
import { decidedOverspend } from '../settlement/example-settlements.ts';
import {
  agreementWith,
  contextWith,
  invoiceWith,
  lineWith,
  memberWith,
} from './example-invoices.ts';
import { textsOf } from './example-invoices.ts';
import { planned } from './planned-invoices.ts';

const credited = (number: string, date: string, net: number): CreditedInvoice => ({
  number,
  date: date as Day,
  net: kroner(net),
});
describe('the parties', () => {
  it.each([
    { name: 'Kongsberg', full: 'Kongsberg kommune', why: 'a plain name' },
    { name: 'Krødsherad', full: 'Krødsherad kommune', why: 'herad within a word is no herad' },
    { name: 'Ulvik herad', full: 'Ulvik herad', why: 'a herad is a kommune' },
    { name: 'Unjárgga gielda', full: 'Unjárgga gielda', why: 'Northern Sámi' },
    { name: 'Raarvihken tjïelte', full: 'Raarvihken tjïelte', why: 'Southern Sámi' },
    { name: 'Divtasvuona suohkan', full: 'Divtasvuona suohkan', why: 'Lule Sámi' },
    { name: 'OSLO KOMMUNE', full: 'OSLO KOMMUNE', why: 'in capitals' },
    { name: 'Viken fylkeskommune', full: 'Viken fylkeskommune', why: 'a county' },
    { name: 'Hallingdal Renovasjon IKS', full: 'Hallingdal Renovasjon IKS', why: 'a company' },
  ])('$why: $name', ({ name, full }) => {
    expect(fullName(name)).toBe(full);
  });

  it('has no VAT number of the seller outside the VAT Act, nor where it is not registered', () => {
    const inside = invoiceWith({ lines: [lineWith(1)] });
    const outside = invoiceWith({ lines: [lineWith(1, { vat: 'outside' })] });
    const agreement = agreementWith();
    const unregistered = contextWith({
      agreement: { ...agreement, host: { ...agreement.host, vatRegistered: false } },
    });
    expect(textsOf(inside).seller.vatNumber).toBe('NO938583986MVA');
    expect(textsOf(outside).seller.vatNumber).toBeUndefined();
    expect(textsOf(inside, unregistered).seller.vatNumber).toBeUndefined();
  });

  it('gives the host as buyer its name, number and address as host', () => {
    const member: Member = { number: '3808', numbers: [], name: 'Notodden' };
    const { buyer } = textsOf(invoiceWith({ lines: [lineWith(1)], member }));
    expect(buyer).toEqual({
      number: '3808',
      name: 'Notodden kommune',
      orgnr: '938583986',
      address: { street: 'Teatergata 3', postalCode: '3674', city: 'Notodden' },
      reference: 'Kongsbergregionen IKT Drift',
    });
  });
});

describe('VAT', () => {
  it('has a name for every treatment in every language, and a reason where there is no tax to pay', () => {
    for (const language of LANGUAGES) {
      for (const vat of VAT_TREATMENTS) {
        const invoice = invoiceWith({
          lines: [lineWith(1, { vat })],
          member: memberWith({ language }),
        });
        const [text] = textsOf(invoice).vat;
        expect(text?.label).not.toBe('');
        expect(text?.reason === undefined).toBe(vat !== 'outside' && vat !== 'exempt');
      }
    }
  });

  it('says the agreement’s own reason for what is exempt', () => {
    const base = agreementWith();
    const agreement = agreementWith({
      invoicing: { ...base.invoicing, vatExemptionReason: { exempt: 'Mval. § 3-28' } },
    });
    const invoice = invoiceWith({ lines: [lineWith(1, { vat: 'exempt' })] });
    expect(textsOf(invoice, contextWith({ agreement })).vat[0]?.reason).toBe('Mval. § 3-28');
  });

  it('says the agreement’s own reason for what is outside the Act, and its own words where it has none', () => {
    const base = agreementWith();
    const reasons = (vatExemptionReason: { outside?: string; exempt?: string }) => {
      const agreement = agreementWith({ invoicing: { ...base.invoicing, vatExemptionReason } });
      const invoice = invoiceWith({ lines: [lineWith(1, { vat: 'outside' })] });
      return textsOf(invoice, contextWith({ agreement })).vat.map(({ reason }) => reason);
    };
    expect(reasons({ outside: 'Kostnadsdeling uten motytelse' })).toEqual([
      'Kostnadsdeling uten motytelse',
    ]);
    expect(reasons({ exempt: 'Mval. § 3-28' })).toEqual([
      'Beløpet er utenfor merverdiavgiftsloven.',
    ]);
  });
});

describe('the note', () => {
  const credits = [
    credited('20210018', '2021-08-15', 1000),
    credited('20210009', '2021-02-15', 234.5),
  ];
  const note = (more: Partial<Invoice>): readonly string[] =>
    textsOf(invoiceWith({ lines: [lineWith(1500)], ...more })).notes;

  it('says what a settlement credits, and what no invoice carries', () => {
    const notes = note({
      kind: 'credit-note',
      purpose: 'settlement',
      credits,
      beyondInvoices: kroner(265.5),
    });
    expect(notes.slice(1, 3)).toEqual([
      'Krediterer, uten merverdiavgift: 1 000,00 kr av faktura 20210018 av 15.08.2021, 234,50 kr av faktura 20210009 av 15.02.2021.',
      '265,50 kr uten merverdiavgift er mer enn det som gjensto å kreditere av fakturaene for 2021; også dette beløpet viser til den nyeste av dem.',
    ]);
  });

  it('does not name an invoice that carries nothing as credited', () => {
    const notes = note({
      kind: 'credit-note',
      purpose: 'settlement',
      credits: [credited('20210018', '2021-08-15', 0)],
      beyondInvoices: kroner(1500),
    });
    expect(notes.join(' ')).not.toContain('Krediterer');
    expect(notes.join(' ')).toContain('1 500,00 kr uten merverdiavgift er mer enn');
  });

  it('says that there is no invoice to refer to', () => {
    expect(note({ kind: 'credit-note', purpose: 'settlement' })[1]).toBe(
      'Fakturajournalen har ingen faktura til kommunen for 2021 som kreditnotaen kan vise til.',
    );
  });

  it.each([
    { kind: 'credit-note', text: 'Krediterer faktura 20210018 av 15.08.2021 i sin helhet.' },
    { kind: 'invoice', text: 'Tar tilbake kreditnota 20210018 av 15.08.2021 i sin helhet.' },
  ] as const)('says what a $kind takes back', ({ kind, text }) => {
    const reverses = { kind, credits: credits.slice(0, 1), reverses: '20210018' };
    expect(note(reverses)[1]).toBe(text);
  });

  it('says what an internal voucher is', () => {
    const texts = textsOf(invoiceWith({ lines: [lineWith(1)], isInternal: true }));
    expect(texts.title).toBe('Internt bilag');
    expect(texts.notes[0]).toMatch(/^Bilaget gjelder kostnadsandel/);
    expect(texts.notes[1]).toMatch(/^Internt bilag hos vertskommunen/);
  });

  it('explains a line that corrects earlier installments', () => {
    const lines = [lineWith(5), lineWith(-1, { subject: { kind: 'earlier-installments' } })];
    expect(note({ lines })[1]).toMatch(/^Det tidligere terminer er fakturert med/);
  });

  it('warns of a ceiling that this member’s contribution passes, once, and of no other', () => {
    const passed = (member: string) =>
      warningAt(
        'allocation/ceiling-passed',
        { file: 'agreement.yaml', line: 1, column: 1 },
        {
          member,
          contribution: kroner(2),
          limit: kroner(1),
          basis: 'Innbyggere',
          figure: decimal(1),
          amount: decimal(1),
          decision: undefined,
        },
      );
    const context = contextWith({
      warnings: [passed('Kongsberg'), passed('Kongsberg'), passed('Tinn')],
      sentence: (warning) => `taket passert: ${JSON.stringify('member' in warning.args)}`,
    });
    const texts = textsOf(invoiceWith({ lines: [lineWith(1)] }), context);
    expect(texts.notes.filter((text) => text.startsWith('Varsel'))).toEqual([
      'Varsel: Taket passert: true',
    ]);
  });

  it('ends with the assumptions of the budget, and of invoicing', () => {
    const { invoices, context } = planned({
      asked: { purpose: 'installment', installment: 1 },
      invoicing: { assumption: 'two equal installments' },
    });
    const { notes } = textsOf(invoices[0]!, context);
    expect(notes.slice(notes.indexOf('Forutsetninger:'))).toEqual([
      'Forutsetninger:',
      '– the parties are those that signed in 2015',
      '– the statutes are not published: population',
      '– two equal installments',
    ]);
  });

  it('has the assumptions of a settlement', () => {
    const settlement = decidedOverspend();
    const invoice = invoiceWith({
      lines: [lineWith(1, { subject: { kind: 'settlement' } })],
      purpose: 'settlement',
      calculation: { kind: 'settlement', settlement },
    });
    expect(textsOf(invoice).notes).toContain('– the parties are those that signed in 2015');
  });
});

it('has all words in each language', () => {
  const empty = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.trim() === ''
      : typeof value === 'object' && value !== null && Object.values(value).some(empty);
  for (const language of LANGUAGES) expect(empty(invoiceWordsIn(language))).toBe(false);
});
