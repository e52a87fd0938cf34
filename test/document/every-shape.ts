import type { YearInput } from '../../src/model/year-input.ts';
import type { KeyInYear } from '../../src/model/distribution-key.ts';
import {
  at,
  chargeOf,
  decimal,
  directLine,
  exampleYear,
  K_IKT,
  KEYS,
  keyOf,
  kroner,
  percentPart,
  ratePart,
  splitLine,
  use,
  type ExampleYear,
} from './example-year.ts';

/** Figures that somebody may try other values of. */
export interface Figures {
  readonly populationOfKongsberg: number;
  /** Of the key 50/50: the percentage split equally. */
  readonly equalPercent: number;
  readonly amountOfL01: number;
  readonly keyOfL05: string;
  readonly usersOfL03: readonly number[];
  readonly networkRate: number;
  readonly unitsOfS01: number;
}

const FIGURES: Figures = {
  populationOfKongsberg: 27694,
  equalPercent: 50,
  amountOfL01: 1_000_000,
  keyOfL05: 'population',
  usersOfL03: [0, 2, 4],
  networkRate: 3.08,
  unitsOfS01: 120,
};

/** A year with every shape that the workbook has formulas for, from a split of 7 øre to one of 12 thousand million kroner. */
export const everyShape = (
  figures: Partial<Figures> = {},
  more: Partial<ExampleYear> = {},
): YearInput => {
  const chosen = { ...FIGURES, ...figures };
  return exampleYear({
    members: K_IKT.map((member) =>
      member.number === '3006' ? { ...member, population: chosen.populationOfKongsberg } : member,
    ),
    keys: [
      keyOf('50/50', [
        percentPart(chosen.equalPercent, 'equal'),
        percentPart(100 - chosen.equalPercent, 'population', 'employees'),
      ]),
      ...KEYS.slice(1),
    ],
    lines: (keys) => linesOf(keys, chosen),
    inKind: [
      { project: 'Velferd', member: 1, amount: kroner(20_000), at: at('2021/in_kind.csv', 2) },
    ],
    charges: chargesOf(chosen),
    ...more,
  });
};

const linesOf = (keys: ReadonlyMap<string, KeyInYear>, figures: Figures) => [
  splitLine('L01', keys.get('50/50'), figures.amountOfL01),
  splitLine('L02', keys.get('50/50'), 333_333.33, { basis: 'employees' }),
  splitLine('L03', keys.get('30/70'), 480_000, { users: figures.usersOfL03 }),
  splitLine('L04', keys.get('30/70'), -75_000.01),
  splitLine('L05', keys.get(figures.keyOfL05), 0.07),
  splitLine('L06', keys.get('host'), 250_000),
  splitLine('L07', keys.get('fixed'), 100_000),
  splitLine('L08', keys.get('fixed'), -100_000, { users: [1, 2] }),
  splitLine('L09', keys.get('capped'), 100_000),
  splitLine('L10', keys.get('50/50'), 91_250, { users: [0, 1, 3], days: [365, 184, 91] }),
  splitLine('L11', keys.get('population'), 12_345_678_901.23, { description: '=1+1' }),
  splitLine('L12', keys.get('50/50'), 0),
  directLine('S01', keys.get('direct'), [
    use(0, figures.unitsOfS01, 1250.5),
    use(2, 0.333333, 0.015),
    use(2, 3, 99),
  ]),
  splitLine('P01', keys.get('50/50'), 200_000, { project: 'Velferd', users: [0, 1, 2] }),
  splitLine('P02', keys.get('50/50'), 50_000.05, { project: 'Velferd', users: [0, 1, 2] }),
  directLine('P03', keys.get('direct'), [use(1, 7, 300)], 'Kart'),
];

const chargesOf = (figures: Figures) => [
  chargeOf(
    'network',
    { kind: 'rates', parts: [ratePart('population', figures.networkRate)] },
    { max: kroner(39_000), maxFor: new Map([['3808', kroner(38_000)]]) },
  ),
  chargeOf(
    'operation',
    { kind: 'rates', parts: [ratePart('member', 500), ratePart('population', 0.125)] },
    { months: 12, min: kroner(9000), payers: [0, 1, 3, 4], exempt: [2] },
  ),
  chargeOf('connection', {
    kind: 'rates',
    parts: [
      {
        per: 'member',
        rate: {
          kind: 'bands',
          by: 'population',
          steps: [
            { below: decimal(5000), amount: decimal(25_000) },
            { below: decimal(10_000), amount: decimal(40_000) },
            { amount: decimal(60_000) },
          ],
        },
        grounds: { clause: '3' },
      },
    ],
  }),
  chargeOf('grant', { kind: 'agreed', amounts: [100_000, 0, 5000.5, 1, 20].map(kroner), at: [] }),
  chargeOf(
    'depot',
    { kind: 'rates', parts: [ratePart('consumption', 250)] },
    { consumption: [use(0, 3, 250), use(3, 2.5, 250)] },
  ),
];
