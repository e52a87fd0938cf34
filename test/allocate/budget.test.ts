import { describe, expect, test } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { ContributionRow } from '../../src/model/allocation.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import { parseDay } from '../../src/model/day.ts';
import { errorAt, warningAt, type Diagnostic } from '../../src/model/diagnostic.ts';
import { ONE } from '../../src/model/millionths.ts';
import { ore, oreText } from '../../src/model/ore.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import {
  decimal,
  directLine,
  effort,
  everybody,
  keyOf,
  kroner,
  place,
  share,
  splitLine,
  use,
  yearInput,
  type TestYear,
} from './year.ts';

const equal = keyOf('equal', [share('100', 'equal')], { assumption: 'equal parts' });
const half = keyOf('50/50', [share('50', 'equal'), share('50', 'people', 'staff')]);
const mine = keyOf('host', [share('100', 'host')]);

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

const YEAR: TestYear = {
  members: [{ member: { assumption: 'a member' } }, {}, {}],
  bases: {
    people: [decimal('1'), decimal('2'), decimal('3')],
    staff: [decimal('1'), decimal('1'), decimal('0')],
    other: [decimal('1'), decimal('1'), decimal('0')],
  },
  basisAssumptions: { people: 'people', staff: 'staff', other: 'never asked for' },
};

const run = (given: Partial<TestYear>, keepLines = true) => {
  const rows: { row: ContributionRow; shares: number[] }[] = [];
  const result = allocateBudget(yearInput({ ...YEAR, ...given }), {
    keepLines,
    sink: (row, shares) => rows.push({ row, shares: [...shares] }),
  });
  return { ...result, rows };
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
    const { budget, found } = run({ lines, charges: [fee] });
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
    const kept = run({ lines, charges: [fee] });
    const passed = run({ lines, charges: [fee] }, false);
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
    const input = yearInput({ ...YEAR, lines });
    expect(allocateBudget(input, { keepLines: false }).budget.total).toBe(kroner('829.99'));
  });

  test('does not depend on the order of the lines', () => {
    const { budget } = run({ lines, charges: [fee] });
    const turned = run({ lines: lines.toReversed(), charges: [fee] });
    expect(turned.budget.totals).toEqual(budget.totals);
    expect(turned.budget.summary).toEqual(budget.summary);
  });

  test('adds up beyond what a float can count', () => {
    const huge = Array.from({ length: 30 }, (_, index) =>
      splitLine(`L${String(index)}`, half, ore(10n ** 15n - 1n), everybody(3)),
    );
    const { budget } = run({ lines: huge }, false);
    expect(budget.total).toBe(30n * (10n ** 15n - 1n));
    const [first] = budget.summary;
    expect(first!.equal + first!.bases[0]!).toBe(first!.total);
  });

  test('says what it rests on: in general, members, bases used, keys used, charges, rounding', () => {
    const { budget } = run({
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
    const { found, rows, budget } = run({
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

describe('half-up', () => {
  const rounding = { unit: ore(1n), rule: 'half-up' as const, clause: '9', assumption: 'halves' };

  test('shows what the shares leave on a line of its own, borne by the host', () => {
    const { budget, found, rows } = run({
      rounding,
      host: '3002',
      lines: [
        splitLine('A', equal, ore(100n), everybody(3)),
        splitLine('B', equal, ore(200n), everybody(3)),
        splitLine('C', equal, ore(-500n), everybody(3)),
      ],
    });
    expect(found).toEqual([]);
    expect(budget.lines.map(({ id, amount, shares }) => [id, amount, shares])).toEqual([
      ['A', 100n, [33n, 33n, 33n]],
      ['B', 200n, [67n, 67n, 67n]],
      ['C', -500n, [-167n, -167n, -167n]],
      ['rounding', 0n, [0n, 1n, 0n]],
    ]);
    expect(budget.lines[3]).toMatchObject({
      description: 'Øreavrunding',
      key: 'half-up',
      grounds: { clause: '9', assumption: 'halves' },
    });
    expect(budget.lines[3]!.because()).toEqual({ kind: 'rounding' });
    expect(rows.at(-1)).toEqual({
      row: { id: 'rounding', description: 'Øreavrunding', key: 'half-up', clause: '9', amount: 0n },
      shares: [0, 1, 0],
    });
    expect(budget.summary.map((member) => member.rounding)).toEqual([0n, 1n, 0n]);
    expect(budget.total).toBe(-200n);
    expect(budget.lines[0]!.because()).toMatchObject({ oddUnits: [] });
  });

  test('needs no such line where nothing is left', () => {
    const { budget } = run({ rounding, lines: [splitLine('A', equal, ore(99n), everybody(3))] });
    expect(budget.lines).toHaveLength(1);
  });

  test('has grounds only where the agreement gives some, and keeps no line that is not asked for', () => {
    const given = {
      rounding: { unit: ore(1n), rule: 'half-up' as const },
      lines: [splitLine('A', equal, ore(100n), everybody(3))],
    };
    expect(run(given).budget.lines[1]!.grounds).toEqual({});
    expect(run(given, false).rows[1]!.row.clause).toBe('');
    expect(run(given, false).budget.lines).toEqual([]);
  });

  test('is an error once where the host is no member', () => {
    const { found } = run({
      rounding,
      host: '9999',
      lines: [
        splitLine('A', equal, ore(100n), everybody(3)),
        splitLine('B', equal, ore(100n), everybody(3), { project: 'p' }),
      ],
    });
    expect(found).toEqual([
      errorAt(
        'allocation/host-not-member',
        { file: 'agreement.yaml', line: 1, column: 1 },
        { host: 'Vert', year: 2021, key: undefined },
      ),
    ]);
  });

  test('rounds a project on a line of its own', () => {
    const { budget } = run({
      rounding,
      lines: [splitLine('B', equal, ore(100n), everybody(3), { project: 'p' })],
    });
    const [project] = budget.projects;
    expect(project!.lines.map(({ id, project: name, shares }) => [id, name, shares])).toEqual([
      ['B', 'p', [33n, 33n, 33n]],
      ['rounding', 'p', [1n, 0n, 0n]],
    ]);
    expect(project!.shares).toEqual([34n, 33n, 33n]);
  });
});

describe('a project', () => {
  const inProject = { project: 'sensor' };

  test('is apart from the contribution; own effort adds to its cost and counts as paid', () => {
    const { budget, found, rows } = run({
      lines: [
        splitLine('A', equal, kroner('60'), everybody(3)),
        splitLine('P1', half, kroner('600'), everybody(3), inProject),
        splitLine('P2', half, kroner('-60'), everybody(3), inProject),
      ],
      inKind: [effort('sensor', 1, kroner('50')), effort('sensor', 1, kroner('10'))],
    });
    expect(found).toEqual([]);
    expect(rows.map(({ row }) => row.id)).toEqual(['A']);
    expect(budget.total).toBe(kroner('60'));
    const [project] = budget.projects;
    expect(
      project!.lines.map(({ id, amount, shares }) => [id, oreText(amount), ...shares.map(oreText)]),
    ).toEqual([
      ['P1', '600.00', '150.00', '200.00', '250.00'],
      ['P2', '-60.00', '-15.00', '-20.00', '-25.00'],
      ['in-kind:sensor', '60.00', '15.00', '20.00', '25.00'],
    ]);
    expect(project).toMatchObject({
      name: 'sensor',
      total: kroner('600'),
      shares: [kroner('150'), kroner('200'), kroner('250')],
      ownEffort: [0n, kroner('60'), 0n],
      toPay: [kroner('150'), kroner('140'), kroner('250')],
    });
    expect(project!.effort).toHaveLength(2);
    expect(project!.lines[2]).toMatchObject({
      description: 'Egeninnsats',
      at: { file: '2021/in_kind.csv', line: 3, column: 1 },
    });
    expect(project!.lines[2]!.because()).toMatchObject({
      kind: 'in-kind',
      split: { kind: 'split' },
    });
  });

  test('may mix keys, users and direct lines where nobody puts effort in', () => {
    const { budget, found } = run({
      lines: [
        splitLine('P1', half, ore(6n), everybody(3), inProject),
        splitLine('P2', equal, ore(6n), everybody(2), inProject),
        directLine('P3', [use(2, '1', '1')], 'sensor'),
      ],
    });
    expect(found).toEqual([]);
    expect(budget.projects[0]!.shares).toEqual([5n, 5n, 102n]);
  });

  test('takes effort by the basis of its lines and by days', () => {
    const users = { members: [0, 1], days: [365, 73] };
    const again = { members: [0, 1], days: [365, 73] };
    const { budget, found } = run({
      lines: [
        splitLine('P1', half, kroner('12'), users, { ...inProject, basis: 'staff' }),
        splitLine('P2', half, kroner('12'), again, { ...inProject, basis: 'staff' }),
      ],
      inKind: [effort('sensor', 0, kroner('12'))],
    });
    expect(found).toEqual([]);
    expect(budget.projects[0]!.shares.map(oreText)).toEqual(['30.00', '6.00', '0.00']);
  });

  interface Refusal {
    readonly why: string;
    readonly lines: readonly CostLine[];
    readonly found: readonly (readonly [string, number, object])[];
  }
  const refusals: readonly Refusal[] = [
    {
      why: 'lines have several keys',
      lines: [
        splitLine('P1', half, ore(6n), everybody(3), inProject),
        splitLine('P2', equal, ore(6n), everybody(3), inProject),
        splitLine('P3', half, ore(6n), everybody(3), { ...inProject, basis: 'staff' }),
      ],
      found: [
        ['allocation/project-split-differs', 2, { line: 'P2', first: 'P1', differs: 'key' }],
        ['allocation/project-split-differs', 2, { line: 'P3', first: 'P1', differs: 'key' }],
      ],
    },
    {
      why: 'lines have several users',
      lines: [
        splitLine('P1', equal, ore(6n), everybody(3), inProject),
        splitLine('P2', equal, ore(6n), everybody(2), inProject),
        splitLine('P3', equal, ore(6n), { members: [0, 1, 2], days: [1, 2, 3] }, inProject),
      ],
      found: [
        ['allocation/project-split-differs', 2, { line: 'P2', first: 'P1', differs: 'users' }],
        ['allocation/project-split-differs', 2, { line: 'P3', first: 'P1', differs: 'users' }],
      ],
    },
    {
      why: 'lines are paid by consumption',
      lines: [
        directLine('P1', [], 'sensor'),
        splitLine('P2', equal, ore(6n), everybody(3), inProject),
      ],
      found: [['allocation/in-kind-by-consumption', 3, { line: 'P1' }]],
    },
    {
      why: 'it has no lines',
      lines: [splitLine('P1', equal, ore(6n), everybody(3), { project: 'sensors' })],
      found: [['allocation/in-kind-without-lines', 2, { projects: ['sensors'] }]],
    },
  ];
  test.each(refusals)('takes no effort where $why', ({ lines: given, found }) => {
    const result = run({ lines: given, inKind: [effort('sensor', 0, ore(5n))] });
    expect(result.found.map(({ code, at, args }) => [code, at.line, args])).toEqual(
      found.map(([code, line, args]) => [code, line, { project: 'sensor', ...args }]),
    );
  });

  test('is not said to lack lines where some could not be read', () => {
    const unread = errorAt('allocation/amount-too-large', place(1), { what: 'x', amount: ore(0n) });
    const { found } = run({ reports: [unread], inKind: [effort('sensor', 0, ore(5n))] });
    expect(found).toEqual([unread]);
  });

  test('has errors of its own', () => {
    const { found } = run({
      lines: [
        splitLine('P1', mine, ore(6n), everybody(3), inProject),
        splitLine('Q1', equal, ore(6n), everybody(3), { project: 'much' }),
      ],
      host: '9999',
      inKind: [effort('sensor', 0, ore(5n)), effort('much', 0, ore(10n ** 15n))],
    });
    expect(found.map(({ code, at }) => [code, at.file])).toEqual([
      ['allocation/host-not-member', '2021/budget.csv'],
      ['allocation/host-not-member', '2021/in_kind.csv'],
      ['allocation/amount-too-large', '2021/in_kind.csv'],
    ]);
  });
});

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
    const { budget, found } = run({ lines: cost, members: capped(amount) });
    expect(found).toHaveLength(passed ? 1 : 0);
    expect(budget.warnings).toEqual(found);
    if (limit === undefined) return;
    expect(found[0]).toMatchObject({ severity: 'warning', args: { limit: kroner(limit) } });
  });

  test('says who decided it, and where it stands', () => {
    const { found } = run({
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

  test('may be per member', () => {
    const { found } = run({ lines: cost, members: capped('9.99', {}, { per: 'member' }) });
    expect(found[0]).toMatchObject({ args: { limit: kroner('9.99'), figure: ONE } });
  });

  test.each([
    { until: '2020-12-31', passed: 0, why: 'ended before the year' },
    { until: '2021-01-01', passed: 1, why: 'ended in the year' },
  ])('counts where it $why', ({ until, passed }) => {
    const { found } = run({
      lines: cost,
      members: capped('1', {}, { until: parseDay(until) }),
    });
    expect(found).toHaveLength(passed);
  });
});
