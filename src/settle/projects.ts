import { allocateBudget } from '../allocate/budget.ts';
import type { ProjectSplit } from '../model/allocation.ts';
import { assert, at, present } from '../model/assert.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { ProjectSettlement, SettlementInput } from '../model/settlement.ts';
import { bookedLine, withBases, type BookedLine } from './booked-line.ts';
import { isCostOrIncome } from './books.ts';
import { zeros } from './zeros.ts';

/**
 * Settles each project among those who take part: its accounts lines and own effort are split by the project's key, and
 * what a member has put in and was invoiced is set against its share. Lines that were budgeted and never booked count as 0,
 * and so does a project that was invoiced and has no lines at all: what was paid for it goes back.
 * Where the register has no invoice for the project, the budget's share counts as invoiced.
 */
export const settleProjects = (
  input: SettlementInput,
): { readonly projects: readonly ProjectSettlement[]; readonly found: readonly Diagnostic[] } => {
  const { weighing } = input;
  const lines = linesOf(input);
  const { budget, found } = allocateBudget(
    {
      ...weighing,
      bases: withBases(weighing.bases, lines),
      charges: [],
      readLines: () => lines.map(({ line }) => line),
    },
    { keepLines: true },
  );
  const settled = budget.projects.map((project) => settleProject(input, project));
  const nothing = zeros(weighing.members.length);
  const withoutLines = [...input.projectsInvoiced.keys()]
    .filter((name) => settled.every((project) => project.name !== name))
    .map((name) =>
      settleProject(input, { name, total: ZERO_ORE, shares: nothing, ownEffort: nothing }),
    );
  return { projects: [...settled, ...withoutLines], found };
};

/** What was booked for projects, then what was budgeted for them and never booked, as nothing. */
const linesOf = ({ accounts, budget, weighing }: SettlementInput): readonly BookedLine[] => {
  const width = weighing.members.length;
  const booked = accounts
    .filter((line) => line.project !== undefined && isCostOrIncome(line))
    .map(({ amount, split }) =>
      bookedLine(present(split, 'each line of a project says how it is split'), amount, width),
    );
  const ids = new Set(booked.map(({ line }) => line.id));
  const unbooked = budget.projects.flatMap((project) =>
    project.lines.flatMap(({ line }) =>
      line === undefined || ids.has(line.id) ? [] : [bookedLine(line, ZERO_ORE, width)],
    ),
  );
  return [...booked, ...unbooked];
};

const settleProject = (
  input: SettlementInput,
  actual: Pick<ProjectSplit, 'name' | 'total' | 'shares' | 'ownEffort'>,
): ProjectSettlement => {
  const register = input.projectsInvoiced.get(actual.name);
  const budgeted = input.budget.projects.find(({ name }) => name === actual.name)?.toPay;
  const invoiced = register ?? budgeted;
  const members = actual.shares.map((share, member) => {
    const ownEffort = at(actual.ownEffort, member);
    const paid: Ore = invoiced === undefined ? ZERO_ORE : at(invoiced, member);
    return { share, ownEffort, invoiced: paid, net: ore(share - ownEffort - paid) };
  });
  const control = {
    left: sumOre(members.flatMap((member) => [member.ownEffort, member.invoiced, member.net])),
    right: actual.total,
  };
  assert(control.left === control.right, 'a project is paid by those who take part');
  return {
    name: actual.name,
    cost: actual.total,
    members,
    invoicedFrom: register === undefined ? 'budget' : 'register',
    control,
  };
};
