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
  type Format,
  type Invocation,
} from '../invocation.ts';
import { isLanguage, languageOf } from '../language.ts';
import type { UsageProblem } from './texts.ts';

/** What a command line asks for. */
export type Understood =
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'help'; readonly command?: CommandEntry | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'problem'; readonly problem: UsageProblem };

/** What the command line is understood by, beside itself. */
type Surroundings = Pick<Io, 'workingFolder' | 'today' | 'locale'>;

/** Option values as commander gives them: text, or true for a switch. */
type Given = Readonly<Record<string, string | true | undefined>>;

const SWITCHES = ['--json', '--quiet', '--final', '--ics', '--help', '--version'];
const VALUED = ['year', 'out', 'format', 'csv', 'date', 'lang', ...INPUT_FILES];
const EXPLAINED = ['municipality', 'line'];
const OPTIONS = [...SWITCHES, ...[...VALUED, ...EXPLAINED].map((name) => `--${name}`)];

class WrongUsage extends Error {
  readonly problem: UsageProblem;
  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

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
  for (const name of [...VALUED, ...EXPLAINED]) program.option(`--${name} <value>`);
  program.option('-q, --quiet').option('--json').option('--final').option('--ics');
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

const text = (value: string | true | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

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
  return {
    command: name,
    operands,
    language: languageOf(args, io.locale),
    formats: formatsOf(text(given['format'])),
    csv: csvOf(text(given['csv'])),
    date: dateOf(text(given['date']), io),
    json: given['json'] === true,
    quiet: given['quiet'] === true,
    final: given['final'] === true,
    ics: given['ics'] === true,
    inputFiles: new Map(
      INPUT_FILES.flatMap((file) => {
        const path = text(given[camelCase(file)]);
        return path === undefined ? [] : [[file, resolve(io.workingFolder, path)] as const];
      }),
    ),
    ...(year !== undefined && { year }),
    ...(out !== undefined && { out: resolve(io.workingFolder, out) }),
    ...(municipality !== undefined && { municipality }),
    ...(line !== undefined && { line }),
  };
};

/** As commander names the value of an option. */
const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

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

const formatsOf = (given: string | undefined): readonly Format[] => {
  if (given === undefined) return FORMATS;
  const asked = given.split(',').map((format) => format.trim().toLowerCase());
  const unknown = asked.find((format) => !(FORMATS as readonly string[]).includes(format));
  if (unknown !== undefined) {
    throw new WrongUsage({
      kind: 'value-unknown',
      option: '--format',
      found: unknown,
      allowed: FORMATS,
      nearest: nearest(unknown, FORMATS),
    });
  }
  return FORMATS.filter((format) => asked.includes(format));
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
