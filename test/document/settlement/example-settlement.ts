import type { Day } from '../../../src/model/day.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Fund } from '../../../src/model/fund.ts';
import type { Language } from '../../../src/model/language.ts';
import type {
  AccountsLine,
  OpeningBalance,
  Settlement,
  SettlementInput,
} from '../../../src/model/settlement.ts';
import type { SettlementRules } from '../../../src/model/agreement.ts';
import type { CostLine } from '../../../src/model/cost-line.ts';
import type { YearInput } from '../../../src/model/year-input.ts';
import { settle } from '../../../src/settle/settle.ts';
import {
  at,
  budgetOf,
  directLine,
  exampleYear,
  kroner,
  KEYS,
  splitLine,
  use,
  type ExampleYear,
} from '../example-year.ts';

export const ISSUED = '2022-04-20' as Day;

const FUNDS: readonly Fund[] = [
  {
    id: 'operating',
    name: 'Bundet driftsfond',
    cap: [{ from: '2015-01-01' as Day, value: kroner(3_000_000), grounds: { clause: '6' } }],
    overCap: 'return',
    clause: '6',
  },
  {
    id: 'investment',
    name: 'Bundet investeringsfond',
    cap: [{ from: '2015-01-01' as Day, value: kroner(1_000_000), grounds: { clause: '6' } }],
    overCap: 'refuse',
    clause: '6',
  },
];

const RESULT: SettlementRules = {
  model: 'result',
  key: '30/70',
  surplus: ['operating'],
  deficit: ['operating', 'members'],
  requires: ['approve'],
  bases: 'year',
  clause: '6',
};

type Verb = Decision extends infer One
  ? One extends Decision
    ? Omit<One, 'at' | 'body' | 'date' | 'case'>
    : never
  : never;
let nextCase = 4;
export const decided = (verb: Verb, more: Partial<Decision> = {}): Decision =>
  ({
    date: '2022-03-29' as Day,
    body: 'Styret',
    case: `${String(nextCase++)}/22`,
    at: at('2021/decisions.yaml', 2),
    ...verb,
    ...more,
  }) as Decision;

export const APPROVED = (): Decision => decided({ kind: 'approve', what: 'accounts' });

export const booked = (
  id: string,
  amount: number,
  more: Partial<AccountsLine> = {},
): AccountsLine => ({
  id,
  description: `Tjeneste ${id}`,
  category: 'Drift',
  kind: amount < 0 ? 'income' : 'cost',
  amount: kroner(amount),
  at: at('2021/accounts.csv', 2),
  ...more,
});

export interface ExampleSettlement {
  readonly rules?: SettlementRules;
  readonly funds?: readonly Fund[];
  readonly opening?: Readonly<Record<string, number>>;
  readonly accounts?: readonly AccountsLine[];
  readonly decisions?: readonly Decision[];
  readonly language?: Language;
  readonly terms?: ReadonlyMap<string, string>;
  readonly invoiced?: readonly number[];
  readonly lines?: NonNullable<ExampleYear['lines']>;
  readonly used?: readonly [number, number];
  readonly charges?: ExampleYear['charges'];
  readonly year?: Partial<ExampleYear>;
}

/** A direct line of two members, at the units planned or used. */
const licences = (
  key: Parameters<typeof directLine>[1],
  units: readonly [number, number],
): CostLine => directLine('D01', key, [use(0, units[0], 350), use(2, units[1], 350)]);

const linesAt =
  (units: readonly [number, number]): NonNullable<ExampleYear['lines']> =>
  (keys) => [
    splitLine('L01', keys.get('50/50'), 1_285_000, {
      description: 'IKT-leder, lønn og sosiale kostnader',
    }),
    splitLine('L02', keys.get('30/70'), 4_620_000, { description: 'Driftsteknikere' }),
    splitLine('L03', keys.get('30/70'), 812_345.67, { users: [0, 2, 3], description: 'Brannmur' }),
    splitLine('L04', keys.get('30/70'), -150_000, { description: 'Tilskudd fra fylkeskommunen' }),
    licences(keys.get('direct'), units),
    splitLine('P01', keys.get('50/50'), 300_000, { project: 'Responssenter', users: [0, 1, 2] }),
  ];

export const ACCOUNTS: readonly AccountsLine[] = [
  booked('L01', 1_310_455.2, { description: 'IKT-leder, lønn og sosiale kostnader' }),
  booked('L02', 4_995_120.4, { description: 'Driftsteknikere' }),
  booked('L03', 798_000, { description: 'Brannmur' }),
  booked('L04', -165_000, { description: 'Tilskudd fra fylkeskommunen' }),
  booked('D01', 171_500),
  booked('L99', 42_000, { description: 'Uforutsett serverbytte' }),
];

/** What a settlement is made from, as the stages before would have checked it. */
export const settlementInput = (example: ExampleSettlement = {}): SettlementInput => {
  const planned: readonly [number, number] = [290, 165];
  const base = (units: readonly [number, number]): YearInput => {
    const year = exampleYear({
      ...example.year,
      ...(example.charges !== undefined && { charges: example.charges }),
      ...(example.language !== undefined && { language: example.language }),
      lines: example.lines ?? linesAt(units),
    });
    const [sigdal, ...others] = year.members;
    return {
      ...year,
      members: [{ ...sigdal!, member: { ...sigdal!.member, orgnr: '942402465' } }, ...others],
      agreement: {
        ...year.agreement,
        terms: example.terms ?? new Map(),
        funds: new Map((example.funds ?? FUNDS).map((fund) => [fund.id, fund])),
        settlement: example.rules ?? RESULT,
        decides: new Map([
          ['funds', ['Styret']],
          ['accounts', ['Styret']],
        ]),
      },
    };
  };
  const weighing = base(planned);
  const opening = new Map(
    (example.funds ?? FUNDS).map(({ id }): [string, OpeningBalance] => [
      id,
      {
        amount: kroner(example.opening?.[id] ?? 0),
        from: example.opening?.[id] === undefined ? 'nothing' : 'agreement',
      },
    ]),
  );
  const project: readonly AccountsLine[] = example.lines
    ? []
    : [
        booked('P01', 325_000, {
          project: 'Responssenter',
          split: splitLine('P01', KEYS[0], 325_000, { project: 'Responssenter', users: [0, 1, 2] }),
        }),
      ];
  return {
    budget: budgetOf(weighing),
    budgetAtUse: budgetOf(base(example.used ?? [310, 180.5])),
    weighing,
    accounts: [...(example.accounts ?? ACCOUNTS), ...project],
    decisions: example.decisions ?? [APPROVED()],
    opening,
    ...(example.invoiced !== undefined && { invoiced: example.invoiced.map(kroner) }),
    projectsInvoiced: new Map(),
    date: ISSUED,
  };
};

export const settled = (example: ExampleSettlement = {}): Settlement => {
  const { settlement, found } = settle(settlementInput(example));
  if (settlement === undefined) throw new Error(JSON.stringify(found.map(({ code }) => code)));
  return settlement;
};
