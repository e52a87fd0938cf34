import { describe, expect, test } from 'vitest';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { Charge } from '../../src/model/charge.ts';
import { ONE } from '../../src/model/millionths.ts';
import { ore, oreText, type Ore } from '../../src/model/ore.ts';
import type { ChargeInYear, ChargePartInYear } from '../../src/model/year-input.ts';
import { decimal, kroner, use, yearInput, type TestYear } from './year.ts';

const rate = (per: string, amount: string): ChargePartInYear => ({
  per,
  rate: { kind: 'amount', amount: decimal(amount) },
  grounds: {},
});

const bands = (by: string, steps: readonly (readonly [string | undefined, string])[]) => ({
  per: 'member',
  rate: {
    kind: 'bands' as const,
    by,
    steps: steps.map(([below, amount]) => ({
      amount: decimal(amount),
      ...(below !== undefined && { below: decimal(below) }),
    })),
  },
  grounds: {},
});

interface Given {
  readonly parts?: readonly ChargePartInYear[];
  readonly agreed?: readonly Ore[];
  readonly charge?: Partial<Charge>;
  readonly inYear?: Partial<ChargeInYear>;
}

const chargeOf = ({ parts = [], agreed, charge, inYear }: Given): ChargeInYear => ({
  charge: {
    id: 'fee',
    rule: { kind: 'agreed' },
    months: ONE,
    maxFor: new Map(),
    partYear: false,
    ...charge,
  },
  grounds: { clause: '4' },
  rule:
    agreed === undefined ? { kind: 'rates', parts } : { kind: 'agreed', amounts: agreed, at: [] },
  consumption: [],
  payers: [0, 1, 2],
  exempt: [],
  ...inYear,
});

const YEAR: TestYear = {
  members: [{}, { days: 73 }, {}],
  bases: { people: [decimal('14787'), decimal('1000'), decimal('852')] },
};

interface Case extends Given {
  readonly why: string;
  readonly shares: readonly string[];
  readonly year?: Partial<TestYear>;
}

const cases: readonly Case[] = [
  {
    why: 'the same for each',
    parts: [rate('member', '150000')],
    shares: ['150000.00', '150000.00', '150000.00'],
  },
  { why: 'by figure', parts: [rate('people', '5')], shares: ['73935.00', '5000.00', '4260.00'] },
  {
    why: 'the sum is rounded once: 0.004 and 0.004 are an øre',
    parts: [rate('member', '0.004'), rate('member', '0.004')],
    shares: ['0.01', '0.01', '0.01'],
  },
  {
    why: 'half an øre goes up',
    parts: [rate('member', '0.005')],
    shares: ['0.01', '0.01', '0.01'],
  },
  {
    why: 'half an øre of a rebate goes away from zero',
    parts: [rate('member', '-0.005')],
    shares: ['-0.01', '-0.01', '-0.01'],
  },
  {
    why: 'to whole kroner',
    parts: [rate('people', '0.0005')],
    year: { rounding: { unit: ore(100n), rule: 'largest-remainder' } },
    shares: ['7.00', '1.00', '0.00'],
  },
  {
    why: 'by the month',
    parts: [rate('member', '500'), rate('people', '0.125')],
    charge: { months: decimal('12') },
    shares: ['28180.50', '7500.00', '7278.00'],
  },
  {
    why: 'members that do not pay have 0',
    parts: [rate('member', '10')],
    inYear: { payers: [2] },
    shares: ['0.00', '0.00', '10.00'],
  },
  {
    why: 'a cap',
    parts: [rate('people', '3.08')],
    inYear: { max: kroner('3000') },
    shares: ['3000.00', '3000.00', '2624.16'],
  },
  {
    why: 'an exception from the cap',
    parts: [rate('people', '3.08')],
    inYear: { max: kroner('3000') },
    charge: { maxFor: new Map([['3001', kroner('40000')]]) },
    shares: ['40000.00', '3000.00', '2624.16'],
  },
  {
    why: 'a floor',
    parts: [rate('people', '3.08')],
    inYear: { min: kroner('3000') },
    shares: ['45543.96', '3080.00', '3000.00'],
  },
  {
    why: 'bands, a figure at the limit goes to the next',
    parts: [
      bands('people', [
        ['1000', '25000'],
        ['14000', '40000'],
        [undefined, '60000'],
      ]),
    ],
    shares: ['60000.00', '40000.00', '25000.00'],
  },
  {
    why: 'by days, where the agreement says so',
    parts: [rate('member', '100')],
    year: { partYear: true },
    shares: ['100.00', '20.00', '100.00'],
  },
  {
    why: 'by days, where the charge says so',
    parts: [rate('member', '100')],
    charge: { partYear: true },
    shares: ['100.00', '20.00', '100.00'],
  },
  {
    why: 'days before the cap',
    parts: [rate('member', '100')],
    charge: { partYear: true },
    inYear: { max: kroner('50') },
    shares: ['50.00', '20.00', '50.00'],
  },
  {
    why: 'units used, of all rows, and not by days',
    parts: [rate('consumption', '250')],
    charge: { partYear: true },
    inYear: { consumption: [use(1, '2.5', '0'), use(1, '1', '0'), use(2, '4', '0')] },
    shares: ['0.00', '875.00', '1000.00'],
  },
  {
    why: 'agreed amounts as they are',
    agreed: [kroner('100'), kroner('0'), kroner('33.33')],
    shares: ['100.00', '0.00', '33.33'],
  },
];

describe('a charge', () => {
  test.each(cases)('$why', ({ shares, year, ...given }) => {
    const input = yearInput({ ...YEAR, ...year, charges: [chargeOf(given)] });
    const { budget, found } = allocateBudget(input, { keepLines: true });
    expect(found).toEqual([]);
    expect(budget.lines).toHaveLength(1);
    const [line] = budget.lines;
    expect(line!.shares.map(oreText)).toEqual(shares);
    expect(line!.amount).toBe(line!.shares.reduce((sum, one) => sum + one, 0n));
    expect(budget.totals).toEqual(line!.shares);
    expect(budget.summary.map(({ charges }) => charges)).toEqual(line!.shares);
  });

  test('is named by its label, and stands where the agreement gives it', () => {
    const at = { file: 'agreement.yaml', line: 20, column: 3 };
    const charge = chargeOf({ parts: [rate('member', '1')], charge: { label: 'Kontingent', at } });
    const { budget } = allocateBudget(yearInput({ ...YEAR, charges: [charge] }), {
      keepLines: true,
    });
    const { because, ...line } = budget.lines[0]!;
    expect(line).toStrictEqual({
      id: 'fee',
      key: 'fee',
      description: 'Kontingent',
      category: '',
      grounds: { clause: '4' },
      amount: 300n,
      shares: [100n, 100n, 100n],
      at,
    });
    const exact = { numerator: 365n * 10n ** 18n, denominator: 365n * 10n ** 16n };
    expect(because()).toEqual({ kind: 'charge', charge, exact: [exact, exact, exact] });
  });

  test('is named by its id where it has no label, and stands nowhere where nobody says', () => {
    const { budget } = allocateBudget(
      yearInput({ ...YEAR, charges: [chargeOf({ agreed: [1n, 2n, 3n].map(ore) })] }),
      { keepLines: true },
    );
    expect(budget.lines[0]!.description).toBe('fee');
    expect(budget.lines[0]).not.toHaveProperty('at');
  });

  test('has an error at each figure above every band', () => {
    const charge = chargeOf({
      parts: [
        bands('people', [
          ['900', '1'],
          ['1000', '2'],
        ]),
      ],
    });
    const { found } = allocateBudget(yearInput({ ...YEAR, charges: [charge] }), {
      keepLines: false,
    });
    const args = { charge: 'fee', basis: 'people', highest: decimal('1000') };
    const place = { file: '2021/municipalities.csv', column: 3, clause: '4' };
    expect(found).toEqual([
      {
        code: 'allocation/figure-above-bands',
        severity: 'error',
        at: { ...place, line: 2 },
        args: { ...args, member: 'Kommune 0', figure: decimal('14787') },
      },
      {
        code: 'allocation/figure-above-bands',
        severity: 'error',
        at: { ...place, line: 3 },
        args: { ...args, member: 'Kommune 1', figure: decimal('1000') },
      },
    ]);
  });

  test.each([
    {
      grounds: {},
      at: undefined,
      place: { file: 'agreement.yaml', line: 1, column: 1 },
      why: 'the agreement as a whole',
    },
    {
      grounds: { clause: '4' },
      at: { file: 'agreement.yaml', line: 9, column: 3 },
      place: { file: 'agreement.yaml', line: 9, column: 3, clause: '4' },
      why: 'its place',
    },
  ])('has an error at $why where it comes to too much', ({ grounds, at, place }) => {
    const charge = chargeOf({
      parts: [rate('people', '1000000000')],
      charge: at === undefined ? {} : { at },
      inYear: { grounds },
    });
    const { found } = allocateBudget(yearInput({ ...YEAR, charges: [charge] }), {
      keepLines: false,
    });
    expect(found).toStrictEqual([
      {
        code: 'allocation/amount-too-large',
        severity: 'error',
        at: place,
        args: { what: 'fee', amount: 1478700000000000n },
      },
    ]);
  });

  test('has no clause to name at a figure above every band where it has none', () => {
    const charge = chargeOf({
      parts: [bands('people', [['900', '1']])],
      inYear: { grounds: {}, payers: [1] },
    });
    const { found } = allocateBudget(yearInput({ ...YEAR, charges: [charge] }), {
      keepLines: false,
    });
    expect(found[0]?.at).toStrictEqual({ file: '2021/municipalities.csv', line: 3, column: 3 });
  });
});
