import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { SAMPLES } from '../cli/in-process.ts';

/** What whoever wrote the input can name as he likes. */
const FREE_TEXTS = new Set(['name', 'title', 'label', 'source', 'clause', 'assumption', 'note', 'body', 'case', 'street', 'city', 'buyer_reference', 'line', 'to']); // prettier-ignore
const FREE_LISTS = new Set(['assumptions']);
/** Columns of the same kind, in the headers that the samples use. */
const FREE_COLUMNS = new Set(['linje', 'beskrivelse', 'kategori', 'prosjekt', 'navn', 'kommune', 'description', 'line', 'id']); // prettier-ignore

interface Member {
  readonly number: string;
  readonly name: string;
}

const USERS = new Set(['brukere', 'brukarar', 'deltakere', 'kommuner']);

/** A text as an attacker would have it. */
export type Disguise = (text: string) => string;

/** One of the beginnings for every text, the same for the same text: names must still be found by each other. */
export const inTurn =
  (starts: readonly string[]): Disguise =>
  (text) => {
    let sum = 0;
    for (const letter of text) sum += letter.codePointAt(0) ?? 0;
    return `${starts[sum % starts.length] ?? ''}${text}`;
  };

const disguiseScalar = (node: unknown, disguise: Disguise): void => {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  node.value = disguise(node.value);
  node.type = 'QUOTE_DOUBLE';
};

const yamlInDisguise = (text: string, disguise: Disguise): string => {
  const document = parseDocument(text);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      // `by: Styret` names a body, `by: equal` a way to split.
      const isBody = name === 'by' && isScalar(value) && /^[A-ZÆØÅ]/.test(String(value.value));
      if (FREE_TEXTS.has(name) || isBody) disguiseScalar(value, disguise);
      else if (!FREE_LISTS.has(name) || !isSeq(value)) return;
      else for (const item of value.items) disguiseScalar(item, disguise);
    },
  });
  const decides = document.has('decides') ? document.get('decides') : undefined;
  if (isMap(decides)) {
    for (const { value } of decides.items) {
      if (isSeq(value)) for (const item of value.items) disguiseScalar(item, disguise);
    }
  }
  return document.toString({ lineWidth: 0 });
};

const tableInDisguise = (
  bytes: Uint8Array,
  disguise: Disguise,
  members: readonly Member[],
): string => {
  const rows: string[][] = parse(Buffer.from(bytes), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  });
  const [header = []] = rows;
  const disguised = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (row === 0) return members.some(({ name }) => name === cell) ? disguise(cell) : cell;
      if (cell !== '' && FREE_COLUMNS.has(header[column] ?? '')) return disguise(cell);
      if (!USERS.has(header[column] ?? '')) return cell;
      // A list of names is cut at its marks: here members go by number.
      return members.reduce((text, { name, number }) => text.replace(name, number), cell);
    }),
  );
  return stringify(disguised, { delimiter: ';' });
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** Writes a sample to `folder` with every text that its author chooses in disguise. */
export const writeHostileWorkspace = (sample: string, folder: string, disguise: Disguise): void => {
  const from = join(SAMPLES, sample);
  const agreement = readFileSync(join(from, 'agreement.yaml'), 'utf8');
  const { members } = parseDocument(agreement).toJS() as { members: readonly Member[] };
  for (const name of filesIn(from)) {
    if (!/^(agreement\.yaml|\d{4}[\\/].*)$/.test(name)) continue;
    const bytes = readFileSync(join(from, name));
    const isExport = name.endsWith('population.csv');
    const text = name.endsWith('.yaml')
      ? yamlInDisguise(bytes.toString('utf8'), disguise)
      : isExport
        ? bytes
        : tableInDisguise(bytes, disguise, members);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

/** Every file below a folder with its bytes. */
export const contentsOf = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
