import { describe, expect, test } from 'vitest';
import { agreementOf } from '../yaml-text.ts';
import { validate as validateText } from './agreement.ts';

const AGREEMENT = agreementOf(`id: x
name: x
source: x
language: nb
host: { number: "3006", name: x }
members: [ { number: "3006", name: Kongsberg } ]
charges:
  fee: { clause: "6", per: member, amount: decided }
  other: { clause: "6", per: member, amount: decided }
funds:
  operating: { name: Drift, clause: "6" }
  investment: { name: Investering, clause: "6" }
`);

/** Decisions of the days 1, 2, 3 … of a month, with cases of the same numbers, a line each. */
const validate = (...fields: readonly string[]) => {
  const text = fields
    .map((each, index) => {
      const number = String(index + 1);
      return `- { date: 2021-01-0${number}, body: Styret, case: "${number}/21", ${each} }\n`;
    })
    .join('');
  const { decisions, ...rest } = validateText(text, undefined, AGREEMENT);
  return { cases: decisions.map((decision) => decision.case), ...rest };
};

describe('two about the same thing are an error', () => {
  test.each([
    ['set: fee, amount: 1', 'set: fee, amount: 2'],
    ['exempt: fee, smallest: 1, by: x', 'exempt: fee, members: [Kongsberg]'],
    ['approve: budget', 'approve: budget'],
    ['audited: accounts', 'audited: accounts'],
    ['use_fund: operating, amount: 1', 'use_fund: operating, up_to: 1'],
    ['use_fund: operating, amount: 1, line: A', 'use_fund: operating, amount: 2, line: A'],
    ['set_aside: operating, amount: 1', 'set_aside: operating, amount: 1'],
    ['return: operating, amount: 1', 'return: operating, amount: 1'],
    ['transfer: operating, to: X', 'transfer: operating, to: X, amount: 1'],
  ])('%s; %s', (earlier, later) => {
    const { found, args } = validate(earlier, later);
    expect(found.filter((each) => !each.includes('unknown-name'))).toEqual([
      '2:3 decisions/same-thing-twice',
    ]);
    expect(args.at(-1)).toMatchObject({ case: '1/21', first: { line: 1 } });
  });
});

describe('things that are not the same stand together', () => {
  test.each([
    ['set: fee, amount: 1', 'set: other, amount: 1'],
    ['approve: budget', 'approve: accounts'],
    ['use_fund: operating, amount: 1', 'use_fund: operating, amount: 1, line: A'],
    ['use_fund: operating, amount: 1, line: A', 'use_fund: operating, amount: 1, line: B'],
    ['use_fund: operating, amount: 1', 'use_fund: investment, amount: 1'],
    ['set_aside: operating, amount: 1', 'set_aside: investment, amount: 1'],
    ['return: operating, amount: 1', 'return: investment, amount: 1'],
    ['set_aside: operating, amount: 1', 'return: operating, amount: 1'],
    ['transfer: operating, to: X', 'transfer: operating, to: Y'],
    ['revise: budget, file: a.csv', 'revise: budget, file: b.csv'],
    ['reopen: settlement', 'reopen: settlement'],
  ])('%s; %s', (earlier, later) => {
    expect(validate(earlier, later)).toMatchObject({ cases: ['1/21', '2/21'], found: [] });
  });
});

test('two revisions of one day cannot both be the budget from then on', () => {
  const text = `
- { date: 2021-01-01, body: Styret, case: "1/21", revise: budget, file: a.csv }
- { date: 2021-01-01, body: Styret, case: "2/21", revise: budget, file: b.csv }
`;
  expect(validateText(text, undefined, AGREEMENT).found).toEqual([
    '3:3 decisions/same-thing-twice',
  ]);
});

describe('replacing', () => {
  test('the earlier one drops out', () => {
    expect(validate('set: fee, amount: 1', 'set: fee, amount: 2, replaces: " 1/21"')).toMatchObject(
      { cases: ['2/21'], found: [] },
    );
  });

  test('goes on and on', () => {
    expect(
      validate(
        'approve: budget',
        'approve: budget, replaces: 1/21',
        'approve: budget, replaces: 2/21',
      ),
    ).toMatchObject({ cases: ['3/21'], found: [] });
  });

  test('one that is replaced already cannot be replaced again', () => {
    expect(
      validate(
        'approve: budget',
        'approve: budget, replaces: 1/21',
        'approve: budget, replaces: 1/21',
      ),
    ).toMatchObject({
      found: ['3:78 decisions/replaces-nothing'],
      args: [{ replaces: '1/21', cases: ['2/21'] }],
    });
  });

  test('a case about another thing is not meant', () => {
    expect(validate('set: other, amount: 1', 'set: fee, amount: 2, replaces: 1/21')).toMatchObject({
      found: ['2:82 decisions/replaces-nothing'],
      args: [{ cases: [] }],
    });
  });

  test('a later one is not replaced: what is earlier goes by the date, not by the file', () => {
    const text = `
- { date: 2021-02-01, body: Styret, case: "2/21", set: fee, amount: 2, replaces: "1/21" }
- { date: 2021-01-01, body: Styret, case: "1/21", set: fee, amount: 1 }
`;
    expect(validateText(text, undefined, AGREEMENT)).toMatchObject({
      decisions: [{ case: '2/21' }],
      found: [],
    });
  });

  test('a revision of another day was the budget until then', () => {
    expect(
      validate(
        'revise: budget, file: a.csv',
        'revise: budget, file: b.csv',
        'revise: budget, file: c.csv, replaces: 2/21',
      ),
    ).toMatchObject({ cases: ['1/21', '2/21', '3/21'], found: [] });
  });

  test('a revision of the same day never was', () => {
    const text = `
- { date: 2021-01-01, body: Styret, case: "1/21", revise: budget, file: a.csv }
- { date: 2021-01-01, body: Styret, case: "2/21", revise: budget, file: b.csv, replaces: 1/21 }
`;
    expect(validateText(text, undefined, AGREEMENT)).toMatchObject({
      decisions: [{ case: '2/21' }],
      found: [],
    });
  });

  test('replacing one of two leaves the other to clash with', () => {
    expect(
      validate('set: fee, amount: 1', 'set: fee, amount: 2', 'set: fee, amount: 3, replaces: 2/21')
        .found,
    ).toEqual(['2:3 decisions/same-thing-twice', '3:3 decisions/same-thing-twice']);
  });
});
