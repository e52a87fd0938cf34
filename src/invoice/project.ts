import { roundByLargestRemainder } from '../allocate/largest-remainder.ts';
import type { Agreement } from '../model/agreement.ts';
import type { AllocatedLine, Budget, ProjectSplit } from '../model/allocation.ts';
import { at } from '../model/assert.ts';
import type { InvoiceLine } from '../model/invoice.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { VatTreatment } from '../model/vat.ts';
import { byTreatment, groundsOf, groupsOf, oneUnit, type Claim } from './claim.ts';

/** What those who take part in a project are to pay: share less own effort. */
export interface ProjectClaims {
  readonly claims: readonly Claim[];
  /** Members, by index, whose own effort is above their share: the project's settlement pays them out. */
  readonly paidOut: readonly number[];
}

/**
 * The project's lines as the agreement wants them, and own effort as a line below zero for each VAT treatment: it is taken
 * from the treatments in proportion to what the member bears under each. Who is to receive gets no document.
 */
export const projectClaims = (budget: Budget, project: ProjectSplit): ProjectClaims => {
  const { agreement, members } = budget.input;
  const claims = members.map((member): Claim => {
    const { index } = member;
    const lines = at(project.toPay, index) > 0n ? linesOf(project, index, agreement) : [];
    return { member, lines, calculation: { kind: 'project', budget, project } };
  });
  const paidOut = members.flatMap(({ index }) => (at(project.toPay, index) < 0n ? [index] : []));
  return { claims, paidOut };
};

const linesOf = (
  project: ProjectSplit,
  member: number,
  agreement: Agreement,
): readonly InvoiceLine[] => {
  const shareOf = ({ shares }: AllocatedLine): Ore => at(shares, member);
  const own = project.lines.filter((line) => shareOf(line) !== 0n);
  const treated = byTreatment(own, agreement).map(({ treatment, lines }) => ({
    treatment,
    sum: sumOre(lines.map(shareOf)),
    lines: groupsOf(lines, agreement, { kind: 'project', project: project.name })
      .map((group) => ({ ...group, net: sumOre(group.lines.map(shareOf)) }))
      .filter(({ net }) => net !== 0n)
      .map((group) => oneUnit(group.subject, group.net, treatment, groundsOf(group.lines))),
  }));
  const effort = effortBy(treated, at(project.ownEffort, member));
  return treated.flatMap(({ treatment, lines }, place) => {
    const taken = at(effort, place);
    const subject = { kind: 'own-effort', project: project.name } as const;
    return taken === 0n ? lines : [...lines, oneUnit(subject, ore(0n - taken), treatment)];
  });
};

/** Own effort by treatment, in proportion to what is to pay under each, by largest remainder. */
const effortBy = (
  treated: readonly { readonly treatment: VatTreatment; readonly sum: Ore }[],
  effort: Ore,
): readonly bigint[] => {
  const weights = treated.map(({ sum }) => (sum > 0n ? sum : ZERO_ORE));
  const denominator: bigint = sumOre(weights);
  const exact = weights.map((weight) => ({ numerator: effort * weight, denominator }));
  return roundByLargestRemainder(effort, exact, 1n).shares;
};
