import { describe, expect, test } from 'vitest';
import { decided, RATES, validate } from './agreement.ts';

const DESIGN = `
- { date: 2021-02-17, body: Styringsgruppen, case: "3/21", set: fixed-fee, amount: 150000 }
- { date: 2021-02-17, body: Styringsgruppen, case: "3/21", exempt: fixed-fee, smallest: 3, by: population }
- { date: 2022-03-29, body: Styret, case: "5/22", use_fund: operating, amount: 250000 }
- { date: 2021-09-10, body: Styret, case: "9/21", use_fund: investment, amount: 400000, line: S14 }
- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }
- { date: 2022-03-29, body: Styret, case: "6/22", set_aside: investment, up_to: 300000, note: Etter styrets skjønn }
- { date: 2022-03-29, body: Styret, case: "7/22", return: operating, amount: 0 }
- { date: 2020-09-24, body: Rådmannsutvalget, case: "40/20", approve: budget }
- { date: 2022-03-29, body: Styret, case: "4/22", approve: accounts }
- { date: 2022-03-20, body: Revisor, case: R1, audited: accounts }
- { date: 2021-12-01, body: " styret ", case: "9/21", transfer: carried, to: DigiViken }
- { date: 2022-04-01, body: Styret, case: "8/22", reopen: settlement }
`;

test('every form of the design, in date order and those of a day in file order', () => {
  const { decisions, found } = validate(DESIGN);
  expect(found).toEqual([]);
  const head = (date: string, body: string, number: string, line: number) => ({
    date,
    body,
    case: number,
    at: { file: 'test.yaml', line, column: 3 },
  });
  const exact = (amount: bigint) => ({ kind: 'exact', amount });
  expect(decisions).toEqual([
    { ...head('2020-09-24', 'Rådmannsutvalget', '40/20', 9), kind: 'approve', what: 'budget' },
    {
      ...head('2021-02-17', 'Styringsgruppen', '3/21', 2),
      kind: 'set',
      charge: 'fixed-fee',
      amount: 150_000_000_000n,
    },
    {
      ...head('2021-02-17', 'Styringsgruppen', '3/21', 3),
      kind: 'exempt',
      charge: 'fixed-fee',
      exemption: { kind: 'smallest', count: 3, by: 'population' },
    },
    {
      ...head('2021-06-15', 'Styret', '7/21', 6),
      kind: 'revise',
      what: 'budget',
      file: 'budget-2.csv',
    },
    {
      ...head('2021-09-10', 'Styret', '9/21', 5),
      kind: 'use_fund',
      fund: 'investment',
      amount: exact(40_000_000n),
      line: 'S14',
    },
    {
      ...head('2021-12-01', 'styret', '9/21', 12),
      kind: 'transfer',
      fund: 'carried',
      to: 'DigiViken',
    },
    { ...head('2022-03-20', 'Revisor', 'R1', 11), kind: 'audited', what: 'accounts' },
    {
      ...head('2022-03-29', 'Styret', '5/22', 4),
      kind: 'use_fund',
      fund: 'operating',
      amount: exact(25_000_000n),
    },
    {
      ...head('2022-03-29', 'Styret', '6/22', 7),
      kind: 'set_aside',
      fund: 'investment',
      amount: { kind: 'up-to', amount: 30_000_000n },
      note: 'Etter styrets skjønn',
    },
    {
      ...head('2022-03-29', 'Styret', '7/22', 8),
      kind: 'return',
      fund: 'operating',
      amount: exact(0n),
    },
    { ...head('2022-03-29', 'Styret', '4/22', 10), kind: 'approve', what: 'accounts' },
    { ...head('2022-04-01', 'Styret', '8/22', 13), kind: 'reopen', what: 'settlement' },
  ]);
});

test.each(['', '[]', '# nothing decided yet'])('%j is no decisions', (text) => {
  expect(validate(text)).toEqual({ decisions: [], found: [], args: [] });
});

test('members that are freed are known by the numbers of today', () => {
  const text = decided('exempt: rate, members: ["0604", sigdal, "3006"]', RATES);
  expect(validate(text)).toMatchObject({
    decisions: [{ exemption: { kind: 'members', members: ['3006', '3045'] } }],
    found: [],
  });
});

describe('what is refused', () => {
  test.each([
    { why: 'no list', text: 'a: 1', found: ['1:1 schema/wrong-kind'] },
    {
      why: 'a verb that is mistyped',
      text: decided('aprove: budget'),
      found: ['1:51 schema/unknown-key'],
    },
    {
      why: 'no verb',
      text: decided('note: nothing'),
      found: ['1:3 schema/one-key-missing'],
    },
    {
      why: 'two verbs',
      text: decided('approve: budget, audited: accounts'),
      found: ['1:68 schema/keys-exclude'],
    },
    {
      why: 'no date, body or case',
      text: '- { approve: budget }',
      found: ['1:3 schema/missing-key'],
    },
    {
      why: 'a day that does not exist',
      text: '- { date: 2021-02-29, body: Styret, case: "1", approve: budget }',
      found: ['1:11 schema/no-such-day'],
    },
    {
      why: 'both an amount and a limit',
      text: decided('return: operating, up_to: 3, amount: 3'),
      found: ['1:80 schema/keys-exclude'],
    },
    {
      why: 'neither amount nor limit',
      text: decided('return: operating'),
      found: ['1:3 schema/one-key-missing'],
    },
    {
      why: 'a negative amount',
      text: decided('set_aside: operating, amount: -1'),
      found: ['1:81 schema/out-of-range'],
    },
    {
      why: 'a third decimal',
      text: decided('set_aside: operating, amount: 1.005'),
      found: ['1:81 schema/too-many-decimals'],
    },
    {
      why: 'a transfer with both',
      text: decided('transfer: operating, to: X, amount: 1, up_to: 2'),
      found: ['1:90 schema/keys-exclude'],
    },
    {
      why: 'what cannot be approved',
      text: decided('approve: settlement'),
      found: ['1:60 schema/unknown-word'],
    },
    {
      why: 'a file outside the year',
      text: decided('revise: budget, file: ../2020/budget.csv'),
      found: ['1:73 schema/wrong-form'],
    },
    {
      why: 'a copy that another program made',
      text: decided('revise: budget, file: budget.csv.bak'),
      found: ['1:73 schema/wrong-form'],
    },
    {
      why: 'a hidden file',
      text: decided('revise: budget, file: .csv'),
      found: ['1:73 schema/wrong-form'],
    },
    {
      why: 'a charge that is not there',
      text: decided('set: fixed-fe, amount: 3'),
      found: ['1:56 agreement/unknown-name'],
    },
    {
      why: 'a fund that is not there',
      text: decided('use_fund: oprating, amount: 3'),
      found: ['1:61 agreement/unknown-name'],
    },
    {
      why: 'a member that is not there',
      text: decided('exempt: rate, members: [Oslo]', RATES),
      found: ['1:74 agreement/unknown-name'],
    },
    {
      why: 'a basis that no rule of the agreement has',
      text: decided('exempt: rate, smallest: 3, by: populaton', RATES),
      found: ['1:81 agreement/unknown-name'],
    },
    {
      why: 'a rate that the agreement gives itself',
      text: decided('set: rate, amount: 3', RATES),
      found: ['1:55 decisions/not-decided'],
    },
    {
      why: 'a rate by bands',
      text: decided('set: bands, amount: 3', RATES),
      found: ['1:55 decisions/not-decided'],
    },
    {
      why: 'a rate where amounts are agreed',
      text: decided('set: grant, amount: 3', RATES),
      found: ['1:55 decisions/not-decided'],
    },
    {
      why: 'freeing neither the smallest nor named ones',
      text: decided('exempt: rate', RATES),
      found: ['1:3 schema/one-key-missing'],
    },
  ])('$why', ({ text, found }) => {
    expect(validate(text).found).toEqual(found);
  });

  test('a verb that is mistyped is held against all verbs', () => {
    const { args } = validate(decided('aprove: budget'));
    expect(args[0]).toMatchObject({ key: 'aprove' });
    expect((args[0] as { readonly known: readonly string[] }).known).toContain('approve');
  });

  test.each([
    { year: 2020, expected: ['1:51 decisions/not-decided'], why: 'the agreement gives 3' },
    { year: 2021, expected: [], why: 'it is decided' },
    { year: 2023, expected: [], why: 'it is decided until July' },
    { year: 2024, expected: ['1:51 decisions/not-decided'], why: 'the agreement gives 4' },
    { year: undefined, expected: [], why: 'it is decided in some year' },
    {
      year: 2026,
      expected: ['1:51 decisions/not-decided'],
      why: 'the agreement gives 5 from 1 January',
    },
    { year: 2027, expected: [], why: 'it is decided on its last day' },
  ])('in $year $why', ({ year, expected }) => {
    const text = decided('set: fee, amount: 3.08', 'date: 2021-02-17, body: X, case: "1/21"');
    const { found } = validate(text, year);
    expect(found.filter((each) => !each.includes('wrong-body'))).toEqual(expected);
  });
});
