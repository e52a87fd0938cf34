import type { SettlementWords } from './words.ts';

export const nn: SettlementWords = {
  columns: {
    contribution: 'Kostnadsdel',
    consumption: 'Forbruk ut over planlagt',
    collected: 'Vert kravd inn',
    returned: 'Vert ført tilbake',
    invoiced: 'Fakturert',
    net: 'Å betale (+) / til gode (−)',
    budget: 'Budsjett',
    accounts: 'Rekneskap',
    difference: 'Rekneskap minus budsjett',
    percent: 'Avvik i %',
    fund: 'Fond',
    fundName: 'Namn',
    year: 'År',
    kind: 'Type',
    balance: 'Saldo',
    line: 'Linje',
    to: 'Til',
    booked: 'Bokført',
    expected: 'Etter avrekninga',
    share: 'Del',
    date: 'Dato',
    body: 'Organ',
    case: 'Sak',
    note: 'Merknad',
  },
  tables: {
    members: 'Per kommune',
    accounts: 'Per linje',
    funds: 'Fond',
    projects: 'Prosjekt',
    reconciliation: 'Avstemming',
  },
  movements: {
    use: 'Bruk av fond',
    set_aside: 'Avsetning',
    return: 'Tilbakeføring til kommunane',
    transfer: 'Overføring',
    carry: 'Resultatet for året ført vidare',
  },
  opening: 'Inngåande saldo',
  closing: 'Utgåande saldo',
  pending: {
    somebody: 'Det styrande organet i samarbeidet',
    or: 'eller',
    approveAccounts: (body, year) => `${body} må godkjenne rekneskapen for ${String(year)}.`,
    audit: (year) => `Rekneskapen for ${String(year)} må vere revidert.`,
    deficit: (body, need, fund, balance) =>
      `${body} må vedta kor mykje av meirforbruket på ${need} kr som skal dekkjast av ${fund} (saldo ${balance} kr); resten vert kravd inn frå kommunane. Eit vedtak om 0 kr er òg eit vedtak.`,
    deficitUncovered: (amount) =>
      `${amount} kr av meirforbruket har inga dekning: avtalen seier ikkje at resten vert kravd inn frå kommunane.`,
    surplusAboveCap: (body, amount, fund) =>
      `${body} må vedta kva som skal skje med ${amount} kr av mindreforbruket: det er ikkje plass til beløpet under taket for ${fund}.`,
    decidedLater: (decision, date) =>
      `Avrekninga byggjer på eit vedtak som er datert etter datoen for avrekninga (${date}): ${decision}.`,
    basisLater: (basis, asOf, date) =>
      `Fordelingsgrunnlaget ${basis} gjeld per ${asOf}, etter datoen for avrekninga (${date}).`,
  },
  notes: {
    countsAsInvoiced: (contribution, year) =>
      `Fakturajournalen har ingen fakturaer for ${String(year)}; ${contribution} i budsjettet er rekna som fakturert i heilskap.`,
    projectCountsAsInvoiced: (project) =>
      `Fakturajournalen har ingen fakturaer for prosjektet ${project}; delen i budsjettet er rekna som fakturert.`,
    opensAtNothing: (fund) =>
      `Verken fondsregisteret eller avtalen gjev inngåande saldo for ${fund}; 0 kr er lagt til grunn.`,
    contributionDiffers: (booked, invoiced, difference) =>
      `Rekneskapen har bokført ${booked} kr som innbetalt frå kommunane, medan ${invoiced} kr er fakturert: ein skilnad på ${difference} kr.`,
    fundDiffers: (booked, moved, difference) =>
      `Rekneskapen har bokført ${booked} kr som netto avsett til fond, medan avrekninga gjev ${moved} kr: ein skilnad på ${difference} kr.`,
  },
};
