import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oreText, ore, sumOre, type Ore } from '../../src/model/ore.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { settle } from '../../src/settle/settle.ts';
import type { PlainYear } from '../settle/independent/k-ikt.ts';
import { productYear } from '../settle/independent/product-year.ts';
import { plainYear } from '../settle/independent/random-year.ts';
import { CARRIED_FUND, fund, type TestSettlement } from '../settle/year.ts';

const RULES = ['result', 'actual', 'carry', 'half-up', 'whole kroner'] as const;
type Rules = (typeof RULES)[number];

/** Decisions that the model has a place for. */
const fitting = (year: PlainYear, rules: Rules): PlainYear => {
  if (rules === 'result' || rules === 'half-up' || rules === 'whole kroner') return year;
  return {
    ...year,
    decisions: year.decisions.filter(
      ({ kind, line }) =>
        kind === 'approve' ||
        kind === 'transfer' ||
        (kind === 'use_fund' && line !== undefined) ||
        (kind === 'return' && rules === 'carry'),
    ),
  };
};

const moreOf = (rules: Rules): Partial<TestSettlement> => {
  switch (rules) {
    case 'result':
      return {};
    case 'half-up':
      return { rounding: { unit: ore(1n), rule: 'half-up' } };
    case 'whole kroner':
      return { rounding: { unit: ore(100n), rule: 'largest-remainder' } };
    case 'actual':
      return { rules: { model: 'actual' } };
    case 'carry':
      return {
        rules: { model: 'carry' },
        funds: [
          fund('operating', { cap: '2000000', overCap: 'return' }),
          fund('investment', { cap: '500000', overCap: 'refuse' }),
          CARRIED_FUND,
        ],
      };
  }
};

const settleBy = (year: PlainYear, rules: Rules, more: Partial<TestSettlement> = {}) =>
  settle(productYear(fitting(year, rules), { ...moreOf(rules), ...more }));

/** Years that can be settled, by each of the models and ways to round. */
const check = (property: (settlement: Settlement, year: PlainYear, rules: Rules) => void): void => {
  const seen = new Map<Rules, number>(RULES.map((rules) => [rules, 0]));
  let runs = 0;
  fc.assert(
    fc.property(plainYear, fc.constantFrom(...RULES), (year, rules) => {
      runs += 1;
      const { settlement, found } = settleBy(year, rules);
      expect(settlement === undefined).toBe(found.length > 0);
      if (settlement === undefined) return;
      seen.set(rules, (seen.get(rules) ?? 0) + 1);
      property(settlement, year, rules);
    }),
    { numRuns: 1000 },
  );
  for (const count of seen.values()) expect(count / runs).toBeGreaterThan(0.03);
};

const total = (amounts: readonly Ore[]): bigint => sumOre(amounts);

describe('a settlement', () => {
  test('creates no money and loses none: the control line, and what members bear in all', () => {
    check(({ charged, otherIncome, accounts, funds, members, transferred, control }) => {
      expect(control.left).toBe(control.right);
      const closing = total(funds.map((each) => each.closing));
      const opening = total(funds.map((each) => each.opening.amount));
      const borne = total(members.map(({ net, invoiced }) => ore(net + invoiced)));
      expect(opening + otherIncome + borne).toBe(accounts + transferred + closing);
      expect(total(members.map((one) => ore(one.contribution + one.consumption)))).toBe(charged);
    });
  });

  test('reckons net from its parts', () => {
    check(({ members }) => {
      for (const { contribution, consumption, collected, returned, invoiced, net } of members) {
        expect(net).toBe(contribution + consumption + collected - returned - invoiced);
      }
    });
  });

  test('keeps what members pay and get equal to the movements, each split whole', () => {
    check(({ memberMovements, members }) => {
      for (const direction of ['collected', 'returned'] as const) {
        const movements = memberMovements.filter((each) => each.direction === direction);
        for (const { amount, shares } of movements) {
          expect(amount).toBeGreaterThan(0n);
          expect(total(shares)).toBe(amount);
        }
        members.forEach((member, index) => {
          expect(member[direction]).toBe(total(movements.map(({ shares }) => shares[index]!)));
        });
      }
    });
  });

  test('takes each fund from its opening to its closing balance, never below zero but the carried one', () => {
    check(({ funds }) => {
      for (const { id, opening, movements, closing } of funds) {
        let balance: bigint = opening.amount;
        for (const { kind, amount, balance: after } of movements) {
          balance += kind === 'set_aside' || kind === 'carry' ? amount : 0n - amount;
          expect(after).toBe(balance);
          if (id !== 'carried') expect(after).toBeGreaterThanOrEqual(0n);
          if (kind !== 'carry') expect(amount).toBeGreaterThanOrEqual(0n);
        }
        expect(closing).toBe(balance);
      }
    });
  });

  test('leaves no fund above a cap that this year took it above', () => {
    check(({ funds, model, pending }) => {
      for (const { id, closing, cap, opening } of funds) {
        if (cap === undefined || closing <= cap || model === 'actual') continue;
        // Only one that refuses may begin above its cap, and then nothing was added to it.
        expect(id).toBe('investment');
        expect(closing).toBeLessThanOrEqual(opening.amount);
        expect(pending.some(({ kind }) => kind === 'surplus-above-cap')).toBe(false);
      }
    });
  });

  test('keeps each kind of movement in its order', () => {
    const order = [
      'use line',
      'set_aside',
      'use',
      'carry',
      'return',
      'transfer',
      'return above cap',
    ];
    check(({ funds }) => {
      for (const { movements } of funds) {
        const places = movements.map(({ kind, line, aboveCap }) =>
          order.indexOf(
            line !== undefined ? 'use line' : aboveCap === true ? 'return above cap' : kind,
          ),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });
  });

  test('does not ask where in the file a decision stands', () => {
    const said = ({ settlement, found }: ReturnType<typeof settle>) => ({
      found: found.map(({ code }) => code).sort(),
      members: settlement?.members,
      funds: settlement?.funds.map(({ movements }) =>
        movements.map(({ kind, amount, decision }) => [kind, amount, decision?.case]),
      ),
      pending: settlement?.pending.map(({ kind }) => kind).sort(),
    });
    fc.assert(
      fc.property(plainYear, fc.constantFrom(...RULES), (year, rules) => {
        const turned = { ...year, decisions: year.decisions.toReversed() };
        expect(said(settleBy(turned, rules))).toEqual(said(settleBy(year, rules)));
      }),
      { numRuns: 1000 },
    );
  });

  test('returns of an underspend what it collects of an overspend as large', () => {
    const rules = { surplus: ['members'], deficit: ['members'] };
    fc.assert(
      fc.property(plainYear, fc.bigInt(1n, 10n ** 9n), (year, difference) => {
        const none = { ...year, decisions: [], opening: { operating: 0n, investment: 0n } };
        const at = (amount: bigint) => {
          const { settlement } = settle(
            productYear({ ...none, accounts: [{ id: 'S1', kind: 'cost', amount }] }, { rules }),
          );
          return settlement!;
        };
        const { charged } = at(0n);
        const over = at(charged + difference);
        const under = at(charged - difference);
        expect(over.result).toBe(-difference);
        expect(under.result).toBe(difference);
        expect(under.members.map(({ returned }) => returned)).toEqual(
          over.members.map(({ collected }) => collected),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('one year after another', () => {
  /** The closing balances are the opening ones of the year after. */
  const after = ({ funds }: Settlement): Record<string, Ore> =>
    Object.fromEntries(funds.map(({ id, closing }) => [id, closing]));

  test('carries forward what both years together would have', () => {
    fc.assert(
      fc.property(
        plainYear,
        fc.array(fc.integer(), { minLength: 1, maxLength: 4 }),
        (first, costs) => {
          const plain = { ...first, decisions: [] };
          const booked = costs.map((cost, index) => ({
            id: `X${String(index)}`,
            kind: cost < 0 ? ('income' as const) : ('cost' as const),
            amount: BigInt(cost),
          }));
          const second = { ...plain, accounts: booked };
          const one = settleBy(plain, 'carry').settlement!;
          const two = settleBy(second, 'carry', { opening: after(one) }).settlement!;
          // Both at once: contributions and accounts of two years.
          const { charged } = two;
          const both = settleBy(
            {
              ...plain,
              accounts: [
                ...plain.accounts,
                ...booked,
                { id: 'C', kind: 'income', amount: 0n - charged },
              ],
            },
            'carry',
          ).settlement!;
          expect(after(two)).toEqual(after(both));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('moves through the funds what the first year left in them', () => {
    fc.assert(
      fc.property(plainYear, plainYear, (first, second) => {
        const one = settleBy(first, 'result').settlement;
        if (one === undefined) return;
        const two = settleBy(second, 'result', { opening: after(one) }).settlement;
        if (two === undefined) return;
        two.funds.forEach(({ id, opening, closing, movements }, index) => {
          expect(oreText(opening.amount)).toBe(oreText(one.funds[index]!.closing));
          const moved = [...one.funds[index]!.movements, ...movements].map(({ kind, amount }) =>
            kind === 'set_aside' ? amount : ore(0n - amount),
          );
          expect(first.opening[id as 'operating'] + total(moved)).toBe(closing);
        });
      }),
      { numRuns: 500 },
    );
  });
});
