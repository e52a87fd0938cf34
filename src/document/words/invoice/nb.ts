import type { InvoiceWords } from './words.ts';

const DOCUMENT = { invoice: 'faktura', 'credit-note': 'kreditnota' } as const;
const THE_DOCUMENT = {
  invoice: 'Fakturaen',
  'credit-note': 'Kreditnotaen',
  internal: 'Bilaget',
} as const;

export const nb: InvoiceWords = {
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
    reference: 'Deres referanse',
    accountingCost: 'Deres kontering',
    period: 'Periode',
    orgnr: 'Org.nr.',
    credits: 'Viser til',
    payee: 'Mottaker',
    amount: 'Beløp',
    payment: 'Betaling',
    notes: 'Opplysninger',
  },
  moneyText: (amount) => `${amount}\u00A0kr`,
  columns: {
    text: 'Beskrivelse',
    quantity: 'Antall',
    unitPrice: 'Pris',
    vat: 'Mva.',
    net: 'Beløp',
  },
  sums: {
    net: 'Sum uten mva.',
    vat: 'Merverdiavgift',
    base: 'Grunnlag',
    treatment: 'Sats',
    toPay: 'Å betale',
    toReceive: 'Til gode',
    total: 'Sum',
  },
  vat: {
    outside: 'Utenfor merverdiavgiftsloven',
    exempt: 'Unntatt fra merverdiavgift',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': 'Fritatt for merverdiavgift (0 %)',
  },
  shortVat: {
    outside: 'Utenfor',
    exempt: 'Unntatt',
    '25': '25 %',
    '15': '15 %',
    '12': '12 %',
    '0': '0 %',
  },
  outsideReason: 'Beløpet er utenfor merverdiavgiftsloven.',
  exemptReason: 'Unntatt fra merverdiavgift etter merverdiavgiftsloven kapittel 3.',
  subjects: {
    contribution: 'Kostnadsandel',
    consumption: 'Direkte forbruk',
    services: 'Avtalte tjenester',
    settlement: 'Avregning',
    project: (name) => `Prosjekt ${name}`,
    sharedEffort: (project) => `Andel av egeninnsatsen i prosjekt ${project}`,
    ownEffort: (project) => `Egeninnsats i prosjekt ${project}`,
    otherCategories: 'Andre kostnader',
    earlierInstallments: 'Korreksjon av tidligere terminer',
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
    assumed: 'se forutsetningene',
  },
  notes: {
    about: (kind, subject, source) =>
      `${THE_DOCUMENT[kind]} gjelder ${subject}. Grunnlag: ${source}.`,
    takesBack: ({ kind, number, date }) =>
      `${kind === 'invoice' ? 'Krediterer' : 'Tar tilbake'} ${DOCUMENT[kind]} ${number} av ${date} i sin helhet.`,
    credits: (parts) =>
      `Krediterer, uten merverdiavgift: ${parts
        .map(
          ({ kind, number, date, amount }) =>
            `${amount} kr av ${DOCUMENT[kind]} ${number} av ${date}`,
        )
        .join(', ')}.`,
    beyondInvoices: (amount, year) =>
      `${amount} kr uten merverdiavgift er mer enn det som gjensto å kreditere av fakturaene for ${String(year)}; også dette beløpet viser til den nyeste av dem.`,
    noInvoices: (year) =>
      `Fakturajournalen har ingen faktura til kommunen for ${String(year)} som kreditnotaen kan vise til.`,
    earlierInstallments:
      'Det tidligere terminer er fakturert med for lite eller for mye etter budsjettet som gjelder nå, står på egen linje.',
    internal: 'Internt bilag hos vertskommunen: beløpet føres internt og betales ikke.',
    ceiling: 'Varsel',
    calculation: 'Beregningen følger som regneark.',
    assumptions: 'Forutsetninger:',
  },
  calculation: {
    sheet: 'Beregning',
    title: 'Beregning',
    note: 'Hva beløpet består av, linje for linje, med nøkkel, hjemmel og grunnlag.',
    lines: 'Kommunens andel av hver linje',
    linesNote:
      'Eksakt andel er beløp × prosent × egen vekt / sum vekt, eller sats × egen mengde. Avrundingen gjør at alle kommunenes andeler blir linjens beløp.',
    fee: 'avgift',
    splitBy: 'Fordelt på',
    rate: 'Prosent eller sats',
    own: 'Egen vekt eller mengde',
    sum: 'Sum vekt',
    exact: 'Eksakt',
    rounding: 'Avrunding',
    share: 'Andel',
    equal: 'likt',
    fixed: 'fast, kr per bruker',
    bound: { min: 'satt av nøkkelens eller satsens minstebeløp', max: 'satt av høyeste beløp' },
    exempt: 'fritatt for avgiften',
    months: (months) => `${months} måneder`,
    days: (days, of) => `${String(days)} av ${String(of)} dager`,
    units: 'enheter × pris',
    installments: 'Terminen',
    contribution: 'Årets beløp',
    percent: 'Prosent til og med denne terminen',
    cumulative: 'Til og med denne terminen',
    earlier: 'Fakturert før',
    amount: 'Denne terminen',
    ownEffort: 'Egeninnsats',
    toPay: 'Å betale',
    otherDocument: 'Dokumentet som tas tilbake',
    whole: 'Dokumentet tas tilbake i sin helhet, med de samme beløpene.',
  },
  tables: { list: 'Fakturajournal', vouchers: 'Bilag' },
};
