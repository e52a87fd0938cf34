import { basename, join, relative, resolve } from 'node:path';
import { IoError, type FileSystem, type Io } from '../../io/io.ts';
import { errorAt } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { EXIT } from '../exit-code.ts';
import { reportFailure } from '../findings/report-failure.ts';
import type { Invocation } from '../invocation.ts';
import { screenFor } from '../screen.ts';
import { reportWrongUsage } from '../usage/report.ts';
import type { UsageProblem } from '../usage/texts.ts';
import { obstacleOf } from '../write-obstacle.ts';

/** In the order of the documentation. */
const TEMPLATES: readonly string[] = [
  'k-ikt',
  'suksit',
  'digi-rogaland',
  'digitrondelag',
  'digitale-akershus',
];

const AGREEMENT = 'agreement.yaml';
const SCHEMA = 'agreement.schema.json';
const COPIED = /^(README\.md|[0-9]{4})$/;

/**
 * Makes a workspace from a sample: its agreement with the clauses, the year's figures, what is illustrative about them, and
 * the schema by which editors complete the agreement. It runs at once.
 */
export const init = (invocation: Invocation, io: Io): number => {
  const [template = '', folder = template] = invocation.operands;
  const { language, json } = invocation;
  const refuse = (problem: UsageProblem): number => {
    reportWrongUsage(problem, { language, json, io });
    return EXIT.usage;
  };
  if (!TEMPLATES.includes(template)) {
    return refuse({
      kind: 'template-unknown',
      found: template,
      allowed: TEMPLATES,
      nearest: nearest(template, TEMPLATES),
    });
  }
  const target = resolve(io.workingFolder, folder);
  try {
    if (isOccupied(io.files, target)) return refuse({ kind: 'folder-not-empty', folder });
    copyTemplate(io.files, io.samplesFolder, template, target);
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    const at = { file: target, line: 1, column: 1 };
    const path = relative(io.workingFolder, error.path) || error.path;
    const args = { path, obstacle: obstacleOf(error) };
    return reportFailure(errorAt('workspace/cannot-write', at, args), invocation, io);
  }
  announce(template, folder, invocation, io);
  return EXIT.done;
};

const isOccupied = (files: FileSystem, target: string): boolean =>
  files.exists(target) && (!files.isFolder(target) || files.list(target).length > 0);

const copyTemplate = (
  files: FileSystem,
  samples: string,
  template: string,
  target: string,
): void => {
  const source = join(samples, template);
  files.makeFolder(target);
  for (const name of files.list(source).filter((entry) => COPIED.test(entry))) {
    copyAll(files, join(source, name), join(target, name));
  }
  copyAll(files, join(samples, SCHEMA), join(target, SCHEMA));
  const agreement = new TextDecoder().decode(files.readFile(join(source, AGREEMENT)));
  // The samples share one schema beside their folders; a workspace has its own.
  writeFile(
    files,
    join(target, AGREEMENT),
    new TextEncoder().encode(agreement.replace(`$schema=../${SCHEMA}`, `$schema=${SCHEMA}`)),
  );
};

/** A file, or a folder with all in it. */
const copyAll = (files: FileSystem, from: string, to: string): void => {
  if (!files.isFolder(from)) {
    writeFile(files, to, files.readFile(from));
    return;
  }
  files.makeFolder(to);
  for (const name of files.list(from)) copyAll(files, join(from, name), join(to, name));
};

const writeFile = (files: FileSystem, path: string, bytes: Uint8Array): void => {
  const writer = files.createFile(path);
  writer.write(bytes);
  writer.close();
};

const announce = (template: string, folder: string, invocation: Invocation, io: Io): void => {
  if (invocation.json) {
    const result = { command: 'init', template, folder };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  if (invocation.quiet) return;
  const { words, language, print } = screenFor(invocation, io);
  const quoted = /\s/.test(folder) ? `"${folder}"` : folder;
  print(words.init.made(basename(template), folder));
  print(words.init.illustrative(join(folder, 'README.md')));
  print(words.init.next(`fordel ${language === 'en' ? 'budget' : 'budsjett'} ${quoted}`));
};
