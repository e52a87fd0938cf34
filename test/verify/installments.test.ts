import { describe, expect, it } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { Budget } from '../../src/model/allocation.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { VatTreatment } from '../../src/model/vat.ts';
import type { YearInput } from '../../src/model/year-input.ts';
import { checkInstallments, installmentDays } from '../../src/verify/installments.ts';
import { checkMembers } from '../../src/verify/row-members.ts';
import { everybody, keyOf, kroner, share, splitLine, yearInput } from '../allocate/year.ts';
import { day, invoiceRow, placed, said } from './rows.ts';

const KEY = keyOf('50', [share('100', 'equal')]);

/** Two members, two lines: `outside` kroner outside the VAT Act and `taxed` with 25 %, half each. */
const yearOf = (outside: string, taxed: string): YearInput => {
  const line = (id: string, amount: string, vat: VatTreatment) => ({
    ...splitLine(id, KEY, kroner(amount), everybody(2)),
    vat,
  });
  const year = yearInput({
    members: [{ member: { numbers: ['1101'] } }, {}],
    lines: [line('L1', outside, 'outside'), line('L2', taxed, '25')],
  });
  const { agreement } = year;
  const half = { due: '02-15', share: 50_000_000n as never };
  const invoicing = { ...agreement.invoicing, installments: [half, half] };
  return { ...year, agreement: { ...agreement, invoicing } };
};
const budgetOf = (year: YearInput): Budget => allocateBudget(year, { keepLines: true }).budget;
const YEAR = yearOf('200', '80');
const { members } = YEAR;

/** An installment to the first member, with net by treatment. */
const installment = (
  number: string,
  amounts: Partial<Record<VatTreatment, string>>,
  given: Partial<InvoiceRow> = {},
): InvoiceRow => {
  const vatTotals = Object.entries(amounts).map(([treatment, net]) => ({
    treatment: treatment as VatTreatment,
    net: kroner(net),
    vat: ore(0n),
  }));
  return invoiceRow({ number, municipality: '3001', vatTotals, ...given });
};
const SECOND = { installment: 2, date: day('2021-08-15') };

const checkedOf = (
  rows: readonly InvoiceRow[],
  budgetOn: (on: string) => Budget = () => budgetOf(YEAR),
): readonly string[] => {
  const year = { year: 2021, members, installments: 2, rows: placed(rows) };
  return said(
    checkInstallments(year, budgetOn),
    'member',
    'treatment',
    'invoiced',
    'contribution',
  ).map((text) => text.replace('installments-differ ', ''));
};

describe('installments', () => {
  const first = installment('20210001', { outside: '50', '25': '20' });
  const second = installment('20210002', { outside: '50', '25': '20' }, SECOND);

  it.each([
    { rows: [first, second], found: [], why: 'they add up, under each treatment' },
    { rows: [first], found: [], why: 'one is still to come' },
    {
      rows: [first, installment('20210002', { outside: '49.99', '25': '20' }, SECOND)],
      found: ['3 3001 Kommune 0 outside 9999 10000'],
      why: 'an øre is missing',
    },
    {
      rows: [first, installment('20210002', { outside: '70' }, SECOND)],
      found: ['3 3001 Kommune 0 outside 12000 10000', '3 3001 Kommune 0 25 2000 4000'],
      why: 'the whole is right, the treatments are not',
    },
    {
      rows: [
        installment('20210001', { outside: '60', '25': '20' }),
        installment('20210002', { outside: '60', '25': '20' }, SECOND),
        installment('20210003', { outside: '20' }, { ...SECOND, kind: 'credit-note' }),
      ],
      found: [],
      why: 'a credit note takes from the sum',
    },
    {
      rows: [
        first,
        installment('20210002', { outside: '50' }, SECOND),
        installment('20210003', { '25': '20' }, SECOND),
      ],
      found: [],
      why: 'an installment may be two documents',
    },
    {
      rows: [
        first,
        second,
        installment('20210003', {}, { ...SECOND, kind: 'credit-note', reverses: '20210002' }),
        installment('20210004', { outside: '1' }, SECOND),
      ],
      found: [],
      why: 'one was taken back and issued anew: nothing is demanded',
    },
    {
      rows: [
        { ...first, municipality: '1101' },
        { ...second, municipality: '1101' },
      ],
      found: [],
      why: 'the member had another number',
    },
    {
      rows: [first, { ...second, year: 2022 }, { ...second, purpose: 'consumption' as const }],
      found: [],
      why: 'other years and purposes do not count',
    },
  ])('$why', ({ rows, found }) => {
    expect(checkedOf(rows)).toEqual(found);
  });

  it('follow the budget in force on the day of the newest', () => {
    const revised = budgetOf(yearOf('240', '80'));
    const budgetOn = (on: string): Budget => (on < '2021-07-01' ? budgetOf(YEAR) : revised);
    const caughtUp = installment('20210002', { outside: '70', '25': '20' }, SECOND);
    expect(checkedOf([first, caughtUp], budgetOn)).toEqual([]);
    expect(checkedOf([first, second], budgetOn)).toEqual(['3 3001 Kommune 0 outside 10000 12000']);
  });

  it('ask for the budget of those days alone, and reckon each once', () => {
    const other = [
      installment('20210003', { outside: '50', '25': '20' }, { municipality: '3002' }),
      installment('20210004', { outside: '50', '25': '20' }, { ...SECOND, municipality: '3002' }),
    ];
    const rows = placed([first, second, ...other]);
    const year = { year: 2021, members, installments: 2, rows };
    expect(installmentDays(year)).toEqual(['2021-08-15']);
    const budget = budgetOf(YEAR);
    expect(checkInstallments(year, () => budget)).toEqual([]);
    expect(installmentDays({ ...year, rows: [] })).toEqual([]);
  });

  it('of a member with no contribution come to nothing', () => {
    const year = yearOf('0', '0');
    const rows = [first, installment('20210002', { outside: '-50', '25': '-20' }, SECOND)];
    expect(checkedOf(rows, () => budgetOf(year))).toEqual([]);
    const gone: Budget = budgetOf({ ...yearInput({ members: [] }), year: 2021 });
    expect(checkedOf([first, second], () => gone)).toHaveLength(2);
  });
});

describe('documents', () => {
  it('are to members of the year', () => {
    const rows = placed([
      installment('20210001', {}),
      installment('20210002', {}, { municipality: '1101' }),
      installment('20210003', {}, { municipality: '9999' }),
      installment('20220001', {}, { municipality: '9999', year: 2022 }),
    ]);
    expect(said(checkMembers(2021, members, rows), 'municipality')).toEqual([
      '4 invoice/unknown-member 9999',
    ]);
  });
});
