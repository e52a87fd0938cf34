import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, temporaryFolder } from './in-process.ts';

const BASE = resolve(import.meta.dirname, '../diagnostics/base');
const AGREEMENT = readFileSync(join(BASE, 'agreement.yaml'), 'utf8');

interface Broken {
  readonly why: string;
  /** In agreement.yaml, each once. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly append?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
}

const BUDGET = 'id;beskrivelse;nøkkel;grunnlag;brukere;beløp\n';
const cases: readonly Broken[] = [
  {
    why: 'a key that stands twice in agreement.yaml is an error like any other',
    append: '\nlanguage: nn\n',
    codes: ['agreement.yaml yaml/key-twice'],
  },
  {
    why: 'a word out of place in the agreement hides nothing in the budget',
    replace: { 'language: nb': 'language: xx' },
    files: {
      '2021/budget.csv': `${BUDGET}L1;Servere;30/07;;;1\nL2;Drift;50/50;;3006|9999;x\nL3;Lisenser;direct;;;\n`,
    },
    codes: [
      '2021/budget.csv budget/unknown-key',
      '2021/budget.csv municipality/unknown',
      '2021/budget.csv number/unreadable',
      'agreement.yaml schema/unknown-word',
    ],
  },
  {
    why: 'a key in error is no unknown key',
    replace: { 'by: equal': 'bye: equal' },
    files: { '2021/budget.csv': `${BUDGET}L1;Servere;50/50;;;1000,001\n` },
    codes: [
      '2021/budget.csv number/too-many-decimals',
      'agreement.yaml schema/missing-key',
      'agreement.yaml schema/unknown-key',
    ],
  },
  {
    why: 'with members in doubt nothing is said of members, but all of form',
    replace: { 'name: Tinn': 'namn: Tinn' },
    files: { '2021/budget.csv': `${BUDGET}L1;Servere;50/50;;Tinn;1\nL1;Drift;50/50;;;1,2,3\n` },
    codes: [
      '2021/budget.csv budget/id-twice',
      'agreement.yaml schema/missing-key',
      'agreement.yaml schema/unknown-key',
    ],
  },
  {
    why: 'with its rules under a name that nobody knows they are not missed in the lines',
    replace: { 'keys:': 'nøkler:' },
    files: { '2021/budget.csv': `${BUDGET}L1;Servere;50/50;;;x\n` },
    codes: ['2021/budget.csv number/unreadable', 'agreement.yaml schema/unknown-key'],
  },
  {
    why: 'where agreement.yaml cannot be read the tables are still read',
    append: '\nkeys: [\n',
    files: { '2021/budget.csv': `${BUDGET}L1;Serv\u0007ere;50/50;;;1\n` },
    codes: ['2021/budget.csv file/control-character', 'agreement.yaml yaml/syntax'],
  },
];

const breakIt = ({ replace = {}, append = '', files = {} }: Broken): string => {
  const folder = temporaryFolder();
  cpSync(BASE, join(folder, 'w'), { recursive: true });
  let text = AGREEMENT;
  for (const [from, to] of Object.entries(replace)) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(folder, 'w/agreement.yaml'), text + append);
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, 'w', file), content);
  return folder;
};

const findingsOf = (stdout: string): readonly string[] => {
  const { errors } = JSON.parse(stdout) as { errors: readonly Record<'file' | 'code', string>[] };
  return errors.map(({ file, code }) => `${file.slice('w/'.length)} ${code}`).toSorted();
};

describe('all problems at once, also beside an agreement with errors', () => {
  for (const command of ['check', 'budget']) {
    it.each(cases)(`${command}: $why`, async (broken) => {
      const folder = breakIt(broken);
      const { exitCode, stdout } = await fordel([command, 'w', '--json'], folder);
      expect([...new Set(findingsOf(stdout))]).toEqual(broken.codes);
      expect(exitCode).toBe(1);
      expect(existsSync(join(folder, 'w/out'))).toBe(false);
    });
  }
});
