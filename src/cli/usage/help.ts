import type { Language } from '../../model/language.ts';
import { aliasesOf, COMMANDS, type CommandEntry } from '../commands.ts';
import { INPUT_FILES, type CommandName } from '../invocation.ts';
import { padEnd } from '../terminal/display-width.ts';
import { wrapText } from '../terminal/wrap.ts';
import { VERSION } from '../version.ts';
import { usageTexts } from './in-language.ts';
import type { UsageTexts } from './texts.ts';

interface Entry {
  readonly left: string;
  readonly right: string;
}

const MAX_WIDTH = 100;

/** A heading and two columns under it, the right one wrapped. */
const section = (heading: string, entries: readonly Entry[], width: number): string => {
  const left = Math.max(...entries.map((entry) => entry.left.length));
  const indent = ' '.repeat(left + 4);
  const rows = entries.map((entry) =>
    wrapText(entry.right, width - indent.length)
      .map((line, index) => (index === 0 ? `  ${padEnd(entry.left, left)}  ` : indent) + line)
      .join('\n'),
  );
  return `${heading}\n${rows.join('\n')}\n`;
};

/** What `command` alone takes. */
const ownOptions = (
  { options, values }: UsageTexts,
  command: CommandEntry | undefined,
): readonly Entry[] => {
  if (command === undefined) return [];
  const own: { readonly [Name in CommandName]?: readonly Entry[] } = {
    explain: [
      { left: `--municipality ${values.municipality}`, right: options.municipality },
      { left: `--line ${values.line}`, right: options.line },
    ],
    invoice: [
      { left: '--installment N', right: options.installment },
      { left: '--consumption', right: options.consumption },
      { left: `--project ${values.project}`, right: options.project },
      { left: '--services', right: options.services },
      { left: '--settlement', right: options.settlement },
      { left: `--credit ${values.number}`, right: options.credit },
      { left: '--dry-run', right: options['dry-run'] },
      { left: '--verbose', right: options.verbose },
    ],
    settle: [{ left: '--final', right: options.final }],
    deadlines: [{ left: '--ics', right: options.ics }],
  };
  return own[command.name] ?? [];
};

/** Input files that an option of `command` names: of `invoice` --consumption says what is invoiced. */
const inputFilesFor = (command: CommandEntry | undefined): readonly string[] =>
  INPUT_FILES.filter((name) =>
    command?.name === 'invoice'
      ? name !== 'consumption'
      : name !== 'consumption-file' && name !== 'services-file',
  );

/** Commands that write files of figures; the others take no options about how. */
const WRITERS: readonly CommandName[] = ['budget', 'invoice', 'settle'];
/** Others that the date matters to, or the folder that is written to. */
const DATED: readonly CommandName[] = ['check', 'explain', 'deadlines', 'verify'];
const PLACED: readonly CommandName[] = ['deadlines', 'verify'];
/** Those that look at every year where none is named. */
const ALL_YEARS: readonly CommandName[] = ['check', 'members', 'verify'];

const optionSections = (
  texts: UsageTexts,
  command: CommandEntry | undefined,
  width: number,
): string[] => {
  const { headings, options, values } = texts;
  const name = command?.name;
  const writes = name === undefined || WRITERS.includes(name);
  const dated = writes || DATED.includes(name);
  const placed = writes || PLACED.includes(name);
  const year = name !== undefined && ALL_YEARS.includes(name) ? options['all-years'] : options.year;
  const format =
    name === 'invoice'
      ? { left: '--format csv,pdf', right: options['invoice-format'] }
      : { left: '--format csv,xlsx', right: options.format };
  return [
    section(
      headings.result,
      [
        ...ownOptions(texts, command),
        ...(name === 'init' ? [] : [{ left: `--year ${values.year}`, right: year }]),
        ...(dated
          ? [{ left: `--date ${values.date}`, right: writes ? options.date : options['as-of'] }]
          : []),
        ...(placed
          ? [
              {
                left: `--out ${values.folder.toUpperCase()}`,
                right: name === 'verify' ? options['verify-out'] : options.out,
              },
            ]
          : []),
        ...(writes ? [format, { left: '--csv norwegian|rfc4180', right: options.csv }] : []),
        { left: '--json', right: options.json },
      ],
      width,
    ),
    section(
      headings.messages,
      [
        { left: '--lang nb|nn|en', right: options.lang },
        { left: '--quiet', right: options.quiet },
        { left: '--help', right: options.help },
        ...(command === undefined ? [{ left: '--version', right: options.version }] : []),
      ],
      width,
    ),
    ...(name === 'init' ? [] : [inputFileSection(texts, command, width)]),
  ];
};

const inputFileSection = (
  { headings, values, inputFile }: UsageTexts,
  command: CommandEntry | undefined,
  width: number,
): string => {
  const options = inputFilesFor(command).map((name) => `--${name} ${values.file}`);
  const lines = wrapText(inputFile(options.join(', ')), width - 2);
  return `${headings.inputFiles}\n  ${lines.join('\n  ')}\n`;
};

/** What `fordel --help` prints. */
export const programHelp = (language: Language, columns = 80): string => {
  const texts = usageTexts[language];
  const { headings, values } = texts;
  const width = Math.min(columns, MAX_WIDTH);
  const wrapped = (text: string): string => wrapText(text, width).join('\n');
  return [
    `${wrapped(`fordel ${VERSION}. ${texts.purpose}`)}\n`,
    `${headings.usage}: fordel <${values.command}> [${values.workspace}…] [${values.options}]\n`,
    section(
      headings.commands,
      COMMANDS.map((command) => ({
        left: [command.name, ...aliasesOf(command)].join(', '),
        right: texts.commands[command.name].summary,
      })),
      width,
    ),
    `${wrapped(texts.workspaceNote)}\n`,
    ...optionSections(texts, undefined, width),
    `${headings.example}: ${texts.commands.budget.example}\n`,
    `${wrapped(`${headings.exitCodes}: ${texts.exitCodes}`)}\n`,
    wrapped(texts.helpNote),
  ]
    .join('\n')
    .concat('\n');
};

/** What `fordel <command> --help` prints. */
export const commandHelp = (command: CommandEntry, language: Language, columns = 80): string => {
  const texts = usageTexts[language];
  const { headings, values } = texts;
  const width = Math.min(columns, MAX_WIDTH);
  const wrapped = (text: string): string => wrapText(text, width).join('\n');
  const { summary, details, example } = texts.commands[command.name];
  const operands =
    command.takes === 'template'
      ? `<${values.template}> [${values.folder}]`
      : `[${values.workspace}…]`;
  return [
    `fordel ${command.name}: ${summary}\n`,
    `${headings.usage}: fordel ${command.name} ${operands} [${values.options}]\n`,
    `${wrapped(`${details} ${texts.alsoCalled(aliasesOf(command).join(', '))}`)}\n`,
    `${headings.example}: ${example}\n`,
    ...optionSections(texts, command, width),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
};
