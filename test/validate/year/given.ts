import type { Agreement, Basis } from '../../../src/model/agreement.ts';
import type { Charge, Rate } from '../../../src/model/charge.ts';
import type { CostLine } from '../../../src/model/cost-line.ts';
import { always } from '../../../src/model/dated-value.ts';
import type { Dated } from '../../../src/model/dated-value.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { DistributionKey, KeyPart } from '../../../src/model/distribution-key.ts';
import type { Member } from '../../../src/model/member.ts';
import { millionths } from '../../../src/model/millionths.ts';
import type { Millionths } from '../../../src/model/millionths.ts';
import { ore } from '../../../src/model/ore.ts';
import type { YearInput } from '../../../src/model/year-input.ts';
import { readCsv } from '../../../src/read/csv.ts';
import type { RawYear } from '../../../src/read/raw-year.ts';
import type { PopulationExport } from '../../../src/read/ssb-statbank.ts';
import type { Table } from '../../../src/read/table.ts';
import { findingsInLines, validateYear } from '../../../src/validate/year/index.ts';
import { differences, fieldLines, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';

/** Inputs of a year, made by hand: a small cooperation that each test changes one thing of. */

const GROUNDS = { clause: '1' };

export const day = (text: string): Day => text as Day;

/** `3.08` as millionths. */
export const decimal = (text: string): Millionths => {
  const [whole = '', fraction = ''] = text.split('.');
  return millionths(BigInt(whole + fraction.padEnd(6, '0')));
};

export const member = (number: string, name: string, more: Partial<Member> = {}): Member => ({
  number,
  numbers: [],
  name,
  ...more,
});

export const KONGSBERG = member('3006', 'Kongsberg', { numbers: ['0604', '3303'] });
export const NOTODDEN = member('3808', 'Notodden', { numbers: ['0807'] });
export const TINN = member('3818', 'Tinn');

const share = (percent: string, ...by: [string, ...string[]]): KeyPart => ({
  kind: 'share',
  share: decimal(percent),
  by,
});

export const key = (
  id: string,
  parts: readonly KeyPart[] | Dated<readonly KeyPart[]>,
  more: Partial<DistributionKey> = {},
): DistributionKey => ({
  id,
  ...GROUNDS,
  rule: {
    kind: 'parts',
    parts: isDated(parts) ? parts : always(parts, GROUNDS),
  },
  ...more,
});

const isDated = (
  parts: readonly KeyPart[] | Dated<readonly KeyPart[]>,
): parts is Dated<readonly KeyPart[]> => parts.some((part) => 'from' in part);

export const parts = { share };

export const direct = (id: string, more: Partial<DistributionKey> = {}): DistributionKey => ({
  id,
  ...GROUNDS,
  rule: { kind: 'consumption' },
  ...more,
});

export const rate = (amount: string): Dated<Rate> =>
  always({ kind: 'amount', amount: decimal(amount) }, GROUNDS);

export const decided = (body?: string): Dated<Rate> =>
  always({ kind: 'decided', ...(body !== undefined && { body }) }, GROUNDS);

export const charge = (
  id: string,
  per: string,
  values: Dated<Rate>,
  more: Partial<Charge> = {},
): Charge => ({
  id,
  ...GROUNDS,
  rule: { kind: 'rates', parts: [{ per, rate: { kind: 'dated', values } }] },
  months: decimal('1'),
  maxFor: new Map(),
  partYear: false,
  ...more,
});

export const agreed = (id: string, more: Partial<Charge> = {}): Charge =>
  charge(id, 'member', [], { rule: { kind: 'agreed' }, ...more });

export const basis = (id: string, asOf?: string | Dated<string>): Basis => ({
  id,
  label: id,
  ...(asOf !== undefined && { asOf: typeof asOf === 'string' ? always(asOf, GROUNDS) : asOf }),
});

export const from = <T>(
  text: string,
  value: T,
): { from: Day; value: T; grounds: typeof GROUNDS } => ({
  from: day(text),
  value,
  grounds: GROUNDS,
});

interface AgreementParts extends Partial<Omit<Agreement, 'keys' | 'charges' | 'bases'>> {
  readonly keys?: readonly DistributionKey[];
  readonly charges?: readonly Charge[];
  readonly bases?: readonly Basis[];
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

/** Three members, a key half equal and half by population, a key by employees, and direct consumption. */
export const agreement = ({
  keys = [
    key('50/50', [share('50', 'equal'), share('50', 'population', 'employees')]),
    key('staff', [share('100', 'employees')]),
    key('equal', [share('100', 'equal')]),
    direct('direct'),
  ],
  charges = [],
  bases = [],
  ...more
}: AgreementParts = {}): Agreement => ({
  id: 'test',
  name: 'Test',
  source: 'Test',
  language: 'nb',
  period: {},
  terms: new Map(),
  host: { number: '3006', name: 'Kongsberg', vatRegistered: false },
  partYear: false,
  members: [KONGSBERG, NOTODDEN, TINN],
  bases: byId(bases),
  keys: byId(keys),
  charges: byId(charges),
  funds: new Map(),
  invoicing: { installments: [], lines: 'category', consumption: 'planned', host: 'member' },
  deadlines: [],
  rounding: { unit: ore(1n), rule: 'largest-remainder' },
  decides: new Map(),
  assumptions: [],
  ...more,
});

/** A table as it is read from a file. */
export const table = (name: string, text: string): Table => {
  const { table: read } = readCsv(`2021/${name}.csv`, new TextEncoder().encode(text));
  if (read === undefined) throw new Error(`${name} cannot be read`);
  return read;
};

export const FIGURES = `number;name;population;employees
3006;Kongsberg;27694;2100
3808;Notodden;12994;1100
3818;Tinn;5604;600
`;
export const BUDGET = `id;description;key;amount;users
L1;Server;50/50;1000;
`;

/** Tables as text by the names of their files; an empty text is no file. */
export interface Files {
  readonly municipalities?: string;
  readonly population?: PopulationExport;
  readonly budget?: string;
  /** The budgets before and after it. */
  readonly otherBudgets?: readonly string[];
  readonly users?: string;
  readonly consumption?: string;
  readonly accounts?: string;
  readonly grants?: string;
  readonly services?: string;
  readonly in_kind?: string;
  readonly unreadable?: RawYear['unreadable'];
}

export const raw = (files: Files, year = 2021): RawYear => {
  const { municipalities = FIGURES, budget = BUDGET, population, unreadable } = files;
  const otherBudgets = files.otherBudgets?.map((text) => table('budget-2', text));
  const read = (name: string, text: string | undefined): Table | undefined =>
    text === undefined || text === '' ? undefined : table(name, text);
  const tables = {
    municipalities: read('municipalities', municipalities),
    budget: read('budget', budget),
    otherBudgets,
    users: read('users', files.users),
    consumption: read('consumption', files.consumption),
    accounts: read('accounts', files.accounts),
    grants: read('grants', files.grants),
    services: read('services', files.services),
    inKind: read('in_kind', files.in_kind),
    population,
    unreadable,
  };
  return { year, folder: '2021', ...withoutUndefined(tables) };
};

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
const withoutUndefined = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Present<T>;

export interface Given {
  readonly of?: AgreementParts;
  readonly files?: Files;
  readonly decisions?: readonly Decision[];
  readonly year?: number;
  readonly date?: string;
}

/** What `validateYear` says, and all that it says once the lines are read. */
export const validated = ({
  of = {},
  files = {},
  decisions = [],
  year = 2021,
  date = '2026-01-01',
}: Given = {}) => {
  const { input, found } = validateYear({
    agreement: agreement(of),
    decisions,
    raw: raw(files, year),
    date: day(date),
  });
  const all = input === undefined ? found : [...found, ...findingsInLines(input.readLines)];
  return { input, found: all, said: all.map(saidAt) };
};

/** The same, all of it golden: the findings and, of a year that is right, how it differs from the one with nothing changed. */
export const check = (given: Given = {}) => {
  const { input, found, said } = validated(given);
  const year = input === undefined ? ['no year'] : differences(yearLines(input), USUAL);
  expectGolden([...findingLines(found), ...year]);
  return { input, found, said };
};

/** All of a year, its lines too; of keys, charges and members that stand elsewhere whole, what they are called. */
const yearLines = (input: YearInput): readonly string[] =>
  fieldLines({
    members: input.members.map(({ member: of, ...each }) => ({ ...each, member: of.number })),
    bases: input.bases,
    keys: input.keys,
    charges: input.charges.map((each) => ({ ...each, charge: each.charge.id })),
    inKind: input.inKind,
    decisions: input.decisions.map((each) => each.case),
    revision: input.revision?.case,
    lines: [...input.readLines(() => undefined)].map((each) => ({
      ...each,
      key: each.key.id,
      at: each.at,
    })),
  });

/** `budget/no-key 2021/budget.csv:2:3`: a code and its place; a warning begins with `?`. */
export const saidAt = ({ code, severity, at }: Diagnostic): string =>
  `${severity === 'warning' ? '? ' : ''}${code} ${at.file}:${String(at.line)}:${String(at.column)}`;

/** The lines of a budget that is right, warnings aside. */
export const linesOf = (given: Given): readonly CostLine[] => linesIn(check(given));

export const linesIn = ({ input, said }: ReturnType<typeof validated>): readonly CostLine[] => {
  const errors = said.filter((each) => !each.startsWith('?'));
  if (input === undefined || errors.length > 0) throw new Error(errors.join('\n'));
  return [...input.readLines(() => undefined)];
};

const { input: usual } = validated();
const USUAL = usual === undefined ? [] : yearLines(usual);
