import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/model/agreement.ts';
import type { Day } from '../../src/model/day.ts';
import { oreText } from '../../src/model/ore.ts';
import { settle } from '../../src/settle/settle.ts';
import {
  decimal,
  directLine,
  everybody,
  keyOf,
  kroner,
  share,
  splitLine,
  use,
} from '../allocate/year.ts';
import { BY_EMPLOYEES, EQUALLY, year } from './three-members.ts';
import {
  approved,
  audited,
  fund,
  settled,
  settlementInput,
  texts,
  type TestSettlement,
} from './year.ts';

const withoutRules = ({ settlement, ...agreement }: Agreement): Agreement => {
  expect(settlement).toBeDefined();
  return agreement;
};

describe('a settlement', () => {
  test.each<{ why: string; more: Partial<TestSettlement>; pending: readonly string[] }>([
    { why: 'nobody has approved the accounts', more: {}, pending: ['approve-accounts'] },
    { why: 'final once they are', more: { decisions: [approved()] }, pending: [] },
    {
      why: 'audited too, where the rules say so',
      more: { rules: { requires: ['approve', 'audited'] }, decisions: [approved()] },
      pending: ['audit'],
    },
    {
      why: 'final once they are both',
      more: { rules: { requires: ['approve', 'audited'] }, decisions: [approved(), audited()] },
      pending: [],
    },
    {
      why: 'an audit alone, where that is what the rules ask for',
      more: { rules: { requires: ['audited'] }, decisions: [audited()] },
      pending: [],
    },
    {
      why: 'decided after the day of issue',
      more: { decisions: [approved('2022-04-02')], date: '2022-04-01' },
      pending: ['decided-later'],
    },
    {
      why: 'decided on the day of issue',
      more: { decisions: [approved('2022-04-01')], date: '2022-04-01' },
      pending: [],
    },
    {
      why: 'an audit is no approval',
      more: { decisions: [audited()] },
      pending: ['approve-accounts'],
    },
    {
      why: 'an approved budget is no approval of accounts',
      more: { decisions: [{ ...approved(), kind: 'approve', what: 'budget' }] },
      pending: ['approve-accounts'],
    },
  ])('is final when nothing is pending: $why', ({ more, pending }) => {
    const settlement = settled(year('1000', more));
    expect(settlement.pending.map(({ kind }) => kind)).toEqual(pending);
    expect(settlement.status).toBe(pending.length === 0 ? 'final' : 'preliminary');
  });

  test.each([
    {
      asOf: '2022-04-02',
      pending: [{ kind: 'basis-later', basis: 'employees', asOf: '2022-04-02' }],
    },
    { asOf: '2022-04-01', pending: [] },
  ])('waits for figures of a later day: $asOf', ({ asOf, pending }) => {
    const input = settlementInput(year('1000', { decisions: [approved()] }));
    const bases = new Map(
      [...input.weighing.bases].map(([id, basis]) => [id, { ...basis, asOf: asOf as Day }]),
    );
    const { settlement } = settle({ ...input, weighing: { ...input.weighing, bases } });
    expect(settlement?.pending).toEqual(pending);
  });

  test('charges units used; the difference from those planned is consumption', () => {
    const meter = directLine('D1', [
      { ...use(0, '10', '2.5'), used: decimal('12') },
      { ...use(1, '10', '2.5'), used: decimal('4') },
    ]);
    const settlement = settled(year('100', { lines: [meter] }));
    expect(texts(settlement.members.map(({ contribution }) => contribution))).toEqual([
      '25.00',
      '25.00',
      '0.00',
    ]);
    expect(texts(settlement.members.map(({ consumption }) => consumption))).toEqual([
      '5.00',
      '-15.00',
      '0.00',
    ]);
    expect(oreText(settlement.charged)).toBe('40.00');
    expect(oreText(settlement.result)).toBe('-60.00');
  });

  test('takes what was invoiced from the register; the budget where it has nothing', () => {
    const invoiced = [kroner('100'), kroner('300'), kroner('0')];
    const nets = (more: Partial<TestSettlement>) =>
      texts(settled(year('1000', more)).members.map(({ net }) => net));
    expect(nets({})).toEqual(['0.00', '0.00', '0.00']);
    expect(nets({ invoiced })).toEqual(['70.00', '-60.00', '590.00']);
  });

  test('proves itself in the control line', () => {
    const settlement = settled(year('1300', { decisions: [approved()] }));
    expect(settlement.control).toEqual({ left: kroner('1300'), right: kroner('1300') });
  });

  test('names all that it rests on once', () => {
    const assumed = { ...EQUALLY, grounds: { assumption: 'likt, antatt' } };
    const { assumptions } = settled(
      year('1100', {
        keys: [assumed],
        lines: [splitLine('L1', BY_EMPLOYEES, kroner('1000'), { members: [0, 1] })],
        rules: { key: 'equally', assumption: 'resultatet deles' },
        funds: [fund('operating', { assumption: 'fondet er antatt' })],
        assumptions: ['partene', 'resultatet deles'],
        basisAssumptions: { employees: 'hoder' },
      }),
    );
    expect(assumptions).toEqual([
      'partene',
      'resultatet deles',
      'hoder',
      'likt, antatt',
      'fondet er antatt',
    ]);
  });

  test('rests on the figures that its key weighs by; and tells apart what is assumed for projects', () => {
    const assumed = (id: string) =>
      keyOf(id, [share('100', 'equal')], { assumption: `antatt ${id}` });
    const line = splitLine('L1', assumed('line'), kroner('1000'), everybody(3));
    const project = splitLine('P1', assumed('fibre'), kroner('5'), everybody(3), {
      project: 'Fiber',
    });
    const { assumptions, contributionAssumptions } = settled(
      year('1100', {
        lines: [line, project],
        rules: { key: 'employees' },
        basisAssumptions: { employees: 'hoder' },
      }),
    );
    expect(assumptions).toEqual(['antatt line', 'antatt fibre', 'hoder']);
    expect(contributionAssumptions).toEqual(['antatt line', 'hoder']);
  });

  test('has the accounts split only where its model splits them', () => {
    expect(Object.keys(settled(year('1000')))).not.toContain('accountsSplit');
  });

  test('is made by rules: an agreement without them is stopped before', () => {
    const input = settlementInput(year('1000'));
    const agreement = withoutRules(input.weighing.agreement);
    expect(() => settle({ ...input, weighing: { ...input.weighing, agreement } })).toThrow(
      'a year is settled by rules',
    );
  });

  test('has no crash for a year without lines, accounts or funds', () => {
    const empty = settled(year('0', { lines: [], accounts: [] }));
    expect(empty.control).toEqual({ left: 0n, right: 0n });
  });
});
