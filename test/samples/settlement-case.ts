/** Holds a settlement against what its case expects; the format stands at the top of samples/k-ikt/cases.yaml. */
import { expect } from 'vitest';
import { asJsonAmount, asJsonAmounts, type TreasurerCase } from './treasurer-case.ts';

type Column = 'collected' | 'returned' | 'net';
type MemberJson = { readonly number: string; readonly name: string } & Readonly<
  Record<Column, string>
>;

interface ProjectJson {
  readonly name: string;
  readonly members: readonly {
    readonly number: string;
    readonly share: string;
    readonly net: string;
  }[];
}

/** What the tests read of the JSON of `settle`. */
interface SettlementJson {
  readonly status: string;
  readonly result: string;
  readonly transferred: string;
  readonly pending: readonly string[];
  readonly funds: readonly { readonly id: string; readonly closing: string }[];
  readonly members: readonly MemberJson[];
  readonly outcomes: readonly { readonly kind: string; readonly members: readonly MemberJson[] }[];
  readonly projects: readonly ProjectJson[];
  readonly control: { readonly left: string; readonly right: string };
}

const COLUMNS: readonly Column[] = ['collected', 'returned', 'net'];

const byName = (members: readonly MemberJson[], column: Column): Record<string, string> =>
  Object.fromEntries(members.map((member) => [member.name, member[column]]));

/** Net by name, of those who have a share. */
const netOfProject = (
  { members }: SettlementJson,
  project: ProjectJson | undefined,
): Record<string, string> =>
  Object.fromEntries(
    (project?.members ?? [])
      .filter(({ share }) => share !== '0.00')
      .map(({ number, net }) => [members.find((one) => one.number === number)?.name, net]),
  ) as Record<string, string>;

export const compareSettlement = (
  text: string,
  { expected }: Pick<TreasurerCase, 'expected'>,
): void => {
  const settled = JSON.parse(text) as SettlementJson;
  expect(settled.control.left).toBe(settled.control.right);
  if (expected.status !== undefined) expect(settled.status).toBe(expected.status);
  if (expected.result !== undefined) expect(settled.result).toBe(asJsonAmount(expected.result));
  if (expected.pending !== undefined) {
    expect(settled.pending.map((text) => text.replaceAll('\u{a0}', ' '))).toEqual(
      expected.pending.map((words) => expect.stringContaining(words) as string),
    );
  }
  if (expected.transferred !== undefined) {
    expect(settled.transferred).toBe(asJsonAmount(expected.transferred));
  }
  if (expected.funds !== undefined) {
    const closing = Object.fromEntries(settled.funds.map((fund) => [fund.id, fund.closing]));
    expect(closing).toEqual(asJsonAmounts(expected.funds));
  }
  for (const column of COLUMNS) {
    const amounts = expected[column];
    if (amounts === undefined) continue;
    expect(byName(settled.members, column), column).toMatchObject(asJsonAmounts(amounts));
  }
  for (const [way, amounts] of Object.entries(expected.outcomes ?? {})) {
    const outcome = settled.outcomes.find(({ kind }) => kind === way);
    expect(byName(outcome?.members ?? [], 'net'), way).toMatchObject(asJsonAmounts(amounts));
  }
  for (const [name, amounts] of Object.entries(expected.projects ?? {})) {
    const project = settled.projects.find((candidate) => candidate.name === name);
    expect(netOfProject(settled, project), name).toEqual(asJsonAmounts(amounts));
  }
};
