import { describe, expect, it } from 'vitest';
import { explainMember } from '../../src/allocate/explain.ts';
import { budgetJson } from '../../src/document/budget-json.ts';
import { explainJson } from '../../src/document/explain-json.ts';
import { jsonText } from '../../src/write/json.ts';
import { everyShape } from './every-shape.ts';
import { budgetOf } from './example-year.ts';

const budget = budgetOf(everyShape());

interface BudgetResult {
  readonly lines: readonly {
    readonly id: string;
    readonly amount: string;
    readonly project?: string;
    readonly shares: Readonly<Record<string, string>>;
  }[];
  readonly totals: Readonly<Record<string, string>>;
  readonly total: string;
}

describe('budgetJson', () => {
  const result = JSON.parse(jsonText(budgetJson(budget, [{ code: 'a/b' }]))) as BudgetResult;

  it('has the keys of the specification in their order', () => {
    expect(Object.keys(result)).toEqual([
      ...['command', 'agreement', 'year', 'currency', 'assumptions', 'members', 'lines'],
      ...['totals', 'total', 'projects', 'warnings'],
    ]);
    expect(result).toMatchObject({
      command: 'budget',
      agreement: 'k-ikt',
      year: 2021,
      currency: 'NOK',
      warnings: [{ code: 'a/b' }],
      members: [
        { number: '3006', name: 'Kongsberg', basis: { population: '27694', employees: '2215' } },
        { number: '3038' },
        { number: '3808', basis: { employees: '1180.5' } },
        { number: '3818' },
        { number: '3819' },
      ],
    });
    expect(result.lines[0]).toMatchObject({ id: 'L01', key: '50/50', clause: '6 a' });
  });

  it('adds up, with the lines of projects marked and left out of the totals', () => {
    const oreOf = (text: string): bigint => BigInt(text.replace('.', ''));
    const own = result.lines.filter(({ project }) => project === undefined);
    for (const [number, total] of Object.entries(result.totals)) {
      const sum = own.reduce((all, { shares }) => all + oreOf(shares[number]!), 0n);
      expect(sum).toBe(oreOf(total));
    }
    expect(own.reduce((all, { amount }) => all + oreOf(amount), 0n)).toBe(oreOf(result.total));
    const marked = result.lines.filter(({ project }) => project !== undefined);
    expect(marked.map(({ id }) => id)).toEqual(['P01', 'P02', 'in-kind:Velferd', 'P03']);
  });

  it('says the assumption where there is no clause, and no key is missing', () => {
    expect(result.lines[4]).toMatchObject({
      clause: '',
      assumption: 'the statutes are not published: population',
    });
  });
});

describe('explainJson', () => {
  const { agreement, year } = budget.input;
  const explained = (id: string, member = 0): unknown => {
    const explanation = explainMember(budget, member, id);
    return JSON.parse(jsonText(explainJson(agreement, year, explanation)));
  };

  it('gives the parts of a split with ten decimals, and the source row', () => {
    expect(explained('L01')).toMatchObject({
      command: 'explain',
      agreement: 'k-ikt',
      year: 2021,
      municipality: '3006',
      lines: [
        {
          id: 'L01',
          amount: '1000000.00',
          key: '50/50',
          clause: '6 a',
          parts: [
            { by: 'equal', share: '50', weight: '1', weight_sum: '5', exact: '100000.0000000000' },
            {
              by: 'population',
              share: '50',
              weight: '27694',
              weight_sum: '50214',
              exact: '275759.7482773728',
            },
          ],
          exact: '375759.7482773728',
          rounding: '0.0017226272',
          share: '375759.75',
          source: expect.stringMatching(/^2021\/budget\.csv:\d+$/) as string,
        },
      ],
    });
  });

  it.each([
    { id: 'L07', part: { by: 'equal', share: '', fixed: '4000.00' }, why: 'kroner per user' },
    { id: 'L09', part: { by: 'population' }, bound: 'max', why: 'a bound of the key' },
    { id: 'S01', part: { by: 'consumption', unit_price: '1250.5', weight: '120' }, why: 'use' },
    {
      id: 'network',
      part: { by: 'population', rate: '3.08', weight: '27694', exact: '85297.5200000000' },
      bound: 'max',
      why: 'a rate under a cap',
    },
    {
      id: 'connection',
      part: { by: 'member', rate: '60000', band_by: 'population' },
      why: 'a band',
    },
  ])('tells kinds of parts apart: $why', ({ id, part, bound }) => {
    const line = { id, ...(bound !== undefined && { bound }) };
    const { lines } = explained(id) as { lines: readonly { parts: readonly unknown[] }[] };
    expect(lines[0]).toMatchObject(line);
    expect(lines[0]!.parts[0]).toMatchObject(part);
  });

  it('has no parts for what is agreed, and says who is exempt', () => {
    expect(explained('grant')).toMatchObject({ lines: [{ parts: [], share: '100000.00' }] });
    expect(explained('operation', 2)).toMatchObject({
      lines: [{ months: '12', exempt: true, share: '0.00' }],
    });
  });
});
