import type { InvoiceWords } from './words.ts';

const DOCUMENT = { invoice: 'faktura', 'credit-note': 'kreditnota' } as const;
const THE_DOCUMENT = {
  invoice: 'Fakturaen',
  'credit-note': 'Kreditnotaen',
  internal: 'Bilaget',
} as const;

export const nn: InvoiceWords = {
  titles: { invoice: 'Faktura', 'credit-note': 'Kreditnota', internal: 'Internt bilag' },
  head: {
    number: {
      invoice: 'Fakturanummer',
      'credit-note': 'Kreditnotanummer',
      internal: 'Bilagsnummer',
    },
    date: { invoice: 'Fakturadato', 'credit-note': 'Dato', internal: 'Bilagsdato' },
    due: 'Forfallsdato',
    kid: 'KID',
    account: 'Kontonummer',
    reference: 'Dykkar referanse',
    accountingCost: 'Dykkar kontering',
    period: 'Periode',
    orgnr: 'Org.nr.',
    credits: 'Viser til',
    payee: 'Mottakar',
    amount: 'Beløp',
    payment: 'Betaling',
    notes: 'Opplysningar',
  },
  moneyText: (amount) => `${amount}\u00A0kr`,
  columns: {
    text: 'Skildring',
    quantity: 'Mengd',
    unitPrice: 'Pris',
    vat: 'Mva.',
    net: 'Beløp',
  },
  sums: {
    net: 'Sum utan mva.',
    vat: 'Meirverdiavgift',
    base: 'Grunnlag',
    treatment: 'Sats',
    toPay: 'Å betale',
    toReceive: 'Til gode',
    total: 'Sum',
  },
  vat: {
    outside: 'Utanfor meirverdiavgiftslova',
    exempt: 'Unnateke frå meirverdiavgift',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': 'Friteke for meirverdiavgift (0 %)',
  },
  shortVat: {
    outside: 'Utanfor',
    exempt: 'Unnateke',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': '0 %',
  },
  outsideReason: 'Beløpet er utanfor meirverdiavgiftslova.',
  exemptReason: 'Unnateke frå meirverdiavgift etter meirverdiavgiftslova kapittel 3.',
  subjects: {
    contribution: 'Kostnadsdel',
    consumption: 'Direkte forbruk',
    services: 'Avtalte tenester',
    settlement: 'Avrekning',
    project: (name) => `Prosjekt ${name}`,
    sharedEffort: (project) => `Del av eigeninnsatsen i prosjekt ${project}`,
    ownEffort: (project) => `Eigeninnsats i prosjekt ${project}`,
    otherCategories: 'Andre kostnader',
    earlierInstallments: 'Korreksjon av tidlegare terminar',
    installment: (number, of) =>
      of === undefined ? `termin ${String(number)}` : `termin ${String(number)} av ${String(of)}`,
    wholeDocument: ({ kind, number, date }) =>
      kind === 'invoice'
        ? `Kreditering av faktura ${number} av ${date}`
        : `Tilbakeføring av kreditnota ${number} av ${date}`,
  },
  descriptions: {
    key: (id) => `nøkkel ${id}`,
    line: (id) => `linje ${id}`,
    agreed: (day) => `avtalt ${day}`,
    assumed: 'sjå føresetnadene',
  },
  notes: {
    about: (kind, subject, source) =>
      `${THE_DOCUMENT[kind]} gjeld ${subject}. Grunnlag: ${source}.`,
    takesBack: ({ kind, number, date }) =>
      `${kind === 'invoice' ? 'Krediterer' : 'Tek tilbake'} ${DOCUMENT[kind]} ${number} av ${date} i sin heilskap.`,
    credits: (parts) =>
      `Krediterer, utan meirverdiavgift: ${parts
        .map(
          ({ kind, number, date, amount }) =>
            `${amount} kr av ${DOCUMENT[kind]} ${number} av ${date}`,
        )
        .join(', ')}.`,
    beyondInvoices: (amount, year) =>
      `${amount} kr utan meirverdiavgift er meir enn det som stod att å kreditere av fakturaene for ${String(year)}; òg dette beløpet viser til den nyaste av dei.`,
    noInvoices: (year) =>
      `Fakturajournalen har ingen faktura til kommunen for ${String(year)} som kreditnotaen kan vise til.`,
    earlierInstallments:
      'Det tidlegare terminar er fakturerte med for lite eller for mykje etter budsjettet som gjeld no, står på eiga linje.',
    internal: 'Internt bilag hos vertskommunen: beløpet blir ført internt og skal ikkje betalast.',
    ceiling: 'Varsel',
    calculation: 'Utrekninga følgjer som rekneark.',
    assumptions: 'Føresetnader:',
  },
  calculation: {
    sheet: 'Utrekning',
    title: 'Utrekning',
    note: 'Kva beløpet er sett saman av, linje for linje, med nøkkel, heimel og grunnlag.',
    lines: 'Delen til kommunen av kvar linje',
    linesNote:
      'Eksakt del er beløp × prosent × eiga vekt / sum vekt, eller sats × eiga mengd. Avrundinga gjer at delane til alle kommunane blir beløpet på linja.',
    fee: 'avgift',
    splitBy: 'Fordelt på',
    rate: 'Prosent eller sats',
    own: 'Eiga vekt eller mengd',
    sum: 'Sum vekt',
    exact: 'Eksakt',
    rounding: 'Avrunding',
    share: 'Del',
    equal: 'likt',
    fixed: 'fast, kr per brukar',
    bound: {
      min: 'sett av minstebeløpet i nøkkelen eller satsen',
      max: 'sett av høgaste beløp',
    },
    exempt: 'friteken for avgifta',
    months: (months) => `${months} månader`,
    days: (days, of) => `${String(days)} av ${String(of)} dagar`,
    units: 'einingar × pris',
    installments: 'Terminen',
    contribution: 'Beløpet for året',
    percent: 'Prosent til og med denne terminen',
    cumulative: 'Til og med denne terminen',
    earlier: 'Fakturert før',
    amount: 'Denne terminen',
    ownEffort: 'Eigeninnsats',
    toPay: 'Å betale',
    otherDocument: 'Dokumentet som blir teke tilbake',
    whole: 'Dokumentet blir teke tilbake i sin heilskap, med dei same beløpa.',
  },
  tables: { list: 'Fakturajournal', vouchers: 'Bilag' },
};
