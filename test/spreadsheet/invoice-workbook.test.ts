import { describe, expect, it } from 'vitest';
import { invoiceDocument } from '../../src/document/invoice/invoice-texts.ts';
import {
  calculationWorkbook,
  invoiceWorkbook,
} from '../../src/document/invoice/invoice-workbook.ts';
import type { Workbook } from '../../src/document/workbook.ts';
import type { InvoiceContext } from '../../src/document/invoice/invoice-context.ts';
import type { Day } from '../../src/model/day.ts';
import type { AgreedService, Invoice } from '../../src/model/invoice.ts';
import { ore } from '../../src/model/ore.ts';
import { xlsxBytes } from '../../src/write/xlsx.ts';
import {
  contextWith,
  invoiceWith,
  lineWith,
  memberWith,
  rowOf,
} from '../document/invoice/example-invoices.ts';
import { planned, type Planned } from '../document/invoice/planned-invoices.ts';
import { everyShape } from '../document/every-shape.ts';
import { decidedOverspend } from '../document/settlement/example-settlements.ts';
import { at, decimal } from '../document/example-year.ts';
import { cellOf, changedByRecalculation, openWorkbook } from './cells.ts';
import { libreOffice, mustSkip } from './libre-office.ts';

const ISSUED = '2021-02-01' as Day;

/** Several workbooks as one: each formula stays on its own sheet. */
const together = (workbooks: readonly Workbook[]): Workbook => ({
  ...workbooks[0]!,
  sheets: workbooks.flatMap(({ sheets }, index) =>
    sheets.map((sheet) => ({ ...sheet, name: `${String(index)} ${sheet.name}`.slice(0, 31) })),
  ),
});

const workbookOf = (invoice: Invoice, context: InvoiceContext): Workbook =>
  invoiceWorkbook(invoiceDocument(invoice, context), context);

const workbooksOf = (what: Planned): readonly Workbook[] => {
  const { invoices, context } = planned(what);
  return invoices.map((invoice) => workbookOf(invoice, context));
};

const service = (member: number, quantity: number, price: number): AgreedService => ({
  member,
  description: `Kurs ${String(price)}`,
  quantity: decimal(quantity),
  unitPrice: decimal(price),
  ...(price > 100 && { agreed: '2021-01-09' as Day }),
  at: at('2021/services.csv', 2),
});

describe.skipIf(mustSkip)('the workbook of an invoice in LibreOffice', { concurrent: true }, () => {
  const office = libreOffice();
  const installment = { purpose: 'installment', installment: 1 } as const;

  it.each([
    {
      why: 'an installment line by line, of every shape of line and charge',
      workbooks: () => workbooksOf({ asked: installment, invoicing: { lines: 'line' } }),
    },
    {
      why: 'half-up in whole kroner, where the host bears the difference',
      workbooks: () =>
        workbooksOf({
          asked: installment,
          year: everyShape({}, { rounding: { unit: ore(100n), rule: 'half-up' } }),
        }),
    },
    {
      why: 'consumption, projects and services; nynorsk and English',
      workbooks: () => [
        ...workbooksOf({ asked: { purpose: 'consumption' }, invoicing: { consumption: 'actual' } }),
        ...workbooksOf({ asked: installment, invoicing: { consumption: 'actual' } }),
        ...workbooksOf({
          asked: { purpose: 'project', project: 'Velferd' },
          agreement: { language: 'nn' },
        }),
        ...workbooksOf({
          asked: { purpose: 'services' },
          agreement: { language: 'en' },
          more: {
            services: [service(0, 0.5, 0.01), service(0, 3, 1250.5), service(1, 1.5, 33.33)],
          },
        }),
      ],
    },
    {
      why: 'mixed VAT, half øre, what is below zero, a settlement, a document taken back',
      workbooks: () => {
        const mixed = invoiceWith({
          lines: [
            ...Array.from({ length: 40 }, (_, index) =>
              lineWith(index + 0.02, { vat: index % 3 === 0 ? '15' : '25' }),
            ),
            lineWith(-7.3, { vat: '12' }),
            lineWith(0.05, { quantity: decimal(0.5), unitPrice: decimal(0.09) }),
          ],
        });
        const settlement = decidedOverspend();
        return [
          workbookOf(mixed, contextWith()),
          workbookOf(
            invoiceWith({
              kind: 'credit-note',
              purpose: 'settlement',
              lines: [lineWith(100, { vat: 'outside' })],
              calculation: { kind: 'settlement', settlement },
            }),
            contextWith({
              agreement: {
                ...contextWith().agreement,
                ...settlement.input.weighing.agreement,
                host: contextWith().agreement.host,
              },
            }),
          ),
          workbookOf(
            invoiceWith({
              kind: 'credit-note',
              lines: [lineWith(100)],
              reverses: '20210001',
              calculation: { kind: 'whole-document', row: rowOf(mixed) },
            }),
            contextWith(),
          ),
        ];
      },
    },
  ])('recalculates to the stored results: $why', async ({ workbooks }) => {
    const bytes = await xlsxBytes(together(workbooks()), ISSUED);
    expect(await changedByRecalculation(bytes, await office.recalculated(bytes))).toEqual([]);
  });

  it('comes to what the document says, on its sheet and in the calculation', async () => {
    const { invoices, context } = planned({ asked: installment, invoicing: { lines: 'category' } });
    const invoice = invoices[0]!;
    const bytes = await xlsxBytes(workbookOf(invoice, context), ISSUED);
    const workbook = await openWorkbook(await office.recalculated(bytes));
    const lastOf = (sheet: string, column: string, label: string, labelColumn: string): number => {
      const labels = Array.from(
        workbook.getWorksheet(sheet)!.getColumn(labelColumn).values,
        String,
      );
      return Number(cellOf(workbook, sheet, `${column}${String(labels.lastIndexOf(label))}`).value);
    };
    expect(lastOf('Faktura 20210001', 'E', 'Å betale (NOK)', 'A')).toBe(
      Number(invoice.gross) / 100,
    );
    expect(lastOf('Beregning', 'M', 'Sum', 'B')).toBe(Number(invoice.net) / 100);
  });
});

describe('the workbook of an invoice', () => {
  const { invoices, context } = planned({ asked: { purpose: 'installment', installment: 1 } });
  const document = invoiceDocument(invoices[0]!, context);

  it('is the document on A4 upright, and the calculation after it', () => {
    const { sheets, title } = invoiceWorkbook(document, context);
    expect(sheets.map(({ name, portrait }) => [name, portrait])).toEqual([
      ['Faktura 20210001', true],
      ['Beregning', undefined],
    ]);
    expect(title).toBe('Faktura 20210001: Kongsberg kommune');
  });

  it('has the calculation alone, for the EHF', () => {
    const { sheets, title } = calculationWorkbook(document, context);
    expect([sheets.map(({ name }) => name), title]).toEqual([
      ['Beregning'],
      'Beregning 20210001: Kongsberg kommune',
    ]);
  });

  it('shows only the lines of the document’s own side of the VAT Act', () => {
    const year = everyShape();
    const mixed = planned({
      asked: { purpose: 'installment', installment: 1 },
      year: {
        ...year,
        readLines: function* (report) {
          for (const line of year.readLines(report)) {
            yield line.id === 'L01' ? { ...line, vat: 'outside' as const } : line;
          }
        },
      },
    });
    const ids = mixed.invoices.slice(0, 2).map((invoice) => {
      const [sheet] = calculationWorkbook(
        invoiceDocument(invoice, mixed.context),
        mixed.context,
      ).sheets;
      return sheet!.rows
        .map(({ cells }) => cells[0]?.value)
        .filter((id) => /^L\d/.test(String(id)));
    });
    expect(ids[0]).toEqual(['L01']);
    expect(ids[1]).not.toContain('L01');
    expect(ids[1]).toContain('L02');
  });

  it('gives the same bytes again', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => xlsxBytes(invoiceWorkbook(document, context), ISSUED)),
    );
    expect(one).toEqual(other);
  });

  it('has a line for each text of a document without lines of the budget', () => {
    const own = invoiceWith({
      lines: [lineWith(1)],
      member: memberWith(),
      calculation: { kind: 'services', services: [] },
    });
    expect(workbookOf(own, contextWith()).sheets).toHaveLength(2);
  });
});
