import { describe, expect, it } from 'vitest';
import { budgetWorkbook } from '../../src/document/budget-workbook/budget-workbook.ts';
import {
  cellAt,
  columnLetters,
  formulaText,
  onSheet,
  rangeOf,
} from '../../src/document/workbook-parts/addresses.ts';
import type { Sheet, Workbook } from '../../src/document/workbook.ts';
import { wordsIn } from '../../src/document/words/in-language.ts';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { YearInput } from '../../src/model/year-input.ts';
import { everyShape } from './every-shape.ts';
import { at, budgetOf, exampleYear, keyOf, KEYS, percentPart, splitLine } from './example-year.ts';

const context = { issued: '2020-10-01' as Day, warnings: ['Noe å merke seg.'] };
const workbookOf = (input: YearInput): Workbook => budgetWorkbook(budgetOf(input), context);
const sheetOf = ({ sheets }: Workbook, name: string): Sheet => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const textOf = ({ rows }: Sheet): string =>
  rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ''))).join('\n');

describe('budgetWorkbook', () => {
  const workbook = workbookOf(everyShape());

  it('has the result first, then what it was made from', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      ...['Forside', 'Fordeling', 'Sammendrag', 'Prosjekter', 'Grunnlag', 'Nøkler', 'Satser'],
      ...['Linjer', 'Brukere', 'Forbruk', 'Øreavrunding', 'Kontroll'],
    ]);
  });

  it('says on the front page what it rests on', () => {
    const decided: Decision = {
      kind: 'approve',
      what: 'budget',
      date: '2020-09-24' as Day,
      body: 'Rådmannsutvalget',
      case: '40/20',
      at: at('2021/decisions.yaml', 1),
    };
    const front = textOf(workbookOf(everyShape({}, { decisions: [decided] })).sheets[0]!);
    for (const text of [
      'Budsjettfordeling 2021',
      'Kongsbergregionen IKT Drift',
      'Hovedkontorkommune',
      '3808 Notodden kommune',
      '01.10.2020',
      'Rådmannsutvalget 24.09.2020, sak 40/20',
      'per dato 01.01.2021, hentet fra 2021/municipalities.csv',
      'the parties are those that signed in 2015',
      'Noe å merke seg.',
    ])
      expect(front).toContain(text);
  });

  it('marks the shares that a bound settled, and them alone', () => {
    const rows = sheetOf(workbook, 'Fordeling').rows.filter(({ cells }) =>
      cells.some((cell) => cell?.style === 'marked'),
    );
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual(['L09']);
  });

  it('uses plain functions alone', () => {
    const allowed = ['IF', 'INDEX', 'MATCH', 'MAX', 'MIN', 'ROUND', 'SUM', 'SUMIF', 'SUMPRODUCT'];
    const formulas = workbook.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])),
    );
    const used = formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []);
    expect([...new Set(used)].sort()).toEqual(allowed);
  });

  it('keeps text that looks like a formula as text', () => {
    const cells = sheetOf(workbook, 'Linjer').rows.flatMap((row) => row.cells);
    const found = cells.filter((cell) => cell?.value === '=1+1');
    expect(found).toHaveLength(1);
    expect(found[0]?.formula).toBeUndefined();
  });

  it.each([
    {
      keys: [keyOf('a', [percentPart(100, 'equal')]), keyOf('A', [percentPart(100, 'population')])],
      why: 'MATCH knows no difference of case',
    },
    {
      keys: [
        keyOf('a*', [percentPart(100, 'equal')]),
        keyOf('A', [percentPart(100, 'population')]),
      ],
      why: 'MATCH has wildcards',
    },
  ])('finds keys by row where their names could be mistaken: $why', ({ keys }) => {
    const input = exampleYear({
      keys,
      lines: (known) => [splitLine('1', known.get('A'), 10)],
    });
    const formulas = sheetOf(workbookOf(input), 'Linjer').rows.flatMap(({ cells }) =>
      cells.map((cell) => cell?.formula ?? ''),
    );
    expect(formulas.filter((formula) => formula.includes('MATCH'))).toEqual([]);
  });

  it('has values instead of formulas when the budget is large, and says so', () => {
    const input = exampleYear({
      lines: (keys) =>
        Array.from({ length: 6001 }, (_, index) =>
          splitLine(String(index), keys.get('50/50'), index + 1),
        ),
    });
    const large = workbookOf(input);
    expect(large.sheets.map(({ name }) => name)).toEqual([
      ...['Forside', 'Fordeling', 'Sammendrag', 'Grunnlag', 'Nøkler', 'Linjer', 'Kontroll'],
    ]);
    expect(textOf(large.sheets[0]!)).toContain(wordsIn('nb').notes.values);
    const [share] = sheetOf(large, 'Fordeling').rows[4]!.cells.slice(5);
    expect(share?.formula).toBeUndefined();
  });

  it('has the sums alone when the lines were not kept, and says so', () => {
    const input = exampleYear({ lines: (keys) => [splitLine('1', keys.get('50/50'), 10)] });
    const sums = budgetWorkbook({ ...budgetOf(input), lines: [] }, context);
    expect(sums.sheets.map(({ name }) => name)).toEqual([
      ...['Forside', 'Sammendrag', 'Grunnlag', 'Nøkler'],
    ]);
    expect(textOf(sums.sheets[0]!)).toContain(wordsIn('nb').notes.withoutLines);
    expect(textOf(sheetOf(sums, 'Sammendrag'))).toContain('Kongsberg');
  });

  it('prints what is too wide to read on pages side by side, with the first columns on each', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      number: String(1001 + index),
      name: `Kommune ${String(index)}`,
      population: 1000,
      employees: 100,
    }));
    const input = exampleYear({
      members: many,
      keys: KEYS.filter(({ id }) => id !== 'host'),
      lines: (keys) => [
        splitLine('1', keys.get('50/50'), 10, { users: many.map((_, index) => index) }),
      ],
    });
    const split = sheetOf(workbookOf(input), 'Fordeling');
    expect(split.pagesAcross).toBeGreaterThan(1);
    expect(split.repeatedColumns).toBe(2);
  });
});

describe('wordsIn', () => {
  it.each(LANGUAGES)('names sheets as Excel allows, and types apart: %s', (language) => {
    const { sheets, types } = wordsIn(language);
    const names = Object.values(sheets);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(new Set(Object.values(types)).size).toBe(Object.keys(types).length);
  });
});

describe('addresses', () => {
  it.each([
    { column: 1, letters: 'A' },
    { column: 26, letters: 'Z' },
    { column: 27, letters: 'AA' },
    { column: 702, letters: 'ZZ' },
    { column: 703, letters: 'AAA' },
    { column: 16_384, letters: 'XFD' },
  ])('$column is $letters', ({ column, letters }) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('fixes rows and columns, and quotes sheets and text', () => {
    expect(cellAt(5, 6, 'column')).toBe('$F5');
    expect(cellAt(5, 6, 'row')).toBe('F$5');
    expect(rangeOf([5, 6], [7, 8], 'both')).toBe('$F$5:$H$7');
    expect(onSheet("Ola's", 'A1')).toBe("'Ola''s'!A1");
    expect(formulaText('a "b"')).toBe('"a ""b"""');
  });
});
