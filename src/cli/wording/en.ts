import type { Wording } from './wording.ts';

const count = (number: number, one: string, more: string): string =>
  `${String(number)} ${number === 1 ? one : more}`;

/** A number that is text already. */
const numbered = (number: string, one: string, more: string): string =>
  `${number} ${number === '1' ? one : more}`;

export const en: Wording = {
  problems: (errors, warnings) =>
    [
      ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
      ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
    ].join(', '),
  moreProblems: (more) => `and ${String(more)} more; --json lists them all`,
  nothingWritten: 'nothing was written',
  assumptions: 'Assumptions',
  working: (name, done, all) => `${name} (${String(done)} of ${String(all)})`,
  linesDone: (lines) => `${lines} lines`,
  writtenTo: (folder) => `Written to ${folder}:`,
  total: 'Total',
  municipality: 'Municipality',
  budget: {
    title: (name, year) => `${name}: budget ${String(year)}`,
    revised: (decision) => `Revised by decision ${decision}`,
    project: (name, total) => `Project ${name}: ${total} kroner, financed apart`,
    share: 'Share',
    ownEffort: 'Own effort',
    toPay: 'To pay',
  },
  check: {
    noErrors: (workspace) => `${workspace}: no errors`,
    agreement: (name, members, keys, charges) =>
      `${name}: ${count(members, 'member', 'members')}, ${count(keys, 'key', 'keys')}, ${count(charges, 'charge', 'charges')}`,
    year: (year, lines, files) =>
      `${String(year)}: ${lines === '1' ? '1 line' : `${lines} lines`}; read ${files.join(', ')}`,
  },
  members: {
    title: (name, year) =>
      year === undefined ? `${name}: members` : `${name}: members in ${String(year)}`,
    number: 'Number',
    from: 'Member from',
    noticeGiven: 'Notice given',
    lastDay: 'Last day',
    days: 'Days',
    host: 'host',
    none: (year) => `No members in ${String(year)}.`,
    noticeRule: (months, from) =>
      `Notice: ${count(months, 'month', 'months')}, counted from ${from === 'notice' ? 'the notice' : '1 January after the notice'}.`,
  },
  explain: {
    title: (member, name, year) => `${member} in ${name} ${String(year)}`,
    noShare: (lines) => `No share in: ${lines}`,
    project: (name) => `project ${name}`,
    amount: 'Amount',
    key: 'Key',
    charge: 'Charge',
    parts: { equal: 'equal', host: 'host', member: 'member' },
    fixed: (amount) => `${amount} per user`,
    weight: (weight, sum) => `${weight} of ${sum}`,
    daysOf: (figure, days, sum) =>
      figure === undefined ? `${days} of ${sum} days` : `${figure} × ${days} days of ${sum}`,
    daysOfYear: (days, year) => `${days} / ${year} days`,
    percentOf: (share, sum) => `${share} / ${sum}`,
    left: 'Left',
    runAgain: (sum) => `${sum}; the key is run again over the others`,
    settledAt: (members, kind, bound) =>
      `${String(members)} × ${bound} (the key’s ${kind === 'min' ? 'least' : 'most'})`,
    nothingToSplit: 'a line of 0 gives all of them 0',
    exact: 'Exact',
    rounding: 'Rounding',
    share: 'Share',
    bound: (kind, from) =>
      kind === 'min'
        ? `raised from ${from} to the key’s least`
        : `cut from ${from} to the key’s most`,
    boundOfCharge: (kind, from) =>
      kind === 'min'
        ? `raised from ${from} to the charge’s least`
        : `cut from ${from} to the charge’s most`,
    oddOre: (odd, names, unit) =>
      `${String(odd)} × ${unit} left over, one each to the largest dropped fractions: ${names}`,
    noOddOre: 'nothing left over',
    halfUp: 'each share is rounded on its own',
    rateWord: 'Rate',
    rate: (rate, figure, per) => `${rate} × ${figure} (${per})`,
    band: (basis) => `band by ${basis}`,
    units: (units, price) => `${units} units × ${price}`,
    decided: (date, body, number) => `decided by ${body} ${date}, case ${number}`,
    months: (months) => `× ${months} months`,
    exempt: 'exempt',
    agreed: 'amount agreed',
    inKind: 'own effort in the project, split by its key',
    roundingLine: 'what the rounding of the other lines left, borne by the host',
    totalWithoutProjects: 'Total without projects',
    projectTotal: (name, share) => `Project ${name}, financed apart: share ${share}`,
    projectToPay: (name, share, effort, toPay) =>
      `Project ${name}, financed apart: share ${share} − own effort ${effort} = ${toPay} to pay`,
    assumption: 'Assumption',
    consumption: 'direct consumption',
  },
  settle: {
    kroner: 'Kroner',
    project: (name, cost) => `Project ${name}: ${cost} kroner, settled apart`,
    added: (rows, reversed) =>
      `Added to register/funds.csv: ${count(rows, 'row', 'rows')}${reversed === 0 ? '' : `, of which ${String(reversed)} take back what was settled before`}`,
    laterAgain: (years) =>
      `${years.join(', ')} rests on it, is taken back too, and stands again as it was.`,
    laterTakenBack: (years) =>
      `${years.join(', ')} rested on it and is taken back too: settle it anew now, in order.`,
    same: 'register/funds.csv has these movements already: nothing is added.',
    preliminary: 'Preliminary: nothing is added to register/funds.csv.',
    reverses: (row) => `takes back row ${String(row)}`,
    recovered: {
      'append-finished':
        'An earlier run was stopped while it added to a register: that is now finished.',
      'head-followed':
        'An earlier run was stopped after it added to a register: its head file now follows.',
      'dead-lock-removed': 'The lock of an earlier run that was stopped is taken away.',
    },
    columns: { fund: 'Fund', kind: 'Kind', balance: 'Balance', settlement: 'Settlement' },
  },
  verify: {
    looking: (what) => `verifying ${what}`,
    holds: (workspace) => `${workspace}: everything holds`,
    checked: (name, years, { rows, documents, files, settlements }) =>
      `${name}, ${years.join(', ')}: ${numbered(rows, 'row', 'rows')} in the registers, ${numbered(documents, 'document', 'documents')}, ${numbered(files, 'file', 'files')}; ${numbered(settlements, 'settlement', 'settlements')} made anew`,
  },
  invoice: {
    dryRun: 'Dry run: nothing is issued, and these numbers are not taken.',
    nothing: 'There is nothing to invoice.',
    entered: (documents) =>
      `Entered in register/invoices.csv: ${count(documents, 'document', 'documents')}.`,
    unchanged: (numbers) => `Issued before, with the same amounts: ${numbers}.`,
    files: (documents) => count(documents, 'file of documents', 'files of documents'),
    columns: { kind: 'Document', number: 'Number' },
    making: (document, done, all) => `${document} (${String(done)} of ${String(all)})`,
    differs: 'Issued with other amounts',
    invoiced: 'Invoiced',
    now: 'Now',
    difference: 'Difference',
    creditFirst: 'To issue it anew, credit what was issued first:',
  },
  init: {
    made: (name, folder) => `Made a workspace for ${name} in ${folder}.`,
    next: (command) => `Next: ${command}`,
    illustrative: (readme) => `${readme} says which figures are real and which are illustrative.`,
  },
};
