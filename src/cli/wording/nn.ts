import type { Wording } from './wording.ts';

const count = (number: number, one: string, more: string): string =>
  `${String(number)} ${number === 1 ? one : more}`;

/** A number that is text already. */
const numbered = (number: string, one: string, more: string): string =>
  `${number} ${number === '1' ? one : more}`;

export const nn: Wording = {
  problems: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${String(errors)} feil`] : []),
      ...(warnings > 0 ? [count(warnings, 'åtvaring', 'åtvaringar')] : []),
    ].join(', '),
  moreProblems: (more) => `og ${String(more)} til; --json viser alle`,
  nothingWritten: 'ingenting er skrive',
  assumptions: 'Føresetnader',
  working: (name, done, all) => `${name} (${String(done)} av ${String(all)})`,
  linesDone: (lines) => `${lines} linjer`,
  writtenTo: (folder) => `Skrive til ${folder}:`,
  total: 'Sum',
  municipality: 'Kommune',
  budget: {
    title: (name, year) => `${name}: budsjett ${String(year)}`,
    revised: (decision) => `Revidert ved vedtak ${decision}`,
    project: (name, total) => `Prosjekt ${name}: ${total} kroner, finansiert for seg`,
    share: 'Del',
    ownEffort: 'Eigeninnsats',
    toPay: 'Å betale',
  },
  check: {
    noErrors: (workspace) => `${workspace}: ingen feil`,
    agreement: (name, members, keys, charges) =>
      `${name}: ${count(members, 'deltakarkommune', 'deltakarkommunar')}, ${count(keys, 'fordelingsnøkkel', 'fordelingsnøklar')}, ${count(charges, 'avgift', 'avgifter')}`,
    year: (year, lines, files) =>
      `${String(year)}: ${lines} ${lines === '1' ? 'linje' : 'linjer'}; har lese ${files.join(', ')}`,
  },
  members: {
    title: (name, year) =>
      year === undefined
        ? `${name}: deltakarkommunar`
        : `${name}: deltakarkommunar i ${String(year)}`,
    number: 'Nummer',
    from: 'Deltakar frå',
    noticeGiven: 'Sagt opp',
    lastDay: 'Siste dag',
    days: 'Dagar',
    host: 'vertskommune',
    none: (year) => `Ingen deltakarkommunar i ${String(year)}.`,
    noticeRule: (months, from) =>
      `Oppseiing: ${count(months, 'månad', 'månader')}, rekna frå ${from === 'notice' ? 'oppseiinga' : '1. januar etter oppseiinga'}.`,
  },
  explain: {
    title: (member, name, year) => `${member} i ${name} ${String(year)}`,
    noShare: (lines) => `Ingen del i: ${lines}`,
    project: (name) => `prosjekt ${name}`,
    amount: 'Beløp',
    key: 'Nøkkel',
    charge: 'Avgift',
    parts: { equal: 'likt', host: 'vertskommunen', member: 'deltakar' },
    fixed: (amount) => `${amount} per brukar`,
    weight: (weight, sum) => `${weight} av ${sum}`,
    daysOf: (figure, days, sum) =>
      figure === undefined ? `${days} av ${sum} dagar` : `${figure} × ${days} dagar av ${sum}`,
    daysOfYear: (days, year) => `${days} / ${year} dagar`,
    percentOf: (share, sum) => `${share} / ${sum}`,
    left: 'Rest',
    runAgain: (sum) => `${sum}; nøkkelen er køyrd på nytt over dei andre`,
    settledAt: (members, kind, bound) =>
      `${String(members)} × ${bound} (det ${kind === 'min' ? 'minste' : 'høgste'} i nøkkelen)`,
    nothingToSplit: 'ei linje på 0 gir alle 0',
    exact: 'Nøyaktig',
    rounding: 'Avrunding',
    share: 'Del',
    bound: (kind, from) =>
      kind === 'min'
        ? `heva frå ${from} til det minste i nøkkelen`
        : `kutta frå ${from} til det høgste i nøkkelen`,
    boundOfCharge: (kind, from) =>
      kind === 'min'
        ? `heva frå ${from} til det minste i avgifta`
        : `kutta frå ${from} til det høgste i avgifta`,
    oddOre: (odd, names, unit) =>
      `${String(odd)} × ${unit} til overs, éin kvar til dei største avkutta brøkane: ${names}`,
    noOddOre: 'ingenting til overs',
    halfUp: 'kvar del er avrunda for seg',
    rateWord: 'Sats',
    rate: (rate, figure, per) => `${rate} × ${figure} (${per})`,
    band: (basis) => `trinn etter ${basis}`,
    units: (units, price) => `${units} einingar × ${price}`,
    decided: (date, body, number) => `vedteke av ${body} ${date}, sak ${number}`,
    months: (months) => `× ${months} månader`,
    exempt: 'friteken',
    agreed: 'avtalt beløp',
    inKind: 'eigeninnsats i prosjektet, fordelt etter nøkkelen til prosjektet',
    roundingLine: 'det som avrundinga av dei andre linjene lét etter seg, bore av vertskommunen',
    totalWithoutProjects: 'Sum utan prosjekt',
    projectTotal: (name, share) => `Prosjekt ${name}, finansiert for seg: del ${share}`,
    projectToPay: (name, share, effort, toPay) =>
      `Prosjekt ${name}, finansiert for seg: del ${share} − eigeninnsats ${effort} = ${toPay} å betale`,
    assumption: 'Føresetnad',
    consumption: 'direkte forbruk',
  },
  settle: {
    kroner: 'Kroner',
    project: (name, cost) => `Prosjekt ${name}: ${cost} kroner, avrekna for seg`,
    added: (rows, reversed) =>
      `Ført i register/funds.csv: ${count(rows, 'rad', 'rader')}${reversed === 0 ? '' : `, av dei ${String(reversed)} som tek tilbake det som var avrekna`}`,
    laterAgain: (years) =>
      `${years.join(', ')} byggjer på ho, er òg teke tilbake, og står att som før.`,
    laterTakenBack: (years) =>
      `${years.join(', ')} bygde på ho og er òg teke tilbake: avrekn på nytt no, i rekkjefølgje.`,
    same: 'register/funds.csv har desse rørslene frå før: ingenting er ført.',
    preliminary: 'Førebels: ingenting er ført i register/funds.csv.',
    reverses: (row) => `tek tilbake rad ${String(row)}`,
    recovered: {
      'append-finished':
        'Ei tidlegare køyring blei stoppa medan ho førte i eit register: det er no fullført.',
      'head-followed':
        'Ei tidlegare køyring blei stoppa etter at ho førte i eit register: head-fila følgjer no med.',
      'dead-lock-removed': 'Låsen til ei tidlegare køyring som blei stoppa, er fjerna.',
    },
    columns: { fund: 'Fond', kind: 'Type', balance: 'Saldo', settlement: 'Avrekning' },
  },
  verify: {
    looking: (what) => `kontrollerer ${what}`,
    holds: (workspace) => `${workspace}: alt stemmer`,
    checked: (name, years, { rows, documents, files, settlements }) =>
      `${name}, ${years.join(', ')}: ${numbered(rows, 'rad', 'rader')} i registra, ${numbered(documents, 'dokument', 'dokument')}, ${numbered(files, 'fil', 'filer')}; ${numbered(settlements, 'avrekning', 'avrekningar')} rekna på nytt`,
  },
  invoice: {
    dryRun: 'Prøvekøyring: ingenting er utferda, og nummera er ikkje tekne i bruk.',
    nothing: 'Det er ingenting å fakturere.',
    entered: (documents) =>
      `Ført i register/invoices.csv: ${count(documents, 'dokument', 'dokument')}.`,
    unchanged: (numbers) => `Utferda før, med dei same beløpa: ${numbers}.`,
    files: (documents) => count(documents, 'dokumentfil', 'dokumentfiler'),
    columns: { kind: 'Dokument', number: 'Nummer' },
    making: (document, done, all) => `${document} (${String(done)} av ${String(all)})`,
    differs: 'Utferda med andre beløp',
    invoiced: 'Fakturert',
    now: 'No',
    difference: 'Skilnad',
    creditFirst: 'For å utferde på nytt, krediter først det som er utferda:',
  },
  init: {
    made: (name, folder) => `Laga ei arbeidsmappe for ${name} i ${folder}.`,
    next: (command) => `Neste steg: ${command}`,
    illustrative: (readme) =>
      `${readme} seier kva tal som er ekte, og kva tal som er laga for å illustrere.`,
  },
};
