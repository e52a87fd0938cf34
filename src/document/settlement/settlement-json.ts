import type { MemberSettlement, Outcome, Settlement } from '../../model/settlement.ts';
import { oreText, type Ore } from '../../model/ore.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import type { Json, JsonObject } from '../json-value.ts';
import { settlementAssumptions, settlementNotes } from './notes.ts';
import { pendingTexts } from './pending-text.ts';
import { reconciliations } from './reconciliation.ts';

/**
 * The result of `settle` as programs read it. Sentences are in the agreement's language; a fund without a cap has
 * null, a movement without a decision the case ''. `warnings` as the command prints them.
 */
export const settlementJson = (
  settlement: Settlement,
  warnings: readonly JsonObject[],
): JsonObject => {
  const { input, members, projects, control } = settlement;
  const { agreement, year, members: inYear } = input.weighing;
  const { language } = agreement;
  return {
    command: 'settle',
    agreement: agreement.id,
    year,
    model: settlement.model,
    status: settlement.status,
    budget: oreText(input.budget.total),
    charged: oreText(settlement.charged),
    other_income: oreText(settlement.otherIncome),
    accounts: oreText(settlement.accounts),
    result: oreText(settlement.result),
    funds: fundsJson(settlement),
    members: membersJson(inYear, members),
    transferred: oreText(settlement.transferred),
    pending: pendingTexts(settlement, language),
    control: controlJson(control),
    outcomes: settlement.outcomes.map((outcome) => outcomeJson(inYear, outcome)),
    projects: projects.map((project) => ({
      name: project.name,
      cost: oreText(project.cost),
      invoiced_from: project.invoicedFrom,
      members: project.members.map(({ share, ownEffort, invoiced, net }, index) => ({
        number: inYear[index]?.number,
        share: oreText(share),
        own_effort: oreText(ownEffort),
        invoiced: oreText(invoiced),
        net: oreText(net),
      })),
      control: controlJson(project.control),
    })),
    cuts: settlement.cuts.map(({ line, project, member, days, daysAsMember, moved }) => ({
      line,
      project,
      member: inYear[member]?.number,
      days,
      days_as_member: daysAsMember,
      moved: byNumber(inYear, moved),
    })),
    reconciliation: reconciliations(settlement).map(({ kind, booked, expected, difference }) => ({
      kind,
      booked: oreText(booked),
      expected: oreText(expected),
      difference: oreText(difference),
    })),
    assumptions: settlementAssumptions(settlement, language),
    notes: settlementNotes(settlement, language),
    warnings,
  };
};

const fundsJson = ({ funds, input }: Settlement): readonly JsonObject[] =>
  funds.map(({ id, opening, movements, closing, cap }) => ({
    id,
    opening: oreText(opening.amount),
    movements: movements.map((movement) => ({
      kind: movement.kind,
      amount: oreText(movement.amount),
      clause: movement.grounds.clause ?? '',
      case: movement.decision?.case ?? '',
      date: movement.decision?.date,
      body: movement.decision?.body,
      line: movement.line,
      to: movement.to,
      above_cap: movement.aboveCap,
      balance: oreText(movement.balance),
      shares: movement.shares && byNumber(input.weighing.members, movement.shares),
    })),
    closing: oreText(closing),
    cap: cap === undefined ? null : oreText(cap),
  }));

const byNumber = (members: readonly MemberInYear[], amounts: readonly Ore[]): Json =>
  new Map(members.map(({ number }, index) => [number, oreText(amounts[index] as Ore)]));

const membersJson = (
  inYear: readonly MemberInYear[],
  members: readonly MemberSettlement[],
): readonly JsonObject[] =>
  members.map((member, index) => ({
    number: inYear[index]?.number,
    name: inYear[index]?.name,
    contribution: oreText(member.contribution),
    consumption: oreText(member.consumption),
    collected: oreText(member.collected),
    returned: oreText(member.returned),
    invoiced: oreText(member.invoiced),
    net: oreText(member.net),
  }));

const outcomeJson = (
  inYear: readonly MemberInYear[],
  { kind, members, closing }: Outcome,
): JsonObject => ({
  kind,
  members: membersJson(inYear, members),
  closing: new Map([...closing].map(([fund, amount]) => [fund, oreText(amount)])),
});

const controlJson = ({ left, right }: Settlement['control']): JsonObject => ({
  left: oreText(left),
  right: oreText(right),
});
