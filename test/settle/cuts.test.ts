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

  test("moves a member's share to the others where it stopped before the year", () => {
    expect(cutsOf(withLines([lineFor([0, 2])], earlier([lineFor([0, 1, 2])])))).toEqual([
      { line: 'L1', member: 1, days: '0 of 365', moved: ['100.00', '-200.00', '100.00'] },
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
