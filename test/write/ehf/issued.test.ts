/**
 * What a year with credits issues, by our own rules and the schemas of UBL 2.1. What the samples issue else is held against them
 * where it is made for the expected outputs of the samples.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, SAMPLES, temporaryFolder } from '../../cli/in-process.ts';
import { ownRuleFindings } from './own-rules.ts';
import { hasSchemas, schemaFindings } from './schemas.ts';

interface SampleYear {
  readonly id: string;
  readonly year: string;
  readonly runs: readonly string[];
}

const SAMPLE_YEARS: readonly SampleYear[] = [
  {
    id: 'k-ikt',
    year: '2021',
    runs: [
      'invoice --installment 1 --date 2021-01-15',
      'invoice --credit 20210003 --date 2021-01-16',
      'invoice --installment 1 --date 2021-01-17',
      'invoice --installment 2 --date 2021-07-01',
      'settle --date 2022-04-28',
      'invoice --settlement --date 2022-04-29',
      'invoice --credit 20210021 --date 2022-04-30',
      'invoice --project Responssenter --date 2022-04-30',
    ],
  },
];

describe.each(SAMPLE_YEARS)('$id $year', ({ id, year, runs }) => {
  it('issues documents that follow all rules', async () => {
    const workspace = join(temporaryFolder(), id);
    cpSync(join(SAMPLES, id), workspace, { recursive: true });
    for (const run of runs) {
      const isInvoice = run.startsWith('invoice');
      const options = ['--year', year, ...(isInvoice ? ['--format', 'xml'] : [])];
      const { exitCode, stderr } = await fordel([...run.split(' '), ...options], workspace);
      expect({ run, exitCode, stderr }).toMatchObject({ run, exitCode: 0 });
    }
    const folder = join(workspace, 'out', year, 'invoices');
    const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
    const findings = files.map((file) => {
      const xml = readFileSync(join(folder, file), 'utf8');
      return [file, [...ownRuleFindings(xml), ...(hasSchemas ? schemaFindings(xml) : [])]];
    });
    expect(findings.filter(([, found]) => found?.length !== 0)).toEqual([]);
    const register = readFileSync(join(workspace, 'register', 'invoices.csv'), 'utf8');
    expect(files).toHaveLength(register.trimEnd().split('\r\n').length - 1);
  });
});
