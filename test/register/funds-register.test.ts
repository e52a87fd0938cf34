import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import { balanceBefore, standingRows, type FundRow } from '../../src/model/fund-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { FundMovement, FundYear, MovementKind } from '../../src/model/settlement.ts';
import { fundRowsOf, registerRowOf, rowsToAdd } from '../../src/register/funds-register.ts';
import { planFunds, type FundsPlan } from '../../src/register/plan-funds.ts';
import { figuresIn, figuresText, type SettledFigure } from '../../src/register/settled-figures.ts';

const at = { file: '2021/decisions.yaml', line: 1, column: 1 };
const head = { body: 'Styret', case: '1/22', at };
const approved: Decision = {
  ...head,
  date: '2022-03-29' as Day,
  kind: 'approve',
  what: 'accounts',
};
const reopened = (date: string): Decision => ({
  ...head,
  case: date,
  date: date as Day,
  kind: 'reopen',
  what: 'settlement',
});

/** A fund with movements of whole kroner, in order. */
const fund = (id: string, opening: number, ...moves: [MovementKind, number][]): FundYear => {
  let balance = BigInt(opening) * 100n;
  const movements = moves.map(([kind, kroner]): FundMovement => {
    const amount = ore(BigInt(kroner) * 100n);
    balance += kind === 'set_aside' || kind === 'carry' ? amount : 0n - amount;
    return { kind, amount, balance: ore(balance), grounds: { clause: '6' } };
  });
  return {
    id,
    name: id,
    opening: { amount: ore(BigInt(opening) * 100n), from: 'agreement' },
    movements,
    closing: ore(balance),
  };
};

const plan = (
  rows: readonly FundRow[],
  funds: readonly FundYear[],
  decisions: readonly Decision[] = [approved],
  year = 2021,
  figures: readonly SettledFigure[] = [],
): FundsPlan => planFunds({ year, funds, decisions, figures }, rows);

const added = (outcome: FundsPlan): readonly FundRow[] =>
  outcome.kind === 'add' ? outcome.rows : [];

const SETTLED = [fund('operating', 100, ['set_aside', 50]), fund('investment', 0, ['use', 0])];
const rows = rowsToAdd([], 2021, SETTLED);

describe('the register of funds', () => {
  it('reads what it writes, whatever the row', () => {
    const text = fc.stringMatching(/^[ -~æøå;"=+@-]{0,12}$/).map((each) => each.trim());
    const row = fc.record({
      number: fc.nat(1_000_000),
      year: fc.integer({ min: 1990, max: 2100 }),
      fund: text,
      kind: fc.constantFrom<MovementKind>('use', 'set_aside', 'return', 'transfer', 'carry'),
      amount: fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n).map(ore),
      balance: fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n).map(ore),
      clause: text,
      decision: text,
      line: text,
      to: text,
      settlement: text,
      figures: text,
    });
    fc.assert(
      fc.property(fc.array(row), (made) => {
        const read = fundRowsOf(made.map(registerRowOf));
        expect(read).toEqual({ rows: made, unreadable: [] });
      }),
    );
  });

  it.each(['number', 'year', 'kind', 'amount', 'balance', 'reverses'])(
    'refuses a row with a %s that it does not write',
    (column) => {
      const [first] = rows.map(registerRowOf);
      const wrong = new Map([...(first ?? []), [column, '1.5']]);
      expect(fundRowsOf([wrong]).unreadable).toEqual([{ line: 2, column, found: '1.5' }]);
    },
  );

  it('keeps line breaks of the agreement out of its cells', () => {
    const decision = { ...approved, body: 'Styret\nog rådet' };
    const [operating = fund('operating', 0)] = SETTLED;
    const movements = operating.movements.map((each) => ({ ...each, decision }));
    const [row] = rowsToAdd([], 2021, [{ ...operating, movements }]);
    expect(row?.decision).toBe('2022-03-29, Styret og rådet, 1/22');
  });
});

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

  it('is nothing where nothing moves', () => {
    expect(plan([], [fund('operating', 100)])).toEqual({ kind: 'unchanged' });
  });

  it.each([
    { funds: [fund('operating', 100, ['set_aside', 60])], why: 'another amount' },
    { funds: [fund('operating', 100)], why: 'a movement that is gone' },
    {
      funds: [fund('operating', 100, ['set_aside', 50], ['return', 10])],
      why: 'a movement more',
    },
  ])('is refused with other figures: $why', ({ funds }) => {
    const outcome = plan(rows, funds);
    expect(outcome.kind === 'refused' && outcome.finding.code).toBe('settlement/other-figures');
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

  it('is refused where a later year rests on it, reopened or not', () => {
    const later = [...rows, ...rowsToAdd(rows, 2022, [fund('operating', 150, ['use', 10])])];
    const changed = [fund('operating', 100, ['set_aside', 60])];
    const outcome = plan(later, changed, [approved, reopened('2022-05-01')]);
    expect(outcome.kind === 'refused' && outcome.finding.code).toBe(
      'settlement/later-year-settled',
    );
    expect(plan(later, SETTLED)).toEqual({ kind: 'unchanged' });
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
