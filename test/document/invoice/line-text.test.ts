import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/model/day.ts';
import type { Invoice, InvoiceLine } from '../../../src/model/invoice.ts';
import {
  agreementWith,
  contextWith,
  invoiceWith,
  lineWith,
  memberWith,
  textsOf,
} from './example-invoices.ts';

describe('the names of lines', () => {
  const rows: readonly {
    readonly why: string;
    readonly line: Partial<InvoiceLine>;
    readonly invoice?: Partial<Invoice>;
    readonly name: string;
    readonly description?: string;
  }[] = [
    {
      why: 'the contribution says its installment',
      line: {},
      name: 'Kostnadsandel 2021, termin 1 av 2',
      description: 'Nøkkel 50/50, punkt 6 a',
    },
    {
      why: 'a single installment is not counted',
      line: {},
      invoice: { installments: 1 },
      name: 'Kostnadsandel 2021',
      description: 'Nøkkel 50/50, punkt 6 a',
    },
    {
      why: 'a category by its own name, each key and clause once, an assumption by its mark',
      line: {
        subject: { kind: 'category', category: 'Drift' },
        grounds: [
          { key: '50/50', grounds: { clause: '6 a' } },
          { key: '50/50', grounds: { clause: '6 a' } },
          { key: 'x', grounds: { assumption: 'we think so' } },
        ],
      },
      name: 'Drift 2021, termin 1 av 2',
      description: 'Nøkkel 50/50, punkt 6 a; nøkkel x, se forutsetningene',
    },
    {
      why: 'lines without a category are the contribution where nothing has one',
      line: { subject: { kind: 'category', category: '' }, grounds: [] },
      name: 'Kostnadsandel 2021, termin 1 av 2',
    },
    {
      why: 'a cost line by its description, its id below',
      line: { subject: { kind: 'cost-line', id: 'L01', description: 'servere' } },
      name: 'Servere 2021, termin 1 av 2',
      description: 'Linje L01; nøkkel 50/50, punkt 6 a',
    },
    {
      why: 'a line without a description by its id',
      line: { subject: { kind: 'cost-line', id: 'L01', description: '' }, grounds: [] },
      name: 'L01 2021, termin 1 av 2',
    },
    {
      why: 'a charge is its own key',
      line: {
        subject: { kind: 'cost-line', id: 'fee', description: 'Fast avgift' },
        grounds: [{ key: 'fee', grounds: { clause: '§ 6' } }],
      },
      name: 'Fast avgift 2021, termin 1 av 2',
      description: '§ 6',
    },
    {
      why: 'consumption has no installment',
      line: { subject: { kind: 'cost-line', id: 'S01', description: 'Lisenser' } },
      invoice: { purpose: 'consumption' },
      name: 'Lisenser 2021',
      description: 'Linje S01; nøkkel 50/50, punkt 6 a',
    },
    {
      why: 'what earlier installments were short of',
      line: { subject: { kind: 'earlier-installments' }, grounds: [] },
      name: 'Korreksjon av tidligere terminer 2021',
    },
    {
      why: 'a project',
      line: { subject: { kind: 'project', project: 'Velferd' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Prosjekt Velferd 2021',
    },
    {
      why: 'a project by category',
      line: { subject: { kind: 'category', category: 'IKT-utstyr' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Prosjekt Velferd 2021: IKT-utstyr',
    },
    {
      why: 'a category that says no more than that it is a project',
      line: { subject: { kind: 'category', category: 'Prosjekt' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Prosjekt Velferd 2021',
    },
    {
      why: 'a project without categories',
      line: { subject: { kind: 'category', category: '' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Prosjekt Velferd 2021',
    },
    {
      why: 'a share of the effort of all',
      line: { subject: { kind: 'shared-effort', project: 'Velferd' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Andel av egeninnsatsen i prosjekt Velferd 2021',
    },
    {
      why: 'own effort',
      line: { subject: { kind: 'own-effort', project: 'Velferd' }, grounds: [] },
      invoice: { purpose: 'project', project: 'Velferd' },
      name: 'Egeninnsats i prosjekt Velferd 2021',
    },
    {
      why: 'a service with the day that it was agreed',
      line: {
        subject: { kind: 'service', description: 'Kurs i arkiv', agreed: '2021-03-09' as Day },
        grounds: [],
      },
      invoice: { purpose: 'services' },
      name: 'Kurs i arkiv',
      description: 'Avtalt 09.03.2021',
    },
    {
      why: 'a settlement of a project',
      line: { subject: { kind: 'settlement' }, grounds: [] },
      invoice: { purpose: 'settlement', project: 'Velferd' },
      name: 'Avregning 2021, prosjekt Velferd',
    },
    {
      why: 'a document taken back',
      line: {
        subject: {
          kind: 'whole-document',
          of: 'invoice',
          number: '20210003',
          date: '2021-02-05' as Day,
        },
        grounds: [],
      },
      invoice: { kind: 'credit-note' },
      name: 'Kreditering av faktura 20210003 av 05.02.2021',
    },
  ];

  it.each(rows)('$why', ({ line, invoice, name, description }) => {
    const texts = textsOf(invoiceWith({ lines: [lineWith(100, line)], ...invoice }));
    expect(texts.names).toEqual([name]);
    expect(texts.descriptions).toEqual([description]);
  });

  it('calls what of a project has no category other costs where something has one', () => {
    const lines = ['Drift', ''].map((category) =>
      lineWith(100, { subject: { kind: 'category', category }, grounds: [] }),
    );
    const texts = textsOf(invoiceWith({ lines, purpose: 'project', project: 'Velferd' }));
    expect(texts.names).toEqual([
      'Prosjekt Velferd 2021: Drift',
      'Prosjekt Velferd 2021: andre kostnader',
    ]);
  });

  it('calls what has no category other costs where something has one', () => {
    const lines = ['Drift', ''].map((category) =>
      lineWith(1, { subject: { kind: 'category', category } }),
    );
    expect(textsOf(invoiceWith({ lines })).names).toEqual([
      'Drift 2021, termin 1 av 2',
      'Andre kostnader 2021, termin 1 av 2',
    ]);
  });

  it('uses the agreement’s own word for contribution', () => {
    const agreement = agreementWith({ terms: new Map([['contribution', 'medlemsavgift']]) });
    const texts = textsOf(invoiceWith({ lines: [lineWith(1)] }), contextWith({ agreement }));
    expect(texts.names).toEqual(['Medlemsavgift 2021, termin 1 av 2']);
    expect(texts.notes[0]).toBe(
      'Fakturaen gjelder medlemsavgift 2021, termin 1 av 2. Grunnlag: Samarbeidsavtale K-IKT, versjon 2.0, revidert 11.04.2019.',
    );
  });

  it('speaks the member’s language', () => {
    const nn = textsOf(
      invoiceWith({ lines: [lineWith(1)], member: memberWith({ language: 'nn' }) }),
    );
    const en = textsOf(
      invoiceWith({ lines: [lineWith(1)], member: memberWith({ language: 'en' }) }),
    );
    expect([nn.names, en.names]).toEqual([
      ['Kostnadsdel 2021, termin 1 av 2'],
      ['Contribution 2021, installment 1 of 2'],
    ]);
    expect([nn.language, en.title]).toEqual(['nn', 'Invoice']);
  });
});
