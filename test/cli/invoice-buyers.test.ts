import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoicedAgreement, invoicedWorkspace, invoiceRows } from '../invoiced-workspace.ts';
import { APPROVED } from '../settled-workspace.ts';
import { fordel } from './in-process.ts';

const FIRST = ['invoice', '--installment', '1', '--date', '2021-02-01', '--lang', 'en'];

/** Tinn has no organisation number; the one line is used by `users`, and there are no charges. */
const withoutTinn = (users: string): string =>
  invoicedWorkspace({
    agreement: invoicedAgreement()
      .replace('name: Tinn, orgnr: "864963552" }', 'name: Tinn }')
      .replace(/^charges:[^]*(?=^decides:)/m, ''),
    files: {
      '2021/decisions.yaml': APPROVED,
      '2021/budget.csv': `linje;tekst;nøkkel;brukere;beløp\nL1;Drift;30/70;${users};1000\n`,
      '2021/consumption.csv': 'linje;kommune;planlagt\n',
      '2021/accounts.csv': 'linje;regnskap\nL1;1000\n',
    },
  });

describe('a member without organisation number', () => {
  it('is no hindrance where it has nothing to pay', async () => {
    const folder = withoutTinn('Kongsberg, Notodden');
    const check = await fordel(['check', '--year', '2021', '--lang', 'en'], folder);
    expect(check.stderr).not.toContain('invoicing/member-orgnr');
    const { exitCode, stderr } = await fordel([...FIRST, '--format', 'csv'], folder);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(invoiceRows(folder).map(({ name }) => name)).toEqual(['Kongsberg', 'Notodden']);
  });

  it('is told of, with all else that is wrong, where it has', async () => {
    const folder = withoutTinn('');
    const check = await fordel(['check', '--year', '2021', '--lang', 'en'], folder);
    expect(check.stderr).toContain('warning invoicing/member-orgnr');
    const { exitCode, stderr } = await fordel(FIRST, folder);
    expect(exitCode).toBe(1);
    expect(stderr.match(/invoicing\/member-orgnr/g)).toHaveLength(1);
    expect(invoiceRows(folder)).toEqual([]);
  });
});

describe('what goes with the EHF', () => {
  it.each([
    { language: 'nb', sheet: 'beregning' },
    { language: 'nn', sheet: 'utrekning' },
    { language: 'en', sheet: 'calculation' },
  ])('has a name of its own in $language, unlike the workbook beside it', async (given) => {
    const { language, sheet } = given;
    const agreement = invoicedAgreement().replace('language: nb', `language: ${language}`);
    const folder = invoicedWorkspace({ agreement });
    await fordel([...FIRST, '--format', 'xml'], folder);
    const path = join(folder, 'out/2021/invoices/20210001-Kongsberg.xml');
    const names = [...readFileSync(path, 'utf8').matchAll(/filename="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      '20210001-Kongsberg.pdf',
      `20210001-Kongsberg-${sheet}.xlsx`,
    ]);
  });
});
