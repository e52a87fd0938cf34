import { commandIn } from '../commands.ts';
import type { InvoiceUsageProblem, UsageProblem, UsageTexts } from './texts.ts';

const meinteDu = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Meinte du ${nearest}?`;

const invoiceProblem = (found: InvoiceUsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-purpose':
      return {
        message:
          'oppgi kva som skal fakturerast: --installment N, --consumption, --project P, --services, --settlement, --credit NUMMER',
        hint: 'Sjå «fordel faktura --help».',
      };
    case 'several-purposes':
      return {
        message: `eitt føremål om gongen; fann ${found.found.join(' og ')}`,
        hint: 'Køyr fordel faktura éin gong for kvart. Berre --settlement kan stå saman med --project: avrekninga av prosjektet.',
      };
    case 'installment-unreadable':
      return {
        message: `--installment må vere eit heiltal frå 1; fann «${found.found}»`,
        hint: 'Skriv --installment 1.',
      };
    case 'number-unreadable':
      return {
        message: `--credit må vere nummeret på eit dokument, åtte siffer eller fleire; fann «${found.found}»`,
        hint: 'Skriv --credit 20210001; nummera står i register/invoices.csv.',
      };
    case 'credit-year':
      return {
        message: `${found.number} høyrer til ${found.number.slice(0, 4)}, og --year seier ${String(found.year)}`,
        hint: 'Sløyf --year: nummeret fortel året.',
      };
  }
};

const problem = (found: UsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-command':
      return { message: 'kommandoen manglar', hint: 'Sjå «fordel --help».' };
    case 'unknown-command':
      return {
        message: `det finst ingen kommando «${found.found}»`,
        hint: meinteDu(found.nearest, 'Sjå «fordel --help».'),
      };
    case 'unknown-option':
      return {
        message: `det finst ikkje noko val ${found.found}`,
        hint: meinteDu(found.nearest, 'Sjå «fordel --help».'),
      };
    case 'value-missing':
      return { message: `${found.option} må følgjast av ein verdi`, hint: 'Sjå «fordel --help».' };
    case 'argument-missing':
      return { message: '<mal> manglar', hint: 'Sjå «fordel ny --help».' };
    case 'option-missing':
      return { message: `${found.option} manglar`, hint: 'Sjå «fordel forklar --help».' };
    case 'too-many-arguments':
      return {
        message: 'ny tek ein mal og ei mappe, ikkje meir',
        hint: 'Set hermeteikn rundt eit mappenamn med mellomrom.',
      };
    case 'value-unknown':
      return {
        message: `${found.option} må vere ein av ${found.allowed.join(', ')}; fann «${found.found}»`,
        hint: meinteDu(found.nearest, ''),
      };
    case 'year-unreadable':
      return {
        message: `--year må vere fire siffer; fann «${found.found}»`,
        hint: 'Skriv --year 2021.',
      };
    case 'date-unreadable':
      return {
        message: `--date må vere ein dag som finst, skriven ÅÅÅÅ-MM-DD; fann «${found.found}»`,
        hint: 'Skriv --date 2020-09-24.',
      };
    case 'template-unknown':
      return {
        message: `det finst ingen mal «${found.found}»; malane er ${found.allowed.join(', ')}`,
        hint: meinteDu(found.nearest, ''),
      };
    case 'folder-gone':
      return {
        message: 'mappa du står i, er sletta',
        hint: 'Gå til ei anna mappe, eller oppgi arbeidsmappa med full stig.',
      };
    case 'folder-not-empty':
      return {
        message: `mappa ${found.folder} er ikkje tom, og ny skriv aldri over`,
        hint: 'Oppgi ei anna mappe etter malen.',
      };
    case 'no-purpose':
    case 'several-purposes':
    case 'installment-unreadable':
    case 'number-unreadable':
    case 'credit-year':
      return invoiceProblem(found);
    case 'not-of-command':
      return {
        message: `${found.option} høyrer berre til fordel ${commandIn(found.owner, 'nn')}`,
        hint: 'Sjå «fordel <kommando> --help».',
      };
  }
};

export const nn: UsageTexts = {
  purpose:
    'Fordeler budsjettet i eit interkommunalt samarbeid mellom deltakarkommunane, rett på øret og med heimel for kvar krone.',
  headings: {
    usage: 'Bruk',
    commands: 'Kommandoar',
    example: 'Døme',
    exitCodes: 'Sluttkodar',
    result: 'Resultatet',
    inputFiles: 'Inndatafiler',
    messages: 'Meldingar',
  },
  values: {
    command: 'kommando',
    options: 'val',
    workspace: 'arbeidsmappe',
    template: 'mal',
    folder: 'mappe',
    file: 'FIL',
    year: 'ÅR',
    date: 'DATO',
    municipality: 'KOMMUNE',
    line: 'LINJE',
    project: 'PROSJEKT',
    number: 'NUMMER',
  },
  alsoCalled: (names) => `Heiter òg ${names}.`,
  workspaceNote:
    'Ei arbeidsmappe har agreement.yaml og ei mappe per år. Utan arbeidsmappe blir mappa du står i brukt; du kan oppgi fleire.',
  helpNote: '«fordel <kommando> --help» viser meir om ein kommando.',
  commands: {
    init: {
      summary: 'lag ei ny arbeidsmappe frå ein av dei fem avtalane',
      details:
        'Kopierer ein avtale med paragrafane og eit år med tal, klart til bruk. Malar: k-ikt, suksit, digi-rogaland, digitrondelag, digitale-akershus. Mappa får namn etter malen når du ikkje oppgir eit anna.',
      example: 'fordel ny k-ikt vart-samarbeid',
    },
    check: {
      summary: 'les alt, meld frå om alle feil, skriv ingenting',
      details: 'Les alle åra i arbeidsmappa, eller det eine som --year oppgir.',
      example: 'fordel sjekk vart-samarbeid',
    },
    budget: {
      summary: 'fordel budsjettet mellom deltakarkommunane',
      details:
        'Skriv fordelinga, eit samandrag og ei arbeidsbok til out/<år>/budget i arbeidsmappa. Ingenting blir skrive når inndata har feil.',
      example: 'fordel budsjett vart-samarbeid --year 2021',
    },
    invoice: {
      summary: 'utferd fakturaer og kreditnotaer',
      details:
        'Fakturerer eitt føremål for alle deltakarkommunane: ein termin av kostnadsdelen, faktisk forbruk, eit prosjekt, tenester avtala for seg, avrekninga; eller krediterer eitt dokument. Skriv dokumenta som EHF, PDF, XLSX og CSV til out/<år>/invoices i arbeidsmappa, med liste og bilag, og fører dei i register/invoices.csv. Køyrd på nytt blir ingenting utferda to gonger.',
      example: 'fordel faktura vart-samarbeid --installment 1 --dry-run',
    },
    settle: {
      summary: 'avrekn året: rekneskap mot det deltakarane har betalt, med fond',
      details:
        'Skriv avrekninga, ei oppstilling per kommune og ei arbeidsbok til styret i out/<år>/settlement i arbeidsmappa. Ho er førebels, og seier kvifor, til rekneskapen er godkjend og alt er vedteke; då er ho endeleg, og rørslene på fonda blir førte i register/funds.csv.',
      example: 'fordel avrekning vart-samarbeid --year 2021',
    },
    explain: {
      summary: 'vis korleis eit tal har blitt til',
      details:
        'Viser kva ein kommune betaler, linje for linje, ned til rader, paragrafar og det siste øret; eller éi linje i sin heilskap.',
      example: 'fordel forklar vart-samarbeid --municipality Kongsberg --line L001',
    },
    members: {
      summary: 'vis kven som er deltakar når, oppseiingar og siste dagar',
      details: 'Med --year berre deltakarane det året, og kor mange dagar kvar av dei er med.',
      example: 'fordel medlemer vart-samarbeid --year 2021',
    },
    deadlines: {
      summary: 'vis kva som har frist når, og kva som er forseinka',
      details:
        'Fristane i avtalen for året, dei i lova til opplysning, vedtaket som oppfylte kvar av dei, og kva som er forseinka på datoen i --date. Forseinka er ingen feil: sluttkoden er 0. Du kan òg oppgi året etter den nyaste årsmappa.',
      example: 'fordel fristar vart-samarbeid --year 2021 --ics',
    },
    verify: {
      summary: 'kontroller alt som er skrive',
      details:
        'Registra er ubrotne og nummererte utan hol, dokument og filer er som dei vart skrivne, terminane blir kostnadsdelen, og avrekningane blir rekna på nytt. Ser på alle år, eller det som --year nemner; melder alle problem, med sluttkode 1 når det er nokon. Endrar ingenting, utanom å fullføre det ei stogga køyring let att.',
      example: 'fordel kontroller vart-samarbeid',
    },
  },
  options: {
    'all-years': 'berre dette året (elles alle)',
    'as-of': 'rekn som på denne datoen, ÅÅÅÅ-MM-DD (elles i dag)',
    'verify-out': 'mappa det er skrive til, der det ikkje er out/ i arbeidsmappa',
    year: 'året (elles den nyaste årsmappa)',
    out: 'skriv hit i staden for til out/ i arbeidsmappa',
    format: 'csv, xlsx eller begge med komma mellom (elles csv,xlsx)',
    csv: 'norwegian for Excel (elles), eller rfc4180 for program',
    date: 'utferdingsdato, ÅÅÅÅ-MM-DD (elles i dag)',
    lang: 'språket i meldingane: nb, nn eller en (elles etter innstillinga på maskina)',
    json: 'resultatet som JSON på standard ut, og ikkje noko anna der',
    quiet: 'skriv berre feil og åtvaringar',
    municipality: 'nummer eller namn på kommunen som skal forklarast',
    line: 'berre éi linje: id til ei kostnadslinje eller ei avgift',
    installment: 'terminen med det nummeret: 1, 2, …',
    consumption: 'direkte forbruk, etter faktiske einingar',
    project: 'det eit prosjekt kjem på; med --settlement avrekninga av det',
    services: 'tenester avtala for seg, frå services.csv',
    settlement: 'det den endelege avrekninga kjem på',
    credit: 'krediter eit dokument i sin heilskap',
    'dry-run': 'vis kva som ville blitt utferda, og utferd ingenting',
    verbose: 'ei linje per dokument medan dei blir laga',
    'invoice-format': 'nokre av csv, xlsx, pdf og xml (EHF), med komma mellom (elles alle)',
    final: 'avvis ei avrekning som ikkje er endeleg enno (sluttkode 3)',
    ics: 'skriv òg ein kalender, out/<år>/deadlines.ics',
    help: 'vis denne hjelpa',
    version: 'vis versjonen',
  },
  inputFile: (names) => `Les ei anna fil enn den i arbeidsmappa: ${names}.`,
  exitCodes:
    '0 ferdig, 1 feil i inndata, 2 feil bruk, 3 avvist, 4 kunne ikkje skrive, 70 feil i fordel',
  problem,
  outputLost: (reason) =>
    `fordel: det som skulle skrivast ut, kunne ikkje skrivast heilt: ${reason}. Rydd plass, eller skriv ut ein annan stad, og køyr igjen.\n`,
  bug: ({ version, where }) =>
    `fordel: dette er ein feil i fordel, ikkje i filene dine. Ingenting halvskrive er att.
Meld gjerne frå med kommandoen, versjonen (fordel ${version}, ${where}) og linjene under:
`,
};
