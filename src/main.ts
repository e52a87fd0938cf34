/** Where fordel meets the process: the only file that names it. */
import { join } from 'node:path';
import { bugReport, outputLost, runCommandLine } from './cli/command-line.ts';
import { EXIT } from './cli/exit-code.ts';
import { GONE_FOLDER, type Io } from './io/io.ts';
import { nodeFiles } from './io/node-io.ts';
import { nodeRun } from './io/node-run.ts';
import type { Day } from './model/day.ts';

const { argv, env, stdout, platform } = process;

/** The day it is where the user is. */
const today = (): Day => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
};

/** The folder that fordel was started in; it may have been removed since. */
const workingFolder = (): string => {
  try {
    return process.cwd();
  } catch {
    return GONE_FOLDER;
  }
};

/** As POSIX orders them; where none is set, what Windows and macOS say themselves. */
const locale = (): string => {
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  if (set !== undefined) return set;
  return platform === 'win32' || platform === 'darwin'
    ? new Intl.DateTimeFormat().resolvedOptions().locale
    : '';
};

/** Colours on a terminal only, and never with NO_COLOR; FORCE_COLOR as chalk takes it. */
const colors = (): boolean => {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
};

/** A reader that has seen enough (`fordel budget | head`) closes the pipe: no fault of anyone's. */
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};

let isOutputLost = false;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = EXIT.write;
  stderr(outputLost(error, args, io));
});

/** Opened when first written to: opening it takes a millisecond, and `--help` needs none. */
let openedStderr: NodeJS.WriteStream | undefined;
const stderrStream = (): NodeJS.WriteStream =>
  (openedStderr ??= process.stderr.on('error', ignoreClosedPipe));
const stderr = (text: string): void => void stderrStream().write(text);

let isShowingProgress = false;
const progress = (text: string): void => {
  if ((text === '' && !isShowingProgress) || !stderrStream().isTTY) return;
  stderr(`\r\u001B[K${text}`);
  isShowingProgress = text !== '';
};

const io: Io = {
  files: nodeFiles,
  stdout: (text) => void stdout.write(text),
  stderr,
  progress,
  workingFolder: workingFolder(),
  today: today(),
  locale: locale(),
  ...(stdout.isTTY && { columns: stdout.columns || 80 }),
  colors: colors(),
  run: nodeRun(process.pid, process.kill.bind(process)),
  // Beside dist/, where the bundle of this file stands.
  samplesFolder: join(__dirname, '..', 'samples'),
  matrixThread: join(__dirname, 'matrix-thread.cjs'),
};

const args = argv.slice(2);
runCommandLine(args, io).then(
  (exitCode) => {
    process.exitCode = isOutputLost ? Math.max(exitCode, EXIT.write) : exitCode;
  },
  (error: unknown) => {
    process.exitCode = EXIT.bug;
    stderr(bugReport(error, args, io, `Node ${process.version}, ${platform}`));
  },
);
