import { describe, expect, test } from 'vitest';
import {
  checkInvoicedSettlement,
  invoicedByMember,
  projectsInvoiced,
} from '../../src/invoice/invoiced.ts';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { codesOf, credit, issue, linesOf, plan, said } from './cooperation.ts';
import { both, budget, first, OF_PROJECT, SETTLEMENT, settlementOf } from './settled-year.ts';

describe('what was invoiced', () => {
  const { members } = budget.input;

  test('is nothing where the register has no document of the year', () => {
    expect(invoicedByMember([], 2021, members)).toBeUndefined();
    expect(invoicedByMember(first, 2022, members)).toBeUndefined();
    expect(projectsInvoiced(first, 2021, members)).toEqual(new Map());
  });

  test('is what stands, credits below zero; a year where all is credited was invoiced 0', () => {
    expect(invoicedByMember(both, 2021, members)).toEqual([10000n, 6000n]);
    const taken = issue(budget, credit('20210003'), both, { day: '2021-09-01' });
    expect(invoicedByMember(taken, 2021, members)).toEqual([5000n, 6000n]);
    const one = first.slice(0, 1);
    const none = issue(budget, credit('20210001'), one, { day: '2021-09-01' });
    expect(invoicedByMember(none, 2021, members)).toEqual([0n, 0n]);
    const lower = first.map((row) => ({ ...row, kind: 'credit-note' as const }));
    expect(invoicedByMember(lower, 2021, members)).toEqual([-5000n, -3000n]);
  });

  test('is by member, also under a number it had; who is no member is left out', () => {
    const renamed = members.map((each) => ({
      ...each,
      member: { ...each.member, number: `9${each.number.slice(1)}`, numbers: [each.number] },
    }));
    expect(invoicedByMember(both, 2021, renamed)).toEqual([10000n, 6000n]);
    expect(invoicedByMember(both, 2021, members.slice(0, 1))).toEqual([10000n]);
  });

  test('settlement documents never count; projects are apart', () => {
    const project = issue(budget, { purpose: 'project', project: 'Digi' }, both, {
      day: '2021-09-01',
    });
    const settlement = settlementOf(['5', '-5'], { project: ['1', '1'] });
    const day = '2022-04-01';
    const settled = issue(budget, SETTLEMENT, project, { day, settlement });
    const all = issue(budget, OF_PROJECT, settled, { day, settlement });
    expect(invoicedByMember(all, 2021, members)).toEqual([10000n, 6000n]);
    expect(projectsInvoiced(all, 2021, members)).toEqual(new Map([['Digi', [4000n, 2000n]]]));
    const onlySettled = all.filter(({ purpose }) => purpose === 'settlement');
    expect(projectsInvoiced(onlySettled, 2021, members)).toEqual(new Map());
    const used = first.map((row) => ({ ...row, purpose: 'consumption' as const }));
    expect(invoicedByMember(used, 2021, members)).toEqual([5000n, 3000n]);
    const ofOther = project.map((row) => (row.project === 'Digi' ? { ...row, project: 'X' } : row));
    expect(projectsInvoiced([...project, ...ofOther.slice(4)], 2021, members)).toEqual(
      new Map([
        ['Digi', [4000n, 2000n]],
        ['X', [4000n, 2000n]],
      ]),
    );
  });
});

describe('a settlement after it was invoiced', () => {
  const reopened = {
    kind: 'reopen',
    what: 'settlement',
    date: '2022-05-01',
    body: 'Styret',
    case: '9/22',
    at: { file: '2021/decisions.yaml', line: 1, column: 1 },
  } as Decision;
  const before = settlementOf(['5', '-5'], { project: ['1', '0'] });
  const day = '2022-04-01';
  const rows = issue(
    budget,
    OF_PROJECT,
    issue(budget, SETTLEMENT, both, { day, settlement: before }),
    {
      day,
      settlement: before,
    },
  );
  const check = (settlement: Settlement, register: readonly InvoiceRow[] = rows) =>
    checkInvoicedSettlement(settlement, register);

  test('must come to the same', () => {
    expect(check(before)).toEqual([]);
    expect(check(settlementOf(['6', '-5'], { project: ['1', '0'] }), both)).toEqual([]);
    expect(check(settlementOf(['6', '-5'], { project: ['1', '3'] }))).toMatchObject([
      {
        code: 'settlement/other-invoiced',
        severity: 'error',
        args: {
          year: 2021,
          project: undefined,
          reopened: false,
          differences: [{ name: 'Kommune 0', numbers: ['20210005'], invoiced: 500n, now: 600n }],
        },
        at: { file: 'register/invoices.csv', line: 6 },
      },
      {
        args: {
          project: 'Digi',
          differences: [{ name: 'Kommune 1', numbers: [], invoiced: 0n, now: 300n }],
        },
      },
    ]);
  });

  test('that another decision is about is not reopened', () => {
    const audited: Decision = { ...reopened, kind: 'audited', what: 'accounts' };
    const other = settlementOf(['6', '-5'], { project: ['1', '0'], decisions: [audited] });
    expect(check(other)).toMatchObject([{ severity: 'error', args: { reopened: false } }]);
  });

  test('is reopened by what is later than the approval alone', () => {
    const date = '2022-05-01' as Day;
    const approved: Decision = { ...reopened, date, kind: 'approve', what: 'accounts' };
    const decisions = [approved, reopened];
    const other = settlementOf(['6', '-5'], { project: ['1', '0'], decisions });
    expect(check(other)).toMatchObject([
      { severity: 'error', args: { reopened: false, after: date } },
    ]);
  });

  test('that is reopened only warns of what to credit', () => {
    const other = settlementOf(['6', '-5'], { project: ['1', '0'], decisions: [reopened] });
    expect(check(other)).toMatchObject([{ severity: 'warning', args: { reopened: true } }]);
    expect(check({ ...before, input: other.input })).toEqual([]);
  });

  test('may differ where its document was credited and none issued anew', () => {
    const credited = issue(budget, credit('20210005'), rows, { day: '2022-04-02' });
    expect(check(settlementOf(['6', '-5'], { project: ['1', '0'] }), credited)).toEqual([]);
    const refused = plan(budget, SETTLEMENT, rows, {
      day: '2022-04-02',
      settlement: settlementOf(['6', '-5']),
    });
    expect(codesOf(refused)).toEqual(['invoice/other-amounts']);
    const anew = plan(budget, SETTLEMENT, credited, {
      day: '2022-04-02',
      settlement: settlementOf(['6', '-5']),
    });
    expect(said(anew)).toEqual(['20210009 invoice 3001 outside 6.00 + 0.00']);
    expect(anew.unchanged).toEqual(['20210006']);
    expect(linesOf(anew.invoices[0]!)).toEqual(['settlement 6.00 outside']);
  });
});
