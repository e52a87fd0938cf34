import { describe, expect, it } from 'vitest';
import { differencePercent } from '../../../src/document/settlement/accounts-rows.ts';
import { settlementTables } from '../../../src/document/settlement/settlement-tables.ts';
import { csvText } from '../../../src/write/csv.ts';
import { kroner } from '../example-year.ts';
import { decidedOverspend, undecidedOverspend } from './example-settlements.ts';

const linesOf = (text: string): readonly string[] =>
  text.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('settlementTables', () => {
  const tables = settlementTables(decidedOverspend(), 'nb');
  const csv = (table: Parameters<typeof csvText>[0]): readonly string[] =>
    linesOf(csvText(table, 'norwegian'));

  it('has a row per member and a total', () => {
    const lines = csv(tables.members);
    expect(lines[0]).toBe('number;name;contribution;consumption;collected;returned;invoiced;net');
    expect(lines[1]).toMatch(/^3006;Kongsberg;.*;3000000,00;-134037,60$/);
    expect(lines.at(-1)).toMatch(/^total;;/);
  });

  it('leaves empty what a line has not, and keeps contributions and funds apart', () => {
    const lines = csv(tables.accounts);
    expect(lines[0]).toBe('id;description;budget;accounts;difference;percent');
    expect(lines).toContain('L99;Uforutsett serverbytte;;42000,00;42000,00;');
    expect(lines).toContain('L02;Driftsteknikere;4620000,00;4995120,40;375120,40;8,12');
    expect(lines).toContain('L04;Tilskudd fra fylkeskommunen;-150000,00;-165000,00;-15000,00;-10');
    expect(lines.some((line) => /^(K01|F01|P01)/.test(line))).toBe(false);
    expect(csv(tables.reconciliation!)[1]).toMatch(/^contribution;K01;.*;-7000000,00;;$/);
  });

  it('goes from opening to closing balance of each fund, with the decision', () => {
    const operating = csv(tables.funds).filter((line) => line.startsWith('operating'));
    expect(operating).toEqual([
      'operating;2021;opening;;1250000,00;;;;',
      expect.stringMatching(
        /^operating;2021;use;150000,00;1100000,00;6;"?Styret 29\.03\.2022, sak \d+\/22/,
      ),
      'operating;2021;closing;;1100000,00;;;;',
    ]);
  });

  it('settles projects apart, with those who take part', () => {
    const lines = csv(tables.projects!);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('Responssenter;total;;325000,00;0,00;300000,00;25000,00');
    expect(settlementTables(undecidedOverspend(), 'en').reconciliation).toBeUndefined();
  });
});

describe('differencePercent', () => {
  it.each([
    { difference: 10, budget: 30, percent: 33_330_000n, why: 'two decimals' },
    {
      difference: -15,
      budget: -150,
      percent: -10_000_000n,
      why: 'more income than budgeted is below zero',
    },
    { difference: 5, budget: undefined, percent: undefined, why: 'nothing budgeted' },
    { difference: 5, budget: 0, percent: undefined, why: 'a budget of 0' },
  ])('$why', ({ difference, budget, percent }) => {
    expect(
      differencePercent(kroner(difference), budget === undefined ? undefined : kroner(budget)),
    ).toBe(percent);
  });
});
