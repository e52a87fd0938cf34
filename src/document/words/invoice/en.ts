import type { InvoiceWords } from './words.ts';

const DOCUMENT = { invoice: 'invoice', 'credit-note': 'credit note' } as const;
const THE_DOCUMENT = {
  invoice: 'This invoice',
  'credit-note': 'This credit note',
  internal: 'This voucher',
} as const;

export const en: InvoiceWords = {
  titles: { invoice: 'Invoice', 'credit-note': 'Credit note', internal: 'Internal voucher' },
  head: {
    number: {
      invoice: 'Invoice number',
      'credit-note': 'Credit note number',
      internal: 'Voucher number',
    },
    date: { invoice: 'Invoice date', 'credit-note': 'Date', internal: 'Voucher date' },
    due: 'Due date',
    kid: 'KID',
    account: 'Account',
    reference: 'Your reference',
    accountingCost: 'Your account string',
    period: 'Period',
    orgnr: 'Org. no.',
    credits: 'Refers to',
    payee: 'Payee',
    amount: 'Amount',
    payment: 'Payment',
    notes: 'Notes',
  },
  moneyText: (amount) => `NOK\u00A0${amount}`,
  columns: {
    text: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Price',
    vat: 'VAT',
    net: 'Amount',
  },
  sums: {
    net: 'Sum excl. VAT',
    vat: 'VAT',
    base: 'Base',
    treatment: 'Rate',
    toPay: 'To pay',
    toReceive: 'In your favour',
    total: 'Sum',
  },
  vat: {
    outside: 'Outside the Norwegian VAT Act',
    exempt: 'Exempt from VAT',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': 'Zero-rated (0 %)',
  },
  shortVat: {
    outside: 'Outside',
    exempt: 'Exempt',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': '0 %',
  },
  outsideReason: 'The amount is outside the scope of the Norwegian VAT Act.',
  exemptReason: 'Exempt under chapter 3 of the Norwegian VAT Act.',
  subjects: {
    contribution: 'Contribution',
    consumption: 'Direct consumption',
    services: 'Services agreed',
    settlement: 'Settlement',
    project: (name) => `Project ${name}`,
    sharedEffort: (project) => `Share of the effort put into project ${project}`,
    ownEffort: (project) => `Own effort in project ${project}`,
    otherCategories: 'Other costs',
    earlierInstallments: 'Correction of earlier installments',
    installment: (number, of) =>
      of === undefined
        ? `installment ${String(number)}`
        : `installment ${String(number)} of ${String(of)}`,
    wholeDocument: ({ kind, number, date }) =>
      kind === 'invoice'
        ? `Credit of invoice ${number} of ${date}`
        : `Reversal of credit note ${number} of ${date}`,
  },
  descriptions: {
    key: (id) => `key ${id}`,
    line: (id) => `line ${id}`,
    agreed: (day) => `agreed ${day}`,
    assumed: 'see the assumptions',
  },
  notes: {
    about: (kind, subject, source) => `${THE_DOCUMENT[kind]} is for ${subject}. Basis: ${source}.`,
    takesBack: ({ kind, number, date }) =>
      `${kind === 'invoice' ? 'Credits' : 'Takes back'} ${DOCUMENT[kind]} ${number} of ${date} in full.`,
    credits: (parts) =>
      `Credits, excluding VAT: ${parts
        .map(
          ({ kind, number, date, amount }) =>
            `NOK ${amount} of ${DOCUMENT[kind]} ${number} of ${date}`,
        )
        .join(', ')}.`,
    beyondInvoices: (amount, year) =>
      `NOK ${amount} excluding VAT is more than was left to credit of the invoices of ${String(year)}; this amount too refers to the newest of them.`,
    noInvoices: (year) =>
      `The register has no invoice to the municipality for ${String(year)} that the credit note could refer to.`,
    earlierInstallments:
      'What earlier installments were short of, or too much, by the budget in force now stands on a line of its own.',
    internal: 'Internal voucher of the host: the amount is booked and not paid.',
    ceiling: 'Warning',
    calculation: 'The calculation follows as a spreadsheet.',
    assumptions: 'Assumptions:',
  },
  calculation: {
    sheet: 'Calculation',
    title: 'Calculation',
    note: 'What the amount is made of, line by line, with key, clause and basis.',
    lines: 'The municipality’s share of each line',
    linesNote:
      'The exact share is amount × percent × own weight / sum of weights, or rate × own quantity. The rounding makes the shares of all add up to the line.',
    fee: 'charge',
    splitBy: 'Split by',
    rate: 'Percent or rate',
    own: 'Own weight or quantity',
    sum: 'Sum of weights',
    exact: 'Exact',
    rounding: 'Rounding',
    share: 'Share',
    equal: 'equally',
    fixed: 'fixed, NOK per user',
    bound: { min: 'set by the least amount', max: 'set by the highest amount' },
    exempt: 'exempt from the charge',
    months: (months) => `${months} months`,
    days: (days, of) => `${String(days)} of ${String(of)} days`,
    units: 'units × price',
    installments: 'The installment',
    contribution: 'The year’s amount',
    percent: 'Percent with this installment',
    cumulative: 'With this installment',
    earlier: 'Invoiced before',
    amount: 'This installment',
    ownEffort: 'Own effort',
    toPay: 'To pay',
    otherDocument: 'The document taken back',
    whole: 'The document is taken back in full, with the same amounts.',
  },
  tables: { list: 'Register of invoices', vouchers: 'Vouchers' },
};
