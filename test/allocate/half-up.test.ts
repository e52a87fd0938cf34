import { describe, expect, test } from 'vitest';
import { errorAt } from '../../src/model/diagnostic.ts';
import { ore } from '../../src/model/ore.ts';
import { allocate, equal, half } from './three-members.ts';
import { everybody, splitLine } from './year.ts';

describe('half-up', () => {
  const rounding = { unit: ore(1n), rule: 'half-up' as const, clause: '9', assumption: 'halves' };

  test('shows what the shares leave on a line of its own, borne by the host', () => {
    const { budget, found, rows } = allocate({
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
    const { because, ...line } = budget.lines[3]!;
    expect(line).toStrictEqual({
      id: 'rounding',
      description: 'Øreavrunding',
      category: '',
      key: 'half-up',
      grounds: { clause: '9', assumption: 'halves' },
      amount: 0n,
      shares: [0n, 1n, 0n],
    });
    expect(because()).toEqual({ kind: 'rounding' });
    expect(rows.at(-1)).toEqual({
      row: { id: 'rounding', description: 'Øreavrunding', key: 'half-up', clause: '9', amount: 0n },
      shares: [0, 1, 0],
    });
    expect(budget.summary.map((member) => member.rounding)).toEqual([0n, 1n, 0n]);
    expect(budget.total).toBe(-200n);
    expect(budget.lines[0]!.because()).toMatchObject({ oddUnits: [] });
  });

  test('needs no such line where nothing is left', () => {
    const { budget } = allocate({
      rounding,
      lines: [splitLine('A', equal, ore(99n), everybody(3))],
    });
    expect(budget.lines).toHaveLength(1);
  });

  test('has grounds only where the agreement gives some, and keeps no line that is not asked for', () => {
    const given = {
      rounding: { unit: ore(1n), rule: 'half-up' as const },
      lines: [splitLine('A', equal, ore(100n), everybody(3))],
    };
    expect(allocate(given).budget.lines[1]!.grounds).toStrictEqual({});
    expect(allocate(given, false).rows[1]!.row.clause).toBe('');
    expect(allocate(given, false).budget.lines).toEqual([]);
  });

  const cost = splitLine('A', equal, ore(100n), everybody(3));
  const ofProject = splitLine('B', equal, ore(100n), everybody(3), { project: 'p' });

  test.each([
    { lines: [cost], where: 'in the contribution' },
    { lines: [ofProject], where: 'in a project' },
    { lines: [cost, ofProject], where: 'in both' },
  ])('is an error once where the host is no member: $where', ({ lines }) => {
    const { found, budget } = allocate({ rounding, host: '9999', lines });
    expect(budget.lines.some(({ id }) => id === 'rounding')).toBe(false);
    expect(found).toEqual([
      errorAt(
        'allocation/host-not-member',
        { file: 'agreement.yaml', line: 1, column: 1 },
        { host: 'Vert', year: 2021, key: undefined },
      ),
    ]);
  });

  test('needs no host where nothing is left', () => {
    const even = { ...cost, amount: ore(99n) };
    expect(allocate({ rounding, host: '9999', lines: [even] }).found).toEqual([]);
    expect(allocate({ rounding, host: '9999', lines: [{ ...even, project: 'p' }] }).found).toEqual(
      [],
    );
  });

  test('rounds each share on its own where a key has the usual shape too', () => {
    const { budget } = allocate({
      rounding,
      lines: [splitLine('A', half, ore(25n), everybody(3))],
    });
    // 6.25, 8.33 and 10.42.
    expect(budget.lines.map(({ shares }) => shares)).toEqual([
      [6n, 8n, 10n],
      [1n, 0n, 0n],
    ]);
  });

  test('adds up where shares are rounded up beyond their line, beyond what a float can count', () => {
    const unit = ore(10n ** 14n + 1n);
    const lines = Array.from({ length: 200 }, (_, index) =>
      splitLine(`L${String(index)}`, equal, ore(10n ** 14n), everybody(1)),
    );
    const { budget } = allocate({
      rounding: { ...rounding, unit },
      members: [{}],
      bases: {},
      lines,
    });
    expect(budget.summary[0]).toMatchObject({ equal: 200n * unit, rounding: -200n });
  });

  test('rounds a project on a line of its own', () => {
    const { budget } = allocate({
      rounding,
      lines: [splitLine('B', equal, ore(100n), everybody(3), { project: 'p' })],
    });
    const [project] = budget.projects;
    expect(project!.lines.map(({ id, project: name, shares }) => [id, name, shares])).toEqual([
      ['B', 'p', [33n, 33n, 33n]],
      ['rounding:p', 'p', [1n, 0n, 0n]],
    ]);
    expect(project!.shares).toEqual([34n, 33n, 33n]);
  });
});
