import { describe, expect, test } from 'vitest';
import type { CostLine } from '../../src/model/cost-line.ts';
import {
  decimal,
  directLine,
  everybody,
  fixed,
  keyOf,
  kroner,
  share,
  splitLine,
  use,
} from '../allocate/year.ts';
import { EQUALLY, THIRTY_SEVENTY, year } from './three-members.ts';
import { settled, settlementInput, texts, type TestSettlement } from './year.ts';

const lineFor = (members: readonly number[], days?: readonly number[]) =>
  splitLine('L1', EQUALLY, kroner('600'), { members, ...(days && { days }) });

const withLines = (
  lines: readonly CostLine[],
  more: Partial<TestSettlement> = {},
): TestSettlement => year('1000', { lines, partYear: true, ...more });

const earlier = (lines: readonly CostLine[], more: Partial<TestSettlement> = {}) => ({
  earlierBudget: settlementInput(withLines(lines, more)).budget,
});

const cutsOf = (given: TestSettlement) =>
  settled(given).cuts.map(({ line, member, days, daysAsMember, moved }) => ({
    line,
    member,
    days: `${String(days)} of ${String(daysAsMember)}`,
    moved: texts(moved),
  }));

describe('cutting services', () => {
  test('nothing moves where everybody uses what it used', () => {
    const lines = [lineFor([0, 1, 2]), directLine('D1', [use(0, '1', '1')])];
    expect(cutsOf(withLines(lines))).toEqual([]);
    expect(cutsOf(withLines(lines, earlier(lines)))).toEqual([]);
  });

  test('nothing moves for one that never used the line', () => {
    const lines = [lineFor([0, 2])];
    expect(cutsOf(withLines(lines))).toEqual([]);
    expect(cutsOf(withLines(lines, earlier(lines)))).toEqual([]);
  });

  test("moves a member's share to the others where it stopped before the year", () => {
    expect(cutsOf(withLines([lineFor([0, 2])], earlier([lineFor([0, 1, 2])])))).toEqual([
      { line: 'L1', member: 1, days: '0 of 365', moved: ['100.00', '-200.00', '100.00'] },
    ]);
  });

  test('says what was cut, when, and what it moved', () => {
    const given = withLines([lineFor([0, 2])], earlier([lineFor([0, 1, 2])]));
    expect(settled(given).cuts).toStrictEqual([
      {
        line: 'L1',
        description: 'Linje L1',
        member: 1,
        days: 0,
        daysAsMember: 365,
        moved: [kroner('100'), kroner('-200'), kroner('100')],
      },
    ]);
  });

  test('moves the part of the year that it did not use', () => {
    expect(cutsOf(withLines([lineFor([0, 1, 2], [365, 146, 365])]))).toEqual([
      { line: 'L1', member: 1, days: '146 of 365', moved: ['50.00', '-100.00', '50.00'] },
    ]);
  });

  test('makes several cuts one after the other, in number order', () => {
    const cuts = cutsOf(withLines([lineFor([2])], earlier([lineFor([0, 1, 2])])));
    expect(cuts).toEqual([
      { line: 'L1', member: 0, days: '0 of 365', moved: ['-200.00', '100.00', '100.00'] },
      { line: 'L1', member: 1, days: '0 of 365', moved: ['0.00', '-300.00', '300.00'] },
    ]);
  });

  test('makes them in that order too where one is of a part of the year', () => {
    const now = [lineFor([1, 2], [146, 365])];
    expect(cutsOf(withLines(now, earlier([lineFor([0, 1, 2])])))).toEqual([
      { line: 'L1', member: 0, days: '0 of 365', moved: ['-200.00', '100.00', '100.00'] },
      { line: 'L1', member: 1, days: '146 of 365', moved: ['0.00', '-128.57', '128.57'] },
    ]);
  });

  test('gives those who cut nothing of a bound that holds for users', () => {
    const key = keyOf('k', [share('100', 'employees')], { min: kroner('100') });
    const line = (members: readonly number[]) => splitLine('L1', key, kroner('600'), { members });
    // 100 at least, 500 by 20 : 70; then 100 at least and 500.
    expect(cutsOf(withLines([line([0, 2])], earlier([line([0, 1, 2])])))).toEqual([
      { line: 'L1', member: 1, days: '0 of 365', moved: ['0.00', '-111.11', '111.11'] },
    ]);
  });

  test('follows the key of the line, with its fixed parts and the basis it chose', () => {
    const key = keyOf('k', [fixed('30'), share('100', 'population', 'employees')]);
    const bases = {
      population: [decimal('1'), decimal('1'), decimal('1')],
      employees: [decimal('10'), decimal('20'), decimal('70')],
    };
    const line = (members: readonly number[]) =>
      splitLine('L1', key, kroner('490'), { members }, { basis: 'employees' });
    expect(
      cutsOf(withLines([line([0, 2])], { bases, ...earlier([line([0, 1, 2])], { bases }) })),
    ).toEqual([{ line: 'L1', member: 1, days: '0 of 365', moved: ['13.75', '-110.00', '96.25'] }]);
  });

  test('is no cut to become a user, or a member of a part of the year, or to leave', () => {
    expect(cutsOf(withLines([lineFor([0, 1, 2])], earlier([lineFor([0])])))).toEqual([]);
    const joined = { members: [{ days: 100 }, {}, {}] };
    expect(cutsOf(withLines([lineFor([0, 1, 2], [100, 365, 365])], joined))).toEqual([]);
    const before = { members: [{}, {}, {}, {}], bases: {} };
    const fourth = earlier([lineFor([0, 1, 2, 3])], before);
    expect(cutsOf(withLines([lineFor([0, 1, 2])], fourth))).toEqual([]);
  });

  test('says nothing of a line that costs nothing or is gone', () => {
    const free = splitLine('L1', EQUALLY, kroner('0'), { members: [0] });
    expect(cutsOf(withLines([free], earlier([lineFor([0, 1])])))).toEqual([]);
    expect(cutsOf(withLines([], earlier([lineFor([0, 1])])))).toEqual([]);
  });

  test('says nothing of a member that the key has no figure for any more', () => {
    const line = (members: readonly number[]) =>
      splitLine('L1', THIRTY_SEVENTY, kroner('600'), { members });
    const bases = { employees: [decimal('10'), undefined, decimal('70')] };
    const before = earlier([line([0, 1, 2])]);
    expect(
      cutsOf(withLines([line([0, 2])], { bases, rules: { key: 'equally' }, ...before })),
    ).toEqual([]);
  });

  test.each([
    {
      why: 'it is what the line weighs by: nothing',
      population: ['1', '1', '1'],
      employees: ['10', undefined, '70'],
      moved: [],
    },
    {
      why: 'the line weighs by another that its key offers',
      population: ['1', undefined, '1'],
      employees: ['10', '20', '70'],
      moved: [['15.00', '-120.00', '105.00']],
    },
  ])('asks for a figure in the basis that the line chose: $why', (row) => {
    const figures = (texts: readonly (string | undefined)[]) =>
      texts.map((text) => (text === undefined ? undefined : decimal(text)));
    const key = keyOf('k', [share('100', 'population', 'employees')]);
    const line = (members: readonly number[]) =>
      splitLine('L1', key, kroner('600'), { members }, { basis: 'employees' });
    const bases = { population: figures(row.population), employees: figures(row.employees) };
    const complete = { employees: figures(['10', '20', '70']) };
    const given = withLines([line([0, 2])], {
      bases,
      rules: { key: 'equally' },
      ...earlier([line([0, 1, 2])], { bases: { ...bases, ...complete } }),
    });
    expect(cutsOf(given).map(({ moved }) => moved)).toEqual(row.moved);
  });

  test('says nothing where the key could not split the line among them all', () => {
    const key = keyOf('k', [fixed('250'), share('100', 'equal')]);
    const line = (members: readonly number[], amount: string) =>
      splitLine('L1', key, kroner(amount), { members });
    const before = earlier([line([0, 1, 2], '900')]);
    expect(cutsOf(withLines([line([0, 2], '600')], before))).toEqual([]);
  });

  test('tells of projects too, and of the accounts where they are what is split', () => {
    const line = (members: readonly number[]) =>
      splitLine('P1', EQUALLY, kroner('600'), { members }, { project: 'Fiber' });
    const { cuts } = settled(withLines([line([0, 2])], earlier([line(everybody(3).members)])));
    expect(cuts).toMatchObject([{ line: 'P1', project: 'Fiber', description: 'Linje P1' }]);
    const lines = [lineFor([0, 2])];
    const accounts = [{ ...settlementInput(year('300')).accounts[0]!, split: lines[0]! }];
    const actual = { rules: { model: 'actual' } as const, accounts };
    expect(cutsOf(withLines(lines, { ...actual, ...earlier([lineFor([0, 1, 2])]) }))).toMatchObject(
      [{ moved: ['50.00', '-100.00', '50.00'] }],
    );
  });
});
