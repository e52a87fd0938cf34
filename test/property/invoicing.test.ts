import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Budget } from '../../src/model/allocation.ts';
import type { Day } from '../../src/model/day.ts';
import type { Invoice } from '../../src/model/invoice.ts';
import { signOf, standingInvoices, type InvoiceRow } from '../../src/model/invoice-row.ts';
import { millionths, type Millionths } from '../../src/model/millionths.ts';
import { ore, oreText, sumOre, type Ore } from '../../src/model/ore.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../../src/model/vat.ts';
import { invoicedByMember } from '../../src/invoice/invoiced.ts';
import { spread } from '../../src/invoice/spread.ts';
import {
  budgetOf,
  credit,
  INSTALLMENT,
  issue,
  plan,
  rowOf,
  type TestLine,
} from '../invoice/cooperation.ts';

const MEMBERS = 3;
const amount = fc
  .oneof(fc.bigInt(-5n, 5n), fc.bigInt(-(10n ** 6n), 10n ** 9n))
  .map((value) => oreText(ore(value)));

const line: fc.Arbitrary<Omit<TestLine, 'id'>> = fc.record({
  shares: fc.array(amount, { minLength: MEMBERS, maxLength: MEMBERS }),
  vat: fc.constantFrom<VatTreatment>(...VAT_TREATMENTS),
  category: fc.constantFrom('', 'Drift', 'Prosjekt'),
});
const lines = fc
  .array(line, { maxLength: 6 })
  .map((each): readonly TestLine[] =>
    each.map((one, index) => ({ ...one, id: `L${String(index)}` })),
  );

/** Percentages of exactly 100 in all, with up to six decimals. */
const shares = fc
  .array(fc.integer({ min: 1, max: 99_999_999 }), { maxLength: 4 })
  .map((cuts): readonly Millionths[] => {
    const bounds = [0, ...new Set(cuts), 100_000_000].toSorted((a, b) => a - b);
    return bounds.slice(1).map((bound, index) => millionths(BigInt(bound - bounds[index]!)));
  });

interface Year {
  readonly budgets: readonly Budget[];
  /** The installment that the second budget is in force from. */
  readonly revisedAt: number;
  readonly count: number;
}

const year: fc.Arbitrary<Year> = fc
  .record({
    before: lines,
    after: lines,
    shares,
    revisedAt: fc.integer({ min: 1, max: 6 }),
    by: fc.constantFrom('total' as const, 'category' as const, 'line' as const),
  })
  .map(({ before, after, shares: given, revisedAt, by }) => {
    const invoicing = {
      lines: by,
      installments: given.map((share) => ({ due: '02-15', share })),
    };
    const members = Array.from({ length: MEMBERS }, () => ({}));
    return {
      budgets: [before, after].map((each) => budgetOf({ members, lines: each, invoicing })),
      revisedAt,
      count: given.length,
    };
  });

const dayOf = (installment: number): string => `2021-0${String(installment)}-01`;

/** The budget in force when an installment is issued. */
const budgetAt = ({ budgets, revisedAt }: Year, installment: number): Budget =>
  budgets[installment < revisedAt ? 0 : 1]!;

const runOf = (of: Year, installment: number) => ({
  day: dayOf(installment),
  budgetOn: (day: Day) => budgetAt(of, Number(day.slice(6, 7))),
});

/** Issues all installments in order; the documents as they were planned. */
const issueAll = (of: Year) => {
  const invoices: Invoice[] = [];
  let rows: readonly InvoiceRow[] = [];
  for (let installment = 1; installment <= of.count; installment += 1) {
    const budget = budgetAt(of, installment);
    const planned = plan(budget, INSTALLMENT(installment), rows, runOf(of, installment));
    // Where nobody had anything to pay in an earlier one there is no document to wait for.
    const errors = planned.found.filter(({ severity }) => severity === 'error');
    if (errors.some(({ code }) => code === 'invoice/earlier-not-issued')) return undefined;
    expect(errors).toEqual([]);
    invoices.push(...planned.invoices);
    rows = [...rows, ...planned.invoices.map(rowOf)];
  }
  return { invoices, rows };
};

const contribution = (budget: Budget, member: number, treatment: VatTreatment): Ore =>
  sumOre(
    budget.lines.filter((each) => each.line?.vat === treatment).map((each) => each.shares[member]!),
  );

const invoiced = (rows: readonly InvoiceRow[], member: number, treatment: VatTreatment): bigint =>
  standingInvoices(rows)
    .filter(({ municipality }) => municipality === String(3001 + member))
    .flatMap((row) =>
      row.vatTotals
        .filter((total) => total.treatment === treatment)
        .map(({ net }) => signOf(row) * net),
    )
    .reduce((sum, net) => sum + net, 0n);

describe('the installments of a year', () => {
  test('add up to the contribution under each VAT treatment, also when it was revised between', () => {
    let [whole, runs] = [0, 0];
    fc.assert(
      fc.property(year, (of) => {
        runs += 1;
        const { rows } = issueAll(of) ?? {};
        if (rows === undefined) return;
        whole += 1;
        const last = budgetAt(of, of.count);
        for (let member = 0; member < MEMBERS; member += 1) {
          for (const treatment of VAT_TREATMENTS) {
            expect(invoiced(rows, member, treatment)).toBe(contribution(last, member, treatment));
          }
        }
        if (rows.length > 0) {
          expect(invoicedByMember(rows, 2021, last.input.members)).toEqual(last.totals);
        }
      }),
    );
    expect(whole).toBeGreaterThan(runs / 2);
  });

  test('are documents whose lines add up, whose tax is by the sums, with numbers in order', () => {
    fc.assert(
      fc.property(year, (of) => {
        const { invoices } = issueAll(of) ?? { invoices: [] };
        invoices.forEach((invoice, index) => {
          expect(invoice.number).toBe(`2021${String(index + 1).padStart(4, '0')}`);
          expect(sumOre(invoice.lines.map(({ net }) => net))).toBe(invoice.net);
          for (const { treatment, net, vat } of invoice.vatTotals) {
            const own = invoice.lines.filter((each) => each.vat === treatment);
            expect(sumOre(own.map((each) => each.net))).toBe(net);
            const rate = BigInt(/^\d+$/.exec(treatment)?.[0] ?? 0);
            expect(2n * (vat * 100n - net * rate)).toSatisfy(
              (left: bigint) => left >= -100n && left <= 100n,
            );
          }
          for (const { quantity, unitPrice, net } of invoice.lines) {
            expect(quantity * unitPrice).toBe(net * 10n ** 10n);
            expect(unitPrice >= 0n).toBe(true);
          }
          expect(invoice.gross).toBe(invoice.net + invoice.vat);
          expect(invoice.gross >= 0n).toBe(true);
          expect(invoice.vatTotals.some(({ treatment }) => treatment === 'outside')).toBe(
            invoice.regime === 'outside',
          );
          if (invoice.calculation.kind === 'installment') {
            const sums = invoice.calculation.sums.map((sum) => sum.amount);
            expect(sumOre(sums)).toBe(signOf(invoice) * invoice.net);
          }
        });
      }),
    );
  });

  test('run again issue nothing; credited and issued anew they are the same', () => {
    fc.assert(
      fc.property(year, fc.nat(), (of, which) => {
        const { rows } = issueAll(of) ?? {};
        if (rows === undefined || rows.length === 0) return;
        const last = of.count;
        const budget = budgetAt(of, last);
        const again = plan(budget, INSTALLMENT(last), rows, runOf(of, last));
        const standing = rows.filter(({ installment }) => installment === last);
        expect(again).toEqual({
          invoices: [],
          unchanged: standing.map(({ number }) => number).toSorted(),
          found: [],
        });
        const row = standing[which % standing.length];
        if (row === undefined) return;
        const back = plan(budget, credit(row.number), rows, runOf(of, last));
        const [note] = back.invoices;
        expect(note?.kind).not.toBe(row.kind);
        expect([note?.net, note?.vat, note?.gross]).toEqual([row.net, row.vat, row.gross]);
        expect(note?.vatTotals).toEqual(row.vatTotals);
        const credited = issue(budget, credit(row.number), rows, runOf(of, last));
        const anew = issue(budget, INSTALLMENT(last), credited, runOf(of, last));
        expect({ ...anew.at(-1), number: '', credits: [] }).toEqual({
          ...row,
          number: '',
          credits: [],
        });
      }),
    );
  });

  test('rest on the members and their rows, not on the order of rows in a register of others', () => {
    fc.assert(
      fc.property(year, fc.array(fc.nat(), { maxLength: 20 }), (of, places) => {
        const { rows } = issueAll(of) ?? {};
        if (rows === undefined) return;
        const shuffled = [...rows];
        places.forEach((place, index) => {
          if (shuffled.length === 0) return;
          const [moved] = shuffled.splice(place % shuffled.length, 1);
          shuffled.splice(index % (shuffled.length + 1), 0, moved!);
        });
        const budget = budgetAt(of, of.count);
        const run = (register: readonly InvoiceRow[]) =>
          plan(budget, INSTALLMENT(of.count), register, runOf(of, of.count));
        expect(run(shuffled)).toEqual(run(rows));
        const { members } = budget.input;
        expect(invoicedByMember(shuffled, 2021, members)).toEqual(
          invoicedByMember(rows, 2021, members),
        );
      }),
    );
  });
});

describe('an amount spread over lines', () => {
  test('adds up, with no part a whole øre from its exact one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(-(10n ** 9n), 10n ** 9n), { maxLength: 8 }),
        fc.bigInt(0n, 100_000_000n),
        (given, share) => {
          const amounts = given.map(ore);
          const exact = sumOre(amounts) * share;
          const magnitude = exact < 0n ? -exact : exact;
          const rounded = (2n * magnitude + 100_000_000n) / 200_000_000n;
          const total = ore(exact < 0n ? -rounded : rounded);
          const parts = spread(total, amounts, millionths(share));
          expect(sumOre(parts)).toBe(total);
          parts.forEach((part, index) => {
            const off = part * 100_000_000n - amounts[index]! * share;
            expect(off > -100_000_000n && off < 100_000_000n).toBe(true);
          });
          if (share === 100_000_000n) expect(parts).toEqual(amounts);
        },
      ),
    );
  });
});
