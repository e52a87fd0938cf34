/**
 * The error gallery: for every code a broken workspace and what fordel says of it.
 *
 * `test/diagnostics/<area>/<name>/` holds files that are laid over `base/`; `remove.txt` names files of the base to leave
 * out, one a line; `make.mjs` makes what is too large or too odd to keep; `command.txt` the arguments (default `check`). `expected.txt` is the whole output, piped, in English.
 * `UPDATE_GOLDEN=1` writes it anew.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/cli/diagnostic-text/index.ts';
import { fordel, temporaryFolder } from '../cli/in-process.ts';

const GALLERY = import.meta.dirname;
const BASE = 'base';
const ABOUT = new Set(['remove.txt', 'command.txt', 'make.mjs', 'expected.txt']);
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const entries = foldersIn(GALLERY)
  .filter((area) => area !== BASE)
  .flatMap((area) => foldersIn(join(GALLERY, area)).map((name) => `${area}/${name}`));

const textIn = (entry: string, file: string): string | undefined => {
  const path = join(GALLERY, entry, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line !== '');

/** The base with the entry's files over it. */
const workspaceOf = async (entry: string): Promise<string> => {
  const folder = temporaryFolder();
  cpSync(join(GALLERY, BASE), folder, { recursive: true });
  for (const file of linesOf(textIn(entry, 'remove.txt'))) {
    rmSync(join(folder, file), { recursive: true });
  }
  for (const name of readdirSync(join(GALLERY, entry)).filter((file) => !ABOUT.has(file))) {
    cpSync(join(GALLERY, entry, name), join(folder, name), { recursive: true });
  }
  const making = join(GALLERY, entry, 'make.mjs');
  if (existsSync(making)) {
    const { make } = (await import(making)) as { make: (folder: string) => unknown };
    await make(folder);
  }
  return folder;
};

const outputOf = async (entry: string): Promise<string> => {
  const folder = await workspaceOf(entry);
  const args = linesOf(textIn(entry, 'command.txt') ?? 'check');
  const { stdout, stderr, exitCode } = await fordel(
    [...args.flatMap((line) => line.split(' ')), '--lang', 'en'],
    folder,
  );
  return `${stderr}${stdout}exit ${String(exitCode)}\n`.replaceAll(folder, '<folder>');
};

/** The table of all codes with what fordel says, for README.md. */
const readme = (): string => {
  const rows = entries.map((code) => {
    const said = linesOf(textIn(code, 'expected.txt')).find((line) => line.includes(` ${code}: `));
    const text = said?.slice(said.indexOf(` ${code}: `) + code.length + 3) ?? '';
    return `| [\`${code}\`](${code}) | ${text.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`;
  });
  return `# What fordel says when something is wrong

Every code, with what it says of one broken input. The input stands in the folder of that name, laid over [base](base).
This page is made by the test beside it: \`UPDATE_GOLDEN=1 npx vitest run test/diagnostics\`.

| code | example |
| --- | --- |
${rows.join('\n')}
`;
};

describe('the error gallery', () => {
  it('has a folder for every code, and a code for every folder', () => {
    expect(entries).toEqual(diagnosticCodes);
  });

  it('starts from a workspace without errors', async () => {
    const folder = temporaryFolder();
    cpSync(join(GALLERY, BASE), folder, { recursive: true });
    const { exitCode, stderr } = await fordel(['check', '--lang', 'en'], folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it.each(entries)('%s', async (entry) => {
    const output = await outputOf(entry);
    expect(output).toMatch(new RegExp(`(error|warning) ${entry}: `));
    if (isUpdating) writeFileSync(join(GALLERY, entry, 'expected.txt'), output);
    expect(output).toBe(textIn(entry, 'expected.txt'));
  });

  it('has an index that is up to date', () => {
    if (isUpdating) writeFileSync(join(GALLERY, 'README.md'), readme());
    expect(readFileSync(join(GALLERY, 'README.md'), 'utf8')).toBe(readme());
  });
});
