import type { SettlementWords } from './words.ts';

export const nb: SettlementWords = {
  columns: {
    contribution: 'Kostnadsandel',
    consumption: 'Forbruk ut over planlagt',
    collected: 'Kreves inn',
    returned: 'Tilbakeføres',
    invoiced: 'Fakturert',
    net: 'Å betale (+) / til gode (−)',
    budget: 'Budsjett',
    accounts: 'Regnskap',
    difference: 'Regnskap minus budsjett',
    percent: 'Avvik i %',
    fund: 'Fond',
    fundName: 'Navn',
    year: 'År',
    kind: 'Type',
    balance: 'Saldo',
    line: 'Linje',
    to: 'Til',
    booked: 'Bokført',
    expected: 'Etter avregningen',
    share: 'Andel',
    date: 'Dato',
    body: 'Organ',
    case: 'Sak',
    note: 'Merknad',
  },
  tables: {
    members: 'Per kommune',
    accounts: 'Per linje',
    funds: 'Fond',
    projects: 'Prosjekter',
    reconciliation: 'Avstemming',
  },
  movements: {
    use: 'Bruk av fond',
    set_aside: 'Avsetning',
    return: 'Tilbakeføring til kommunene',
    transfer: 'Overføring',
    carry: 'Årets resultat framført',
  },
  opening: 'Inngående saldo',
  closing: 'Utgående saldo',
  pending: {
    somebody: 'Samarbeidets styrende organ',
    or: 'eller',
    approveAccounts: (body, year) => `${body} må godkjenne regnskapet for ${String(year)}.`,
    audit: (year) => `Regnskapet for ${String(year)} må være revidert.`,
    deficit: (body, need, fund, balance) =>
      `${body} må vedta hvor mye av merforbruket på ${need} kr som skal dekkes av ${fund} (saldo ${balance} kr); resten kreves inn fra kommunene. Et vedtak om 0 kr er også et vedtak.`,
    deficitUncovered: (amount) =>
      `${amount} kr av merforbruket har ingen dekning: avtalen sier ikke at resten kreves inn fra kommunene.`,
    surplusAboveCap: (body, amount, fund) =>
      `${body} må vedta hva som skal skje med ${amount} kr av mindreforbruket: det er ikke plass til beløpet under taket for ${fund}.`,
    decidedLater: (decision, date) =>
      `Avregningen bygger på et vedtak som er datert etter avregningens dato (${date}): ${decision}.`,
    basisLater: (basis, asOf, date) =>
      `Fordelingsgrunnlaget ${basis} gjelder per ${asOf}, etter avregningens dato (${date}).`,
  },
  notes: {
    countsAsInvoiced: (contribution, year) =>
      `Fakturajournalen har ingen fakturaer for ${String(year)}; ${contribution} i budsjettet regnes som fakturert i sin helhet.`,
    projectCountsAsInvoiced: (project) =>
      `Fakturajournalen har ingen fakturaer for prosjektet ${project}; budsjettets andel regnes som fakturert.`,
    opensAtNothing: (fund) =>
      `Verken fondsregisteret eller avtalen oppgir inngående saldo for ${fund}; 0 kr er lagt til grunn.`,
    contributionDiffers: (booked, invoiced, difference) =>
      `Regnskapet har bokført ${booked} kr som innbetalt fra kommunene, mens ${invoiced} kr er fakturert: en forskjell på ${difference} kr.`,
    fundDiffers: (booked, moved, difference) =>
      `Regnskapet har bokført ${booked} kr som netto avsatt til fond, mens avregningen gir ${moved} kr: en forskjell på ${difference} kr.`,
  },
};
