import { describe, expect, test } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import { parseDay } from '../../src/model/day.ts';
import { ONE } from '../../src/model/millionths.ts';
import { allocate, equal, threeMembers } from './three-members.ts';
import { decimal, everybody, keyOf, kroner, share, splitLine } from './year.ts';

describe("a council's ceiling", () => {
  const at = { file: 'agreement.yaml', line: 12, column: 5 };
  const capped = (amount: string, more: object = {}, ceiling: object = {}) => [
    {},
    {},
    {
      member: {
        ceiling: { per: 'people', amount: decimal(amount), ...ceiling },
        ...more,
      },
    },
  ];
  const cost = [splitLine('A', equal, kroner('30'), everybody(3))];

  test.each([
    {
      amount: '3.333333',
      passed: true,
      limit: '9.99',
      why: 'passed by less than an øre: 9.999999',
    },
    { amount: '3.333334', passed: false, why: 'not reached' },
    { amount: '3', passed: true, limit: '9.00', why: 'passed' },
  ])('is $why', ({ amount, passed, limit }) => {
    const { budget, found } = allocate({ lines: cost, members: capped(amount) });
    expect(found).toHaveLength(passed ? 1 : 0);
    expect(budget.warnings).toEqual(found);
    if (limit === undefined) return;
    expect(found[0]).toMatchObject({ severity: 'warning', args: { limit: kroner(limit) } });
  });

  test('says who decided it, and where it stands', () => {
    const { found } = allocate({
      lines: cost,
      members: capped('3', { at, name: 'Bærum' }, { decision: 'Formannskapet 165/19' }),
    });
    expect(found).toEqual([
      {
        code: 'allocation/ceiling-passed',
        severity: 'warning',
        at,
        args: {
          member: 'Kommune 2',
          contribution: kroner('10'),
          limit: kroner('9'),
          basis: 'people',
          figure: decimal('3'),
          amount: decimal('3'),
          decision: 'Formannskapet 165/19',
        },
      },
    ]);
  });

  test('is told by the name that documents give the basis', () => {
    const input = threeMembers({ lines: cost, members: capped('3') });
    const people = { ...input.bases.get('people')!, label: 'Innbyggere' };
    const bases = new Map([...input.bases, ['people', people]]);
    const { found } = allocateBudget({ ...input, bases }, { keepLines: true });
    expect(found[0]).toMatchObject({ args: { basis: 'Innbyggere' } });
  });

  test('is not looked at where the budget has errors', () => {
    const nobody = keyOf('nobody', [share('100', 'staff')]);
    const lines = [...cost, splitLine('B', nobody, kroner('1'), { members: [2] })];
    const { found } = allocate({ lines, members: capped('3') });
    expect(found.map(({ code }) => code)).toEqual(['allocation/weight-sum-zero']);
  });

  test('may be per member', () => {
    const { found } = allocate({ lines: cost, members: capped('9.99', {}, { per: 'member' }) });
    expect(found[0]).toMatchObject({ args: { limit: kroner('9.99'), figure: ONE } });
  });

  test.each([
    { until: '2020-12-31', passed: 0, why: 'ended before the year' },
    { until: '2021-01-01', passed: 1, why: 'ended in the year' },
  ])('counts where it $why', ({ until, passed }) => {
    const { found } = allocate({
      lines: cost,
      members: capped('1', {}, { until: parseDay(until) }),
    });
    expect(found).toHaveLength(passed);
  });
});
