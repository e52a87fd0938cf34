import { describe, expect, test } from 'vitest';
import { Projects } from '../../src/allocate/projects.ts';
import { Splitter } from '../../src/allocate/splitter.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import { errorAt } from '../../src/model/diagnostic.ts';
import { ore, oreText } from '../../src/model/ore.ts';
import { allocate, equal, half, mine, threeMembers } from './three-members.ts';
import { directLine, effort, everybody, kroner, place, splitLine, use } from './year.ts';

describe('a project', () => {
  const inProject = { project: 'sensor' };

  test('is apart from the contribution; own effort adds to its cost and counts as paid', () => {
    const { budget, found, rows } = allocate({
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
    const at = { file: '2021/in_kind.csv', line: 3, column: 1 };
    expect(project!.lines[2]).toMatchObject({ description: 'Egeninnsats', at });
    expect(project!.lines[2]!.line).toStrictEqual({
      kind: 'split',
      id: 'in-kind:sensor',
      description: 'Egeninnsats',
      category: '',
      project: 'sensor',
      key: half,
      users: everybody(3),
      amount: kroner('60'),
      at,
    });
    expect(project!.lines[2]!.because()).toMatchObject({
      kind: 'in-kind',
      split: { kind: 'split' },
    });
  });

  test.each([
    { first: '15', second: '15', vat: '15', why: 'that of all its lines' },
    { first: '15', second: 'outside', vat: undefined, why: "the agreement's where they differ" },
    { first: '15', second: undefined, vat: undefined, why: "the agreement's where one has it" },
  ] as const)('own effort has VAT: $why', ({ first, second, vat }) => {
    const { budget } = allocate({
      lines: [
        { ...splitLine('P1', half, kroner('600'), everybody(3), inProject), vat: first },
        {
          ...splitLine('P2', half, kroner('-60'), everybody(3), inProject),
          ...(second !== undefined && { vat: second }),
        },
      ],
      inKind: [effort('sensor', 1, kroner('50'))],
    });
    expect(budget.projects[0]!.lines[2]!.line?.vat).toBe(vat);
  });

  test('may mix keys, users and direct lines where nobody puts effort in', () => {
    const { budget, found } = allocate({
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
    const { budget, found } = allocate({
      lines: [
        splitLine('P1', half, kroner('12'), users, { ...inProject, basis: 'staff' }),
        splitLine('P2', half, kroner('12'), again, { ...inProject, basis: 'staff' }),
      ],
      inKind: [effort('sensor', 0, kroner('12'))],
    });
    expect(found).toEqual([]);
    expect(budget.projects[0]!.shares.map(oreText)).toEqual(['30.00', '6.00', '0.00']);
    expect(budget.projects[0]!.lines[2]!.line).toMatchObject({ users, basis: 'staff' });
  });

  test('reports nothing where nothing is found', () => {
    const input = threeMembers({ inKind: [effort('sensor', 0, ore(5n))] });
    const projects = new Projects(input, new Splitter(input));
    expect(projects.add('sensor', splitLine('P1', equal, ore(6n), everybody(3)))).toBeUndefined();
    const reported: unknown[] = [];
    const [project] = projects.finish(0, (finding) => reported.push(finding));
    expect(reported).toEqual([]);
    expect(project!.lines.map(({ id }) => id)).toEqual(['P1', 'in-kind:sensor']);
  });

  test('has no line that is refused', () => {
    const input = threeMembers({});
    const projects = new Projects(input, new Splitter(input));
    const finding = projects.add('p', directLine('P1', [use(0, '1000000', '99999999')]));
    expect(finding?.code).toBe('allocation/amount-too-large');
    expect(projects.finish(0, () => undefined)).toMatchObject([
      { name: 'p', lines: [], total: 0n },
    ]);
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
    const result = allocate({ lines: given, inKind: [effort('sensor', 0, ore(5n))] });
    expect(result.found.map(({ code, at, args }) => [code, at.line, args])).toEqual(
      found.map(([code, line, args]) => [code, line, { project: 'sensor', ...args }]),
    );
  });

  test('is not said to lack lines where some could not be read', () => {
    const unread = errorAt('allocation/amount-too-large', place(1), { what: 'x', amount: ore(0n) });
    const { found } = allocate({ reports: [unread], inKind: [effort('sensor', 0, ore(5n))] });
    expect(found).toEqual([unread]);
  });

  test('has errors of its own', () => {
    const { found } = allocate({
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
