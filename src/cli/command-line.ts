import { isAbsolute } from 'node:path';
import { GONE_FOLDER, type Io } from '../io/io.ts';
import { EXIT } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { languageOf } from './language.ts';
import { commandHelp, programHelp } from './usage/help.ts';
import { usageTexts } from './usage/in-language.ts';
import { reportWrongUsage } from './usage/report.ts';
import { understand } from './usage/understand.ts';
import { VERSION } from './version.ts';

/**
 * Does what the command line says, and returns the exit code. Everything beyond help and usage is loaded when reached:
 * `--help` and `--version` must start as fast as Node does.
 */
export const runCommandLine = async (args: readonly string[], io: Io): Promise<number> => {
  const language = languageOf(args, io.locale);
  const understood = understand(args, io);
  switch (understood.kind) {
    case 'version':
      io.stdout(`${VERSION}\n`);
      return EXIT.done;
    case 'help':
      io.stdout(
        understood.command === undefined
          ? programHelp(language, io.columns)
          : commandHelp(understood.command, language, io.columns),
      );
      return EXIT.done;
    case 'problem':
      reportWrongUsage(understood.problem, { language, json: args.includes('--json'), io });
      return EXIT.usage;
    case 'invocation': {
      if (io.workingFolder === GONE_FOLDER && needsGoneFolder(understood.invocation)) {
        const gone = { kind: 'folder-gone' } as const;
        reportWrongUsage(gone, { language, json: args.includes('--json'), io });
        return EXIT.usage;
      }
      const { run } = await import('./run.ts');
      return run(understood.invocation, io);
    }
  }
};

/** Whether a path that was given, or the workspace where none was, lies in a current folder that has been removed. */
const needsGoneFolder = ({ command, operands, out, inputFiles }: Invocation): boolean => {
  const folders =
    command === 'init' ? [operands[1] ?? '.'] : operands.length > 0 ? operands : ['.'];
  return (
    folders.some((folder) => !isAbsolute(folder)) ||
    [out ?? '', ...inputFiles.values()].some((path) => path.startsWith(GONE_FOLDER))
  );
};

/** What to print when standard output cannot be written to. */
export const outputLost = (
  { message }: Error,
  args: readonly string[],
  io: Pick<Io, 'locale'>,
): string => usageTexts[languageOf(args, io.locale)].outputLost(message);

/** What to print when something is wrong with fordel itself, with what to report. */
export const bugReport = (
  error: unknown,
  args: readonly string[],
  io: Pick<Io, 'locale'>,
  where: string,
): string =>
  usageTexts[languageOf(args, io.locale)].bug({ version: VERSION, where }) +
  `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
