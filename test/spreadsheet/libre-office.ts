import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

/** The name of the program, or undefined where it is not installed. */
const findProgram = (): string | undefined =>
  ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

const program = findProgram();
const execFileAsync = promisify(execFile);

/** Where the program is missing its tests are skipped; in CI they fail, so that nobody believes they passed. */
export const mustSkip = program === undefined && process.env['CI'] !== 'true';

/** Recalculate every formula when a file is opened, whatever program wrote it: by default stored results are believed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** What waits to be recalculated: the workbooks of tests that run at the same time go through the program together. */
interface Waiting {
  readonly xlsx: Uint8Array;
  readonly done: (recalculated: Buffer) => void;
  readonly failed: (error: unknown) => void;
}

/** How long the first of a round waits for others, in milliseconds: starting the program takes far longer. */
const GATHERING = 250;

/** LibreOffice with a profile of its own, for the tests of one file. */
export const libreOffice = (): {
  /** The workbook as LibreOffice saves it after recalculating every formula. */
  readonly recalculated: (xlsx: Uint8Array) => Promise<Buffer>;
} => {
  let folder = '';
  let waiting: Waiting[] = [];
  let round: Promise<void> | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fordel-libreoffice-'));
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const recalculateAll = async (): Promise<void> => {
    await setTimeout(GATHERING);
    const together = waiting;
    waiting = [];
    try {
      const results = await convert(
        folder,
        together.map(({ xlsx }) => xlsx),
      );
      together.forEach(({ done }, index) => {
        done(results[index] ?? Buffer.alloc(0));
      });
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
    round = waiting.length > 0 ? recalculateAll() : undefined;
  };
  return {
    recalculated: (xlsx) =>
      new Promise<Buffer>((done, failed) => {
        waiting.push({ xlsx, done, failed });
        round ??= recalculateAll();
      }),
  };
};

/** The workbooks as LibreOffice saves them, in the same order. */
const convert = async (
  folder: string,
  workbooks: readonly Uint8Array[],
): Promise<readonly Buffer[]> => {
  const outFolder = join(folder, 'out');
  rmSync(outFolder, { recursive: true, force: true });
  const names = workbooks.map((_, index) => `workbook-${String(index)}.xlsx`);
  workbooks.forEach((xlsx, index) => {
    writeFileSync(join(folder, names[index] ?? ''), xlsx);
  });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await execFileAsync(
    program ?? 'soffice',
    [
      ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', outFolder],
      ...[`-env:UserInstallation=${profile}`, ...names.map((name) => join(folder, name))],
    ],
    { timeout: 240_000 },
  );
  return names.map((name) => readFileSync(join(outFolder, name)));
};
