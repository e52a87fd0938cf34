import type { AllocatedLine, Budget } from '../model/allocation.ts';
import { millionthsText } from '../model/millionths.ts';
import { oreText, type Ore } from '../model/ore.ts';
import type { MemberInYear } from '../model/year-input.ts';
import type { Json, JsonObject } from './json-value.ts';

/** The result of `budget` as programs read it. `warnings` as the command prints them. */
export const budgetJson = (budget: Budget, warnings: readonly JsonObject[]): JsonObject => {
  const { input, projects, totals, total } = budget;
  const { members, agreement } = input;
  const perMember = (amounts: readonly Ore[]): Json => amountsByNumber(members, amounts);
  return {
    command: 'budget',
    agreement: agreement.id,
    year: input.year,
    currency: 'NOK',
    assumptions: budget.assumptions,
    members: members.map((member) => ({
      number: member.number,
      name: member.name,
      basis: figuresOf(budget, member),
    })),
    lines: linesJson(budget),
    totals: perMember(totals),
    total: oreText(total),
    projects: projects.map((project) => ({
      name: project.name,
      total: oreText(project.total),
      shares: perMember(project.shares),
      own_effort: perMember(project.ownEffort),
      to_pay: perMember(project.toPay),
    })),
    warnings,
  };
};

/** Amounts keyed by municipality number, in number order. */
const amountsByNumber = (members: readonly MemberInYear[], amounts: readonly Ore[]): Json =>
  new Map(members.map(({ number }, index) => [number, oreText(amounts[index] as Ore)]));

/** The member's figures by basis; a basis that nobody asked of it is left out, since missing is not 0. */
const figuresOf = ({ input }: Budget, { index }: MemberInYear): Json => {
  const figures = new Map<string, Json>();
  for (const basis of input.bases.values()) {
    const figure = basis.figures[index];
    if (figure !== undefined) figures.set(basis.id, millionthsText(figure));
  }
  return figures;
};

/** The lines of the contribution, then those of each project, one at a time: shares as text take more room than the budget. */
function* linesJson({ input, lines, projects }: Budget): Generator<Json> {
  for (const line of lines) yield lineJson(line, input.members);
  for (const { lines: ofProject } of projects) {
    for (const line of ofProject) yield lineJson(line, input.members);
  }
}

const lineJson = (line: AllocatedLine, members: readonly MemberInYear[]): JsonObject => ({
  id: line.id,
  description: line.description,
  key: line.key,
  clause: line.grounds.clause ?? '',
  assumption: line.grounds.assumption,
  project: line.project,
  amount: oreText(line.amount),
  shares: amountsByNumber(members, line.shares),
});
