import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FundRow } from '../../src/model/fund-row.ts';
import { ore } from '../../src/model/ore.ts';
import type { MovementKind } from '../../src/model/fund.ts';
import {
  fundRowsOf,
  registerRowOf,
  reversingRows,
  rowsToAdd,
} from '../../src/register/funds-register.ts';
import { approved, fund, reopened, rows, SETTLED } from './settled-funds.ts';

describe('the register of funds', () => {
  it('reads what it writes, whatever the row', () => {
    const text = fc.stringMatching(/^[ -~æøå;"=+@-]{0,12}$/).map((each) => each.trim());
    const columns = {
      number: fc.nat(1_000_000),
      year: fc.integer({ min: 1, max: 9999 }),
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
    };
    const reversing = fc.record({ ...columns, reverses: fc.nat(999_999_999) });
    const row: fc.Arbitrary<FundRow> = fc.oneof(fc.record(columns), reversing);
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
      expect(fundRowsOf([wrong])).toEqual({
        rows: [],
        unreadable: [{ line: 2, column, found: '1.5' }],
      });
    },
  );

  it('refuses a row without its columns, and reads the others', () => {
    expect(fundRowsOf([new Map(), ...rows.map(registerRowOf)])).toEqual({
      rows,
      unreadable: [{ line: 2, column: 'number', found: '' }],
    });
  });

  it('keeps line breaks of the agreement out of its cells', () => {
    const decision = { ...approved, body: 'Styret\nog rådet' };
    const [operating = fund('operating', 0)] = SETTLED;
    const movements = operating.movements.map((each) => ({ ...each, decision }));
    const [row] = rowsToAdd([], 2021, [{ ...operating, movements }]);
    expect(row?.decision).toBe('2022-03-29, Styret og rådet, 1/22');
  });

  it('leaves out what the settlement does not say', () => {
    const movement = { kind: 'use' as const, amount: ore(5n), balance: ore(-5n), grounds: {} };
    expect(rowsToAdd([], 2021, [{ ...fund('operating', 0), movements: [movement] }])).toEqual([
      {
        number: 1,
        year: 2021,
        fund: 'operating',
        kind: 'use',
        amount: 5n,
        balance: -5n,
        clause: '',
        decision: '',
        line: '',
        to: '',
        settlement: '2021-1',
        figures: '',
      },
    ]);
  });

  it('counts a year’s settlements, those taken back too', () => {
    const settlements = ['2021-1', '2021-1', '2021-2'];
    const before = settlements.map((settlement) => ({ ...rows[0]!, settlement }));
    const added = (year: number) => rowsToAdd(before, year, SETTLED)[0]?.settlement;
    expect([added(2021), added(2022)]).toEqual(['2021-3', '2022-1']);
  });

  it('takes back the rows of one year, the newest first, to what each fund held before', () => {
    const moves = [fund('operating', 100, ['set_aside', 50], ['use', 20])];
    const first = rowsToAdd([], 2021, moves);
    const all = [...first, ...rowsToAdd(first, 2022, [fund('investment', 0, ['carry', 7])])];
    const back = reversingRows(all, ({ year }) =>
      year === 2021 ? reopened('2022-05-01') : undefined,
    );
    const text = '2022-05-01, Styret, 2022-05-01';
    const [setAside, used] = first;
    expect(back).toEqual([
      { ...used, number: 4, amount: -2000n, balance: 15_000n, decision: text, reverses: 2 },
      { ...setAside, number: 5, amount: -5000n, balance: 10_000n, decision: text, reverses: 1 },
    ]);
    expect(reversingRows([], () => reopened('2022-05-01'))).toEqual([]);
  });
});
