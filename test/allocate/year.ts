import type { Agreement, Rounding } from '../../src/model/agreement.ts';
import type { ConsumptionRow, CostLine, UserSet } from '../../src/model/cost-line.ts';
import { daysInYear } from '../../src/model/day.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { KeyPart, KeyInYear } from '../../src/model/distribution-key.ts';
import type { Member } from '../../src/model/member.ts';
import { millionths, type Millionths } from '../../src/model/millionths.ts';
import { ore, type Ore } from '../../src/model/ore.ts';
import type {
  BasisFigures,
  ChargeInYear,
  InKindEffort,
  YearInput,
} from '../../src/model/year-input.ts';

/** `3.08` as millionths. */
export const decimal = (text: string): Millionths => {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + decimals.padEnd(6, '0'));
  return millionths(text.startsWith('-') ? -value : value);
};

/** `1234.50` as øre. */
export const kroner = (text: string): Ore => ore(decimal(text) / 10_000n);

export const place = (line: number) => ({ file: '2021/budget.csv', line, column: 1 });

interface TestMember {
  readonly name?: string;
  readonly days?: number;
  readonly member?: Partial<Member>;
}

export interface TestYear {
  readonly year?: number;
  readonly members: readonly TestMember[];
  /** Figures by basis, then by member. */
  readonly bases?: Readonly<Record<string, readonly (Millionths | undefined)[]>>;
  readonly basisAssumptions?: Readonly<Record<string, string>>;
  readonly lines?: readonly CostLine[];
  readonly charges?: readonly ChargeInYear[];
  readonly inKind?: readonly InKindEffort[];
  readonly rounding?: Rounding;
  readonly host?: string;
  readonly partYear?: boolean;
  readonly assumptions?: readonly string[];
  /** What reading the lines finds. */
  readonly reports?: readonly Diagnostic[];
}

const numberOf = (index: number): string => String(3001 + index);

const basisFigures = (
  id: string,
  figures: readonly (Millionths | undefined)[],
  assumption: string | undefined,
): BasisFigures => ({
  id,
  label: id,
  grounds: assumption === undefined ? {} : { assumption },
  figures,
  at: figures.map((_, index) => ({ file: '2021/municipalities.csv', line: index + 2, column: 3 })),
});

const agreementOf = (year: TestYear, members: readonly Member[]): Agreement => ({
  id: 'test',
  name: 'Test',
  source: 'Test',
  language: 'nb',
  period: {},
  terms: new Map(),
  host: { number: year.host ?? numberOf(0), name: 'Vert', vatRegistered: false },
  partYear: year.partYear ?? false,
  members,
  bases: new Map(),
  keys: new Map(),
  charges: new Map(),
  funds: new Map(),
  invoicing: { installments: [], lines: 'total', consumption: 'planned', host: 'member' },
  deadlines: [],
  rounding: year.rounding ?? { unit: ore(1n), rule: 'largest-remainder' },
  decides: new Map(),
  assumptions: year.assumptions ?? [],
});

/** A year's input from what a test cares about. */
export const yearInput = (given: TestYear): YearInput => {
  const year = given.year ?? 2021;
  const members = given.members.map(({ name, days, member }, index) => {
    const number = numberOf(index);
    const called = name ?? `Kommune ${String(index)}`;
    return {
      member: { number, numbers: [], name: called, ...member },
      number,
      name: called,
      index,
      days: days ?? daysInYear(year),
    };
  });
  const bases = Object.entries(given.bases ?? {});
  return {
    agreement: agreementOf(
      given,
      members.map(({ member }) => member),
    ),
    year,
    members,
    bases: new Map(
      bases.map(([id, figures]) => [id, basisFigures(id, figures, given.basisAssumptions?.[id])]),
    ),
    keys: new Map(),
    charges: given.charges ?? [],
    inKind: given.inKind ?? [],
    decisions: [],
    *readLines(report) {
      (given.reports ?? []).forEach(report);
      yield* given.lines ?? [];
    },
  };
};

export const share = (percent: string, ...by: [string, ...string[]]): KeyPart => ({
  kind: 'share',
  share: decimal(percent),
  by,
});
export const fixed = (amount: string): KeyPart => ({
  kind: 'fixed',
  fixed: kroner(amount),
  by: 'equal',
});

export const keyOf = (
  id: string,
  parts: readonly KeyPart[],
  more: { readonly min?: Ore; readonly max?: Ore; readonly assumption?: string } = {},
): KeyInYear => ({
  id,
  grounds: {
    clause: `§ ${id}`,
    ...(more.assumption !== undefined && { assumption: more.assumption }),
  },
  rule: {
    kind: 'parts',
    parts,
    ...(more.min !== undefined && { min: more.min }),
    ...(more.max !== undefined && { max: more.max }),
  },
});

const directKey: KeyInYear = {
  id: 'direct',
  grounds: { clause: '6 c' },
  rule: { kind: 'consumption' },
};

/** The first `count` members. */
export const everybody = (count: number): UserSet => ({
  members: Array.from({ length: count }, (_, index) => index),
});

export const splitLine = (
  id: string,
  key: KeyInYear,
  amount: Ore,
  users: UserSet,
  more: { readonly basis?: string; readonly project?: string; readonly line?: number } = {},
): Extract<CostLine, { kind: 'split' }> => ({
  kind: 'split',
  id,
  description: `Linje ${id}`,
  category: '',
  key,
  amount,
  users,
  at: place(more.line ?? 2),
  ...(more.basis !== undefined && { basis: more.basis }),
  ...(more.project !== undefined && { project: more.project }),
});

export const use = (member: number, planned: string, unitPrice: string): ConsumptionRow => ({
  member,
  planned: decimal(planned),
  unitPrice: decimal(unitPrice),
  at: { file: '2021/consumption.csv', line: member + 2, column: 1 },
});

export const directLine = (
  id: string,
  rows: readonly ConsumptionRow[],
  project?: string,
): Extract<CostLine, { kind: 'direct' }> => ({
  kind: 'direct',
  id,
  description: `Linje ${id}`,
  category: '',
  key: directKey,
  rows,
  at: place(3),
  ...(project !== undefined && { project }),
});

export const effort = (project: string, member: number, amount: Ore): InKindEffort => ({
  project,
  member,
  amount,
  at: { file: '2021/in_kind.csv', line: member + 2, column: 1 },
});
