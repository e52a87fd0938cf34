import { allocateBudget } from '../../src/allocate/budget.ts';
import type { Agreement, Rounding } from '../../src/model/agreement.ts';
import type { Budget } from '../../src/model/allocation.ts';
import type { ConsumptionRow, CostLine } from '../../src/model/cost-line.ts';
import { daysInYear, type Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { KeyPart, KeyInYear } from '../../src/model/distribution-key.ts';
import type { Language } from '../../src/model/language.ts';
import { millionths, ONE, type Millionths } from '../../src/model/millionths.ts';
import { ore, type Ore } from '../../src/model/ore.ts';
import type {
  ChargeInYear,
  ChargePartInYear,
  MemberInYear,
  YearInput,
} from '../../src/model/year-input.ts';

/** `3.08` as millionths, for numbers that a float holds well enough. */
export const decimal = (value: number): Millionths =>
  millionths(BigInt(Math.round(value * 1_000_000)));
export const kroner = (value: number): Ore => ore(BigInt(Math.round(value * 100)));

const YEAR = 2021;
export const at = (file: string, line: number) => ({ file, line, column: 1 });

/** K-IKT's members with their population on 1 January 2021 (Statistics Norway, table 07459) and illustrative employees. */
export const K_IKT = [
  { number: '3006', name: 'Kongsberg', population: 27694, employees: 2215 },
  { number: '3808', name: 'Notodden', population: 12970, employees: 1180.5 },
  { number: '3818', name: 'Tinn', population: 5589, employees: 640 },
  { number: '3819', name: 'Hjartdal', population: 1557, employees: 210 },
  { number: '3038', name: 'Hole', population: 2404, employees: 301 },
];

interface ExampleMember {
  readonly number: string;
  readonly name: string;
  readonly days?: number;
  readonly class?: string;
  readonly population: number;
  readonly employees: number;
}

export interface ExampleYear {
  readonly members?: readonly ExampleMember[];
  readonly keys?: readonly KeyInYear[];
  readonly lines?: (keys: ReadonlyMap<string, KeyInYear>) => readonly CostLine[];
  readonly charges?: readonly ChargeInYear[];
  readonly inKind?: YearInput['inKind'];
  readonly rounding?: Rounding;
  readonly language?: Language;
  readonly name?: string;
  readonly decisions?: readonly Decision[];
  readonly partYear?: boolean;
}

export const percentPart = (percent: number, ...by: [string, ...string[]]): KeyPart => ({
  kind: 'share',
  share: decimal(percent),
  by,
});

export const keyOf = (
  id: string,
  parts: readonly KeyPart[],
  more: Partial<KeyInYear> & { readonly min?: Ore; readonly max?: Ore } = {},
): KeyInYear => {
  const { min, max, ...rest } = more;
  return {
    id,
    grounds: { clause: '6 a' },
    rule: {
      kind: 'parts',
      parts,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
    ...rest,
  };
};

export const KEYS: readonly KeyInYear[] = [
  keyOf('50/50', [percentPart(50, 'equal'), percentPart(50, 'population', 'employees')]),
  keyOf('30/70', [percentPart(30, 'equal'), percentPart(70, 'employees')], {
    grounds: { clause: '6 b' },
  }),
  keyOf('population', [percentPart(100, 'population')], {
    grounds: { assumption: 'the statutes are not published: population' },
  }),
  keyOf('host', [
    percentPart(20, 'host'),
    percentPart(33.333333, 'equal'),
    percentPart(46.666667, 'population'),
  ]),
  keyOf('fixed', [
    { kind: 'fixed', fixed: kroner(4000), by: 'equal' },
    percentPart(100, 'population'),
  ]),
  keyOf('capped', [percentPart(100, 'population')], { max: kroner(40000) }),
  { id: 'direct', grounds: { clause: '6 c' }, rule: { kind: 'consumption' } },
];

const membersOf = (members: readonly ExampleMember[]): readonly MemberInYear[] =>
  members.map(({ number, name, days, class: group }, index) => ({
    member: { number, numbers: [], name, ...(group !== undefined && { class: group }) },
    number,
    name,
    index,
    days: days ?? daysInYear(YEAR),
  }));

/** A year made by hand, as the stages before would have checked it. */
export const exampleYear = (example: ExampleYear = {}): YearInput => {
  const source = [...(example.members ?? K_IKT)].sort((a, b) => (a.number < b.number ? -1 : 1));
  const members = membersOf(source);
  const keys = new Map((example.keys ?? KEYS).map((key) => [key.id, key]));
  const charges = example.charges ?? [];
  const basis = (id: 'population' | 'employees', label: string) => ({
    id,
    label,
    grounds: {},
    asOf: '2021-01-01' as Day,
    figures: source.map((member) => decimal(member[id])),
    at: source.map((_, index) => at('2021/municipalities.csv', index + 2)),
  });
  const agreement: Agreement = {
    id: 'k-ikt',
    name: example.name ?? 'Kongsbergregionen IKT Drift',
    source: 'Samarbeidsavtale K-IKT, versjon 2.0, revidert 11.04.2019',
    language: example.language ?? 'nb',
    period: {},
    terms: new Map(),
    host: {
      number: '3808',
      name: 'Notodden kommune',
      title: 'hovedkontorkommune',
      vatRegistered: true,
    },
    partYear: example.partYear ?? false,
    members: members.map(({ member }) => member),
    bases: new Map([
      ['population', { id: 'population', label: 'Innbyggere' }],
      ['employees', { id: 'employees', label: 'Ansatte' }],
    ]),
    keys: new Map(),
    charges: new Map(charges.map(({ charge }) => [charge.id, charge])),
    funds: new Map(),
    invoicing: { installments: [], lines: 'category', consumption: 'planned', host: 'member' },
    deadlines: [],
    rounding: example.rounding ?? { unit: ore(1n), rule: 'largest-remainder' },
    decides: new Map(),
    assumptions: ['the parties are those that signed in 2015'],
  };
  return {
    agreement,
    year: YEAR,
    members,
    bases: new Map([
      ['population', basis('population', 'Innbyggere')],
      ['employees', basis('employees', 'Ansatte')],
    ]),
    keys,
    charges,
    inKind: example.inKind ?? [],
    decisions: example.decisions ?? [],
    readLines: () => (example.lines ?? (() => []))(keys),
  };
};

let nextLine = 2;
const lineHead = (id: string, key: KeyInYear) => ({
  id,
  description: `Tjeneste ${id}`,
  category: 'Drift',
  key,
  at: at('2021/budget.csv', nextLine++),
});

/** All five members, or those of the indices; `days` in the same order. */
export const splitLine = (
  id: string,
  key: KeyInYear | undefined,
  amount: number,
  more: {
    readonly users?: readonly number[];
    readonly days?: readonly number[];
    readonly basis?: string;
    readonly project?: string;
    readonly description?: string;
  } = {},
): CostLine => {
  const { users, days, ...rest } = more;
  return {
    ...lineHead(id, key!),
    kind: 'split',
    amount: kroner(amount),
    users: {
      members: users ?? [0, 1, 2, 3, 4],
      ...(days !== undefined && { days }),
    },
    ...rest,
  };
};

export const use = (member: number, planned: number, unitPrice: number): ConsumptionRow => ({
  member,
  planned: decimal(planned),
  unitPrice: decimal(unitPrice),
  at: at('2021/consumption.csv', member + 2),
});

export const directLine = (
  id: string,
  key: KeyInYear | undefined,
  rows: readonly ConsumptionRow[],
  project?: string,
): CostLine => ({
  ...lineHead(id, key!),
  kind: 'direct',
  rows,
  ...(project !== undefined && { project }),
});

export const ratePart = (per: string, amount: number): ChargePartInYear => ({
  per,
  rate: { kind: 'amount', amount: decimal(amount) },
  grounds: { clause: '3' },
});

export const chargeOf = (
  id: string,
  rule: ChargeInYear['rule'],
  more: Partial<Omit<ChargeInYear, 'charge' | 'rule'>> & {
    readonly months?: number;
    readonly maxFor?: ReadonlyMap<string, Ore>;
    readonly partYear?: boolean;
  } = {},
): ChargeInYear => {
  const { months, maxFor, partYear, ...rest } = more;
  return {
    charge: {
      id,
      label: `Avgift ${id}`,
      clause: '3',
      rule: { kind: 'agreed' },
      months: months === undefined ? ONE : decimal(months),
      maxFor: maxFor ?? new Map(),
      partYear: partYear ?? false,
    },
    grounds: { clause: '3' },
    rule,
    consumption: [],
    payers: [0, 1, 2, 3, 4],
    exempt: [],
    ...rest,
  };
};

/** The budget of a year, asserted to be without errors. */
export const budgetOf = (input: YearInput): Budget => {
  const { budget, found } = allocateBudget(input, { keepLines: true });
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.map(({ code }) => code)));
  return budget;
};
