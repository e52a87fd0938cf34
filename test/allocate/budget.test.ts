import { describe, expect, test } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import { warningAt, type Diagnostic } from '../../src/model/diagnostic.ts';
import { ONE } from '../../src/model/millionths.ts';
import { ore, oreText } from '../../src/model/ore.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import { allocate, equal, half, mine, threeMembers } from './three-members.ts';
import {
  decimal,
  directLine,
  everybody,
  keyOf,
  kroner,
  place,
  share,
  splitLine,
  use,
} from './year.ts';

const fee: ChargeInYear = {
  charge: { id: 'fee', rule: { kind: 'agreed' }, months: ONE, maxFor: new Map(), partYear: false },
  grounds: { clause: '4', assumption: 'a fee' },
  rule: {
    kind: 'rates',
    parts: [
      {
        per: 'member',
        rate: {
          kind: 'bands',
          by: 'staff',
          steps: [{ amount: decimal('10') }],
        },
        grounds: { assumption: 'a part' },
      },
    ],
  },
  consumption: [],
  payers: [0, 1, 2],
  exempt: [],
};

const agreed: ChargeInYear = {
  ...fee,
  grounds: {},
  rule: { kind: 'agreed', amounts: [ore(1n), ore(2n), ore(3n)], at: [] },
};

const lines: readonly CostLine[] = [
  splitLine('A', half, kroner('600'), everybody(3)),
  splitLine('B', half, kroner('-100'), everybody(3), { basis: 'staff' }),
  directLine('C', [use(1, '2.5', '99.99'), use(1, '1', '0.005'), use(2, '3', '10')]),
  splitLine('D', mine, kroner('50'), { members: [1, 2] }),
  splitLine('E', equal, kroner('0'), everybody(3)),
];

describe('a budget', () => {
  test('is the lines, then the charges, added up by member and by kind', () => {
    const { budget, found } = allocate({ lines, charges: [fee] });
    expect(found).toEqual([]);
    expect(budget.lines.map((line) => [line.id, line.key, ...line.shares.map(oreText)])).toEqual([
      ['A', '50/50', '150.00', '200.00', '250.00'],
      ['B', '50/50', '-41.67', '-41.67', '-16.66'],
      ['C', 'direct', '0.00', '249.99', '30.00'],
      ['D', 'host', '50.00', '0.00', '0.00'],
      ['E', 'equal', '0.00', '0.00', '0.00'],
      ['fee', 'fee', '10.00', '10.00', '10.00'],
    ]);
    expect(budget.summaryBases).toEqual(['people', 'staff']);
    const columns = budget.summary.map(({ equal: part, bases, host, direct, charges, total }) =>
      [part, ...bases, host, direct, charges, total].map(oreText),
    );
    expect(columns).toEqual([
      ['83.34', '50.00', '-25.01', '50.00', '0.00', '10.00', '168.33'],
      ['83.34', '100.00', '-25.01', '0.00', '249.99', '10.00', '418.32'],
      ['83.34', '150.00', '0.00', '0.00', '30.00', '10.00', '273.34'],
    ]);
    expect(budget.totals.map(oreText)).toEqual(['168.33', '418.32', '273.34']);
    expect(oreText(budget.total)).toBe('859.99');
    expect(budget.lines[2]!.because()).toMatchObject({ kind: 'direct' });
  });

  test('passes its rows by where lines are not kept, with the same shares', () => {
    const kept = allocate({ lines, charges: [fee] });
    const passed = allocate({ lines, charges: [fee] }, false);
    expect(passed.budget.lines).toEqual([]);
    expect(passed.rows).toEqual(kept.rows);
    expect(passed.budget.summary).toEqual(kept.budget.summary);
    expect(passed.rows.map(({ shares }) => shares.map(BigInt))).toEqual(
      kept.budget.lines.map((line) => line.shares),
    );
    expect(passed.rows[0]!.row).toEqual({
      id: 'A',
      description: 'Linje A',
      key: '50/50',
      clause: '§ 50/50',
      amount: kroner('600'),
    });
  });

  test('needs no sink', () => {
    const input = threeMembers({ lines });
    expect(allocateBudget(input, { keepLines: false }).budget.total).toBe(kroner('829.99'));
  });

  test('does not depend on the order of the lines', () => {
    const { budget } = allocate({ lines, charges: [fee] });
    const turned = allocate({ lines: lines.toReversed(), charges: [fee] });
    expect(turned.budget.totals).toEqual(budget.totals);
    expect(turned.budget.summary).toEqual(budget.summary);
  });

  test('adds up beyond what a float can count', () => {
    const huge = Array.from({ length: 30 }, (_, index) =>
      splitLine(`L${String(index)}`, half, ore(10n ** 15n - 1n), everybody(3)),
    );
    const { budget } = allocate({ lines: huge }, false);
    expect(budget.total).toBe(30n * (10n ** 15n - 1n));
    const [first] = budget.summary;
    expect(first!.equal + first!.bases[0]!).toBe(first!.total);
  });

  test('says what it rests on: in general, members, bases used, keys used, charges, rounding', () => {
    const { budget } = allocate({
      assumptions: ['in general', 'people'],
      lines: [...lines.slice(1), splitLine('A', half, ore(6n), everybody(3))],
      charges: [fee, agreed],
      rounding: { unit: ore(1n), rule: 'largest-remainder', assumption: 'rounded' },
    });
    expect(budget.assumptions).toEqual([
      'in general',
      'people',
      'a member',
      'staff',
      'equal parts',
      'a fee',
      'a part',
      'rounded',
    ]);
  });

  test('goes on after an error, so that all are found, and sends no more rows', () => {
    const none = keyOf('none', [share('100', 'staff')]);
    const reported: readonly Diagnostic[] = [
      warningAt('allocation/amount-too-large', place(1), { what: 'w', amount: ore(0n) }),
    ];
    const { found, rows, budget } = allocate({
      reports: reported,
      lines: [
        splitLine('A', equal, ore(3n), everybody(3)),
        splitLine('B', none, ore(3n), { members: [2] }, { line: 5 }),
        splitLine('C', equal, ore(3n), everybody(3)),
        splitLine('D', none, ore(3n), { members: [2] }, { line: 7 }),
        directLine('E', [use(0, '1000000', '99999999')]),
        directLine('F', [use(0, '1000000', '99999999')], 'p'),
      ],
    });
    expect(found.map(({ code, at }) => [code, at.line])).toEqual([
      ['allocation/amount-too-large', 1],
      ['allocation/weight-sum-zero', 5],
      ['allocation/weight-sum-zero', 7],
      ['allocation/amount-too-large', 3],
      ['allocation/amount-too-large', 3],
    ]);
    expect(rows.map(({ row }) => row.id)).toEqual(['A']);
    expect(budget.warnings).toEqual(reported);
  });
});
