/** Invoicing from the files to the register, through the command line. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordel, type Ran } from '../cli/in-process.ts';
import {
  brokenParts,
  bytesUnder,
  invoicedAgreement,
  invoicedWorkspace,
  invoiceRows,
} from '../invoiced-workspace.ts';
import { RESULT } from '../settled-workspace.ts';

const invoice = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  fordel(['invoice', '--lang', 'en', '--format', 'csv', ...more], folder);
const FIRST = ['--installment', '1', '--date', '2021-02-01'];
const SECOND = ['--installment', '2', '--date', '2021-07-01'];

const column = (folder: string, name: string): readonly string[] =>
  invoiceRows(folder).map((row) => row[name] ?? '');
const jsonOf = ({ stdout }: Ran): Record<string, unknown> =>
  JSON.parse(stdout) as Record<string, unknown>;

const dearer = (folder: string): void => {
  const path = join(folder, '2021/budget.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace('1000000', '1100000'));
};

describe('an installment', () => {
  it('is issued once: again it changes not a byte, and lists its numbers', async () => {
    const folder = invoicedWorkspace();
    const first = await fordel(['invoice', ...FIRST, '--lang', 'en'], folder);
    expect(first.stderr).toBe('');
    expect(first.exitCode).toBe(0);
    expect(column(folder, 'number')).toEqual(['20210001', '20210002', '20210003']);
    expect(column(folder, 'due')).toEqual(['2021-03-03', '2021-03-03', '2021-03-03']);
    expect(brokenParts(folder)).toEqual([]);
    const before = bytesUnder(folder);
    expect([...before.keys()].filter((name) => name.startsWith('out/'))).toHaveLength(15);
    const again = await invoice(folder, ...FIRST.with(3, '2021-02-20'));
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain('20210001–20210003');
    expect(bytesUnder(folder)).toEqual(before);
  });

  it('comes to the contribution with the others of the year', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    await invoice(folder, ...SECOND);
    const sum = column(folder, 'net')
      .map((net) => BigInt(net.replace(',', '')))
      .reduce((a, b) => a + b);
    expect(sum).toBe(136500050n);
    expect(brokenParts(folder)).toEqual([]);
  });

  it('is refused with other amounts, with the differences and the commands that credit', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    const before = bytesUnder(folder);
    dearer(folder);
    const refused = await invoice(folder, ...FIRST);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('invoice/other-amounts');
    expect(refused.stdout).toMatch(/Kongsberg +20210001 +[\d,.]+ +[\d,.]+ +[\d,.]+\n/);
    expect(refused.stdout).toContain('  fordel invoice --credit 20210001\n');
    expect(bytesUnder(join(folder, 'register'))).toEqual(
      new Map(
        [...before].flatMap(([name, hash]) =>
          name.startsWith('register/') ? [[name.slice(9), hash] as const] : [],
        ),
      ),
    );
  });

  it('of the budget that was in force stands where a decision revises it, and the next catches up', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    const budget = readFileSync(join(folder, '2021/budget.csv'), 'utf8');
    writeFileSync(join(folder, '2021/budget-2.csv'), budget.replace('1000000', '1100000'));
    appendFileSync(
      join(folder, '2021/decisions.yaml'),
      '- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n',
    );
    expect((await invoice(folder, ...FIRST.with(3, '2021-06-20'))).exitCode).toBe(0);
    expect((await invoice(folder, ...SECOND)).exitCode).toBe(0);
    const sum = column(folder, 'net')
      .map((net) => BigInt(net.replace(',', '')))
      .reduce((a, b) => a + b);
    expect(sum).toBe(146500050n);
  });

  it('is refused before the one before it', async () => {
    const folder = invoicedWorkspace();
    const { exitCode, stderr } = await invoice(folder, ...SECOND);
    expect([exitCode, existsSync(join(folder, 'register/invoices.csv'))]).toEqual([3, false]);
    expect(stderr).toContain('invoice/earlier-not-issued');
  });

  it('of an agreement without account and numbers is refused, each at its place', async () => {
    const folder = invoicedWorkspace({
      agreement: invoicedAgreement()
        .replace(', account: "28015012341"', '')
        .replace(', orgnr: "864963552"', ''),
    });
    const { exitCode, stderr } = await invoice(folder, ...FIRST);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/agreement.yaml:5:\d+: error invoicing\/host-account/);
    expect(stderr).toMatch(/agreement.yaml:10:\d+: error invoicing\/member-orgnr/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('a document', () => {
  it('is credited as a whole, once, and may then be issued anew', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    const credit = ['--credit', '20210002', '--date', '2021-02-10'];
    const credited = jsonOf(await invoice(folder, ...credit, '--json'));
    expect(credited).toMatchObject({
      command: 'invoice',
      year: 2021,
      issued: [
        {
          number: '20210004',
          kind: 'credit-note',
          municipality: '3808',
          due: null,
          kid: null,
          credits: '20210002',
          files: ['out/2021/invoices/20210004-Notodden.csv'],
        },
      ],
      unchanged: [],
    });
    const again = jsonOf(await invoice(folder, ...credit, '--json'));
    expect(again).toMatchObject({ issued: [], unchanged: ['20210004'] });
    const anew = jsonOf(await invoice(folder, ...FIRST.with(3, '2021-02-11'), '--json'));
    expect(anew).toMatchObject({
      issued: [{ number: '20210005', municipality: '3808' }],
      unchanged: ['20210001', '20210003'],
    });
    expect(brokenParts(folder)).toEqual([]);
  });

  it('that there is not is not credited', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    const { exitCode, stderr } = await invoice(folder, '--credit', '20210009');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('invoice/unknown-number');
  });

  it('is never written over a file that somebody else has put there', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    const path = join(folder, 'out/2021/invoices/20210004-Kongsberg.csv');
    writeFileSync(path, 'notes');
    const { exitCode, stderr } = await invoice(folder, ...SECOND);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('register/lost-rows');
    expect(readFileSync(path, 'utf8')).toBe('notes');
    rmSync(path);
    expect(brokenParts(folder)).toEqual([]);
    writeFileSync(join(folder, 'out/2021/invoices/notes.txt'), 'kept');
    expect((await invoice(folder, ...SECOND)).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'out/2021/invoices/notes.txt'), 'utf8')).toBe('kept');
  });

  it('is never written over a file of its name in another folder', async () => {
    const folder = invoicedWorkspace();
    const path = join(folder, 'elsewhere/2021/invoices/20210001-Kongsberg.csv');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'notes');
    const { exitCode, stderr } = await invoice(folder, ...FIRST, '--out', 'elsewhere');
    expect(exitCode).toBe(4);
    expect(stderr).toContain('is there already, and is never overwritten');
    expect(readFileSync(path, 'utf8')).toBe('notes');
    expect(brokenParts(folder)).toEqual([]);
    expect(brokenParts(folder)).toEqual([]);
  });
});

describe('a settlement', () => {
  it('sets what was invoiced against what members bear, and is invoiced once it is final', async () => {
    const folder = invoicedWorkspace();
    await invoice(folder, ...FIRST);
    await invoice(folder, ...SECOND);
    const args = ['--settlement', '--date', '2022-05-01'];
    const settled = await fordel(['settle', '--date', '2022-05-01', '--json'], folder);
    expect(settled.exitCode).toBe(0);
    const { members, notes } = jsonOf(settled) as {
      members: { number: string; net: string; invoiced: string }[];
      notes: string[];
    };
    expect(notes.join(' ')).not.toMatch(/regnes som fakturert/);
    const issued = jsonOf(await invoice(folder, ...args, '--json'))['issued'] as {
      municipality: string;
      net: string;
      kind: string;
    }[];
    expect(issued.map(({ municipality, net, kind }) => [municipality, net, kind])).toEqual(
      members
        .filter(({ net }) => net !== '0.00')
        .map(({ number, net }) => [
          number,
          net.replace('-', ''),
          net.startsWith('-') ? 'credit-note' : 'invoice',
        ]),
    );
    const verified = await fordel(['verify', '--lang', 'en'], folder);
    expect([verified.exitCode, verified.stderr]).toEqual([0, '']);
    const closed = await invoice(folder, ...FIRST.with(3, '2022-05-02'), '--json');
    expect(jsonOf(closed)).toMatchObject({
      issued: [],
      unchanged: ['20210001', '20210002', '20210003'],
    });
  });

  it('that is preliminary is not invoiced', async () => {
    const folder = invoicedWorkspace({ decisions: '' });
    const { exitCode, stderr } = await invoice(folder, '--settlement', '--date', '2022-05-01');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('settlement/not-final');
  });

  it('that is invoiced is not settled with other nets, until it is reopened', async () => {
    const folder = invoicedWorkspace();
    await fordel(['settle', '--date', '2022-05-01'], folder);
    await invoice(folder, '--settlement', '--date', '2022-05-01');
    const path = join(folder, '2021/consumption.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('120;125', '120;126'));
    const refused = await fordel(['settle', '--date', '2022-05-02', '--lang', 'en'], folder);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('settlement/other-figures');
    expect(refused.stdout).not.toContain('fordel invoice --credit');
    const decisions = join(folder, '2021/decisions.yaml');
    const reopened = '- { date: 2022-05-03, body: Styret, case: "9/22", reopen: settlement }\n';
    writeFileSync(decisions, readFileSync(decisions, 'utf8') + reopened);
    const again = await fordel(['settle', '--date', '2022-05-04', '--lang', 'en'], folder);
    expect(again.exitCode).toBe(0);
    expect(again.stderr).toContain('settlement/other-invoiced');
    expect(again.stderr).toContain('fordel invoice --credit');
  });
});

describe('a dry run', () => {
  it('shows the numbers, and leaves nothing', async () => {
    const folder = invoicedWorkspace();
    const before = bytesUnder(folder);
    const shown = await invoice(folder, ...FIRST, '--dry-run');
    expect(shown.stdout).toMatch(/20210003 +Tinn/);
    expect(shown.stdout).toContain('nothing is issued');
    const json = jsonOf(await invoice(folder, ...FIRST, '--dry-run', '--json'));
    expect(json).toMatchObject({ dry_run: true, issued: [{ files: [] }, {}, {}] });
    expect(bytesUnder(folder)).toEqual(before);
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });
});

describe('several workspaces', () => {
  it('are each invoiced, with an array for --json, a bar on a terminal, and the worst exit code', async () => {
    const [one, two] = [invoicedWorkspace(), invoicedWorkspace()];
    const bare = invoicedWorkspace({ agreement: invoicedAgreement(RESULT) });
    const { exitCode, stdout, progress } = await invoice(one, ...FIRST, '--json', '.', two, bare);
    expect(exitCode).toBe(1);
    const [first, second, third] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(first?.['issued']).toHaveLength(3);
    expect(second?.['issued']).toHaveLength(3);
    expect(third?.['errors']).not.toHaveLength(0);
    expect(progress.join('\n')).toMatch(/█+·+ 20210002 Notodden kommune \(2 of 3\)/);
  });

  it('say a line per document with --verbose, and nothing with --quiet', async () => {
    const { stderr } = await invoice(invoicedWorkspace(), ...FIRST, '--verbose');
    expect(stderr).toMatch(/^20210001 Kongsberg kommune \(1 of 3\)\n.*\n.*\n$/);
    const quiet = await invoice(invoicedWorkspace(), ...FIRST, '--verbose', '--quiet');
    expect([quiet.stdout, quiet.stderr, quiet.progress]).toEqual(['', '', []]);
  });
});
