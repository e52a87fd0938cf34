import type { Wording } from './wording.ts';

const count = (number: number, one: string, more: string): string =>
  `${String(number)} ${number === 1 ? one : more}`;

/** A number that is text already. */
const numbered = (number: string, one: string, more: string): string =>
  `${number} ${number === '1' ? one : more}`;

export const nb: Wording = {
  problems: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${String(errors)} feil`] : []),
      ...(warnings > 0 ? [count(warnings, 'advarsel', 'advarsler')] : []),
    ].join(', '),
  moreProblems: (more) => `og ${String(more)} til; --json viser alle`,
  nothingWritten: 'ingenting er skrevet',
  assumptions: 'Forutsetninger',
  working: (name, done, all) => `${name} (${String(done)} av ${String(all)})`,
  linesDone: (lines) => `${lines} linjer`,
  writtenTo: (folder) => `Skrevet til ${folder}:`,
  total: 'Sum',
  municipality: 'Kommune',
  budget: {
    title: (name, year) => `${name}: budsjett ${String(year)}`,
    revised: (decision) => `Revidert ved vedtak ${decision}`,
    project: (name, total) => `Prosjekt ${name}: ${total} kroner, finansiert for seg`,
    share: 'Andel',
    ownEffort: 'Egeninnsats',
    toPay: 'Å betale',
  },
  check: {
    noErrors: (workspace) => `${workspace}: ingen feil`,
    agreement: (name, members, keys, charges) =>
      `${name}: ${count(members, 'deltakerkommune', 'deltakerkommuner')}, ${count(keys, 'fordelingsnøkkel', 'fordelingsnøkler')}, ${count(charges, 'avgift', 'avgifter')}`,
    year: (year, lines, files) =>
      `${String(year)}: ${lines} ${lines === '1' ? 'linje' : 'linjer'}; har lest ${files.join(', ')}`,
  },
  members: {
    title: (name, year) =>
      year === undefined
        ? `${name}: deltakerkommuner`
        : `${name}: deltakerkommuner i ${String(year)}`,
    number: 'Nummer',
    from: 'Deltaker fra',
    noticeGiven: 'Sagt opp',
    lastDay: 'Siste dag',
    days: 'Dager',
    host: 'vertskommune',
    none: (year) => `Ingen deltakerkommuner i ${String(year)}.`,
    noticeRule: (months, from) =>
      `Oppsigelse: ${count(months, 'måned', 'måneder')}, regnet fra ${from === 'notice' ? 'oppsigelsen' : '1. januar etter oppsigelsen'}.`,
  },
  explain: {
    title: (member, name, year) => `${member} i ${name} ${String(year)}`,
    noShare: (lines) => `Ingen andel i: ${lines}`,
    project: (name) => `prosjekt ${name}`,
    amount: 'Beløp',
    key: 'Nøkkel',
    charge: 'Avgift',
    parts: { equal: 'likt', host: 'vertskommunen', member: 'deltaker' },
    fixed: (amount) => `${amount} per bruker`,
    weight: (weight, sum) => `${weight} av ${sum}`,
    daysOf: (figure, days, sum) =>
      figure === undefined ? `${days} av ${sum} dager` : `${figure} × ${days} dager av ${sum}`,
    daysOfYear: (days, year) => `${days} / ${year} dager`,
    percentOf: (share, sum) => `${share} / ${sum}`,
    left: 'Rest',
    runAgain: (sum) => `${sum}; nøkkelen er kjørt på nytt over de andre`,
    settledAt: (members, kind, bound) =>
      `${String(members)} × ${bound} (nøkkelens ${kind === 'min' ? 'minste' : 'høyeste'})`,
    nothingToSplit: 'en linje på 0 gir alle 0',
    exact: 'Nøyaktig',
    rounding: 'Avrunding',
    share: 'Andel',
    bound: (kind, from) =>
      kind === 'min'
        ? `hevet fra ${from} til nøkkelens minste`
        : `kuttet fra ${from} til nøkkelens høyeste`,
    boundOfCharge: (kind, from) =>
      kind === 'min'
        ? `hevet fra ${from} til avgiftens minste`
        : `kuttet fra ${from} til avgiftens høyeste`,
    oddOre: (odd, names, unit) =>
      `${String(odd)} × ${unit} til overs, én hver til de største avkuttede brøkene: ${names}`,
    noOddOre: 'ingenting til overs',
    halfUp: 'hver andel er avrundet for seg',
    rateWord: 'Sats',
    rate: (rate, figure, per) => `${rate} × ${figure} (${per})`,
    band: (basis) => `trinn etter ${basis}`,
    units: (units, price) => `${units} enheter × ${price}`,
    decided: (date, body, number) => `vedtatt av ${body} ${date}, sak ${number}`,
    months: (months) => `× ${months} måneder`,
    exempt: 'fritatt',
    agreed: 'avtalt beløp',
    inKind: 'egeninnsats i prosjektet, fordelt etter nøkkelen til prosjektet',
    roundingLine: 'det som avrundingen av de andre linjene etterlot, båret av vertskommunen',
    totalWithoutProjects: 'Sum uten prosjekter',
    projectTotal: (name, share) => `Prosjekt ${name}, finansiert for seg: andel ${share}`,
    projectToPay: (name, share, effort, toPay) =>
      `Prosjekt ${name}, finansiert for seg: andel ${share} − egeninnsats ${effort} = ${toPay} å betale`,
    assumption: 'Forutsetning',
    consumption: 'direkte forbruk',
  },
  settle: {
    kroner: 'Kroner',
    project: (name, cost) => `Prosjekt ${name}: ${cost} kroner, avregnet for seg`,
    added: (rows, reversed) =>
      `Ført i register/funds.csv: ${count(rows, 'rad', 'rader')}${reversed === 0 ? '' : `, hvorav ${String(reversed)} tar tilbake det som var avregnet`}`,
    laterAgain: (years) =>
      `${years.join(', ')} bygger på den, er også tatt tilbake, og står igjen som før.`,
    laterTakenBack: (years) =>
      `${years.join(', ')} bygde på den og er også tatt tilbake: avregn på nytt nå, i rekkefølge.`,
    same: 'register/funds.csv har disse bevegelsene fra før: ingenting er ført.',
    preliminary: 'Foreløpig: ingenting er ført i register/funds.csv.',
    reverses: (row) => `tar tilbake rad ${String(row)}`,
    recovered: {
      'append-finished':
        'En tidligere kjøring ble stoppet mens den førte i et register: det er nå fullført.',
      'head-followed':
        'En tidligere kjøring ble stoppet etter at den førte i et register: head-filen følger nå med.',
      'dead-lock-removed': 'Låsen til en tidligere kjøring som ble stoppet, er fjernet.',
    },
    columns: { fund: 'Fond', kind: 'Type', balance: 'Saldo', settlement: 'Avregning' },
  },
  verify: {
    looking: (what) => `kontrollerer ${what}`,
    holds: (workspace) => `${workspace}: alt stemmer`,
    checked: (name, years, { rows, documents, files, settlements }) =>
      `${name}, ${years.join(', ')}: ${numbered(rows, 'rad', 'rader')} i registrene, ${numbered(documents, 'dokument', 'dokumenter')}, ${numbered(files, 'fil', 'filer')}; ${numbered(settlements, 'avregning', 'avregninger')} regnet på nytt`,
  },
  invoice: {
    dryRun: 'Prøvekjøring: ingenting er utstedt, og numrene er ikke tatt i bruk.',
    nothing: 'Det er ingenting å fakturere.',
    entered: (documents) =>
      `Ført i register/invoices.csv: ${count(documents, 'dokument', 'dokumenter')}.`,
    unchanged: (numbers) => `Utstedt før, med de samme beløpene: ${numbers}.`,
    files: (documents) => count(documents, 'dokumentfil', 'dokumentfiler'),
    columns: { kind: 'Dokument', number: 'Nummer' },
    making: (document, done, all) => `${document} (${String(done)} av ${String(all)})`,
    differs: 'Utstedt med andre beløp',
    invoiced: 'Fakturert',
    now: 'Nå',
    difference: 'Forskjell',
    creditFirst: 'For å utstede på nytt, krediter først det som er utstedt:',
  },
  init: {
    made: (name, folder) => `Laget en arbeidsmappe for ${name} i ${folder}.`,
    next: (command) => `Neste steg: ${command}`,
    illustrative: (readme) =>
      `${readme} sier hvilke tall som er ekte, og hvilke som er laget for å illustrere.`,
  },
};
