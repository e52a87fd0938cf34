import { NASTY } from '../mutate.ts';
import type { Random } from '../random.ts';
import { plainNumber } from './number.ts';

/** Headers of every table, and words that stand in their cells. */
export const CSV_WORDS: readonly string[] = [
  'number', 'kommunenr', 'knr', 'kommune', 'navn', 'innbyggere', 'folketal', 'ansatte', 'årsverk', 'id', 'linje', 'beskrivelse',
  'kategori', 'nøkkel', 'Grunnlag', 'BELØP', 'budsjett', 'regnskap', 'type', 'brukere', 'enhetspris', 'unit_price', 'planlagt',
  'brukt', 'mva', 'prosjekt', '50/50', '30/70', 'direct', 'all except Tinn', 'alle unntatt 3006', 'Kongsberg|Tinn', '3006,3818',
  'x', '1', '2021-07-01..2021-12-31', 'cost', 'income', 'contribution', 'fund', '3006', '604', 'Kongsberg', 'Tinn', 'L01', 'D01',
  'sep=;', '..', ':', '-', 'kr 150 000,-', '3.000', '(5,00)', '0301', 'Responssenter', 'employees', 'population',
]; // prettier-ignore

type Quoting = 'never' | 'needed' | 'always' | 'wrong';

const quoted = (text: string, quoting: Quoting, delimiter: string): string => {
  if (quoting === 'never') return text;
  if (quoting === 'wrong') return `"${text}`;
  const isNeeded = quoting === 'always' || text.includes(delimiter) || /["\r\n]/.test(text);
  return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
};

const encode = (text: string, random: Random): Uint8Array => {
  const encoding = random.pick([
    'utf-8',
    'utf-8',
    'utf-8',
    'bom',
    'utf-16le',
    'utf-16be',
    'latin1',
  ]);
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-8' || encoding === 'bom') {
    return Buffer.from(encoding === 'bom' ? `\uFEFF${text}` : text, 'utf8');
  }
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
};

/** Rows as a file, in one of the ways that programs write them, and some in which none does. */
export const csvBytes = (rows: readonly (readonly string[])[], random: Random): Uint8Array => {
  const delimiter = random.pick([';', ';', ',', '\t', '|']);
  const lineEnd = random.pick(['\n', '\r\n', '\r', '\n\n']);
  const quoting = random.pick<Quoting>(['never', 'needed', 'needed', 'always', 'wrong']);
  const isMixed = random.chance(0.1);
  const way = (): Quoting => (isMixed ? random.pick(['never', 'needed', 'always']) : quoting);
  const lines = rows.map((cells) =>
    cells.map((cell) => quoted(cell, way(), delimiter)).join(delimiter),
  );
  const first = random.chance(0.05) ? `sep=${delimiter}${lineEnd}` : '';
  return encode(`${first}${lines.join(lineEnd)}${random.chance(0.8) ? lineEnd : ''}`, random);
};

const cell = (random: Random): string => {
  const roll = random.int(10);
  if (roll < 4) return plainNumber(random);
  if (roll < 8) return random.pick(CSV_WORDS);
  return roll === 8 ? '' : random.pick(NASTY);
};

/** A table that might be any of a year's files. */
export const anyTable = (random: Random): Uint8Array => {
  const width = 1 + random.count(20);
  const rows = random.list(1 + random.count(60), (row) =>
    random.list(random.chance(0.9) ? width : random.count(30), () =>
      row === 0 ? random.pick(CSV_WORDS) : cell(random),
    ),
  );
  return csvBytes(rows, random);
};
