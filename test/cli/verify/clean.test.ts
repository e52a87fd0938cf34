import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORGERIES } from '../../forgeries/by-code.ts';
import { forgedWorkspace } from '../../forgeries/forgery.ts';
import { edit, run, verifiedWorkspace, verify, type Step } from '../../verified-workspace.ts';
import { temporaryFolder } from '../in-process.ts';

const CLEAN = { exitCode: 0, errors: [], warnings: [] };
const CSV = ['--format', 'csv'];

describe('verify is clean', () => {
  it.each<readonly Step[]>([
    ['budget'],
    ['budget', 'first'],
    ['first', 'second'],
    ['settle'],
    ['budget', 'first', 'second', 'settle'],
    ['budget', 'first', 'second', 'settle', 'settlement'],
  ])('after %s, %s, %s, %s, %s', async (...steps) => {
    expect(await verify(await verifiedWorkspace(...steps))).toEqual(CLEAN);
  });

  it('before anything is written, and writes nothing itself', async () => {
    const folder = await verifiedWorkspace('budget');
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await verify(folder)).toEqual(CLEAN);
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  it('after an installment was taken back and issued anew', async () => {
    const folder = await verifiedWorkspace('budget', 'first', 'second');
    await run(folder, ['invoice', '--credit', '20210004', '--date', '2021-08-02', ...CSV]);
    expect(await verify(folder)).toEqual(CLEAN);
    await run(folder, ['invoice', '--installment', '2', '--date', '2021-08-03', ...CSV]);
    expect(await verify(folder)).toEqual(CLEAN);
  });

  it('after the budget was revised between installments', async () => {
    const folder = await verifiedWorkspace('budget', 'first');
    edit(
      folder,
      '2021/decisions.yaml',
      (text) =>
        `- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n${text}`,
    );
    const revised = readFileSync(join(folder, '2021/budget.csv'), 'utf8').replace(
      '1000000',
      '1200000',
    );
    writeFileSync(join(folder, '2021/budget-2.csv'), revised);
    await run(folder, ['invoice', '--installment', '2', '--date', '2021-08-01', ...CSV]);
    const { exitCode, errors } = await verify(folder);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
    edit(folder, '2021/budget-2.csv', (text) => text.replace('1200000', '1200001'));
    expect((await verify(folder)).errors).toHaveLength(3);
  });

  it('after the settlement was taken back, and issued anew', async () => {
    const folder = await verifiedWorkspace();
    await run(folder, ['invoice', '--credit', '20210007', '--date', '2022-05-03', ...CSV]);
    expect(await verify(folder)).toEqual(CLEAN);
    await run(folder, ['invoice', '--settlement', '--date', '2022-05-04', ...CSV]);
    expect(await verify(folder)).toEqual(CLEAN);
  });

  it('after the settlement was reopened', async () => {
    const folder = await verifiedWorkspace();
    edit(folder, '2021/accounts.csv', (text) => text.replace('980000', '990000'));
    expect((await verify(folder)).errors).toEqual([
      'register/funds.csv:2 settlement/other-figures',
    ]);
    edit(
      folder,
      '2021/decisions.yaml',
      (text) => `${text}- { date: 2022-06-01, body: Styret, case: "9/22", reopen: settlement }\n`,
    );
    expect(await verify(folder)).toMatchObject({ exitCode: 0, errors: [] });
    await run(folder, ['settle', '--date', '2022-06-02', ...CSV]);
    expect(await verify(folder)).toMatchObject({ exitCode: 0, errors: [] });
  });

  it('where outputs went elsewhere', async () => {
    const folder = await verifiedWorkspace('budget');
    const out = temporaryFolder();
    await run(folder, [
      'invoice',
      '--installment',
      '1',
      '--date',
      '2021-02-01',
      '--out',
      out,
      ...CSV,
    ]);
    expect(await verify(folder, '--out', out)).toEqual(CLEAN);
    expect(await verify(folder)).toEqual(CLEAN);
    writeFileSync(join(out, '2021/invoices/20210009-Tinn.csv'), '');
    rmSync(join(out, '2021/invoices/20210001-Kongsberg.csv'));
    expect((await verify(folder, '--out', out)).errors).toEqual([
      `${out}/2021/invoices/20210009-Tinn.csv:1 verify/document-without-row`,
      'register/invoices.csv:2 verify/document-missing',
    ]);
  });

  it('for the year asked for, whatever others have', async () => {
    const folder = await forgedWorkspace(FORGERIES['document-missing']);
    cpSync(join(folder, '2021'), join(folder, '2022'), { recursive: true });
    edit(folder, '2022/decisions.yaml', (text) => text.replace(/^.*approve: accounts.*$/m, ''));
    expect(await verify(folder, '--year', '2022')).toEqual(CLEAN);
    expect((await verify(folder, '--year', '2021')).exitCode).toBe(1);
  });
});
