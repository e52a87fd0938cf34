import type { InvoiceUsageProblem, UsageProblem, UsageTexts } from './texts.ts';

const didYouMean = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean ${nearest}?`;

const invoiceProblem = (found: InvoiceUsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-purpose':
      return {
        message:
          'say what to invoice: --installment N, --consumption, --project P, --services, --settlement, --credit NUMBER',
        hint: "See 'fordel invoice --help'.",
      };
    case 'several-purposes':
      return {
        message: `one purpose at a time; found ${found.found.join(' and ')}`,
        hint: 'Run fordel invoice once for each. Only --settlement goes with --project: the settlement of the project.',
      };
    case 'installment-unreadable':
      return {
        message: `--installment must be a whole number from 1; found '${found.found}'`,
        hint: 'Write --installment 1.',
      };
    case 'number-unreadable':
      return {
        message: `--credit must be the number of a document, eight digits or more; found '${found.found}'`,
        hint: 'Write --credit 20210001; the numbers stand in register/invoices.csv.',
      };
    case 'credit-year':
      return {
        message: `${found.number} is of ${found.number.slice(0, 4)}, and --year says ${String(found.year)}`,
        hint: 'Leave --year out: the number tells the year.',
      };
  }
};

const FOLDER_GONE = {
  message: 'the current folder has been removed',
  hint: 'Change to another folder, or give the workspace by its full path.',
};

const problem = (found: UsageProblem): { message: string; hint: string } => {
  switch (found.kind) {
    case 'no-command':
      return { message: 'a command is missing', hint: "See 'fordel --help'." };
    case 'unknown-command':
      return {
        message: `there is no command '${found.found}'`,
        hint: didYouMean(found.nearest, "See 'fordel --help'."),
      };
    case 'unknown-option':
      return {
        message: `there is no option ${found.found}`,
        hint: didYouMean(found.nearest, "See 'fordel --help'."),
      };
    case 'value-missing':
      return {
        message: `${found.option} must be followed by a value`,
        hint: "See 'fordel --help'.",
      };
    case 'argument-missing':
      return { message: `<${found.argument}> is missing`, hint: "See 'fordel init --help'." };
    case 'option-missing':
      return { message: `${found.option} is missing`, hint: "See 'fordel explain --help'." };
    case 'too-many-arguments':
      return {
        message: 'init takes a template and a folder, no more',
        hint: 'Put quotation marks around a folder whose name has a space.',
      };
    case 'value-unknown':
      return {
        message: `${found.option} must be one of ${found.allowed.join(', ')}; found '${found.found}'`,
        hint: didYouMean(found.nearest, ''),
      };
    case 'year-unreadable':
      return {
        message: `--year must be four digits; found '${found.found}'`,
        hint: 'Write --year 2021.',
      };
    case 'date-unreadable':
      return {
        message: `--date must be a day that exists, as YYYY-MM-DD; found '${found.found}'`,
        hint: 'Write --date 2020-09-24.',
      };
    case 'template-unknown':
      return {
        message: `there is no template '${found.found}'; the templates are ${found.allowed.join(', ')}`,
        hint: didYouMean(found.nearest, ''),
      };
    case 'folder-gone':
      return FOLDER_GONE;
    case 'folder-not-empty':
      return {
        message: `the folder ${found.folder} is not empty, and init never overwrites`,
        hint: 'Name another folder after the template.',
      };
    case 'no-purpose':
    case 'several-purposes':
    case 'installment-unreadable':
    case 'number-unreadable':
    case 'credit-year':
      return invoiceProblem(found);
    case 'not-of-command':
      return {
        message: `${found.option} belongs to fordel ${found.owner} alone`,
        hint: "See 'fordel <command> --help'.",
      };
  }
};

export const en: UsageTexts = {
  purpose:
    'Splits the budget of an intermunicipal cooperation between its members, exact to the øre, with a clause for every krone.',
  headings: {
    usage: 'Usage',
    commands: 'Commands',
    example: 'Example',
    exitCodes: 'Exit codes',
    result: 'The result',
    inputFiles: 'Input files',
    messages: 'Messages',
  },
  values: {
    command: 'command',
    options: 'options',
    workspace: 'workspace',
    template: 'template',
    folder: 'folder',
    file: 'FILE',
    year: 'YEAR',
    date: 'DATE',
    municipality: 'MUNICIPALITY',
    line: 'LINE',
    project: 'PROJECT',
    number: 'NUMBER',
  },
  alsoCalled: (names) => `Also called ${names}.`,
  workspaceNote:
    'A workspace is a folder with agreement.yaml and a folder per year. Without one, the current folder is used; several may be given.',
  helpNote: "'fordel <command> --help' shows more of a command.",
  commands: {
    init: {
      summary: 'make a new workspace from one of the five agreements',
      details:
        'Copies an agreement with its clauses and a year of figures, ready to run. Templates: k-ikt, suksit, digi-rogaland, digitrondelag, digitale-akershus. The folder is named after the template unless you name one.',
      example: 'fordel init k-ikt my-cooperation',
    },
    check: {
      summary: 'read everything, report every problem, write nothing',
      details: 'Reads all years of the workspace, or the one that --year names.',
      example: 'fordel check my-cooperation',
    },
    budget: {
      summary: 'split the budget between the members',
      details:
        'Writes the split, a summary and a workbook to out/<year>/budget in the workspace. Nothing is written when the input has an error.',
      example: 'fordel budget my-cooperation --year 2021',
    },
    invoice: {
      summary: 'issue invoices and credit notes',
      details:
        'Invoices one purpose for every member: an installment of the contribution, the units used, a project, services agreed apart, the settlement; or takes one document back. Writes the documents as EHF, PDF, XLSX and CSV to out/<year>/invoices in the workspace, with a list and vouchers, and enters them in register/invoices.csv. Run again it issues nothing twice.',
      example: 'fordel invoice my-cooperation --installment 1 --dry-run',
    },
    settle: {
      summary: 'settle the year: accounts against what members paid, with funds',
      details:
        'Writes the settlement, a statement per municipality and a workbook for the board to out/<year>/settlement in the workspace. It is preliminary, and says why, until the accounts are approved and all is decided; then it is final, and its fund movements are added to register/funds.csv.',
      example: 'fordel settle my-cooperation --year 2021',
    },
    explain: {
      summary: 'show how a figure came about',
      details:
        'Shows what a municipality pays, line by line, down to rows, clauses and the odd øre; or one line in full.',
      example: 'fordel explain my-cooperation --municipality Kongsberg --line L001',
    },
    members: {
      summary: 'show who is a member when, notices and last days',
      details: 'With --year only the members of that year, and the days that each is in force.',
      example: 'fordel members my-cooperation --year 2021',
    },
    deadlines: {
      summary: 'show what is due when, and what is late',
      details:
        "The agreement's deadlines for the year, those of the law as information, the decision that fulfilled each, and what is late on the date of --date. Late is no error: the exit code is 0. The year after the newest folder may be asked for too.",
      example: 'fordel deadlines my-cooperation --year 2021 --ics',
    },
    verify: {
      summary: 'hold what was written against what it must be',
      details:
        'Registers unbroken and numbered without gaps, documents and outputs as they were written, installments that add up to the contribution, settlements made anew. Looks at all years, or the one that --year names; reports every problem, with exit code 1 when there is one. Changes nothing but what a stopped run left unfinished.',
      example: 'fordel verify my-cooperation',
    },
  },
  options: {
    'all-years': 'this year only (else all)',
    'as-of': 'reckon as on this date, YYYY-MM-DD (else today)',
    'verify-out': 'the folder that was written to, where it is not out/ in the workspace',
    year: 'the year (default: the newest year folder)',
    out: 'write here instead of to out/ in the workspace',
    format: 'csv, xlsx or both with a comma between (default: csv,xlsx)',
    csv: 'norwegian for Excel (default), or rfc4180 for programs',
    date: 'the issue date, YYYY-MM-DD (default: today)',
    lang: 'language of messages: nb, nn or en (default: from the locale)',
    json: 'the result as JSON on standard output, nothing else there',
    quiet: 'print problems only',
    municipality: 'number or name of the municipality to explain',
    line: 'one line only: the id of a cost line or a charge',
    installment: 'the installment of that number: 1, 2, …',
    consumption: 'direct consumption, by the units used',
    project: 'what a project comes to; with --settlement its settlement',
    services: 'services agreed apart, from services.csv',
    settlement: 'what the final settlement comes to',
    credit: 'take a document back as a whole',
    'dry-run': 'show what would be issued, and issue nothing',
    verbose: 'a line per document while they are made',
    'invoice-format': 'some of csv, xlsx, pdf and xml (EHF), with commas between (default: all)',
    final: 'refuse a settlement that is not final yet (exit code 3)',
    ics: 'write a calendar too, out/<year>/deadlines.ics',
    help: 'show this help',
    version: 'show the version',
  },
  inputFile: (names) => `Read another file than the workspace's: ${names}.`,
  exitCodes:
    '0 done, 1 the input has errors, 2 wrong usage, 3 refused, 4 could not write, 70 a bug in fordel',
  problem,
  outputLost: (reason) =>
    `fordel: what was to be printed could not all be written: ${reason}. Make room, or print elsewhere, and run again.\n`,
  bug: ({ version, where }) =>
    `fordel: this is a bug in fordel, not in your files. Nothing half-written has been left behind.
Please report it with the command, the version (fordel ${version}, ${where}) and the lines below:
`,
};
