/** Runs the cases that a treasurer can read through the command itself, from the files to the figures it prints. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import type { Day } from '../../src/model/day.ts';
import { testRun } from '../register/faults.ts';
import { sampleIds, SAMPLES } from './sample-files.ts';
import { compareSettlement } from './settlement-case.ts';
import {
  asJsonAmount,
  asJsonAmounts,
  casesOf,
  type Overlay,
  type TreasurerCase,
} from './treasurer-case.ts';

/** What the tests read of the JSON of `budget`. */
interface BudgetJson {
  readonly members: readonly { readonly number: string; readonly name: string }[];
  readonly lines: readonly { readonly id: string; readonly shares: Record<string, string> }[];
  readonly totals: Record<string, string>;
  readonly total: string;
  readonly projects: readonly { readonly name: string; readonly to_pay: Record<string, string> }[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The leaves of an overlay with the path to each. */
const leavesOf = (overlay: Overlay, path: readonly string[] = []): [string[], unknown][] =>
  Object.entries(overlay).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [[[...path, key], value]]
      : leavesOf(value as Overlay, [...path, key]),
  );

const agreementWith = (text: string, overlay: Overlay): string => {
  const document = parseDocument(text, { schema: 'failsafe' });
  for (const [path, value] of leavesOf(overlay)) document.setIn(path, document.createNode(value));
  return document.toString();
};

/** A copy of the sample as the case wants it. */
const workspaceFor = (
  sample: string,
  { year, after, agreement, input = {} }: TreasurerCase,
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-case-'));
  folders.push(folder);
  for (const each of [year, ...(after === undefined ? [] : [after])]) {
    cpSync(join(SAMPLES, sample, each), join(folder, each), { recursive: true });
  }
  const text = readFileSync(join(SAMPLES, sample, 'agreement.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'agreement.yaml'),
    agreement === undefined ? text : agreementWith(text, agreement),
  );
  for (const [file, content] of Object.entries(input)) {
    const path = join(folder, year, file);
    rmSync(path, { force: true });
    if (content !== '') writeFileSync(path, content);
  }
  return folder;
};

const run = async (folder: string, { command, year }: TreasurerCase) => {
  const printed = { stdout: '', stderr: '' };
  const issued = String(Number(year) + (command === undefined ? 0 : 1));
  const exitCode = await runCommandLine(
    [command ?? 'budget', folder, '--year', year, '--json', '--format', 'csv', '--lang', 'en'],
    {
      files: nodeFiles,
      stdout: (text) => {
        printed.stdout += text;
      },
      stderr: (text) => {
        printed.stderr += text;
      },
      workingFolder: folder,
      today: `${issued}-12-31` as Day,
      locale: 'C',
      colors: false,
      progress: () => undefined,
      run: testRun(),
      samplesFolder: SAMPLES,
    },
  );
  return { exitCode, ...printed };
};

const codesIn = (text: string, severity: string): readonly string[] =>
  [...text.matchAll(new RegExp(`${severity} ([a-z0-9-]+/[a-z0-9-]+)`, 'g'))].map(
    ([, code]) => code ?? '',
  );

/** Amounts by name; where `all` is false a member that bears nothing is left out. */
const byName = (
  { members }: BudgetJson,
  amounts: Record<string, string>,
  all: boolean,
): Record<string, string> =>
  Object.fromEntries(
    members.flatMap(({ number, name }) => {
      const amount = amounts[number] ?? '0.00';
      return all || amount !== '0.00' ? [[name, amount]] : [];
    }),
  );

const compare = (
  budget: BudgetJson,
  { total, totals, lines = {}, projects = {} }: TreasurerCase['expected'],
) => {
  if (total !== undefined) expect(budget.total).toBe(asJsonAmount(total));
  if (totals !== undefined) {
    expect(byName(budget, budget.totals, true)).toMatchObject(asJsonAmounts(totals));
  }
  for (const [id, shares] of Object.entries(lines)) {
    const line = budget.lines.find((candidate) => candidate.id === id);
    expect(byName(budget, line?.shares ?? {}, false), id).toEqual(asJsonAmounts(shares));
  }
  for (const [name, toPay] of Object.entries(projects)) {
    const project = budget.projects.find((candidate) => candidate.name === name);
    expect(byName(budget, project?.to_pay ?? {}, false), name).toEqual(asJsonAmounts(toPay));
  }
};

describe.each(sampleIds)('the cases of %s', (id) => {
  it.each(casesOf(id))('$name', async (treasurerCase) => {
    const { expected } = treasurerCase;
    const folder = workspaceFor(id, treasurerCase);
    if (treasurerCase.after !== undefined) {
      const before = await run(folder, { ...treasurerCase, year: treasurerCase.after });
      expect(before.exitCode).toBe(0);
    }
    const { exitCode, stdout, stderr } = await run(folder, treasurerCase);
    if (expected.errors !== undefined) {
      const { errors } = JSON.parse(stdout) as { errors: readonly { code: string }[] };
      expect(errors.map(({ code }) => code)).toEqual(expected.errors);
      return;
    }
    expect({ exitCode, errors: codesIn(stderr + stdout, 'error') }).toEqual({
      exitCode: 0,
      errors: [],
    });
    expect(codesIn(stderr, 'warning')).toEqual(expected.warnings ?? []);
    if (treasurerCase.command === 'settle') compareSettlement(stdout, treasurerCase);
    else compare(JSON.parse(stdout) as BudgetJson, expected);
  });
});
