import { commandIn } from '../commands.ts';
import type { InvoiceUsageProblem, UsageProblem, UsageTexts } from './texts.ts';

const menteDu = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Mente du ${nearest}?`;

const invoiceProblem = (found: InvoiceUsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-purpose':
      return {
        message:
          'oppgi hva som skal faktureres: --installment N, --consumption, --project P, --services, --settlement, --credit NUMMER',
        hint: 'Se «fordel faktura --help».',
      };
    case 'several-purposes':
      return {
        message: `ett formål om gangen; fant ${found.found.join(' og ')}`,
        hint: 'Kjør fordel faktura én gang for hvert. Bare --settlement kan stå sammen med --project: avregningen av prosjektet.',
      };
    case 'installment-unreadable':
      return {
        message: `--installment må være et heltall fra 1; fant «${found.found}»`,
        hint: 'Skriv --installment 1.',
      };
    case 'number-unreadable':
      return {
        message: `--credit må være nummeret på et dokument, åtte sifre eller flere; fant «${found.found}»`,
        hint: 'Skriv --credit 20210001; numrene står i register/invoices.csv.',
      };
    case 'credit-year':
      return {
        message: `${found.number} hører til ${found.number.slice(0, 4)}, og --year sier ${String(found.year)}`,
        hint: 'Sløyf --year: nummeret forteller året.',
      };
  }
};

const problem = (found: UsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-command':
      return { message: 'kommandoen mangler', hint: 'Se «fordel --help».' };
    case 'unknown-command':
      return {
        message: `det finnes ingen kommando «${found.found}»`,
        hint: menteDu(found.nearest, 'Se «fordel --help».'),
      };
    case 'unknown-option':
      return {
        message: `det finnes ikke noe valg ${found.found}`,
        hint: menteDu(found.nearest, 'Se «fordel --help».'),
      };
    case 'value-missing':
      return { message: `${found.option} må følges av en verdi`, hint: 'Se «fordel --help».' };
    case 'argument-missing':
      return { message: '<mal> mangler', hint: 'Se «fordel ny --help».' };
    case 'option-missing':
      return { message: `${found.option} mangler`, hint: 'Se «fordel forklar --help».' };
    case 'too-many-arguments':
      return {
        message: 'ny tar en mal og en mappe, ikke mer',
        hint: 'Sett anførselstegn rundt et mappenavn med mellomrom.',
      };
    case 'value-unknown':
      return {
        message: `${found.option} må være en av ${found.allowed.join(', ')}; fant «${found.found}»`,
        hint: menteDu(found.nearest, ''),
      };
    case 'year-unreadable':
      return {
        message: `--year må være fire sifre; fant «${found.found}»`,
        hint: 'Skriv --year 2021.',
      };
    case 'date-unreadable':
      return {
        message: `--date må være en dag som finnes, skrevet ÅÅÅÅ-MM-DD; fant «${found.found}»`,
        hint: 'Skriv --date 2020-09-24.',
      };
    case 'template-unknown':
      return {
        message: `det finnes ingen mal «${found.found}»; malene er ${found.allowed.join(', ')}`,
        hint: menteDu(found.nearest, ''),
      };
    case 'folder-gone':
      return {
        message: 'mappen du står i, er slettet',
        hint: 'Gå til en annen mappe, eller oppgi arbeidsmappen med full sti.',
      };
    case 'folder-not-empty':
      return {
        message: `mappen ${found.folder} er ikke tom, og ny overskriver aldri`,
        hint: 'Oppgi en annen mappe etter malen.',
      };
    case 'no-purpose':
    case 'several-purposes':
    case 'installment-unreadable':
    case 'number-unreadable':
    case 'credit-year':
      return invoiceProblem(found);
    case 'not-of-command':
      return {
        message: `${found.option} hører bare til fordel ${commandIn(found.owner, 'nb')}`,
        hint: 'Se «fordel <kommando> --help».',
      };
  }
};

export const nb: UsageTexts = {
  purpose:
    'Fordeler budsjettet i et interkommunalt samarbeid mellom deltakerkommunene, riktig på øret og med hjemmel for hver krone.',
  headings: {
    usage: 'Bruk',
    commands: 'Kommandoer',
    example: 'Eksempel',
    exitCodes: 'Sluttkoder',
    result: 'Resultatet',
    inputFiles: 'Inndatafiler',
    messages: 'Meldinger',
  },
  values: {
    command: 'kommando',
    options: 'valg',
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
  alsoCalled: (names) => `Heter også ${names}.`,
  workspaceNote:
    'En arbeidsmappe har agreement.yaml og en mappe per år. Uten arbeidsmappe brukes mappen du står i; du kan oppgi flere.',
  helpNote: '«fordel <kommando> --help» viser mer om en kommando.',
  commands: {
    init: {
      summary: 'lag en ny arbeidsmappe fra en av de fem avtalene',
      details:
        'Kopierer en avtale med paragrafene og et år med tall, klart til bruk. Maler: k-ikt, suksit, digi-rogaland, digitrondelag, digitale-akershus. Mappen får navn etter malen når du ikke oppgir et annet.',
      example: 'fordel ny k-ikt vart-samarbeid',
    },
    check: {
      summary: 'les alt, meld fra om alle feil, skriv ingenting',
      details: 'Leser alle årene i arbeidsmappen, eller det ene som --year oppgir.',
      example: 'fordel sjekk vart-samarbeid',
    },
    budget: {
      summary: 'fordel budsjettet mellom deltakerkommunene',
      details:
        'Skriver fordelingen, et sammendrag og en arbeidsbok til out/<år>/budget i arbeidsmappen. Ingenting skrives når inndata har feil.',
      example: 'fordel budsjett vart-samarbeid --year 2021',
    },
    invoice: {
      summary: 'utsted fakturaer og kreditnotaer',
      details:
        'Fakturerer ett formål for alle deltakerkommunene: en termin av kostnadsandelen, faktisk forbruk, et prosjekt, tjenester avtalt for seg, avregningen; eller krediterer ett dokument. Skriver dokumentene som EHF, PDF, XLSX og CSV til out/<år>/invoices i arbeidsmappen, med liste og bilag, og fører dem i register/invoices.csv. Kjørt på nytt utstedes ingenting to ganger.',
      example: 'fordel faktura vart-samarbeid --installment 1 --dry-run',
    },
    settle: {
      summary: 'avregn året: regnskap mot det deltakerne har betalt, med fond',
      details:
        'Skriver avregningen, en oppstilling per kommune og en arbeidsbok til styret i out/<år>/settlement i arbeidsmappen. Den er foreløpig, og sier hvorfor, til regnskapet er godkjent og alt er vedtatt; da er den endelig, og bevegelsene på fondene føres i register/funds.csv.',
      example: 'fordel avregning vart-samarbeid --year 2021',
    },
    explain: {
      summary: 'vis hvordan et tall er blitt til',
      details:
        'Viser hva en kommune betaler, linje for linje, ned til rader, paragrafer og det siste øret; eller én linje i sin helhet.',
      example: 'fordel forklar vart-samarbeid --municipality Kongsberg --line L001',
    },
    members: {
      summary: 'vis hvem som er deltaker når, oppsigelser og siste dager',
      details: 'Med --year bare deltakerne det året, og hvor mange dager hver av dem er med.',
      example: 'fordel medlemmer vart-samarbeid --year 2021',
    },
    deadlines: {
      summary: 'vis hva som har frist når, og hva som er forsinket',
      details:
        'Avtalens frister for året, de i loven til opplysning, vedtaket som oppfylte hver av dem, og hva som er forsinket på datoen i --date. Forsinket er ingen feil: sluttkoden er 0. Du kan også oppgi året etter den nyeste årsmappen.',
      example: 'fordel frister vart-samarbeid --year 2021 --ics',
    },
    verify: {
      summary: 'kontroller alt som er skrevet',
      details:
        'Registrene er ubrutte og nummerert uten hull, dokumenter og filer er som de ble skrevet, terminene blir kostnadsandelen, og avregningene regnes på nytt. Ser på alle år, eller det som --year nevner; melder alle problemer, med sluttkode 1 når det er noen. Endrer ingenting, bortsett fra å fullføre det en stoppet kjøring etterlot.',
      example: 'fordel kontroller vart-samarbeid',
    },
  },
  options: {
    'all-years': 'bare dette året (ellers alle)',
    'as-of': 'regn som på denne datoen, ÅÅÅÅ-MM-DD (ellers i dag)',
    'verify-out': 'mappen det er skrevet til, der det ikke er out/ i arbeidsmappen',
    year: 'året (ellers den nyeste årsmappen)',
    out: 'skriv hit i stedet for til out/ i arbeidsmappen',
    format: 'csv, xlsx eller begge med komma mellom (ellers csv,xlsx)',
    csv: 'norwegian for Excel (ellers), eller rfc4180 for programmer',
    date: 'utstedelsesdato, ÅÅÅÅ-MM-DD (ellers i dag)',
    lang: 'meldingenes språk: nb, nn eller en (ellers etter maskinens innstilling)',
    json: 'resultatet som JSON på standard ut, og ikke noe annet der',
    quiet: 'skriv bare feil og advarsler',
    municipality: 'nummer eller navn på kommunen som skal forklares',
    line: 'bare én linje: id til en kostnadslinje eller en avgift',
    installment: 'terminen med det nummeret: 1, 2, …',
    consumption: 'direkte forbruk, etter faktiske enheter',
    project: 'det et prosjekt kommer på; med --settlement avregningen av det',
    services: 'tjenester avtalt for seg, fra services.csv',
    settlement: 'det den endelige avregningen kommer på',
    credit: 'krediter et dokument i sin helhet',
    'dry-run': 'vis hva som ville blitt utstedt, og utsted ingenting',
    verbose: 'en linje per dokument mens de lages',
    'invoice-format': 'noen av csv, xlsx, pdf og xml (EHF), med komma mellom (ellers alle)',
    final: 'avvis en avregning som ikke er endelig ennå (sluttkode 3)',
    ics: 'skriv også en kalender, out/<år>/deadlines.ics',
    help: 'vis denne hjelpen',
    version: 'vis versjonen',
  },
  inputFile: (names) => `Les en annen fil enn arbeidsmappens: ${names}.`,
  exitCodes:
    '0 ferdig, 1 feil i inndata, 2 feil bruk, 3 avvist, 4 kunne ikke skrive, 70 feil i fordel',
  problem,
  outputLost: (reason) =>
    `fordel: det som skulle skrives ut, kunne ikke skrives helt: ${reason}. Rydd plass, eller skriv ut et annet sted, og kjør igjen.\n`,
  bug: ({ version, where }) =>
    `fordel: dette er en feil i fordel, ikke i filene dine. Ingenting halvskrevet er etterlatt.
Meld gjerne fra med kommandoen, versjonen (fordel ${version}, ${where}) og linjene under:
`,
};
