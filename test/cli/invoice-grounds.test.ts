import { describe, expect, it } from 'vitest';
import { invoiceRows, invoicedAgreement, invoicedWorkspace } from '../invoiced-workspace.ts';
import { fordel } from './in-process.ts';

const FIRST = ['invoice', '--installment', '1', '--format', 'csv', '--date'];
const SETTLEMENT = ['invoice', '--settlement', '--format', 'csv', '--date', '2022-05-01'];
const SETTLE = ['settle', '--format', 'csv', '--date', '2022-05-01'];

describe('figures of a day after the issue date', () => {
  const asOf = (day: string): string =>
    invoicedWorkspace({
      agreement: invoicedAgreement().replaceAll('"{year-1}-01-01"', `"${day}"`),
    });

  it('are refused in an invoice, and a warning in the budget that it rests on', async () => {
    const folder = asOf('{year}-01-01');
    const early = await fordel([...FIRST, '2020-12-01'], folder);
    expect(early.exitCode).toBe(1);
    expect(early.stderr).toContain('error basis/after-issue-date');
    expect(early.stderr).not.toContain('warning basis/after-issue-date');
    expect(invoiceRows(folder)).toEqual([]);
    const budget = await fordel(['budget', '--format', 'csv', '--date', '2020-12-01'], folder);
    expect(budget.exitCode).toBe(0);
    expect(budget.stderr).toContain('warning basis/after-issue-date');
    const later = await fordel([...FIRST, '2021-01-15'], folder);
    expect([later.exitCode, later.stderr]).toEqual([0, '']);
  });
});

describe('a settlement that counts as invoiced what the register does not have', () => {
  it('says so where it is invoiced', async () => {
    const folder = invoicedWorkspace();
    await fordel(SETTLE, folder);
    const { exitCode, stderr } = await fordel([...SETTLEMENT, '--dry-run'], folder);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('warning invoice/counted-as-invoiced: the register has no invoice of');
  });

  it('says nothing where the register has it', async () => {
    const folder = invoicedWorkspace();
    for (const number of ['1', '2']) {
      await fordel([...FIRST.with(2, number), '2021-07-01'], folder);
    }
    await fordel(SETTLE, folder);
    const { exitCode, stderr } = await fordel(SETTLEMENT, folder);
    expect([exitCode, stderr]).toEqual([0, '']);
  });
});

describe('a slip of the year in the issue date', () => {
  it('is refused, so that the register is not closed until then', async () => {
    const folder = invoicedWorkspace();
    const { exitCode, stderr } = await fordel([...FIRST, '2201-01-15'], folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error invoice/date-too-late');
    expect(invoiceRows(folder)).toEqual([]);
    const credit = ['invoice', '--credit', '20210001', '--date', '2201-01-15'];
    expect((await fordel(credit, folder)).stderr).toContain('error invoice/date-too-late');
  });

  it('but a day in the year to come is not', async () => {
    const { exitCode, stderr } = await fordel([...FIRST, '2027-11-22'], invoicedWorkspace());
    expect([exitCode, stderr]).toEqual([0, '']);
  });
});
