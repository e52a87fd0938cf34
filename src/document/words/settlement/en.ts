import type { SettlementWords } from './words.ts';

export const en: SettlementWords = {
  columns: {
    contribution: 'Contribution',
    consumption: 'Use beyond planned',
    collected: 'Collected',
    returned: 'Returned',
    invoiced: 'Invoiced',
    net: 'To pay (+) / to receive (−)',
    budget: 'Budget',
    accounts: 'Accounts',
    difference: 'Accounts less budget',
    percent: 'Difference in %',
    fund: 'Fund',
    fundName: 'Name',
    year: 'Year',
    kind: 'Kind',
    balance: 'Balance',
    line: 'Line',
    to: 'To',
    booked: 'Booked',
    expected: 'By the settlement',
    share: 'Share',
    date: 'Date',
    body: 'Body',
    case: 'Case',
    note: 'Note',
  },
  tables: {
    members: 'Per municipality',
    accounts: 'Per line',
    funds: 'Funds',
    projects: 'Projects',
    reconciliation: 'Reconciliation',
  },
  movements: {
    use: 'Use of fund',
    set_aside: 'Set aside',
    return: 'Return to the municipalities',
    transfer: 'Transfer',
    carry: 'Result of the year carried forward',
  },
  opening: 'Opening balance',
  closing: 'Closing balance',
  pending: {
    somebody: 'The governing body of the cooperation',
    or: 'or',
    approveAccounts: (body, year) => `${body} must approve the accounts for ${String(year)}.`,
    audit: (year) => `The accounts for ${String(year)} must be audited.`,
    deficit: (body, need, fund, balance) =>
      `${body} must decide how much of the overspend of ${need} kroner is to be met by ${fund} (balance ${balance} kroner); the rest is collected from the municipalities. A decision of 0 kroner is a decision too.`,
    deficitUncovered: (amount) =>
      `${amount} kroner of the overspend is not covered: the agreement does not say that the rest is collected from the municipalities.`,
    surplusAboveCap: (body, amount, fund) =>
      `${body} must decide what is to become of ${amount} kroner of the underspend: there is no room for it under the cap of ${fund}.`,
    decidedLater: (decision, date) =>
      `The settlement rests on a decision dated after the day of the settlement (${date}): ${decision}.`,
    basisLater: (basis, asOf, date) =>
      `The basis ${basis} is as of ${asOf}, after the day of the settlement (${date}).`,
  },
  notes: {
    countsAsInvoiced: (contribution, year) =>
      `The register has no invoices for ${String(year)}; ${contribution} in the budget counts as invoiced in full.`,
    projectCountsAsInvoiced: (project) =>
      `The register has no invoices for the project ${project}; the share in the budget counts as invoiced.`,
    opensAtNothing: (fund) =>
      `Neither the register of funds nor the agreement gives an opening balance for ${fund}; it is taken to be 0.`,
    contributionDiffers: (booked, invoiced, difference) =>
      `The accounts have booked ${booked} kroner as paid by the municipalities, while ${invoiced} kroner was invoiced: a difference of ${difference} kroner.`,
    fundDiffers: (booked, moved, difference) =>
      `The accounts have booked ${booked} kroner as net set aside in funds, while the settlement gives ${moved} kroner: a difference of ${difference} kroner.`,
  },
};
