import { allocateBudget } from '../allocate/budget.ts';
import type { ProjectSplit } from '../model/allocation.ts';
import { assert, at } from '../model/assert.ts';
import type { CostLine } from '../model/cost-line.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { ProjectSettlement, SettlementInput } from '../model/settlement.ts';

/**
 * Settles each project among those who take part: its accounts lines and own effort are split by the project's key, and
 * what a member has put in and was invoiced is set against its share. Lines that were budgeted and never booked count as 0.
 * Where the register has no invoice for the project, the budget's share counts as invoiced.
 */
export const settleProjects = (
  input: SettlementInput,
): { readonly projects: readonly ProjectSettlement[]; readonly found: readonly Diagnostic[] } => {
  const booked = input.accounts.flatMap(({ project, split }) =>
    project === undefined || split === undefined ? [] : [split],
  );
  const unbooked = input.budget.projects.flatMap(({ lines }) =>
    lines.flatMap(({ line }) =>
      line === undefined || booked.some(({ id }) => id === line.id) ? [] : [withoutCost(line)],
    ),
  );
  const { budget, found } = allocateBudget(
    { ...input.weighing, charges: [], readLines: () => [...booked, ...unbooked] },
    { keepLines: true },
  );
  return { projects: budget.projects.map((project) => settleProject(input, project)), found };
};

const withoutCost = (line: CostLine): CostLine =>
  line.kind === 'split' ? { ...line, amount: ZERO_ORE } : { ...line, rows: [] };

const settleProject = (input: SettlementInput, actual: ProjectSplit): ProjectSettlement => {
  const register = input.projectsInvoiced.get(actual.name);
  const budgeted = input.budget.projects.find(({ name }) => name === actual.name)?.toPay;
  const invoiced = register ?? budgeted;
  const members = actual.shares.map((share, member) => {
    const ownEffort = at(actual.ownEffort, member);
    const paid: Ore = invoiced?.[member] ?? ZERO_ORE;
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
