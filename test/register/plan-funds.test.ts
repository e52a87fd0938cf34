import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import { balanceBefore, standingRows, type FundRow } from '../../src/model/fund-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { MovementKind } from '../../src/model/fund.ts';
import { rowsToAdd } from '../../src/register/funds-register.ts';
import { figuresIn, figuresText } from '../../src/register/settled-figures.ts';
import { added, approved, fund, plan, reopened, rows, SETTLED } from './settled-funds.ts';

const SET_ASIDE = { fund: 'operating', kind: 'set_aside', line: '' };

describe('what a final settlement adds', () => {
  it('is every movement, numbered on, the first time', () => {
    const outcome = plan([], SETTLED);
    expect(outcome.kind).toBe('add');
    expect(added(outcome).map((row) => [row.number, row.fund, row.kind, row.settlement])).toEqual([
      [1, 'operating', 'set_aside', '2021-1'],
      [2, 'investment', 'use', '2021-1'],
    ]);
    const next = added(plan(rows, [fund('operating', 150, ['use', 10])], [], 2022));
    expect(next.map(({ number, settlement }) => [number, settlement])).toEqual([[3, '2022-1']]);
  });

  it.each([
    { funds: SETTLED, why: 'the same' },
    { funds: [...SETTLED].reverse(), why: 'in another order' },
    { funds: SETTLED.slice(0, 1), why: 'without a decided movement of nothing' },
  ])('is nothing where the register has it: $why', ({ funds }) => {
    expect(plan(rows, funds)).toEqual({ kind: 'unchanged' });
  });

  it('is nothing where the register has it in another order of amounts', () => {
    const moves = (...amounts: readonly number[]) => [
      fund('operating', 500, ...amounts.map((each): [MovementKind, number] => ['use', each])),
    ];
    const registered = added(plan([], moves(20, 100, 3)));
    expect(plan(registered, moves(3, 100, 20))).toEqual({ kind: 'unchanged' });
  });

  it('is nothing where the register says no figures beside the movements', () => {
    const figures = [{ name: 'result', amount: ore(7n) }];
    expect(plan(rows, SETTLED, [approved], 2021, figures)).toEqual({ kind: 'unchanged' });
  });

  it('is nothing where nothing moves', () => {
    expect(plan([], [fund('operating', 100)])).toEqual({ kind: 'unchanged' });
  });

  it.each([
    {
      funds: [fund('operating', 100, ['set_aside', 60])],
      differences: [{ ...SET_ASIDE, registered: 5000n, now: 6000n }],
      why: 'another amount',
    },
    {
      funds: [fund('operating', 100)],
      differences: [{ ...SET_ASIDE, registered: 5000n, now: undefined }],
      why: 'a movement that is gone',
    },
    {
      funds: [fund('operating', 100, ['return', 10], ['set_aside', 50], ['set_aside', 5])],
      differences: [
        { ...SET_ASIDE, registered: 5000n, now: 500n },
        { ...SET_ASIDE, registered: undefined, now: 5000n },
        { ...SET_ASIDE, kind: 'return', registered: undefined, now: 1000n },
      ],
      why: 'movements more: like ones by size, what the register has first',
    },
  ])('is refused with other figures: $why', ({ funds, differences }) => {
    const outcome = plan(rows, funds);
    expect(outcome).toEqual({
      kind: 'refused',
      finding: {
        code: 'settlement/other-figures',
        severity: 'error',
        args: { year: 2021, settlement: '2021-1', after: '2022-03-29', differences, figures: [] },
        at: { file: 'register/funds.csv', line: 2, column: 1 },
      },
    });
    const early = plan(rows, funds, [approved, reopened('2022-03-29')]);
    expect(early.kind, 'a reopening must be later than the approval').toBe('refused');
  });

  it('is every movement also where all that was decided is nothing', () => {
    const nothing = [fund('operating', 100, ['use', 0])];
    const first = added(plan([], nothing));
    expect(first.map(({ kind, amount }) => [kind, amount])).toEqual([['use', 0n]]);
    expect(plan(first, nothing)).toEqual({ kind: 'unchanged' });
    const later = rowsToAdd([], 2022, [fund('operating', 100, ['use', 10])]);
    expect(plan(later, nothing), 'a later year is settled already').toEqual({ kind: 'unchanged' });
  });

  it('is refused with other sums or another due of a member, though the funds move the same', () => {
    const owed = (kroner: bigint) => [
      { name: 'result', amount: ore(-5000n) },
      { name: '3006', amount: ore(kroner * 100n) },
    ];
    const [first, ...rest] = added(plan([], SETTLED, [approved], 2021, owed(7n)));
    expect(first?.figures).toBe('result -50,00 | 3006 7,00');
    expect(rest.map(({ figures }) => figures)).toEqual(['']);
    const standing = first === undefined ? [] : [first, ...rest];
    expect(plan(standing, SETTLED, [approved], 2021, owed(7n))).toEqual({ kind: 'unchanged' });
    const outcome = plan(standing, SETTLED, [approved], 2021, owed(8n));
    expect(outcome.kind === 'refused' && outcome.finding).toMatchObject({
      code: 'settlement/other-figures',
      args: { differences: [], figures: [{ name: '3006', registered: 700n, now: 800n }] },
    });
    const decisions = [approved, reopened('2022-05-01')];
    const again = added(plan(standing, SETTLED, decisions, 2021, owed(8n)));
    expect(again.map(({ figures }) => figures)).toEqual(['', '', 'result -50,00 | 3006 8,00', '']);
  });

  it('reads the figures that it writes', () => {
    const figure = fc.record({
      name: fc.stringMatching(/^[a-zæøå0-9]{1,6}( [a-z0-9]{1,6})?$/),
      amount: fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n).map(ore),
    });
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        expect(figuresIn(figuresText(figures))).toEqual(figures);
      }),
    );
  });

  it('takes the earlier rows back when reopened, each once, and needs a newer decision next time', () => {
    const changed = [fund('operating', 100, ['set_aside', 60], ['return', 5])];
    const decisions = [approved, reopened('2022-05-01')];
    const outcome = plan(rows, changed, decisions);
    expect(outcome.kind === 'add' && outcome.reversed).toBe(2);
    const all = [...rows, ...added(outcome)];
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(standingRows(all).map(({ settlement, amount }) => [settlement, amount])).toEqual([
      ['2021-2', 6000n],
      ['2021-2', 500n],
    ]);
    // Each row opens with what the one before it of its fund closed with.
    const operating = all.filter((row) => row.fund === 'operating');
    operating.slice(1).forEach((row, index) => {
      expect(balanceBefore(row)).toBe(operating[index]?.balance);
    });
    expect(plan(all, changed, decisions)).toEqual({ kind: 'unchanged' });
    expect(plan(all, SETTLED, decisions).kind).toBe('refused');
    expect(plan(all, SETTLED, [...decisions, reopened('2022-06-01')]).kind).toBe('add');
  });

  it('may be reopened before the accounts are approved anew', () => {
    const anew = { ...approved, date: '2022-06-01' as Day, replaces: '1/22' };
    const changed = [fund('operating', 100, ['set_aside', 60])];
    expect(plan(rows, changed, [anew, reopened('2022-05-01')]).kind).toBe('add');
  });

  it('leaves balances as the movements say, whatever was settled and reopened', () => {
    const kinds = fc.constantFrom<MovementKind>('use', 'set_aside', 'return', 'transfer', 'carry');
    const moves = fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 1000 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(moves, { minLength: 1, maxLength: 5 }), (settlements) => {
        let all: readonly FundRow[] = [];
        settlements.forEach((each, index) => {
          const day = `2022-05-${String(index + 1).padStart(2, '0')}`;
          const funds = [fund('operating', 5000, ...each)];
          const outcome = plan(all, funds, [approved, reopened(day)]);
          expect(outcome.kind).not.toBe('refused');
          all = [...all, ...added(outcome)];
          expect(all.at(-1)?.balance ?? funds[0]?.closing).toBe(funds[0]?.closing);
        });
      }),
    );
  });
});

describe('the decision that reopens a settlement', () => {
  const changed = [fund('operating', 100, ['set_aside', 60])];
  const reopening = reopened('2022-05-01');
  const lateHead = { body: 'Styret', case: '9/22', date: '2022-12-31' as Day, at: approved.at };
  const late: Decision = { ...lateHead, kind: 'approve', what: 'accounts' };
  const ofBudget: Decision = { ...lateHead, kind: 'approve', what: 'budget' };
  const audited: Decision = { ...lateHead, kind: 'audited', what: 'accounts' };
  const kindWith = (decisions: readonly Decision[], register: readonly FundRow[] = rows): string =>
    plan(register, changed, decisions).kind;

  test.each([
    { decisions: [approved, reopening], kind: 'add', why: 'later than the approval' },
    { decisions: [reopening], kind: 'add', why: 'where none is approved' },
    { decisions: [approved], kind: 'refused', why: 'there is none' },
    {
      decisions: [ofBudget, approved, reopening],
      kind: 'add',
      why: 'the approval of a budget is none of the accounts',
    },
    {
      decisions: [audited, reopening],
      kind: 'add',
      why: 'an audit is no approval',
    },
    {
      decisions: [approved, audited],
      kind: 'refused',
      why: 'an audit reopens nothing',
    },
    { decisions: [late, reopening], kind: 'refused', why: 'before the approval' },
  ])('$kind: $why', ({ decisions, kind }) => {
    expect(kindWith(decisions)).toBe(kind);
  });

  const decidedLate = '2022-12-31, Styret, 9/22';
  const back = { ...rows[0]!, number: 11, reverses: 10, decision: '2022-05-01, Styret, 1' };

  test.each([
    { others: [back], kind: 'refused', why: 'it was used' },
    { others: [{ ...back, decision: 'Styret' }], kind: 'add', why: 'of no day that can be read' },
    {
      others: [{ ...back, year: 2020, decision: decidedLate }],
      kind: 'add',
      why: 'of another year',
    },
    {
      others: [{ ...rows[0]!, decision: decidedLate }],
      kind: 'add',
      why: 'a movement decided later',
    },
  ])('counts until rows were taken back by it: $why', ({ others, kind }) => {
    expect(kindWith([reopening], [...others, ...rows])).toBe(kind);
    expect(kindWith([reopening, reopened('2022-05-02')], [...others, ...rows])).toBe('add');
  });

  test('that was used last counts, whatever the order of the rows', () => {
    const used = ['2022-05-01', '2022-07-01', '2022-06-01'].map((day, index) => ({
      ...back,
      number: 11 + index,
      decision: `${day}, Styret, 1`,
    }));
    expect(kindWith([reopened('2022-06-15')], [...used, ...rows])).toBe('refused');
    expect(kindWith([reopened('2022-07-01')], [...used, ...rows])).toBe('refused');
    expect(kindWith([reopened('2022-07-02')], [...used, ...rows])).toBe('add');
  });
});
