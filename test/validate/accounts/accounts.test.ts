import { describe, expect, it } from 'vitest';
import { fordel } from '../../cli/in-process.ts';
import { ACCOUNTS, ACTUAL, agreementWith, settledWorkspace } from '../../settled-workspace.ts';

interface SettledJson {
  readonly accounts: string;
  readonly other_income: string;
  readonly result: string;
  readonly members: readonly { readonly contribution: string }[];
  readonly projects: readonly { readonly name: string; readonly cost: string }[];
}

const settled = async (
  folder: string,
): Promise<{ said: readonly string[]; json: SettledJson | undefined }> => {
  const args = ['settle', '--date', '2022-05-01', '--format', 'csv', '--json', '--lang', 'en'];
  const { stdout, stderr, exitCode } = await fordel(args, folder);
  return {
    said: [...stderr.matchAll(/^(\S+): (?:error|warning) (\S+):/gm)].map(
      ([, at, code]) => `${code ?? ''} ${at ?? ''}`,
    ),
    json: exitCode === 0 ? (JSON.parse(stdout) as SettledJson) : undefined,
  };
};

const FILE = '2021/accounts.csv';
const HEADER = 'id;regnskap;type;nøkkel;grunnlag;brukere;prosjekt';
const row = (text: string): string => `${HEADER}\n${text}\n`;

/** `code place` with the number of the cell in place of the place. */
const inColumn = (said: string, text: string): string => {
  const [code = '', place = ''] = said.split(' ');
  const [, line = '', column = ''] = /:(\d+):(\d+)$/.exec(place) ?? [];
  const before = (text.split('\n')[Number(line) - 1] ?? '').slice(0, Number(column) - 1);
  return `${code} ${String(before.split(';').length)}`;
};

describe('accounts where members pay as budgeted', () => {
  it.each([
    { text: 'id;regnskap\nL1;5\n', accounts: '5.00', why: 'lines of the budget may be missing' },
    { text: 'Id;Rekneskap\nL1;5\n', accounts: '5.00', why: 'the header in nynorsk' },
    { text: 'linje;beløp\nL1;5\n', accounts: '5.00', why: 'the header of amounts anywhere' },
    { text: row('X;12,50'), accounts: '12.50', why: 'a new line needs no key' },
    { text: row('X;-12,50'), accounts: '0.00', income: '12.50', why: 'a negative line is income' },
    { text: row('X;-5;kostnad'), accounts: '0.00', income: '5.00', why: 'a cost taken back' },
    { text: row('X;-5;INNTEKT'), accounts: '0.00', income: '5.00', why: 'an income, in capitals' },
    { text: row('L3;1'), accounts: '1.00', why: 'any amount of a direct line is its cost' },
    { text: row('L1;1;;50/50;;;'), accounts: '1.00', why: 'the key of the budget, said again' },
    { text: row('L1;1;;50 / 50;innbyggere;;'), accounts: '1.00', why: 'and its default basis' },
    { text: row('L2;1;;;;Tinn, 3006;'), accounts: '1.00', why: 'the users in another order' },
    { text: row('L3;1;;;;alle;'), accounts: '1.00', why: 'users of a direct line' },
  ])('$why', async ({ text, accounts, income = '0.00' }) => {
    const { said, json } = await settled(settledWorkspace({ files: { [FILE]: text } }));
    expect(said).toEqual([]);
    expect([json?.accounts, json?.other_income]).toEqual([accounts, income]);
  });

  it.each([
    { text: row('B;-1365000,50;bidrag'), why: 'what members paid' },
    { text: row('B;-1365000,50;Kostnadsdel'), why: 'in nynorsk' },
    { text: row('B;1367500,50;fond'), why: 'what was set aside: all of it, without costs' },
  ])('leaves out of the result $why', async ({ text }) => {
    const { said, json } = await settled(settledWorkspace({ files: { [FILE]: text } }));
    expect(json?.result).toBe('1367500.50');
    expect(said.filter((each) => !each.startsWith('accounts/funds-differ'))).toEqual([]);
  });

  it.each([
    { text: row('L1;1;;30/70;;;'), said: ['accounts/differs-from-budget 4'], why: 'another key' },
    {
      text: row('L1;1;;;ansatte;;'),
      said: ['accounts/differs-from-budget 5'],
      why: 'another basis',
    },
    {
      text: row('L2;1;;;;Kongsberg;'),
      said: ['accounts/differs-from-budget 6'],
      why: 'other users',
    },
    {
      text: row('L3;1;;;;Tinn;'),
      said: ['accounts/differs-from-budget 6'],
      why: 'users that leave out one with units',
    },
    { text: row('L1;1;;;;;P'), said: ['accounts/differs-from-budget 7'], why: 'another project' },
    { text: row('X;1;;30/07;;;'), said: ['budget/unknown-key 4'], why: 'a key that is not there' },
    { text: row('L1;1;;30/07;;;'), said: ['budget/unknown-key 4'], why: 'also on a known line' },
    { text: row('L2;1;;;;Bergen;'), said: ['municipality/unknown 6'], why: 'users unknown' },
    { text: row('X;1;;50/50;;Bergen;'), said: ['municipality/unknown 6'], why: 'of a new line' },
    { text: row('X;;;;;;'), said: ['accounts/no-amount 2'], why: 'no amount' },
    { text: row('L3;;;;;;'), said: ['accounts/no-amount 2'], why: 'of a direct line too' },
    { text: row('X;1.000;;;;;'), said: ['number/two-readings 2'], why: 'two readings' },
    { text: row('X;1;bonus;;;;'), said: ['accounts/unknown-kind 3'], why: 'a kind unknown' },
    { text: row(';1'), said: ['accounts/no-id 1'], why: 'no id' },
    { text: row('Sum;1'), said: ['accounts/total-row 1'], why: 'a total by its id' },
    { text: 'id;tekst\nL1;a\n', said: ['table/column-missing 1'], why: 'no amounts at all' },
    { text: row('X;1;;;;;Ny'), said: ['accounts/no-key 4'], why: 'a project not budgeted' },
  ])('says $said of $why', async ({ text, said }) => {
    const found = (await settled(settledWorkspace({ files: { [FILE]: text } }))).said;
    expect(found.map((each) => inColumn(each, text))).toEqual(said);
  });

  it('finds all at once, what lacks the units used too', async () => {
    const files = {
      [FILE]: row('X;;\nX;1;bonus\nL1;1;;30/70'),
      '2021/consumption.csv': 'linje;kommune;antall;enhetspris\nL3;3006;1;5\nL3;3818;1;5\n',
    };
    const { said } = await settled(settledWorkspace({ files }));
    expect(said.toSorted()).toEqual([
      `accounts/differs-from-budget ${FILE}:4:7`,
      `accounts/id-twice ${FILE}:3:1`,
      'accounts/no-amount 2021/accounts.csv:2:3',
      'accounts/no-units-used 2021/consumption.csv:2:1',
      'accounts/no-units-used 2021/consumption.csv:3:1',
    ]);
  });
});

describe('accounts that are split', () => {
  const actual = (text: string) =>
    settled(
      settledWorkspace({
        agreement: agreementWith(ACTUAL, { charges: false }),
        charges: false,
        files: { [FILE]: text },
      }),
    );

  it('keep key, basis and users of the budget', async () => {
    const { said, json } = await actual(ACCOUNTS);
    expect(said).toEqual([]);
    const sum = json?.members.map(({ contribution }) => Number(contribution) * 100) ?? [];
    expect(sum.reduce((a, b) => a + b, 0)).toBeCloseTo(127_250_050, 0);
  });

  it('take a direct line without an amount for the units used', async () => {
    const { json } = await actual('id;regnskap\nL3;\n');
    expect(json?.accounts).toBe('42500.00');
    expect(json?.members.map(({ contribution }) => contribution)).toEqual([
      '31250.00',
      '0.00',
      '11250.00',
    ]);
  });

  it('split a new line by its own key among its own users', async () => {
    const { json } = await actual(row('X;100;;50/50;;3006|3808'));
    expect(json?.members[2]?.contribution).toBe('0.00');
  });

  it('demand the key of a new line, but not of what is kept out', async () => {
    const { said } = await actual(row('X;100\nB;-5;bidrag\nF;5;fond'));
    expect(said).toEqual([`accounts/no-key ${FILE}:2:6`]);
  });
});

describe('accounts of projects', () => {
  const budget = `id;nøkkel;brukere;beløp;prosjekt\nL1;50/50;;1000000;\nP1;50/50;Kongsberg, Tinn;600;Bru\nP2;50/50;3006|3818;400;Bru\nQ1;50/50;;5;Vei\nQ2;30/70;;5;Vei\n`;
  const withProjects = (text: string) =>
    settled(
      settledWorkspace({
        files: {
          '2021/budget.csv': budget,
          '2021/consumption.csv': 'linje;kommune;antall;brukt;enhetspris\n',
          [FILE]: text,
        },
      }),
    );

  it('take the key and users of the project where the budget splits it in one way', async () => {
    const { said, json } = await withProjects(row('P1;700\nP9;50;;;;;Bru'));
    expect(said).toEqual([]);
    expect(json?.projects.find(({ name }) => name === 'Bru')?.cost).toBe('750.00');
    expect(json?.accounts).toBe('0.00');
  });

  it('demand a key where it splits it in several', async () => {
    const { said } = await withProjects(row('Q9;50;;;;;Vei'));
    expect(said).toEqual([`accounts/no-key ${FILE}:2:8`]);
  });
});
