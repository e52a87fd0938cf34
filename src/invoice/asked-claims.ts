import type { Budget, ProjectSplit } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import type { Day } from '../model/day.ts';
import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { ore } from '../model/ore.ts';
import type { Claim } from './claim.ts';
import { consumptionClaims } from './consumption.ts';
import { agreedInTime, decidedInTime } from './decided-in-time.ts';
import { byRegime, type RegimeClaim } from './documents.ts';
import { earlierInstallments } from './earlier-installments.ts';
import { installmentClaims, installmentCount } from './installment.ts';
import type { InvoicingInput } from './invoicing-input.ts';
import { projectClaims } from './project.ts';
import { serviceClaims } from './services.ts';
import { settlementClaims } from './settlement.ts';

/** The claims of the purpose asked for. */
export interface AskedClaims {
  /** As they were on a day; those of purposes that rest on no budget of a day are the same on each. */
  readonly claimsOn: (day: Day) => readonly RegimeClaim[];
  /** What keeps them from being issued on the day of issue. */
  readonly notInTime: () => readonly Diagnostic[];
  /** What there is to say of those that are issued on the day of issue. */
  readonly warnings: () => readonly Diagnostic[];
}

const NONE = (): readonly Diagnostic[] => [];
const IN_AGREEMENT = { file: 'agreement.yaml', line: 1, column: 1 };

/** The claims, or why there can be none. */
export const askedClaims = (input: InvoicingInput): AskedClaims | Diagnostic => {
  const { agreement, asked, date } = input;
  switch (asked.purpose) {
    case 'installment': {
      const { installment } = asked;
      const count = installmentCount(agreement);
      if (installment < 1 || installment > count) {
        const at = agreement.invoicing.at ?? IN_AGREEMENT;
        return errorAt('invoice/unknown-installment', at, { installment, count });
      }
      return askedInstallment(input, installment);
    }
    case 'consumption': {
      const budget = present(input.budgetAtUse, 'consumption is invoiced by a budget at use');
      const claims = consumptionClaims(budget).flatMap(byRegime);
      const notInTime = () => decidedInTime(budget, date);
      return { claimsOn: () => claims, notInTime, warnings: NONE };
    }
    case 'project':
      return askedProject(input, asked.project);
    case 'services': {
      const services = present(input.services, 'services are invoiced by their table');
      const claims = serviceClaims(agreement, input.members, services).flatMap(byRegime);
      const notInTime = () => agreedInTime(services, date);
      return { claimsOn: () => claims, notInTime, warnings: NONE };
    }
    case 'settlement': {
      const settlement = present(input.settlement, 'a settlement is invoiced');
      const { project } = asked;
      const names = settlement.projects.map(({ name }) => name);
      if (project !== undefined && !names.includes(project)) return unknownProject(project, names);
      const claims = settlementClaims(settlement, project).flatMap(byRegime);
      return { claimsOn: () => claims, notInTime: NONE, warnings: NONE };
    }
  }
};

const budgetOf = ({ budgetOn }: InvoicingInput, day: Day): Budget =>
  present(budgetOn, 'this is invoiced by the budget in force')(day);

/** Claims by the budget in force on a day, reckoned once for each budget. */
const byBudget = (
  input: InvoicingInput,
  claimsOf: (budget: Budget) => readonly Claim[],
): AskedClaims => {
  const reckoned = new Map<Budget, readonly RegimeClaim[]>();
  const claimsOn = (day: Day): readonly RegimeClaim[] => {
    const budget = budgetOf(input, day);
    const claims = reckoned.get(budget) ?? claimsOf(budget).flatMap(byRegime);
    reckoned.set(budget, claims);
    return claims;
  };
  const notInTime = () => decidedInTime(budgetOf(input, input.date), input.date);
  return { claimsOn, notInTime, warnings: NONE };
};

/** The claims of an installment that there is. */
export const askedInstallment = (input: InvoicingInput, installment: number): AskedClaims => {
  const earlier = earlierInstallments(input, installment);
  return byBudget(input, (budget) => installmentClaims(budget, installment, earlier));
};

const unknownProject = (project: string, projects: readonly string[]): Diagnostic =>
  errorAt('invoice/unknown-project', IN_AGREEMENT, {
    project,
    projects,
    nearest: nearest(project, projects),
  });

const askedProject = (input: InvoicingInput, name: string): AskedClaims | Diagnostic => {
  const today = budgetOf(input, input.date);
  const projectIn = (budget: Budget): ProjectSplit | undefined =>
    budget.projects.find((project) => project.name === name);
  const project = projectIn(today);
  if (project === undefined) {
    const projects = today.projects.map((each) => each.name);
    return unknownProject(name, projects);
  }
  const claims = byBudget(input, (budget) => {
    const there = projectIn(budget);
    return there === undefined ? [] : projectClaims(budget, there).claims;
  });
  const warnings = () =>
    projectClaims(today, project).paidOut.map((index) => {
      const amount = ore(0n - present(project.toPay[index], 'each member has its part'));
      const member = present(input.members[index], 'who takes part is a member');
      const at = { file: 'agreement.yaml', line: 1, column: 1, ...member.member.at };
      return warningAt('invoice/project-pays-out', at, {
        project: name,
        name: member.name,
        amount,
      });
    });
  return { ...claims, warnings };
};
