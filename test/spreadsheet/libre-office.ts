import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Where the program is missing its tests are skipped; in CI they fail, so that nobody believes they passed. */
export const mustSkip = program === undefined && process.env['CI'] !== 'true';

/** Recalculate every formula when a file is opened, whatever program wrote it: by default stored results are believed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice with a profile of its own, for the tests of one file. */
export const libreOffice = (): {
  /** The workbook as LibreOffice saves it after recalculating every formula. */
  readonly recalculated: (xlsx: Uint8Array) => Buffer;
} => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fordel-libreoffice-'));
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    recalculated: (xlsx) => {
      const input = join(folder, 'workbook.xlsx');
      const outFolder = join(folder, 'out');
      writeFileSync(input, xlsx);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const convert = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
      const where = ['--outdir', outFolder, `-env:UserInstallation=${profile}`, input];
      execFileSync(program ?? 'soffice', [...convert, ...where], {
        stdio: 'pipe',
        timeout: 120_000,
      });
      return readFileSync(join(outFolder, 'workbook.xlsx'));
    },
  };
};
