/* Random years of K-IKT, some of them impossible. */
import fc from 'fast-check';
import type { PlainBudgetLine, PlainDecision, PlainYear } from './k-ikt.ts';

const NAMES = [
  'Kongsberg',
  'Sigdal',
  'Krødsherad',
  'Flesberg',
  'Rollag',
  'Nore',
  'Notodden',
  'Tinn',
  'Hjartdal',
];
const SHARED = ['S1', 'S2', 'S3', 'S4'];
const DIRECT = ['D1', 'D2'];

const kroner = (most: number) => fc.integer({ min: 0, max: most * 100 }).map(BigInt);
const someMembers = (count: number) =>
  fc
    .subarray([...Array(count).keys()], { minLength: 1 })
    .map((users) => users.sort((a, b) => a - b));

const budgetLines = (count: number): fc.Arbitrary<readonly PlainBudgetLine[]> =>
  fc
    .tuple(
      ...SHARED.map(
        (id) =>
          fc.record({
            id: fc.constant(id),
            key: fc.constantFrom('50/50 population', '50/50 employees', '30/70'),
            amount: fc.oneof(
              kroner(900_000),
              kroner(90_000).map((amount) => -amount),
            ),
            users: someMembers(count),
          }) as fc.Arbitrary<PlainBudgetLine>,
      ),
      ...DIRECT.map((id) =>
        someMembers(count).chain((users) =>
          fc.record({
            id: fc.constant(id),
            key: fc.constant('direct' as const),
            units: fc.tuple(
              ...users.map((member) =>
                fc.record({
                  member: fc.constant(member),
                  planned: fc.nat(40).map(BigInt),
                  used: fc.nat(40).map(BigInt),
                  price: fc.integer({ min: 1, max: 90_000 }).map(BigInt),
                }),
              ),
            ),
          }),
        ),
      ),
    )
    .map((lines) => lines);

const decisionDay = fc.constantFrom(
  '2021-09-10',
  '2022-02-01',
  '2022-03-29',
  '2022-03-30',
  '2022-05-01',
);
const decidedAmount = fc.oneof(
  { weight: 3, arbitrary: fc.record({ upTo: kroner(600_000) }) },
  { weight: 2, arbitrary: fc.record({ amount: kroner(120_000) }) },
  { weight: 1, arbitrary: fc.record({ amount: fc.constant(0n) }) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** At most one decision about each thing, in any order. */
const decisions: fc.Arbitrary<readonly PlainDecision[]> = fc
  .tuple(
    fc.tuple(
      ...(['operating', 'investment'] as const).flatMap((fund) => [
        ...['S1', 'D1'].map((line) =>
          fc.option(
            fc.tuple(decisionDay, decidedAmount).map(([date, amount]) => ({
              kind: 'use_fund' as const,
              date,
              fund,
              line,
              ...amount,
            })),
            { nil: undefined, freq: 1 },
          ),
        ),
        ...(['use_fund', 'set_aside', 'return'] as const).map((kind) =>
          maybe(
            fc
              .tuple(decisionDay, decidedAmount)
              .map(([date, amount]) => ({ kind, date, fund, ...amount })),
          ),
        ),
        fc.option(
          fc.tuple(decisionDay, fc.oneof(decidedAmount, fc.constant({}))).map(([date, amount]) => ({
            kind: 'transfer' as const,
            date,
            fund,
            to: 'Ny drift',
            ...amount,
          })),
          { nil: undefined, freq: 1 },
        ),
      ]),
    ),
    fc.option(decisionDay, { nil: undefined, freq: 4 }),
  )
  .chain(([about, approval]) => {
    const all: Omit<PlainDecision, 'case'>[] = about.flatMap((one) => one ?? []);
    if (approval !== undefined) all.push({ kind: 'approve', date: approval });
    return fc
      .shuffledSubarray(all, { minLength: Math.max(0, all.length - 6) })
      .map((kept) => kept.map((one, index) => ({ ...one, case: `${String(index + 1)}/22` })));
  });

/** A year with any lines, accounts around them, and at most one decision about each thing. */
export const plainYear: fc.Arbitrary<PlainYear> = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.boolean())
  .chain(([count, isPartYear]) =>
    fc.record({
      year: fc.constant(2021),
      members: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            number: fc.constant(String(3001 + index)),
            name: fc.constant(NAMES[index]!),
            population: fc.integer({ min: 1, max: 30_000 }).map(BigInt),
            employees: fc.integer({ min: 1, max: 2_500 }).map(BigInt),
            days: isPartYear ? fc.constantFrom(365, 365, 365, 184) : fc.constant(365),
          }),
        ),
      ),
      budget: budgetLines(count),
      accountsOf: fc.array(
        fc.integer({ min: -150_000, max: 150_000 }).map((n) => BigInt(n) * 100n),
        {
          minLength: 6,
          maxLength: 6,
        },
      ),
      more: fc.array(
        fc.record({
          kind: fc.constantFrom('cost', 'income', 'contribution', 'fund'),
          amount: fc.integer({ min: -20_000_000, max: 20_000_000 }).map(BigInt),
        }),
        { maxLength: 3 },
      ),
      decisions,
      opening: fc.record({ operating: kroner(1_500_000), investment: kroner(1_100_000) }),
      caps: fc.record({
        operating: fc.constantFrom(100_000_000n, 300_000_000n),
        investment: fc.constantFrom(100_000_000n, 60_000_000n),
      }),
      invoiced: fc.option(
        fc.array(fc.integer({ min: -1000, max: 90_000_000 }).map(BigInt), {
          minLength: count,
          maxLength: count,
        }),
        { nil: undefined },
      ),
      date: fc.constant('2022-04-15'),
    }),
  )
  .map(({ accountsOf, more, invoiced, ...year }) => ({
    ...year,
    ...(invoiced && { invoiced }),
    accounts: [
      // What was booked lies around what was budgeted; a line of 0 is a line.
      ...year.budget.map((line, index) => {
        const planned =
          line.key === 'direct'
            ? line.units.reduce((sum, { used, price }) => sum + used * price, 0n)
            : line.amount;
        const amount = planned + accountsOf[index]!;
        return { id: line.id, kind: amount < 0n ? ('income' as const) : ('cost' as const), amount };
      }),
      ...more.map(({ kind, amount }, index) => ({ id: `N${String(index)}`, kind, amount })),
    ],
  }));
