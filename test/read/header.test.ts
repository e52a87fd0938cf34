import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import {
  ACCOUNT_FIELDS,
  BUDGET_FIELDS,
  CONSUMPTION_FIELDS,
  GRANT_FIELDS,
  MUNICIPALITY_FIELDS,
  SERVICE_FIELDS,
  USERS_FIELDS,
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

  const notRead = (header: string, wanted: WantedFields): readonly unknown[] =>
    fields(header, wanted).found.map(({ code, severity, at, args }) => [
      `${severity} ${code} ${String(at.column)}`,
      args,
    ]);

  it.each([
    { header: 'brukerkommuner', heading: 'brukere', why: 'the word of an agreement' },
    { header: 'Brukarkommunar', heading: 'brukarar', why: 'in nynorsk' },
    { header: 'Brukerkommune', heading: 'brukere', why: 'one of them' },
    { header: 'deltakerkommuner', heading: 'deltakere', why: 'the other word' },
    { header: 'bruker', heading: 'brukere', why: 'one user' },
    { header: 'user', heading: 'users', why: 'in English' },
    { header: 'Kommune', heading: 'kommuner', why: 'one municipality' },
    { header: 'kommune(r)', heading: 'kommuner', why: 'one or more' },
    { header: 'brukere (kommuner)', heading: 'brukere', why: 'with an explanation' },
    { header: 'Fordelingsgrunnlag', heading: 'grunnlag', why: 'the word of an agreement' },
    { header: 'prosjektnavn', heading: 'prosjekt', why: 'a heading with more behind it' },
    { header: 'prosjektnr', heading: 'prosjekt', why: 'or a number' },
    { header: 'mva-kode', heading: 'mva', why: 'a heading as a word' },
    { header: 'Kode for mva', heading: 'mva', why: 'the last word' },
    { header: 'Enhetspris 2021', heading: 'enhetspris', why: 'with a year' },
    { header: 'omrade tjeneste', heading: 'område', why: 'its beginning goes before its words' },
    { header: 'Beskrivlese', heading: 'beskrivelse', why: 'misspelt' },
  ])('warns of $header, which is not read: $why', ({ header, heading }) => {
    expect(notRead(`id;key;amount;${header}`, BUDGET_FIELDS)).toEqual([
      ['warning table/column-not-read 15', { header, heading }],
    ]);
  });

  it.each([
    'konto;kontonr;kontonavn;art;ansvar;ansvarlig;funksjon;avdeling;post;kapittel;gruppe;motpart',
    'merknad;merknader;kommentar;kommentarer;note;kilde;vedtak;saksnr;referanse;status;prioritet;prio',
    'dato;år;måned;periode;fra;til;budsjett 2020;regnskap 2020;endring;avvik;prosent;andel;sum;rest',
    'leverandør;kunde;kontrakt;system;lisens;timer;antall;enhet;volum;valuta;sats;lønn;drift;tiltak',
  ])('says nothing of columns for the reader’s own use: %s', (header) => {
    expect(notRead(`id;key;amount;${header}`, BUDGET_FIELDS)).toEqual([]);
    expect(notRead(`id;amount;${header}`, ACCOUNT_FIELDS)).toEqual([]);
    expect(notRead(`line;municipality;planned;${header}`, CONSUMPTION_FIELDS)).toEqual(
      header.includes(';antall;') ? [expect.anything()] : [],
    );
    expect(notRead(`municipality;amount;${header}`, GRANT_FIELDS)).toEqual([]);
  });

  it.each([
    { header: 'id;key;amount;users;brukerkommuner', wanted: BUDGET_FIELDS, why: 'given already' },
    { header: 'id;key;amount;budsjett 2020', wanted: BUDGET_FIELDS, why: 'an earlier year' },
    { header: 'id;key;beløp;beløp eks. mva', wanted: BUDGET_FIELDS, why: 'what it begins with' },
    { header: 'knr;innbyggere 2021;bruker', wanted: MUNICIPALITY_FIELDS, why: 'a basis' },
    { header: 'linje;Kategor', wanted: USERS_FIELDS, why: 'a municipality' },
  ])('says nothing of the last in $header: $why', ({ header, wanted }) => {
    expect(notRead(header, wanted)).toEqual([]);
  });

  it.each([
    { header: 'id;nøkkel;Beløp 2021', nearest: 'Beløp 2021' },
    { header: 'id;nøkkel;bruker;Sum beløp', nearest: 'Sum beløp' },
  ])('says once of a column that must be there: $header', ({ header, nearest }) => {
    const { found } = fields(header, BUDGET_FIELDS);
    expect(found[0]).toMatchObject({ code: 'table/column-missing', args: { nearest } });
    expect(found.slice(1).map(({ args }) => args)).toEqual(
      header.includes('bruker') ? [{ header: 'bruker', heading: 'brukere' }] : [],
    );
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
