import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { balanceBefore, standingRows, type FundRow } from '../../src/model/fund-row.ts';
import type { MovementKind } from '../../src/model/fund.ts';
import { ore } from '../../src/model/ore.ts';
import type { FundYear } from '../../src/model/settlement.ts';
import { rowsToAdd } from '../../src/register/funds-register.ts';
import { planFunds, type FundsPlan } from '../../src/register/plan-funds.ts';
import { added, approved, fund, plan, reopened, rows, SETTLED } from './settled-funds.ts';

const SET_ASIDE = { fund: 'operating', kind: 'set_aside', line: '' };

describe('what a settlement adds with a later year that rests on it', () => {
  const next = fund('operating', 150, ['use', 10]);
  const later = [...rows, ...rowsToAdd(rows, 2022, [next], 'result 9,00')];
  const changed = [fund('operating', 100, ['set_aside', 60])];
  const otherWay = [fund('operating', 100, ['set_aside', 70], ['use', 20])];
  const reopening = reopened('2022-05-01');
  const laterPlan = (
    funds: readonly FundYear[],
    decisions: readonly Decision[],
    ofLater: readonly Decision[] = [],
    register: readonly FundRow[] = later,
  ): FundsPlan =>
    planFunds(
      { year: 2021, funds, decisions, laterDecisions: new Map([[2022, ofLater]]), figures: [] },
      register,
    );
  const placed = (all: readonly FundRow[]) =>
    all.map(({ number, year, settlement, balance, reverses }) => [
      number,
      year,
      settlement,
      balance,
      reverses,
    ]);

  it.each([
    {
      funds: changed,
      decisions: [approved, reopening],
      closed: [{ year: 2022, after: undefined }],
      why: 'it alone is reopened',
    },
    {
      funds: changed,
      decisions: [approved],
      closed: [
        { year: 2021, after: '2022-03-29' },
        { year: 2022, after: undefined },
      ],
      why: 'neither is reopened',
    },
  ])('is refused where a fund closes with another balance: $why', (row) => {
    const differences = [{ ...SET_ASIDE, registered: 5000n, now: 6000n }];
    expect(laterPlan(row.funds, row.decisions)).toEqual({
      kind: 'refused',
      finding: {
        code: 'settlement/later-year-settled',
        severity: 'error',
        args: { year: 2021, later: 2022, closed: row.closed, differences, figures: [] },
        at: { file: 'register/funds.csv', line: 2, column: 1 },
      },
    });
  });

  it('is nothing where the register has it', () => {
    expect(laterPlan(SETTLED, [approved])).toEqual({ kind: 'unchanged' });
  });

  it('is refused where it was never settled itself, until the later year is reopened', () => {
    const only = rowsToAdd([], 2022, SETTLED);
    expect(laterPlan(changed, [approved], [], only)).toMatchObject({
      finding: {
        args: {
          closed: [{ year: 2022, after: undefined }],
          differences: [{ ...SET_ASIDE, registered: undefined, now: 6000n }],
        },
        at: { file: 'register/funds.csv', line: 1, column: 1 },
      },
    });
    const outcome = laterPlan(changed, [approved], [reopening], only);
    expect(placed(added(outcome))).toEqual([
      [3, 2022, '2022-1', 0n, 2],
      [4, 2022, '2022-1', 10000n, 1],
      [5, 2021, '2021-1', 16000n, undefined],
    ]);
  });

  it('asks for the reopening of its own year first where the funds close with the same', () => {
    expect(laterPlan(otherWay, [approved])).toMatchObject({
      finding: { code: 'settlement/other-figures', args: { after: '2022-03-29' } },
    });
    const both = laterPlan(changed, [approved], [reopening]);
    expect(both).toMatchObject({ finding: { code: 'settlement/other-figures' } });
  });

  it('takes the later year back and adds it again as it was where the funds close with the same', () => {
    const outcome = laterPlan(otherWay, [approved, reopening]);
    expect(outcome).toMatchObject({ reversed: 3, later: { years: [2022], again: true } });
    const back = added(outcome);
    expect(placed(back)).toEqual([
      [4, 2022, '2022-1', 15000n, 3],
      [5, 2021, '2021-1', 0n, 2],
      [6, 2021, '2021-1', 10000n, 1],
      [7, 2021, '2021-2', 17000n, undefined],
      [8, 2021, '2021-2', 15000n, undefined],
      [9, 2022, '2022-1', 14000n, undefined],
    ]);
    expect(back.at(-1)).toEqual({ ...later.at(-1), number: 9 });
    const all = [...later, ...back];
    expect(laterPlan(otherWay, [approved, reopening], [], all)).toEqual({ kind: 'unchanged' });
    const ofNext = [{ name: 'result', amount: ore(900n) }];
    expect(plan(all, [next], [], 2022, ofNext)).toEqual({ kind: 'unchanged' });
    const other = [fund('operating', 150, ['use', 20])];
    const unused = reopened('2022-04-30');
    expect(plan(all, other, [unused], 2022).kind, 'its own reopening was not used').toBe('add');
    expect(laterPlan(SETTLED, [approved, reopening], [], all).kind, 'used').toBe('refused');
  });

  it('takes the later year back, to be settled anew, where a fund closes with another balance', () => {
    const ofLater = [reopened('2023-05-01')];
    const outcome = laterPlan(changed, [approved, reopening], ofLater);
    expect(outcome).toMatchObject({ reversed: 3, later: { years: [2022], again: false } });
    const all = [...later, ...added(outcome)];
    expect(standingRows(all).map(({ year, balance }) => [year, balance])).toEqual([[2021, 16000n]]);
    const anew = [fund('operating', 160, ['use', 10])];
    const again = plan(all, anew, ofLater, 2022);
    expect(placed(added(again))).toEqual([[8, 2022, '2022-2', 15000n, undefined]]);
    const settledAnew = [...all, ...added(again)];
    expect(plan(settledAnew, [next, fund('investment', 0)], ofLater, 2022).kind).toBe('unchanged');
    expect(laterPlan(SETTLED, [reopened('2022-06-01')], ofLater, settledAnew)).toMatchObject({
      finding: { args: { closed: [{ year: 2022, after: '2023-05-01' }] } },
    });
  });

  it('leaves each row opening with what the one before it of its fund closed with', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom<MovementKind>('use', 'set_aside'), fc.nat(9)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(moves, moves, (before, after) => {
        const first = rowsToAdd([], 2021, [fund('operating', 500, ...before)]);
        const closing = Number((first.at(-1)?.balance ?? 0n) / 100n);
        const two = [...first, ...rowsToAdd(first, 2022, [fund('operating', closing, ['use', 1])])];
        const outcome = laterPlan(
          [fund('operating', 500, ...after)],
          [reopening],
          [reopening],
          two,
        );
        const all = [...two, ...added(outcome)];
        all.slice(1).forEach((row, index) => {
          expect(balanceBefore(row)).toBe(all[index]?.balance);
        });
      }),
    );
  });
});
