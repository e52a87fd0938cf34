import { describe, expect, test } from 'vitest';
import type { InvoicingRules } from '../../../src/model/agreement.ts';
import type { Host } from '../../../src/model/member.ts';
import { ore } from '../../../src/model/ore.ts';
import { validateInvoicing, type AskedPurpose } from '../../../src/validate/invoicing/index.ts';
import { charge, decimal, member, rate } from '../year/given.ts';
import { MEMBERS, run, without, type Given } from './given.ts';

const INSTALLMENT = { purpose: 'installment', installment: 1 } as const;
const SETTLEMENT = { purpose: 'settlement' } as const;
const PROJECT = { purpose: 'project', project: 'Digi' } as const;

describe('what invoices alone ask for', () => {
  const halves = [{ due: '02-15', share: decimal('100') }];
  const noReason = { vat: 'exempt' } as const;

  test.each<{ why: string; asked?: AskedPurpose; given?: Given; said: readonly string[] }>([
    { why: 'nothing more', said: [] },
    {
      why: 'all that is missing at once, each at its place',
      given: {
        host: { ...without<Host>('orgnr'), ...without<Host>('account'), vatRegistered: false },
        invoicing: without<InvoicingRules>('termsDays'),
      },
      said: [
        'invoicing/host-orgnr agreement.yaml:5:7',
        'invoicing/host-account agreement.yaml:5:7',
        'invoicing/no-terms agreement.yaml:20:12',
        'invoicing/host-not-registered agreement.yaml:20:12',
      ],
    },
    {
      why: 'the host needs no number as a buyer where it has vouchers of its own',
      given: {
        invoicing: { host: 'internal' },
        members: MEMBERS.map((each) =>
          each.number === '3808' ? member('3808', 'Notodden') : each,
        ),
      },
      said: [],
    },
    {
      why: 'an installment with a day of its own needs no terms',
      given: { invoicing: { ...without<InvoicingRules>('termsDays'), installments: halves } },
      said: [],
    },
    {
      why: 'a settlement needs them all the same',
      asked: SETTLEMENT,
      given: { invoicing: { ...without<InvoicingRules>('termsDays'), installments: halves } },
      said: ['invoicing/no-terms agreement.yaml:20:12'],
    },
    {
      why: 'VAT given nowhere at all, told once',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: { budget: 'id;key;amount\nL1;50/50;1\nL2;50/50;1\n' },
      },
      said: ['invoicing/no-vat agreement.yaml:20:12'],
    },
    {
      why: 'VAT that several lines have from the agreement',
      given: { files: { budget: 'id;key;amount\nL1;50/50;1\nL2;50/50;1\n' } },
      said: [],
    },
    {
      why: 'VAT given neither there nor in the agreement, at each line',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: { budget: 'id;key;amount;vat\nL1;50/50;1;\nL2;50/50;1;25\nL3;50/50;1;\n' },
      },
      said: ['invoicing/no-vat 2021/budget.csv:2:1', 'invoicing/no-vat 2021/budget.csv:4:1'],
    },
    {
      why: 'VAT of the settlement given nowhere',
      asked: SETTLEMENT,
      given: { invoicing: without<InvoicingRules>('vat') },
      said: ['invoicing/no-vat agreement.yaml:20:12'],
    },
    {
      why: 'a rate of a line, from a seller who is not registered, is told of once',
      given: {
        host: { vatRegistered: false },
        invoicing: { vat: 'outside' },
        files: { budget: 'id;key;amount;vat\nL1;50/50;1;\nL2;50/50;1;25\nL3;50/50;1;25\n' },
      },
      said: ['invoicing/host-not-registered 2021/budget.csv:3:1'],
    },
    {
      why: 'consumption asks for the VAT of charges by use',
      asked: { purpose: 'consumption' },
      given: {
        invoicing: { ...without<InvoicingRules>('vat'), consumption: 'actual' },
        files: {
          budget: 'id;key;amount;vat\nL1;50/50;1;25\n',
          consumption: 'line;municipality;planned;used\nuse;3006;1;1\n',
        },
        more: {
          charges: [charge('fee', 'member', rate('10')), charge('use', 'consumption', rate('10'))],
        },
      },
      said: ['invoicing/no-vat agreement.yaml:1:1'],
    },
    {
      why: 'lines of a project are not in the installments',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: { budget: 'id;key;amount;vat;project\nL1;50/50;1;25;\nP1;50/50;1;;Digi\n' },
      },
      said: [],
    },
    {
      why: 'without lines that are split half-up leaves nothing',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: {
          budget: 'id;key;vat\nS1;direct;25\n',
          consumption: 'line;municipality;planned;unit_price\nS1;3006;1;1\n',
        },
        more: { rounding: { unit: ore(1n), rule: 'half-up' } },
      },
      said: [],
    },
    {
      why: 'what is outside the Act asks for no registration',
      given: { host: { vatRegistered: false }, invoicing: { vat: 'outside' } },
      said: [],
    },
    {
      why: 'a reason of what is outside is none of what is exempt',
      given: {
        invoicing: { ...noReason, vatExemptionReason: { outside: 'x' } },
        host: { vatRegistered: false },
      },
      said: [
        'invoicing/host-not-registered agreement.yaml:20:12',
        'invoicing/no-exemption-reason agreement.yaml:20:12',
      ],
    },
    {
      why: 'an exempt line asks for the reason, told once',
      given: {
        files: {
          budget: 'id;key;amount;vat\nL1;50/50;1;unntatt\nL2;50/50;1;unntatt\nL3;50/50;1;0\n',
        },
      },
      said: ['invoicing/no-exemption-reason agreement.yaml:20:12'],
    },
    {
      why: 'VAT of the settlement itself goes before the agreement’s',
      asked: SETTLEMENT,
      given: {
        invoicing: without<InvoicingRules>('vat'),
        more: {
          settlement: {
            clause: '8',
            model: 'actual',
            surplus: [],
            deficit: [],
            requires: [],
            bases: 'year',
            vat: 'outside',
          },
        },
      },
      said: [],
    },
    {
      why: 'an exemption must have its reason',
      given: { invoicing: noReason },
      said: ['invoicing/no-exemption-reason agreement.yaml:20:12'],
    },
    {
      why: 'and has it',
      given: { invoicing: { ...noReason, vatExemptionReason: { exempt: 'mval. § 3-7' } } },
      said: [],
    },
    {
      why: 'a charge has the VAT of the agreement, or none',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: { budget: 'id;key;amount;vat\nL1;50/50;1;25\n' },
        more: { charges: [charge('fee', 'member', rate('10'))] },
      },
      said: ['invoicing/no-vat agreement.yaml:1:1'],
    },
    {
      why: 'what half-up leaves is a line too, also beside lines by use',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: {
          budget: 'id;key;amount;vat\nL1;50/50;1;25\nS1;direct;;25\n',
          consumption: 'line;municipality;planned;unit_price\nS1;3006;1;1\n',
        },
        more: { rounding: { unit: ore(1n), rule: 'half-up' } },
      },
      said: ['invoicing/no-vat agreement.yaml:20:12'],
    },
    {
      why: 'what half-up leaves is a line too',
      given: {
        invoicing: without<InvoicingRules>('vat'),
        files: { budget: 'id;key;amount;vat\nL1;50/50;1;25\n' },
        more: { rounding: { unit: ore(1n), rule: 'half-up' } },
      },
      said: ['invoicing/no-vat agreement.yaml:20:12'],
    },
  ])('$why', ({ asked = INSTALLMENT, given = {}, said }) => {
    expect(run(asked, given).said).toEqual(said);
  });

  test('a year without members has nothing to check', () => {
    expect(validateInvoicing({}, INSTALLMENT)).toEqual({ services: [], found: [] });
  });

  test('a year with errors is checked for what does not rest on its lines', () => {
    const given = { host: without<Host>('account'), files: { budget: 'id;key;amount\nL1;?;1\n' } };
    expect(run(INSTALLMENT, given).said).toEqual(['invoicing/host-account agreement.yaml:5:7']);
    expect(run({ purpose: 'consumption' }, given).said).toEqual([
      'invoicing/host-account agreement.yaml:5:7',
      'invoicing/consumption-planned agreement.yaml:20:12',
    ]);
    expect(run(PROJECT, given).said).toEqual(['invoicing/host-account agreement.yaml:5:7']);
  });

  test('a year that cannot be read is checked for what does not rest on it', () => {
    const given = {
      host: without<Host>('account'),
      invoicing: { ...without<InvoicingRules>('vat'), consumption: 'actual' as const },
      files: { in_kind: 'municipality;project;amount\n3006;Digi;x\n' },
    };
    const account = 'invoicing/host-account agreement.yaml:5:7';
    expect(run(INSTALLMENT, given).said).toEqual([account]);
    expect(run({ purpose: 'consumption' }, given).said).toEqual([account]);
    expect(run(PROJECT, given).said).toEqual([account]);
  });

  test('consumption asks for the units used, of lines by use', () => {
    const files = {
      budget: 'id;key;amount;vat;unit_price\nL1;50/50;1000;15;\nS1;direct;;;10\n',
      consumption: 'line;municipality;planned;used\nS1;3006;5;\nS1;3808;5;4\n',
    };
    const given = {
      files,
      invoicing: { consumption: 'actual' as const },
      host: { vatRegistered: false },
    };
    expect(run({ purpose: 'consumption' }, given).said).toEqual([
      'accounts/no-units-used 2021/consumption.csv:2:1',
      'invoicing/host-not-registered agreement.yaml:20:12',
    ]);
  });

  test('a project asks for its own lines and effort', () => {
    const files = {
      budget:
        'id;key;amount;vat;project;users;unit_price\nP1;50/50;10;;Digi;Kongsberg;\nP2;direct;;0;Digi;;5\nL1;50/50;10;exempt;;;\n',
      consumption: 'line;municipality;planned\nP2;3818;5\n',
      in_kind: 'municipality;project;amount\n3006;Andre;5\n',
    };
    expect(run(PROJECT, { files }).said).toEqual([]);
    expect(run(PROJECT, { files, invoicing: without<InvoicingRules>('vat') }).said).toEqual([
      'invoicing/no-vat 2021/budget.csv:2:1',
    ]);
    const effort = { ...files, in_kind: 'municipality;project;amount\n3006;Digi;5\n' };
    const invoicing = without<InvoicingRules>('vat');
    expect(run(PROJECT, { files: effort, invoicing }).said).toEqual([
      'invoicing/no-vat 2021/budget.csv:2:1',
      'invoicing/no-vat 2021/in_kind.csv:2:11',
    ]);
  });
});
