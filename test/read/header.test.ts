import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import {
  ACCOUNT_FIELDS,
  BUDGET_FIELDS,
  CONSUMPTION_FIELDS,
  MUNICIPALITY_FIELDS,
  SERVICE_FIELDS,
  type WantedFields,
} from '../../src/read/header-fields.ts';
import { fieldsOf, type TableFields } from '../../src/read/header.ts';

const fields = (header: string, wanted: WantedFields): TableFields =>
  fieldsOf(readCsv('f.csv', new TextEncoder().encode(`${header}\n`)).table!, wanted);
const columns = (header: string, wanted: WantedFields): Record<string, number> =>
  Object.fromEntries(fields(header, wanted).column);

describe('fieldsOf', () => {
  it.each([
    { header: 'id;key;amount', why: 'English' },
    { header: 'Linje;Nøkkel;Beløp', why: 'bokmål, capitals' },
    { header: 'LINJENR;FORDELINGSNØKKEL;BUDSJETT', why: 'all capitals' },
    { header: 'nr;nokkel;belop', why: 'without accents' },
    { header: 'nr;noekkel;beloep', why: 'as written without the letters' },
    { header: ' n r ;fordelings-nøkkel;Kroner', why: 'spaces and hyphens' },
    { header: 'nr;no\u0308kkel;belo\u0308p', why: 'letters and marks apart' },
  ])('finds $header: $why', ({ header }) => {
    expect(columns(header, BUDGET_FIELDS)).toEqual({ id: 0, key: 1, amount: 2 });
  });

  it('matches å, ø and æ with their written forms', () => {
    for (const header of ['årsverk', 'arsverk', 'aarsverk', 'Årsverk', 'A\u030Arsverk']) {
      expect(columns(`knr;${header}`, MUNICIPALITY_FIELDS)).toEqual({ number: 0, fte: 1 });
    }
  });

  it('takes a header for what its file has', () => {
    expect(columns('kommune;innbyggere', MUNICIPALITY_FIELDS)).toEqual({ name: 0, population: 1 });
    expect(columns('linje;kommune', CONSUMPTION_FIELDS)).toEqual({ line: 0, municipality: 1 });
    expect(columns('linje;regnskap', ACCOUNT_FIELDS)).toEqual({ id: 0, amount: 1 });
    expect(fields('linje;regnskap;nøkkel', BUDGET_FIELDS).column.has('amount')).toBe(false);
    expect(columns('kommune;beskrivelse;antall;unit_price;mva', SERVICE_FIELDS)).toMatchObject({
      planned: 2,
      unit_price: 3,
      vat: 4,
    });
  });

  it.each(['linje;kommunenr;kommune', 'linje;kommune;kommunenr'])(
    'takes a number beside a name for the municipality: %s',
    (header) => {
      const cells = header.split(';');
      expect(columns(header, CONSUMPTION_FIELDS)).toEqual({
        line: 0,
        municipality: cells.indexOf('kommunenr'),
        name: cells.indexOf('kommune'),
      });
    },
  );

  it('gives what is left, as written', () => {
    const { leftovers, found } = fields('knr;PC-er;__proto__;', MUNICIPALITY_FIELDS);
    expect(found).toEqual([]);
    expect(leftovers).toEqual([
      { header: 'PC-er', column: 1 },
      { header: '__proto__', column: 2 },
    ]);
  });

  it('reports two columns for one field, and two leftovers of one name', () => {
    const { found } = fields('id;nøkkel;beløp;kroner;PC;p c', BUDGET_FIELDS);
    expect(found.map(({ code, at, args }) => [code, at.column, args])).toEqual([
      ['table/column-twice', 17, { field: 'amount', first: 'beløp', second: 'kroner' }],
      ['table/column-twice', 27, { field: 'PC', first: 'PC', second: 'p c' }],
    ]);
  });

  it('reports missing columns with what is there', () => {
    const { found } = fields('id;nøkkel;belap', BUDGET_FIELDS);
    expect(found).toMatchObject([
      {
        code: 'table/column-missing',
        at: { line: 1, column: 1 },
        args: { field: 'amount', found: ['id', 'nøkkel', 'belap'], nearest: 'belap' },
      },
    ]);
    expect(fields('innbyggere', MUNICIPALITY_FIELDS).found[0]!.args).toMatchObject({
      field: 'number / name',
    });
  });
});
