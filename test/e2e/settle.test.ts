/** The settlement from the files to the register, through the command line. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fordel, type Ran } from '../cli/in-process.ts';
import { faultyFiles, Killed, testRun } from '../register/faults.ts';
import {
  ACCOUNTS,
  agreementWith,
  APPROVED,
  RESULT,
  settledWorkspace,
} from '../settled-workspace.ts';
import { build, spawnFordel, startFordel } from './built.ts';

const ARGS = ['settle', '--date', '2022-05-01', '--lang', 'en'];
const settle = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  fordel([...ARGS, '--format', 'csv', ...more], folder);

const register = (folder: string): string =>
  existsSync(join(folder, 'register/funds.csv'))
    ? readFileSync(join(folder, 'register/funds.csv'), 'utf8')
    : '';
const rowsOf = (folder: string): readonly (readonly string[])[] =>
  register(folder)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';'));

const outputs = (folder: string): ReadonlyMap<string, string> => {
  const target = join(folder, 'out/2021/settlement');
  return new Map(
    (existsSync(target) ? readdirSync(target) : []).map((name) => [
      name,
      readFileSync(join(target, name)).toString('latin1'),
    ]),
  );
};

describe('a settlement', () => {
  it('is final when the accounts are approved, and adds its movements once', async () => {
    const folder = settledWorkspace();
    const { exitCode, stdout } = await settle(folder);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Added to register/funds.csv: 1 row');
    expect(rowsOf(folder).map((row) => row.slice(0, 6))).toEqual([
      ['1', '2021', 'operating', 'set_aside', '95000,00', '195000,00'],
    ]);
    const first = [register(folder), outputs(folder)];
    const again = await settle(folder, '--final');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain('has these movements already');
    expect([register(folder), outputs(folder)], 'not a byte is changed').toEqual(first);
  });

  it('is preliminary until then, says why, and adds nothing', async () => {
    const folder = settledWorkspace({ decisions: '' });
    const { exitCode, stdout } = await settle(folder, '--json');
    const json = JSON.parse(stdout) as Record<string, unknown>;
    expect(exitCode).toBe(0);
    expect(json['status']).toBe('preliminary');
    expect(json['pending']).toHaveLength(1);
    expect(existsSync(join(folder, 'register'))).toBe(false);
    expect(outputs(folder).has('settlement.csv')).toBe(true);
  });

  it('of accounts without a line is refused: nobody gets a year for nothing', async () => {
    const folder = settledWorkspace({
      files: { '2021/accounts.csv': 'id;beskrivelse;regnskap\n' },
    });
    const { exitCode, stderr } = await settle(folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('accounts/no-file');
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  it('that must be final and is not is refused, and leaves nothing', async () => {
    const folder = settledWorkspace({ decisions: '' });
    const { exitCode, stderr } = await settle(folder, '--final');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('must approve the accounts for 2021');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('shows both ways of an overspend that nobody has decided on', async () => {
    const accounts = ACCOUNTS.replace('980000', '1480000');
    const folder = settledWorkspace({ files: { '2021/accounts.csv': accounts } });
    const { stdout } = await settle(folder);
    expect(stdout).toContain('overspend of 405,000.00');
    expect(stdout).toMatch(/307,500\.00 {2,}407,500\.00/);
    expect(rowsOf(folder)).toEqual([]);
  });

  it('with other figures is refused with the differences until it is reopened', async () => {
    const folder = settledWorkspace();
    await settle(folder);
    const before = [register(folder), outputs(folder)];
    writeFileSync(join(folder, '2021/accounts.csv'), ACCOUNTS.replace('980000', '970000'));
    const refused = await settle(folder);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('95,000.00 in the register, 105,000.00 now');
    expect([register(folder), outputs(folder)]).toEqual(before);
    const reopening = '- { date: 2022-04-20, body: Styret, case: "8/22", reopen: settlement }\n';
    appendFileSync(join(folder, '2021/decisions.yaml'), reopening);
    expect((await settle(folder)).exitCode).toBe(0);
    expect(rowsOf(folder).map((row) => [row[0], row[4], row[5], row[7], row[10], row[11]])).toEqual(
      [
        ['1', '95000,00', '195000,00', '', '2021-1', ''],
        ['2', '-95000,00', '100000,00', '2022-04-20, Styret, 8/22', '2021-1', '1'],
        ['3', '105000,00', '205000,00', '', '2021-2', ''],
      ],
    );
    expect((await settle(folder)).stdout).toContain('has these movements already');
  });

  it('with other accounts is refused though no fund moves otherwise, by a decision of nothing too', async () => {
    const none =
      '- { date: 2022-03-28, body: Styret, case: "3/22", use_fund: operating, amount: 0 }\n';
    const accounts = ACCOUNTS.replace('980000', '1480000');
    const files = { '2021/accounts.csv': accounts };
    const folder = settledWorkspace({ decisions: `${none}${APPROVED}`, files });
    await settle(folder);
    expect(rowsOf(folder).map((row) => row[4])).toEqual(['0,00']);
    writeFileSync(join(folder, '2021/accounts.csv'), ACCOUNTS.replace('980000', '1480001'));
    const refused = await settle(folder);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain(
      'result: −405,000.00 in the register, −405,001.00 now; 3006: ',
    );
    expect(rowsOf(folder)).toHaveLength(1);
  });

  it('of the next year opens with what this one closed with', async () => {
    const folder = settledWorkspace();
    await settle(folder);
    mkdirSync(join(folder, '2022'));
    for (const name of ['budget.csv', 'municipalities.csv', 'consumption.csv', 'accounts.csv']) {
      writeFileSync(join(folder, '2022', name), readFileSync(join(folder, '2021', name)));
    }
    const decisions = readFileSync(join(folder, '2021/decisions.yaml'), 'utf8');
    writeFileSync(
      join(folder, '2022/decisions.yaml'),
      decisions.replace('2022-03-29', '2023-03-29'),
    );
    const args = ['settle', '--date', '2023-05-01', '--json', '--format', 'csv'];
    const { stdout } = await fordel(args, folder);
    const { funds } = JSON.parse(stdout) as { funds: { id: string; opening: string }[] };
    expect(funds.map(({ id, opening }) => [id, opening])).toEqual([
      ['operating', '195000.00'],
      ['investment', '0.00'],
    ]);
  });

  it('weighs by the final figures where the agreement says so', async () => {
    const final = agreementWith(RESULT.replace('members],', 'members], bases: final,'));
    const decisions = `${APPROVED}- { date: 2022-03-29, body: Styret, case: "5/22", return: operating, amount: 100000 }\n`;
    const figures = 'kommunenr;innbyggere;ansatte\n3006;27694;0\n3808;13029;0\n3818;5578;10\n';
    const returned = async (files: Record<string, string>, agreement?: string) => {
      const folder = settledWorkspace({ decisions, files, ...(agreement && { agreement }) });
      const { stdout, stderr } = await settle(folder, '--json');
      expect(stderr).toBe('');
      const { members } = JSON.parse(stdout) as { members: { returned: string }[] };
      return members.map((member) => member.returned);
    };
    const last = { '2021/final/municipalities.csv': figures };
    expect(await returned(last, final)).toEqual(['10000.00', '10000.00', '80000.00']);
    expect(await returned(last)).not.toEqual(['10000.00', '10000.00', '80000.00']);
  });

  it('uses the budget in force at the end of the year, whatever the date', async () => {
    const decisions = `${APPROVED}- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n`;
    const budget = 'id;nøkkel;beløp\nL1;50/50;500000\nL3;direct;\n';
    const folder = settledWorkspace({ decisions, files: { '2021/budget-2.csv': budget } });
    const { stdout } = await fordel(['settle', '--date', '2021-01-31', '--json'], folder);
    expect((JSON.parse(stdout) as { budget: string }).budget).toBe('615000.00');
  });
});

describe('who has cut its use of a line', () => {
  const cutsIn = async (files: Record<string, string>, decisions = APPROVED): Promise<unknown> => {
    const folder = settledWorkspace({ decisions, files });
    const { stdout } = await settle(folder, '--json');
    const { cuts } = JSON.parse(stdout) as { cuts: { line: string; member: string }[] };
    return cuts.map(({ line, member }) => `${line} ${member}`);
  };
  const BUDGET = 'id;nøkkel;brukere;beløp\nL1;50/50;;1000000\n';
  const WITHOUT_TINN = 'id;nøkkel;brukere;beløp\nL1;50/50;alle unntatt Tinn;1000000\nL3;direct;;\n';

  it('is seen in a revised budget', async () => {
    const decisions = `${APPROVED}- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }\n`;
    expect(await cutsIn({ '2021/budget-2.csv': WITHOUT_TINN }, decisions)).toEqual(['L1 3818']);
  });

  it('is seen against the year before, as far as that can be read', async () => {
    const figures = 'kommunenr;innbyggere;ansatte\n3006;1;1\n3808;1;1\n3818;1;1\n';
    const before = {
      '2021/budget.csv': WITHOUT_TINN,
      '2020/municipalities.csv': figures,
      '2020/decisions.yaml':
        '- { date: 2019-09-24, body: Styret, case: "5/19", set: fee, amount: 1 }\n',
    };
    expect(await cutsIn({ ...before, '2020/budget.csv': BUDGET })).toEqual(['L1 3818']);
    expect(await cutsIn({ ...before, '2020/budget.csv': 'no table' })).toEqual([]);
  });
});

describe('a settlement that is stopped', () => {
  const whole = async (): Promise<{ rows: unknown; files: readonly string[]; steps: number }> => {
    const folder = settledWorkspace();
    const { files, count } = faultyFiles(0, 'kill');
    await fordel([...ARGS, '--format', 'csv'], folder, { files });
    return { rows: rowsOf(folder), files: [...outputs(folder).keys()], steps: count() };
  };

  it.each(['kill', 'disk-full'] as const)(
    'at any moment (%s) leaves the register whole, and is finished by the next run',
    async (fault) => {
      const { rows, files: names, steps } = await whole();
      expect(steps).toBeGreaterThan(20);
      for (let step = 1; step <= steps; step += 1) {
        const folder = settledWorkspace();
        const { files } = faultyFiles(step, fault);
        const stopped = fordel([...ARGS, '--format', 'csv'], folder, { files });
        await stopped.catch((error: unknown) => {
          expect(error).toBeInstanceOf(Killed);
        });
        const { exitCode, stderr } = await fordel([...ARGS, '--format', 'csv'], folder, {
          run: testRun({ pid: 101 }),
        });
        expect({ exitCode, stderr }, `step ${String(step)}`).toEqual({ exitCode: 0, stderr: '' });
        expect(rowsOf(folder), `step ${String(step)}`).toEqual(rows);
        expect([...outputs(folder).keys()], `step ${String(step)}`).toEqual(names);
      }
    },
    60_000,
  );
});

describe('the built command', () => {
  beforeAll(build);

  it('settles by its Norwegian names, the second time without a row more', () => {
    const folder = settledWorkspace();
    const args = ['--date', '2022-05-01', '--quiet'];
    expect(spawnFordel(['avregning', folder, ...args]).exitCode).toBe(0);
    expect(spawnFordel(['avrekning', folder, ...args]).exitCode).toBe(0);
    expect(rowsOf(folder)).toHaveLength(1);
  });

  it('settles by several runs at once: each is done, none takes the files of another', async () => {
    const folder = settledWorkspace();
    const args = ['settle', folder, '--date', '2022-05-01', '--quiet', '--format', 'csv'];
    const runs = Array.from({ length: 4 }, () => startFordel(args));
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0]);
    expect(rowsOf(folder)).toHaveLength(1);
    expect(readdirSync(join(folder, 'out/2021'))).toEqual(['settlement']);
    const alone = settledWorkspace();
    await startFordel([...args.with(1, alone)]);
    expect([...outputs(folder).keys()]).toEqual([...outputs(alone).keys()]);
  });
});
