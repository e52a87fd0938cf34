import { at } from '../model/assert.ts';
import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoicedDifference } from '../model/diagnostic-codes/invoice.ts';
import { signOf, standingInvoices, type InvoiceRow } from '../model/invoice-row.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import { approvalDay, reopeningsAfter } from '../model/reopening.ts';
import type { Settlement } from '../model/settlement.ts';
import type { MemberInYear } from '../model/year-input.ts';
import { indexByNumber, isOnAccount, isSameSubject, placeOfRow } from './register-rows.ts';
import { netsOf } from './settlement.ts';

/** The net of the documents that stand, by member index; above zero is to pay. */
const standingNets = (
  rows: readonly InvoiceRow[],
  standing: ReadonlySet<InvoiceRow>,
  members: readonly MemberInYear[],
): readonly Ore[] => {
  const indexOf = indexByNumber(members);
  const nets = members.map(() => ZERO_ORE);
  for (const row of rows) {
    const index = standing.has(row) ? indexOf(row.municipality) : undefined;
    if (index !== undefined) nets[index] = ore(at(nets, index) + signOf(row) * row.net);
  }
  return nets;
};

/**
 * What each member was invoiced of the year's contribution and consumption, net of VAT, by index: documents that stand, less
 * credit notes that do. Undefined where the register has no such document of the year, standing or credited. What a member
 * paid that the year does not have any longer is left out. For `SettlementInput.invoiced`.
 */
export const invoicedByMember = (
  rows: readonly InvoiceRow[],
  year: number,
  members: readonly MemberInYear[],
): readonly Ore[] | undefined => {
  const own = rows.filter((row) => isOnAccount(row, year, undefined));
  return own.length === 0 ? undefined : standingNets(own, new Set(standingInvoices(rows)), members);
};

/** The same for each project that the register has invoices for. For `SettlementInput.projectsInvoiced`. */
export const projectsInvoiced = (
  rows: readonly InvoiceRow[],
  year: number,
  members: readonly MemberInYear[],
): ReadonlyMap<string, readonly Ore[]> => {
  const standing = new Set(standingInvoices(rows));
  const names = rows.flatMap(({ project }) => (project === undefined ? [] : [project]));
  return new Map(
    [...new Set(names)].flatMap((name) => {
      const own = rows.filter((row) => isOnAccount(row, year, name));
      return own.length === 0 ? [] : [[name, standingNets(own, standing, members)] as const];
    }),
  );
};

/**
 * A final settlement against the settlement documents that stand, of the year and of its projects: an error where a net is
 * another, and a warning in its place where a decision later than the approval of the accounts has reopened the settlement.
 * Nothing where none was invoiced.
 * A member whose settlement document was credited, and none issued anew, has none to differ from.
 */
export const checkInvoicedSettlement = (
  settlement: Settlement,
  rows: readonly InvoiceRow[],
): readonly Diagnostic[] => {
  const { weighing, decisions } = settlement.input;
  const { year } = weighing;
  const after = approvalDay(decisions);
  const reopened = reopeningsAfter(decisions, after).length > 0;
  const projects = [undefined, ...settlement.projects.map(({ name }) => name)];
  return projects.flatMap((project) => {
    const subject = {
      purpose: 'settlement' as const,
      year,
      ...(project !== undefined && { project }),
    };
    const own = rows.filter((row) => isSameSubject(row, subject));
    const [first] = standingInvoices(rows).filter((row) => own.includes(row));
    if (first === undefined) return [];
    const differences = settlementDifferences(settlement, project, own);
    if (differences.length === 0) return [];
    const args = { year, project, reopened, after, differences };
    const found = reopened ? warningAt : errorAt;
    return [found('settlement/other-invoiced', placeOfRow(rows, first), args)];
  });
};

const settlementDifferences = (
  settlement: Settlement,
  project: string | undefined,
  own: readonly InvoiceRow[],
): readonly InvoicedDifference[] => {
  const { members } = settlement.input.weighing;
  const nets = netsOf(settlement, project);
  const indexOf = indexByNumber(members);
  const standing = new Set(standingInvoices(own));
  return members.flatMap(({ index, name }) => {
    const ofMember = own.filter(({ municipality }) => indexOf(municipality) === index);
    const left = ofMember.filter((row) => standing.has(row));
    if (ofMember.length > 0 && left.length === 0) return [];
    const invoiced = sumOre(left.map((row) => ore(signOf(row) * row.net)));
    const now = at(nets, index);
    const numbers = left.map(({ number }) => number);
    return invoiced === now ? [] : [{ name, numbers, treatment: undefined, invoiced, now }];
  });
};
