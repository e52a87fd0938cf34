import { describe, expect, it } from 'vitest';
import { validateYear } from '../../../src/validate/year/index.ts';
import {
  agreement,
  charge,
  check,
  day,
  FIGURES,
  key,
  linesOf,
  member,
  parts,
  rate,
  raw,
  validated,
} from './given.ts';
import type { Given } from './given.ts';

const FILE = '2021/budget.csv';
const budget = (text: string, more: Given = {}): Given => ({
  ...more,
  files: { ...more.files, budget: text },
});
const row = (text: string, columns = 'id;key;amount'): Given => budget(`${columns}\n${text}\n`);

describe('budget.csv', () => {
  it.each([
    { ...row('L1;50/50;1000'), said: [], why: 'a line' },
    { ...row('L1; 50/50 ;1 000,50'), said: [], why: 'with spaces about' },
    { ...row('L1;STAFF;1'), said: [], why: 'a key in capitals' },
    { ...row('L1;50 / 50;1'), said: [], why: 'a key with spaces' },
    {
      ...row('L1;30/70;1'),
      said: [`budget/unknown-key ${FILE}:2:4`],
      why: 'a key that is not there',
    },
    { ...row('L1;;1'), said: [`budget/no-key ${FILE}:2:4`], why: 'no key' },
    { ...row('L1;50/50;'), said: [`budget/no-amount ${FILE}:2:10`], why: 'no amount' },
    {
      ...row('L1;50/50', 'id;key'),
      said: [`table/column-missing ${FILE}:1:1`],
      why: 'no column of amounts',
    },
    {
      ...row('L1;50/50\nL2;50/50\nL3;x', 'id;key'),
      said: [`table/column-missing ${FILE}:1:1`, `budget/unknown-key ${FILE}:4:4`],
      why: 'no column of amounts for several lines',
    },
    {
      ...row('L1;direct', 'id;key'),
      said: [`? consumption/no-rows ${FILE}:2:1`],
      why: 'no amounts where all is paid by use',
    },
    { ...budget('id;key;amount\n'), said: [`budget/no-lines ${FILE}:1:1`], why: 'headings alone' },
    {
      ...budget('id;key;amount\n', { of: { charges: [charge('fee', 'member', rate('5'))] } }),
      said: [],
      why: 'headings alone, beside a charge',
    },
    {
      ...budget('id;key;amount\n', { of: { keys: [] } }),
      said: [],
      why: 'headings alone, and no keys to split by',
    },
    {
      ...row('L1;50/50;1;\nL2;50/50;2;\nSUM;50/50;3;', 'id;key;amount;text'),
      said: [`budget/total-row ${FILE}:4:1`],
      why: 'a row by the name of a total, split as a line',
    },
    {
      ...row('L1;50/50;1;\nL2;50/50;2;\nL3;x;3;Totalt', 'id;key;amount;tekst'),
      said: [`budget/total-row ${FILE}:4:1`],
      why: 'a row that is described as a total, and is one',
    },
    {
      ...row('L1;50/50;1;\nL2;50/50;2;Sum\nL3;50/50;0;Sum', 'id;key;amount;tekst'),
      said: [],
      why: 'lines called sums that are not what stands above',
    },
    {
      ...row('L1;50/50;1;\nL2;x;2;\nL3;50/50;3;I alt', 'id;key;amount;tekst'),
      said: [`budget/unknown-key ${FILE}:3:4`, `budget/total-row ${FILE}:4:1`],
      why: 'a total of lines of which one is wrong',
    },
    {
      ...row('L1;50/50;x;Sum', 'id;key;amount;tekst'),
      said: [`number/unreadable ${FILE}:2:10`],
      why: 'what is called a sum, without an amount',
    },
    { ...row('L1;50/50;0'), said: [], why: 'nothing is an amount' },
    { ...row('5;L1;50/50', 'amount;id;key'), said: [], why: 'amounts in the first column' },
    { ...row('L1;50/50;-5'), said: [], why: 'an income' },
    { ...row('L1;50/50;1.000'), said: [`number/two-readings ${FILE}:2:10`], why: 'two readings' },
    {
      ...row('L1;50/50;1,234'),
      said: [`number/two-readings ${FILE}:2:10`],
      why: 'two readings of a comma',
    },
    {
      ...row('L1;50/50;0,001'),
      said: [`number/too-many-decimals ${FILE}:2:10`],
      why: 'less than an øre',
    },
    { ...row(';50/50;1'), said: [`budget/no-id ${FILE}:2:1`], why: 'no id' },
    { ...row('L1;50/50;1\nL1;50/50;1'), said: [`budget/id-twice ${FILE}:3:1`], why: 'an id twice' },
    {
      ...row('Total;50/50;1'),
      said: [`budget/id-taken ${FILE}:2:1`],
      why: 'the name of a row of the results',
    },
    { ...row('rounding;50/50;1'), said: [`budget/id-taken ${FILE}:2:1`], why: 'another one' },
    {
      ...budget('id;key;amount\nfee;50/50;1\n', {
        of: { charges: [charge('fee', 'member', rate('5'))] },
      }),
      said: [`budget/id-taken ${FILE}:2:1`],
      why: 'the id of a charge',
    },
    { ...row('__proto__;50/50;1\nconstructor;50/50;1'), said: [], why: 'ids like traps' },
    {
      ...row('L1;50/50;1;employees', 'id;key;amount;basis'),
      said: [],
      why: 'a basis that the key offers',
    },
    {
      ...row('L1;50/50;1;Ansatte', 'id;key;amount;basis'),
      said: [],
      why: 'by another header of it',
    },
    {
      ...row('L1;50/50;1;fte', 'id;key;amount;basis'),
      said: [`budget/unknown-basis ${FILE}:2:12`],
      why: 'one that it does not',
    },
    {
      ...row('L1;equal;1;population', 'id;key;amount;basis'),
      said: [`budget/unknown-basis ${FILE}:2:12`],
      why: 'a key without any',
    },
    {
      ...row('L1;50/50;1;income', 'id;key;amount;kind'),
      said: [`budget/positive-income ${FILE}:2:10`],
      why: 'an income without its minus',
    },
    {
      ...row('L1;50/50;-1;inntekt\nL2;50/50;1;kostnad\nL3;50/50;0;inntekt', 'id;key;amount;kind'),
      said: [],
      why: 'kinds with their signs, and an income of nothing',
    },
    {
      ...row('L1;50/50;-1;fund', 'id;key;amount;kind'),
      said: [`budget/unknown-kind ${FILE}:2:13`],
      why: 'a kind of the accounts',
    },
    {
      ...row('L1;50/50;1;Utenfor\nL2;50/50;1;25 %\nL3;50/50;1;friteke', 'id;key;amount;mva'),
      said: [],
      why: 'VAT in words and percent',
    },
    {
      ...row('L1;50/50;1;20', 'id;key;amount;mva'),
      said: [`budget/unknown-vat ${FILE}:2:12`],
      why: 'a rate that there is not',
    },
    {
      ...row('L1;50/50;1;5', 'id;key;amount;pris'),
      said: [`? budget/unused-unit-price ${FILE}:2:12`],
      why: 'a price on a line that is split',
    },
    {
      ...budget('id;amount\nL1;1\n'),
      said: [`table/column-missing ${FILE}:1:1`],
      why: 'no keys at all',
    },
    {
      ...budget('id;key;amount\nL1;K;1\n', {
        of: { keys: [key('K', [parts.share('100', 'contribution')])] },
      }),
      said: [`budget/key-for-settlement ${FILE}:2:4`],
      why: 'a key by what the budget is yet to give',
    },
    {
      ...row('L1;50/5;x;20;Bergen;kost', 'id;key;amount;mva;users;kind'),
      said: [
        `budget/unknown-key ${FILE}:2:4`,
        `budget/unknown-vat ${FILE}:2:11`,
        `number/unreadable ${FILE}:2:9`,
        `budget/unknown-kind ${FILE}:2:21`,
        `municipality/unknown ${FILE}:2:14`,
      ],
      why: 'all that is wrong with a line at once',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it.each([';;1;Sum', ';;1;Totalt', ';;;i alt', ';;1;Til saman'])(
    'says to take out a row that adds up: %s',
    (text) => {
      const { found } = check(row(text, 'id;key;amount;tekst'));
      expect(found[0]).toMatchObject({ code: 'budget/no-id', args: { looksLikeTotal: true } });
    },
  );

  it.each(['Sum;;1;', '9;;1;I alt'])('says so of one that has an id, and no key: %s', (text) => {
    const { found } = check(row(text, 'id;key;amount;tekst'));
    expect(found[0]).toMatchObject({ code: 'budget/no-key', args: { looksLikeTotal: true } });
  });

  it('finds what is wrong with lines also where the figures are wrong', () => {
    const files = { municipalities: FIGURES.replace('600', ''), budget: 'id;key;amount\nL1;x;1\n' };
    expect(check({ files }).said).toEqual([
      'basis/no-figure 2021/municipalities.csv:4:16',
      `budget/unknown-key ${FILE}:2:4`,
    ]);
  });

  it('reads a line with all it says', () => {
    const text =
      'nr;tekst;kategori;nøkkel;grunnlag;beløp;brukere;mva;prosjekt\nL1;Server;Drift;50/50;employees;-1 234,50;Tinn|3006;25;Portal\n';
    const [line] = linesOf(budget(text));
    expect(line).toMatchObject({
      id: 'L1',
      description: 'Server',
      category: 'Drift',
      basis: 'employees',
      amount: -123_450n,
      users: { members: [0, 2] },
      vat: '25',
      project: 'Portal',
      kind: 'split',
    });
    expect(line?.key.id).toBe('50/50');
    expect(line?.at).toEqual({ file: FILE, line: 2, column: 1 });
  });

  it('gives the same key and the same users for the same text, call after call', () => {
    const { input } = check(
      budget('id;key;amount;users\nL1;50/50;1;Tinn\nL2;50/50;2;Tinn\nL3;50/50;2;\n'),
    );
    const [first, second, third] = [...(input?.readLines(() => undefined) ?? [])];
    const [again] = [...(input?.readLines(() => undefined) ?? [])];
    expect(first?.key).toBe(second?.key);
    const users = [first, second, third, again].map((line) =>
      line?.kind === 'split' ? line.users : undefined,
    );
    expect(users[0]).toBe(users[1]);
    expect(users[0]).toBe(users[3]);
    expect(users[2]).not.toBe(users[0]);
  });

  it('reads a hundred thousand lines for the whole country, those with errors too, and keeps none', () => {
    const members = Array.from({ length: 357 }, (_, i) =>
      member(String(1000 + i), `Kommune ${String(i)}`),
    );
    const municipalities = `number;population;employees\n${members.map(({ number }) => `${number};5;5`).join('\n')}\n`;
    const users = members
      .slice(0, 200)
      .map(({ number }) => number)
      .join();
    const lines = Array.from(
      { length: 100_000 },
      (_, i) =>
        `L${String(i)};${i % 1000 === 7 ? 'x' : '50/50'};${String(i)},25;${i % 2 === 0 ? '' : users}`,
    );
    const { input } = validated({
      of: { members },
      files: { municipalities, budget: `id;key;amount;users\nL;50/50;1;\n` },
    });
    expect(input).toBeDefined();
    const year = raw({ municipalities, budget: `id;key;amount;users\n${lines.join('\n')}\n` });
    const checked = validateYear({
      agreement: agreement({ members }),
      decisions: [],
      raw: year,
      date: day('2026-01-01'),
    });
    let read = 0;
    let wrong = 0;
    for (const line of checked.input?.readLines(() => (wrong += 1)) ?? [])
      read += line.kind === 'split' ? 1 : 0;
    expect([read, wrong]).toEqual([99_900, 100]);
  });
});
