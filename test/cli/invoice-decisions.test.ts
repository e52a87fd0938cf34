/** What was invoiced, and then a board decides another rate, exemption or budget; or nobody does, and a file is another. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { edit } from '../verified-workspace.ts';
import { fordel, SAMPLES, temporaryFolder } from './in-process.ts';

const HALVES = `  installments:
    - { due: 04-15, share: 50 }
    - { due: 09-15, share: 50 }`;

const run = async (folder: string, ...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await fordel([...args, '--year', '2021', '--json'], folder);
  const codes = [...stderr.matchAll(/: (?:error|warning) (\S+):/g)].map(([, code = '']) => code);
  return { exitCode, codes, json: JSON.parse(stdout) as Record<string, unknown> };
};
const invoice = (folder: string, installment: string, day: string) =>
  run(folder, 'invoice', '--installment', installment, '--date', day, '--format', 'csv');

/** The first document of a run. */
const firstOf = ({ json }: Awaited<ReturnType<typeof run>>) => {
  const [first] = json['issued'] as readonly { readonly kind: string; readonly net: string }[];
  return `${String(first?.kind)} ${String(first?.net)}`;
};

describe('Digi Rogaland in two installments, the first issued', () => {
  let issued: string;
  beforeAll(async () => {
    issued = temporaryFolder();
    cpSync(join(SAMPLES, 'digi-rogaland'), issued, { recursive: true });
    edit(issued, 'agreement.yaml', (text) => text.replace(/ {2}installments:\n {4}- .*/, HALVES));
    const first = await invoice(issued, '1', '2021-03-01');
    expect(firstOf(first)).toBe('invoice 111967.50');
  });

  const decided = (decision: string): string => {
    const folder = temporaryFolder();
    cpSync(issued, folder, { recursive: true });
    appendFileSync(
      join(folder, '2021/decisions.yaml'),
      `- { date: 2021-06-15, body: Styringsgruppen, case: "9/21", ${decision} }\n`,
    );
    return folder;
  };

  it.each([
    { decision: 'set: inhabitant-fee, amount: 6, replaces: "3/21"', document: 'invoice 126754.50' },
    {
      decision: 'exempt: fixed-fee, members: ["1101"], replaces: "3/21"',
      document: 'credit-note 38032.50',
    },
    { decision: 'exempt: inhabitant-fee, members: ["1101"]', document: 'invoice 38032.50' },
  ])('$decision: stands, and the second catches up', async ({ decision, document }) => {
    const folder = decided(decision);
    for (const day of ['2021-03-01', '2021-06-14', '2021-07-01']) {
      const again = await invoice(folder, '1', day);
      expect(again).toMatchObject({ exitCode: 0, codes: [], json: { issued: [] } });
    }
    const second = await invoice(folder, '2', '2021-08-01');
    expect(second).toMatchObject({ exitCode: 0, codes: [] });
    expect(firstOf(second)).toBe(document);
    expect((await invoice(folder, '2', '2021-09-01')).json).toMatchObject({ issued: [] });
    expect((await fordel(['verify', '--year', '2021'], folder)).exitCode).toBe(0);
  });

  it('the budget of a day has the rate of that day', async () => {
    const folder = decided('set: inhabitant-fee, amount: 6, replaces: "3/21"');
    const totals = async (day: string) =>
      (await run(folder, 'budget', '--date', day)).json['totals'];
    expect(await totals('2021-06-14')).toMatchObject({ '1101': '223935.00' });
    expect(await totals('2021-06-15')).toMatchObject({ '1101': '238722.00' });
  });

  it('an installment dated before the first exemption is refused, as nobody may know it then', async () => {
    const folder = temporaryFolder();
    cpSync(join(SAMPLES, 'digi-rogaland'), folder, { recursive: true });
    const early = await invoice(folder, '1', '2021-02-01');
    expect(early.exitCode).toBe(3);
    expect(new Set(early.codes)).toEqual(new Set(['invoice/date-before-decision']));
  });
});

describe('K-IKT, the first installment issued', () => {
  let issued: string;
  beforeAll(async () => {
    issued = temporaryFolder();
    cpSync(join(SAMPLES, 'k-ikt'), issued, { recursive: true });
    expect(await invoice(issued, '1', '2021-01-10')).toMatchObject({ exitCode: 0 });
  });
  const dearer = (text: string): string => text.replace('4620000', '5620000');

  it('a budget that is edited without a decision keeps the second from being issued', async () => {
    const folder = temporaryFolder();
    cpSync(issued, folder, { recursive: true });
    edit(folder, '2021/budget.csv', dearer);
    const second = await invoice(folder, '2', '2021-07-01');
    expect(second).toMatchObject({ exitCode: 3, codes: ['invoice/other-amounts'] });
  });

  it('one that is revised by decision is caught up, whatever becomes of the old file', async () => {
    const folder = temporaryFolder();
    cpSync(issued, folder, { recursive: true });
    const budget = readFileSync(join(folder, '2021/budget.csv'), 'utf8');
    writeFileSync(join(folder, '2021/budget-2.csv'), dearer(budget));
    appendFileSync(
      join(folder, '2021/decisions.yaml'),
      '- { date: 2021-06-15, body: Rådmannsutvalget, case: "77/21", revise: budget, file: budget-2.csv }\n',
    );
    edit(folder, '2021/budget.csv', dearer);
    expect(await invoice(folder, '2', '2021-07-01')).toMatchObject({ exitCode: 0, codes: [] });
  });
});
