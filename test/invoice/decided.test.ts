import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { decimal } from '../allocate/year.ts';
import { budgetOf, codesOf, INSTALLMENT, plan } from './cooperation.ts';

const CONSUMPTION = { purpose: 'consumption' } as const;

describe('decisions that amounts rest on', () => {
  const decided = (more: object): Decision =>
    ({
      date: '2021-03-15',
      body: 'Styret',
      case: '1/21',
      at: { file: 'd', line: 3, column: 3 },
      ...more,
    }) as Decision;
  const lines = [{ id: 'L1', shares: ['100', '50'] }];
  const revised = decided({ kind: 'revise', what: 'budget', file: 'budget-2.csv' });

  test.each([
    { decision: decided({ kind: 'set', charge: 'fee', amount: decimal('1') }), counts: true },
    { decision: decided({ kind: 'exempt', charge: 'fee', exemption: {} }), counts: true },
    { decision: decided({ kind: 'approve', what: 'budget' }), counts: true },
    { decision: revised, revision: revised, counts: true },
    { decision: revised, counts: false },
    { decision: decided({ kind: 'approve', what: 'accounts' }), counts: false },
    { decision: decided({ kind: 'reopen', what: 'settlement' }), counts: false },
  ])('$decision.kind $decision.what: $counts', ({ decision, revision, counts }) => {
    const budget = budgetOf({ lines, decisions: [decision], ...(revision && { revision }) });
    const early = plan(budget, INSTALLMENT(1), [], { day: '2021-03-14' });
    expect(early.found).toMatchObject(
      counts
        ? [
            {
              code: 'invoice/date-before-decision',
              args: { decided: '2021-03-15' },
              at: { line: 3 },
            },
          ]
        : [],
    );
    expect(codesOf(plan(budget, INSTALLMENT(1), [], { day: '2021-03-15' }))).toEqual([]);
    const used = budgetOf({
      lines: [{ id: 'S', shares: ['1'], units: [['1', '1']] }],
      decisions: [decision],
      ...(revision && { revision }),
    });
    expect(plan(used, CONSUMPTION, [], { day: '2021-03-14' }).found).toHaveLength(counts ? 1 : 0);
  });
});
