import { Command, CommanderError } from 'commander';
import { resolve } from 'node:path';
import type { Io } from '../../io/io.ts';
import { parseDay } from '../../model/day.ts';
import { LANGUAGES } from '../../model/language.ts';
import { nearest } from '../../model/nearest.ts';
import { aliasesOf, COMMAND_NAMES, COMMANDS, type CommandEntry } from '../commands.ts';
import {
  CSV_DIALECTS,
  FORMATS,
  INPUT_FILES,
  type CsvDialect,
  type Invocation,
} from '../invocation.ts';
import { isLanguage, languageOf } from '../language.ts';
import { refuseOptionsOfOthers } from './own-options.ts';
import type { UsageProblem } from './texts.ts';
import { askedDocumentsOf, INVOICE_SWITCHES, INVOICE_VALUED } from './understand-invoice.ts';
import { camelCase, formatsOf, text, WrongUsage, type Given } from './wrong-usage.ts';

/** What a command line asks for. */
export type Understood =
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'help'; readonly command?: CommandEntry | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'problem'; readonly problem: UsageProblem };

/** What the command line is understood by, beside itself. */
type Surroundings = Pick<Io, 'workingFolder' | 'today' | 'locale'>;

const SWITCHES = ['json', 'final', 'ics', ...INVOICE_SWITCHES];
/** Of `invoice` a switch. */
const CONSUMPTION = 'consumption';
const VALUED = [
  ...['year', 'out', 'format', 'csv', 'date', 'lang', 'municipality', 'line'],
  ...INVOICE_VALUED,
  ...INPUT_FILES.filter((name) => name !== CONSUMPTION),
];
const OPTIONS = [...SWITCHES, 'quiet', 'help', 'version', ...VALUED, CONSUMPTION].map(
  (name) => `--${name}`,
);

/** Reads the command line, without touching a file. */
export const understand = (args: readonly string[], io: Surroundings): Understood => {
  if (args.length === 0) return { kind: 'problem', problem: { kind: 'no-command' } };
  let understood: Understood = { kind: 'help' };
  const program = buildProgram((entry, operands, given) => {
    understood = given['help']
      ? { kind: 'help', command: entry }
      : { kind: 'invocation', invocation: invocationOf(entry, operands, given, args, io) };
  });
  try {
    program.parse(args, { from: 'user' });
    const given = program.opts<Given>();
    if (given['version']) return { kind: 'version' };
    return understood;
  } catch (error) {
    if (error instanceof WrongUsage) return { kind: 'problem', problem: error.problem };
    if (error instanceof CommanderError) {
      return { kind: 'problem', problem: problemOf(error, args) };
    }
    throw error;
  }
};

/** Every option belongs to the program, so that it may stand before the command or after it. */
const buildProgram = (
  act: (entry: CommandEntry, operands: readonly string[], given: Given) => void,
): Command => {
  const quiet = { writeOut: () => undefined, writeErr: () => undefined };
  const program = new Command('fordel')
    .exitOverride()
    .configureOutput(quiet)
    .showSuggestionAfterError(false)
    .helpOption(false)
    .helpCommand(false)
    .argument('[command]')
    .allowExcessArguments()
    .option('-h, --help')
    .option('-V, --version');
  for (const name of VALUED) program.option(`--${name} <value>`);
  program.option(`--${CONSUMPTION} [value]`).option('-q, --quiet');
  for (const name of SWITCHES) program.option(`--${name}`);
  program.action((command: string | undefined) => {
    const given = program.opts<Given>();
    if (given['help'] || given['version']) return;
    throw new WrongUsage(
      command === undefined
        ? { kind: 'no-command' }
        : { kind: 'unknown-command', found: command, nearest: nearest(command, COMMAND_NAMES) },
    );
  });
  for (const entry of COMMANDS) {
    program
      .command(entry.name)
      .aliases(aliasesOf(entry))
      .argument('[operands...]')
      .helpOption(false)
      .action((operands: readonly string[]) => {
        act(entry, operands, program.opts<Given>());
      });
  }
  program
    .command('help')
    .argument('[command]')
    .action((name?: string) => {
      const entry = COMMANDS.find(
        (one) => one.name === name || aliasesOf(one).includes(name ?? ''),
      );
      if (entry !== undefined) act(entry, [], { help: true });
    });
  return program;
};

const invocationOf = (
  { name, takes }: CommandEntry,
  operands: readonly string[],
  given: Given,
  args: readonly string[],
  io: Surroundings,
): Invocation => {
  if (takes === 'template' && operands.length === 0) {
    throw new WrongUsage({ kind: 'argument-missing', argument: 'template' });
  }
  if (takes === 'template' && operands.length > 2) {
    throw new WrongUsage({ kind: 'too-many-arguments' });
  }
  refuseOptionsOfOthers(name, given);
  const municipality = text(given['municipality']);
  if (name === 'explain' && municipality === undefined) {
    throw new WrongUsage({ kind: 'option-missing', option: '--municipality' });
  }
  const language = text(given['lang']);
  if (language !== undefined && !isLanguage(language)) {
    throw new WrongUsage({
      kind: 'value-unknown',
      option: '--lang',
      found: language,
      allowed: LANGUAGES,
    });
  }
  const out = text(given['out']);
  const line = text(given['line']);
  const year = yearOf(text(given['year']));
  const isInvoice = name === 'invoice';
  return {
    command: name,
    operands: isInvoice ? withSwallowed(operands, given, args) : operands,
    language: languageOf(args, io.locale),
    formats: isInvoice ? FORMATS : formatsOf(text(given['format']), FORMATS),
    csv: csvOf(text(given['csv'])),
    date: dateOf(text(given['date']), io),
    json: given['json'] === true,
    quiet: given['quiet'] === true,
    final: given['final'] === true,
    ics: given['ics'] === true,
    inputFiles: inputFilesOf(given, isInvoice, io),
    ...(isInvoice && { documents: askedDocumentsOf(given, year) }),
    ...(year !== undefined && { year }),
    ...(out !== undefined && { out: resolve(io.workingFolder, out) }),
    ...(municipality !== undefined && { municipality }),
    ...(line !== undefined && { line }),
  };
};

const inputFilesOf = (
  given: Given,
  isInvoice: boolean,
  io: Surroundings,
): Invocation['inputFiles'] =>
  new Map(
    INPUT_FILES.flatMap((file) => {
      const path = text(given[camelCase(file)]);
      if (path === undefined || (isInvoice && file === CONSUMPTION)) return [];
      return [[file, resolve(io.workingFolder, path)] as const];
    }),
  );

/** With the workspace that stood after `--consumption`, which takes no value here, in its place. */
const withSwallowed = (
  operands: readonly string[],
  given: Given,
  args: readonly string[],
): readonly string[] => {
  const swallowed = text(given[CONSUMPTION]);
  if (swallowed === undefined) return operands;
  return [...operands, swallowed].toSorted((a, b) => args.indexOf(a) - args.indexOf(b));
};

const yearOf = (given: string | undefined): number | undefined => {
  if (given === undefined) return undefined;
  if (!/^\d{4}$/.test(given)) throw new WrongUsage({ kind: 'year-unreadable', found: given });
  return Number(given);
};

const dateOf = (given: string | undefined, io: Surroundings): Invocation['date'] => {
  const date = given === undefined ? io.today : parseDay(given);
  if (date === undefined) throw new WrongUsage({ kind: 'date-unreadable', found: given ?? '' });
  return date;
};

const csvOf = (given: string | undefined): CsvDialect => {
  if (given === undefined) return 'norwegian';
  const dialect = CSV_DIALECTS.find((one) => one === given);
  if (dialect === undefined) {
    throw new WrongUsage({
      kind: 'value-unknown',
      option: '--csv',
      found: given,
      allowed: CSV_DIALECTS,
      nearest: nearest(given, CSV_DIALECTS),
    });
  }
  return dialect;
};

/** Commander's own findings; what was found stands in quotation marks in its message. */
const problemOf = (error: CommanderError, args: readonly string[]): UsageProblem => {
  const found = /'([^']*)'/s.exec(error.message)?.[1] ?? args[0] ?? '';
  switch (error.code) {
    case 'commander.optionMissingArgument':
      return { kind: 'value-missing', option: /--[a-z-]+/.exec(found)?.[0] ?? found };
    case 'commander.unknownOption':
      return { kind: 'unknown-option', found, nearest: nearest(found, OPTIONS) };
    default:
      throw error;
  }
};
