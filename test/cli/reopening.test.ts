import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { edit, verifiedWorkspace } from '../verified-workspace.ts';
import { fordel, SAMPLES, temporaryFolder } from './in-process.ts';

/** K-IKT with 2021 and 2022 settled. */
let settled: string;

const settle = (folder: string, year: number, day: string) =>
  fordel(['settle', '--year', String(year), '--date', day, '--format', 'csv'], folder);

const workspace = (): string => {
  const folder = temporaryFolder();
  cpSync(settled, folder, { recursive: true });
  return folder;
};

const reopen = (folder: string, year: number, day: string): void => {
  appendFileSync(
    join(folder, String(year), 'decisions.yaml'),
    `- { date: ${day}, body: Styret, case: "${day}", reopen: settlement }\n`,
  );
};

/** Lets line L02 of the accounts of 2021 cost so many kroner more. */
const costs = (folder: string, more: number): void => {
  const path = join(folder, '2021/accounts.csv');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('4287350,00', `${String(4287350 + more)},00`);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
};

const verified = async (folder: string) => {
  const { exitCode, stderr } = await fordel(['verify'], folder);
  return { exitCode, stderr };
};
const CLEAN = { exitCode: 0, stderr: '' };

beforeAll(async () => {
  settled = temporaryFolder();
  cpSync(join(SAMPLES, 'k-ikt'), settled, { recursive: true });
  for (const folder of ['expected', 'register', 'out'])
    rmSync(join(settled, folder), { recursive: true, force: true });
  for (const year of [2021, 2022]) {
    expect((await settle(settled, year, '2023-05-01')).exitCode).toBe(0);
  }
});

describe('a year that a later one rests on', () => {
  it('is reopened alone where every fund closes with the same', async () => {
    const folder = workspace();
    costs(folder, 100_000);
    const refused = await settle(folder, 2021, '2023-06-02');
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('error settlement/other-figures');
    reopen(folder, 2021, '2023-06-01');
    const { exitCode, stdout } = await settle(folder, 2021, '2023-06-02');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2022 rests on it, is taken back too, and stands again as it was.');
    expect(await settle(folder, 2022, '2023-06-02')).toMatchObject({ exitCode: 0 });
    expect(await verified(folder)).toEqual(CLEAN);
  });

  it('is reopened with it where a fund closes with another balance', async () => {
    const folder = workspace();
    costs(folder, 500_000);
    reopen(folder, 2021, '2023-06-01');
    const refused = await settle(folder, 2021, '2023-06-02');
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain(
      'or write a decision `reopen: settlement` in 2022/decisions.yaml (of a later date than 2023-04-27), settle 2021 (which takes the later years back), and then those in order.',
    );
    reopen(folder, 2022, '2023-06-01');
    const { exitCode, stdout } = await settle(folder, 2021, '2023-06-02');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2022 rested on it and is taken back too');
    expect(await verified(folder)).toMatchObject({ exitCode: 0 });
    expect((await settle(folder, 2022, '2023-06-02')).exitCode).toBe(0);
    expect(await verified(folder)).toEqual(CLEAN);
    const register = readFileSync(join(folder, 'register/funds.csv'), 'utf8');
    expect(register).toMatch(/;2022-2;/);
  });

  it('is not reopened by what stands in a file with errors', async () => {
    const folder = workspace();
    costs(folder, 500_000);
    reopen(folder, 2021, '2023-06-01');
    reopen(folder, 2022, '2023-06-01');
    appendFileSync(join(folder, '2022/decisions.yaml'), '- { date: 2023-06-01 }\n');
    const { stderr } = await settle(folder, 2021, '2023-06-02');
    expect(stderr).toContain('error settlement/later-year-settled');
    appendFileSync(join(folder, '2022/decisions.yaml'), '- {\n');
    const unreadable = await settle(folder, 2021, '2023-06-02');
    expect(unreadable.stderr).toContain('error settlement/later-year-settled');
  });
});

describe('a settlement that is invoiced, with other figures', () => {
  const codesIn = (stderr: string): readonly string[] =>
    [...stderr.matchAll(/: (?:error|warning) (\S+):/g)].map(([, code = '']) => code);
  const hint = (day: string): string =>
    `or write a decision \`reopen: settlement\` in 2021/decisions.yaml (of a later date than ${day}).`;

  it('is refused, without advice to credit, until a reopening is late enough', async () => {
    const folder = await verifiedWorkspace();
    edit(folder, '2021/accounts.csv', (text) => text.replace('980000', '500000'));
    for (const day of [undefined, '2022-03-29']) {
      if (day !== undefined) reopen(folder, 2021, day);
      const { stderr, stdout } = await settle(folder, 2021, '2022-06-02');
      expect(codesIn(stderr)).toEqual(['settlement/other-figures']);
      expect(stderr).toContain(hint('2022-03-29'));
      expect(stdout).toBe('');
      const found = codesIn((await fordel(['verify'], folder)).stderr);
      expect(found).toContain('settlement/other-figures');
      expect(found).not.toContain('settlement/other-invoiced');
    }
    reopen(folder, 2021, '2022-06-01');
    const { exitCode, stderr } = await settle(folder, 2021, '2022-06-02');
    expect({ exitCode, codes: codesIn(stderr) }).toEqual({
      exitCode: 0,
      codes: ['settlement/other-invoiced'],
    });
    expect(stderr).toContain('Credit and issue anew: ');
    edit(folder, '2021/accounts.csv', (text) => text.replace('500000', '490000'));
    const again = await settle(folder, 2021, '2022-06-02');
    expect(codesIn(again.stderr)).toEqual(['settlement/other-figures']);
    expect(again.stderr).toContain(hint('2022-06-01'));
  });
});
