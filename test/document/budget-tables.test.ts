import { describe, expect, it } from 'vitest';
import { budgetTables } from '../../src/document/budget-tables.ts';
import type { Table } from '../../src/document/table.ts';
import { ore } from '../../src/model/ore.ts';
import { csvText } from '../../src/write/csv.ts';
import { everyShape } from './every-shape.ts';
import { budgetOf, exampleYear, keyOf, percentPart, splitLine } from './example-year.ts';

const keysOf = ({ columns }: Table): readonly string[] => columns.map(({ key }) => key);

describe('budgetTables', () => {
  const budget = budgetOf(everyShape());
  const { split, summary, projects } = budgetTables(budget, 'nb');

  it('heads the split by number and name, in number order', () => {
    expect(keysOf(split)).toEqual([
      ...['id', 'description', 'key', 'clause', 'amount'],
      ...['3006 Kongsberg', '3038 Hole', '3808 Notodden', '3818 Tinn', '3819 Hjartdal'],
    ]);
  });

  it('adds up: every column of the split, without projects, to its total', () => {
    for (let column = 4; column < split.columns.length; column += 1) {
      const sum = split.rows.reduce((all, row) => all + (row[column] as bigint), 0n);
      expect(sum).toBe(split.total?.[column]);
    }
    expect(split.rows.map(([id]) => id)).not.toContain('P01');
  });

  it('adds up: the parts of each member in the summary to what it pays', () => {
    expect(keysOf(summary)).toEqual([
      ...['number', 'name', 'equal', 'population', 'employees', 'host', 'direct', 'charges'],
      ...['total', 'per_inhabitant'],
    ]);
    for (const row of summary.rows) {
      const parts = row.slice(2, 8).reduce<bigint>((all, cell) => all + (cell as bigint), 0n);
      expect(parts).toBe(row[8]);
    }
    expect(summary.total?.[8]).toBe(budget.total);
  });

  it('shows own effort and what is left to pay under the lines of each project', () => {
    expect(projects?.rows.map(([project, id]) => `${String(project)} ${String(id)}`)).toEqual([
      ...['Velferd P01', 'Velferd P02', 'Velferd in-kind:Velferd'],
      ...['Velferd total', 'Velferd own_effort', 'Velferd to_pay'],
      ...['Kart P03', 'Kart total', 'Kart own_effort', 'Kart to_pay'],
    ]);
  });

  it('rounds kroner per inhabitant half up, and leaves it empty where nobody is counted', () => {
    const input = exampleYear({ lines: (keys) => [splitLine('A', keys.get('50/50'), 27694 * 2)] });
    const population = input.bases.get('population')!;
    const some = { ...population, figures: [...population.figures.slice(0, 4), undefined] };
    const bases = new Map([...input.bases, ['population', some] as const]);
    const figures = budgetTables({ ...budgetOf(input), input: { ...input, bases } }, 'nb').summary;
    // 27694 × 2 kroner by 50/50: 0.7514… per inhabitant of Kongsberg.
    expect(figures.rows[0]?.at(-1)).toBe(ore(75n));
    expect(figures.rows[4]?.at(-1)).toBeUndefined();
  });

  it('has the columns of rounding and no host where half-up needs the one and no key has the other', () => {
    const halfUp = budgetOf(
      exampleYear({
        keys: [keyOf('equal', [percentPart(100, 'equal')])],
        rounding: { unit: ore(1n), rule: 'half-up' },
        lines: (keys) => [splitLine('A', keys.get('equal'), 0.04)],
      }),
    );
    const tables = budgetTables(halfUp, 'en');
    expect(csvText(tables.summary, 'rfc4180').split('\r\n')).toEqual([
      'number,name,equal,direct,charges,rounding,total,per_inhabitant',
      '3006,Kongsberg,0.01,0.00,0.00,0.00,0.01,0.00',
      '3038,Hole,0.01,0.00,0.00,0.00,0.01,0.00',
      '3808,Notodden,0.01,0.00,0.00,-0.01,0.00,0.00',
      '3818,Tinn,0.01,0.00,0.00,0.00,0.01,0.00',
      '3819,Hjartdal,0.01,0.00,0.00,0.00,0.01,0.00',
      'total,,0.05,0.00,0.00,-0.01,0.04,',
      '',
    ]);
    expect(tables.projects).toBeUndefined();
  });

  it('has labels in the language asked for', () => {
    expect(budgetTables(budget, 'nn').summary.columns.at(-1)?.label).toBe('Kr per innbyggjar');
  });
});
