import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { invoiceDocument } from '../../src/document/invoice/invoice-texts.ts';
import type { Day } from '../../src/model/day.ts';
import type { Invoice } from '../../src/model/invoice.ts';
import { invoicePdf } from '../../src/write/invoice-pdf.ts';
import {
  agreementWith,
  contextWith,
  invoiceWith,
  lineWith,
  memberWith,
} from '../document/invoice/example-invoices.ts';
import { kroner } from '../document/example-year.ts';

const hasProgram = (name: string): boolean => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const mustSkip = !hasProgram('pdftotext') && process.env['CI'] !== 'true';

const pdfOf = (invoice: Invoice, context = contextWith()): Promise<Uint8Array> =>
  invoicePdf(invoiceDocument(invoice, context));

const sixtyLines = Array.from({ length: 60 }, (_, index) =>
  lineWith(1234.5 * (index + 1), {
    subject: {
      kind: 'cost-line',
      id: `L${String(index)}`,
      description: `Tjeneste ${String(index)}`,
    },
    vat: index % 5 === 0 ? 'exempt' : '25',
  }),
);

describe('invoicePdf', () => {
  it('gives the same bytes again, dated the day of issue', async () => {
    const invoice = invoiceWith({ lines: sixtyLines });
    const made: Buffer[] = [];
    for (const now of ['2021-02-01', '2033-12-31']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      made.push(Buffer.from(await pdfOf(invoice)));
      // Another between, with other letters: what documents share is not to be seen in them.
      await pdfOf(
        invoiceWith({ lines: [lineWith(1)], member: memberWith({ name: 'Guovdageaidnu' }) }),
      );
      vi.useRealTimers();
    }
    expect(made[0]?.equals(made[1]!)).toBe(true);
    expect(made[0]?.toString('latin1')).toContain('(D:20210201000000Z)');
  });

  it('is quiet, and fetches nothing that a text may name', async () => {
    const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    const fetched = vi.spyOn(globalThis, 'fetch');
    const name = 'https://example.invalid/x.png';
    await pdfOf(invoiceWith({ lines: [lineWith(1)], member: memberWith({ name }) }));
    for (const spy of [...said, fetched]) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe.skipIf(mustSkip)('the text of the PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-pdf-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Page for page, as it is laid out, runs of spaces as one. */
  const pagesOf = (pdf: Uint8Array): readonly string[] => {
    const file = join(folder, 'invoice.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replaceAll(/[ \u00A0]+/g, ' '));
  };

  it('says what a Norwegian sales document must', async () => {
    const [page, ...more] = pagesOf(await pdfOf(invoiceWith({ lines: [lineWith(286_154.41)] })));
    expect(more).toEqual([]);
    for (const text of [
      'Notodden kommune',
      'Teatergata 3',
      '3674 Notodden',
      'Org.nr. 938 583 986 MVA',
      'Kongsberg kommune',
      'Org.nr. 942 402 465',
      'Fakturanummer 20210001',
      'Fakturadato 01.02.2021',
      'Forfallsdato 03.03.2021',
      'Periode 01.01.2021–31.12.2021',
      'Deres referanse IKT-3006',
      'Kostnadsandel 2021, termin 1 av 2 1 286 154,41 25 % 286 154,41',
      'Nøkkel 50/50, punkt 6 a',
      'Merverdiavgift 71 538,60',
      'Å betale (NOK) 357 693,01',
      'Kontonummer 2801 50 12341',
      'KID 2021000130064',
      'Beløp 357 693,01 kr',
      'Side 1 av 1',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('breaks the lines over pages, with the heads and the pages on each', async () => {
    const pages = pagesOf(await pdfOf(invoiceWith({ lines: sixtyLines })));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Side ${String(index + 1)} av ${String(pages.length)}`);
      if (index > 0) expect(page).toContain('Faktura 20210001 – Kongsberg kommune');
    });
    const withLines = pages.filter((page) => page.includes('Tjeneste'));
    for (const page of withLines) expect(page).toMatch(/Beskrivelse Antall Pris Mva\. Beløp/);
    const all = pages.join('\n');
    for (let index = 0; index < 60; index += 1) {
      expect(all.split(`Tjeneste ${String(index)} 2021`)).toHaveLength(2);
    }
  });

  it('has every letter of Norwegian and Sámi names', async () => {
    const name = 'Unjárgga gielda';
    const address = {
      street: 'Porsáŋgu–Deatnu, Áđđá čŋšŧž ïÆØÅæøå',
      postalCode: '9840',
      city: 'Vuonnabahta',
    };
    const member = memberWith({ name, address, language: 'nn' });
    const [page] = pagesOf(await pdfOf(invoiceWith({ lines: [lineWith(1)], member })));
    for (const text of [name, address.street, '9840 Vuonnabahta', 'Skildring']) {
      expect(page).toContain(text);
    }
  });

  it('says what a credit note credits, with no account to pay to and no VAT number outside the Act', async () => {
    const [page] = pagesOf(
      await pdfOf(
        invoiceWith({
          kind: 'credit-note',
          purpose: 'settlement',
          lines: [
            lineWith(1500, { subject: { kind: 'settlement' }, vat: 'outside' }),
            lineWith(-0.5, { vat: 'outside' }),
          ],
          credits: [{ number: '20210018', date: '2021-08-15' as Day, net: kroner(1000) }],
          beyondInvoices: kroner(499.5),
        }),
      ),
    );
    for (const text of [
      'Kreditnotanummer 20210001',
      'Viser til 20210018',
      '\u22121 0,50 Utenfor \u22120,50',
      'Til gode (NOK) 1 499,50',
      '499,50 kr uten merverdiavgift er mer enn',
      'Beløpet er utenfor merverdiavgiftsloven.',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toMatch(/Kontonummer|KID|MVA|Forfallsdato/);
  });

  it('is an internal voucher without payment, under the agreement’s own terms', async () => {
    const agreement = agreementWith({ terms: new Map([['contribution', 'medlemsavgift']]) });
    const invoice = invoiceWith({
      lines: [lineWith(1000)],
      isInternal: true,
      member: memberWith({ number: '3808', name: 'Notodden' }),
    });
    const [page] = pagesOf(await pdfOf(invoice, contextWith({ agreement })));
    expect(page).toContain('Internt bilag');
    expect(page).toContain('Bilagsnummer 20210001');
    expect(page).toContain('Medlemsavgift 2021, termin 1 av 2');
    expect(page).not.toMatch(/Kontonummer|Forfallsdato/);
  });

  it('keeps long names and words on the page', async () => {
    const name = `${'Lang'.repeat(40)} kommune`;
    const member = memberWith({ name, buyerReference: 'R'.repeat(90), language: 'en' });
    const line = lineWith(99_999_999_999.99, {
      subject: { kind: 'service', description: 'Ø'.repeat(300) },
    });
    const pages = pagesOf(await pdfOf(invoiceWith({ lines: [line], member, purpose: 'services' })));
    const all = pages.join('').replaceAll(/\s/g, '');
    expect(all.split('Ø').length - 1).toBe(300);
    expect(all).toContain('99,999,999,999.99');
    expect(all).toContain('124,999,999,999.99');
  });
});
