import { at, present } from '../model/assert.ts';
import type { LineGrounds } from '../model/invoice.ts';
import type { Ore } from '../model/ore.ts';
import type { Settlement } from '../model/settlement.ts';
import type { VatTreatment } from '../model/vat.ts';
import { groundsOf, oneUnit, type Claim } from './claim.ts';

/** What the settlement of the year, or of one of its projects, comes to for each member: by index, above zero is to pay. */
export const netsOf = (
  { members, projects }: Settlement,
  project: string | undefined,
): readonly Ore[] => {
  const ofProject = projects.find(({ name }) => name === project);
  const settled: readonly { readonly net: Ore }[] =
    project === undefined ? members : present(ofProject, 'the settlement has the project').members;
  return settled.map(({ net }) => net);
};

/** The VAT of settlement documents: the settlement's own, else the agreement's. */
const vatOfSettlement = ({ input }: Settlement): VatTreatment => {
  const { settlement, invoicing } = input.weighing.agreement;
  return present(settlement?.vat ?? invoicing.vat, 'a settlement that is invoiced has its VAT');
};

/** The settlement in one line for each member; one of nothing makes no document. */
export const settlementClaims = (
  settlement: Settlement,
  project: string | undefined,
): readonly Claim[] => {
  const { weighing } = settlement.input;
  const vat = vatOfSettlement(settlement);
  const nets = netsOf(settlement, project);
  const grounds =
    project === undefined ? groundsOfYear(settlement) : groundsOfProject(settlement, project);
  return weighing.members.map((member) => ({
    member,
    lines: [oneUnit({ kind: 'settlement' }, at(nets, member.index), vat, grounds)],
    calculation: {
      kind: 'settlement',
      settlement,
      ...(project !== undefined && { project }),
    },
  }));
};

/** The rule that the year is settled by. */
const groundsOfYear = ({ input }: Settlement): readonly LineGrounds[] => {
  const rules = present(input.weighing.agreement.settlement, 'a year is settled by rules');
  const { key, clause, assumption } = rules;
  return [
    {
      ...(key !== undefined && { key }),
      grounds: {
        ...(clause !== undefined && { clause }),
        ...(assumption !== undefined && { assumption }),
      },
    },
  ];
};

/** What the project's lines are split by; nothing where it was invoiced and has no lines any more. */
const groundsOfProject = ({ input }: Settlement, project: string): readonly LineGrounds[] =>
  groundsOf(
    input.budget.projects.filter(({ name }) => name === project).flatMap(({ lines }) => lines),
  );
