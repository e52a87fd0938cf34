import type { AllocatedLine } from '../model/allocation.ts';
import { at, present } from '../model/assert.ts';
import type { Member } from '../model/member.ts';
import { isByUse } from './by-use.ts';
import { priceOf } from './claim.ts';
import type { InvoicingInput } from './invoicing-input.ts';

/** What says who gets a document. */
type AskedFor = Pick<
  InvoicingInput,
  'asked' | 'date' | 'members' | 'services' | 'budgetOn' | 'budgetAtUse' | 'settlement'
>;

/**
 * Those that what is asked for comes to something for, before it is held against the register: they alone need what a buyer
 * must have. In a project who is to receive is none of them, as its settlement pays that out.
 */
export const payersOf = (input: AskedFor): readonly Member[] => {
  const pays = payerTest(input);
  return input.members.filter(({ index }) => pays(index)).map(({ member }) => member);
};

const payerTest = ({
  asked,
  date,
  services,
  budgetOn,
  budgetAtUse,
  settlement,
}: AskedFor): ((member: number) => boolean) => {
  switch (asked.purpose) {
    case 'installment': {
      const { lines, input } = present(budgetOn, 'an installment has its budget')(date);
      const isActual = input.agreement.invoicing.consumption === 'actual';
      return bearsAny(lines.filter((line) => !isActual || !isByUse(line)));
    }
    case 'consumption': {
      const { lines } = present(budgetAtUse, 'consumption has its budget');
      return bearsAny(lines.filter(isByUse));
    }
    case 'project': {
      const { projects } = present(budgetOn, 'a project has its budget')(date);
      const project = projects.find(({ name }) => name === asked.project);
      return (member) => project !== undefined && at(project.toPay, member) > 0n;
    }
    case 'services':
      return (index) =>
        (services ?? []).some(
          ({ member, quantity, unitPrice }) =>
            member === index && priceOf(quantity, unitPrice) !== 0n,
        );
    case 'settlement': {
      const settled = present(settlement, 'a settlement is invoiced');
      const { members } =
        asked.project === undefined
          ? settled
          : (settled.projects.find(({ name }) => name === asked.project) ?? { members: [] });
      return (member) => (members[member]?.net ?? 0n) !== 0n;
    }
  }
};

const bearsAny =
  (lines: readonly AllocatedLine[]) =>
  (member: number): boolean =>
    lines.some(({ shares }) => at(shares, member) !== 0n);
