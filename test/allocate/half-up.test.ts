import { describe, expect, test } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { ContributionRow } from '../../src/model/allocation.ts';
import { errorAt } from '../../src/model/diagnostic.ts';
import { ore } from '../../src/model/ore.ts';
import { decimal, everybody, keyOf, share, splitLine, yearInput, type TestYear } from './year.ts';

const equal = keyOf('equal', [share('100', 'equal')], { assumption: 'equal parts' });

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
