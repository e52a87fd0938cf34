/** The readers one by one, in this process. */
import { stringify } from 'yaml';
import { textOf } from '../../src/cli/diagnostic-text/index.ts';
import type { Agreement } from '../../src/model/agreement.ts';
import { hasErrors, type Diagnostic } from '../../src/model/diagnostic.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { decimalIn, readDecimal, readPlainDecimal } from '../../src/read/number-text.ts';
import { populationIn } from '../../src/read/ssb-statbank.ts';
import { readTable } from '../../src/read/table-file.ts';
import type { Table } from '../../src/read/table.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { packPlain, readZip } from '../../src/read/zip.ts';
import { validateAgreement } from '../../src/validate/agreement/index.ts';
import { validateDecisions } from '../../src/validate/decisions/index.ts';
import { anyTable, CSV_WORDS } from './grammar/csv.ts';
import { fromSchema, reshaped, YAML_WORDS, type Json } from './grammar/json-schema.ts';
import { numberText } from './grammar/number.ts';
import { POPULATION_WORDS, populationTable } from './grammar/population.ts';
import { anyWorkbook, SHEET_WORDS } from './grammar/sheet.ts';
import { mutated } from './mutate.ts';
import type { Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import { oneFile, onlyFile, type FuzzCase, type Target } from './target.ts';

/** Of many findings the first are looked at: their texts cost more than the reading. */
const LOOKED_AT = 20;

/** Every finding stands somewhere and has a text in every language; what gives nothing says why. */
const complaintAbout = (found: readonly Diagnostic[], hasResult: boolean): string | undefined => {
  for (const finding of found.slice(0, LOOKED_AT)) {
    const { line, column } = finding.at;
    if (!(line >= 1 && column >= 1)) return `${finding.code} stands nowhere`;
    for (const language of LANGUAGES) {
      if (textOf(finding, language).message === '') return `${finding.code} says nothing`;
    }
  }
  return hasResult || hasErrors(found) ? undefined : 'nothing was read, and nothing says why';
};

const goThrough = (table: Table): string | undefined => {
  let seen = 0;
  for (const row of table.rows()) {
    seen += 1;
    if (row.line < table.headerRow.line) return `row ${String(row.line)} stands before the header`;
    for (const column of row.cells.keys()) {
      decimalIn(row, column, { decimals: 2 });
      decimalIn(row, column, { decimals: 6 });
    }
    if (seen > LOOKED_AT) continue;
    for (const column of [0, row.cells.length - 1, row.cells.length + 3]) {
      const at = table.at(row, column);
      if (!(at.line >= 1 && at.column >= 1)) return `cell ${String(column)} stands nowhere`;
    }
  }
  return undefined;
};

const readAnyTable = async (input: FuzzCase, headed: boolean): Promise<string | undefined> => {
  const [name, bytes] = onlyFile(input);
  const { table, found } = await readTable(name, bytes, { headed });
  const complaint = complaintAbout(found, table !== undefined);
  if (table === undefined || complaint !== undefined) return complaint;
  const inRows = goThrough(table);
  if (inRows !== undefined || headed) return inRows;
  const { population, found: inPopulation } = populationIn(table);
  return complaintAbout(inPopulation, population !== undefined);
};

/** What a number says has the digits of its text, in their order, whatever else was in it. */
const numberComplaint = (text: string): string | undefined => {
  for (const decimals of [2, 6] as const) {
    readPlainDecimal(text, { decimals });
    const reading = readDecimal(text, { decimals });
    if (reading.kind !== 'number') continue;
    const written = text.replace(/\D/g, '').replace(/^0+/, '');
    const said = String(reading.value).replace('-', '');
    const rest = said.slice(written.length);
    if (!(said === '0' ? '' : said).startsWith(written.replace(/0+$/, '')) || /[^0]/.test(rest)) {
      return `'${text}' was read as ${said} with ${String(decimals)} decimals`;
    }
  }
  return undefined;
};

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const yamlBytes = (tree: Json, random: Random): Uint8Array =>
  Buffer.from(stringify(tree, { collectionStyle: random.pick(['any', 'block', 'flow']), version: random.pick(['1.1', '1.2']) })); // prettier-ignore

/** One of: any text the schema allows, a sample with branches moved, a sample with bytes changed. */
const anyYaml = (
  random: Random,
  schema: Json,
  trees: readonly Json[],
  samples: readonly Uint8Array[],
): Uint8Array => {
  const roll = random.int(10);
  if (roll < 3) return yamlBytes(fromSchema(schema as object, random), random);
  if (roll < 7) return yamlBytes(reshaped(random.pick(trees), trees, random), random);
  return mutated(random.pick(samples), random, YAML_WORDS);
};

/** A part of an archive changed inside, and packed again; or the archive's own bytes changed. */
const mutatedWorkbook = (bytes: Uint8Array, random: Random): Uint8Array => {
  if (random.chance(0.3)) return mutated(bytes, random, SHEET_WORDS);
  const zip = readZip(bytes);
  const parts = new Map(zip.names.map((name) => [name, zip.unpack(name, 1 << 24)!]));
  const interesting = zip.names.filter((name) => /workbook|sheet1|sharedStrings|styles/.test(name));
  const changed = random.pick(random.chance(0.8) ? interesting : zip.names);
  parts.set(changed, mutated(parts.get(changed)!, random, SHEET_WORDS));
  if (random.chance(0.05)) parts.delete(random.pick(zip.names));
  return packPlain(parts);
};

/** Every reader of input, with a share of the inputs. */
export const readerTargets = (seeds: Seeds, agreement: Agreement): readonly Target[] => [
  {
    name: 'number',
    perMille: 300,
    make: (random) => oneFile('number.txt', Buffer.from(numberText(random))),
    run: (input) => numberComplaint(text(onlyFile(input)[1])),
  },
  {
    name: 'csv',
    perMille: 290,
    make: (random) =>
      oneFile(
        'table.csv',
        random.chance(0.5)
          ? anyTable(random)
          : mutated(random.pick(seeds.tables), random, CSV_WORDS),
      ),
    run: (input) => readAnyTable(input, true),
  },
  {
    name: 'ssb',
    perMille: 150,
    make: (random) =>
      oneFile(
        'population.csv',
        random.chance(0.5)
          ? populationTable(random)
          : mutated(random.pick(seeds.populations), random, POPULATION_WORDS),
      ),
    run: (input) => readAnyTable(input, false),
  },
  {
    name: 'agreement',
    perMille: 90,
    make: (random) =>
      oneFile('agreement.yaml', anyYaml(random, seeds.agreementSchema, seeds.agreementTrees, seeds.agreements)), // prettier-ignore
    run: (input) => {
      const { node, found } = readYaml(...onlyFile(input));
      if (node === undefined) return complaintAbout(found, false);
      const checked = validateAgreement(node, found);
      return complaintAbout(checked.found, checked.agreement !== undefined);
    },
  },
  {
    name: 'decisions',
    perMille: 90,
    make: (random) =>
      oneFile('decisions.yaml', anyYaml(random, seeds.decisionsSchema, seeds.decisionTrees, seeds.decisions)), // prettier-ignore
    run: (input) => {
      const { node, found } = readYaml(...onlyFile(input));
      if (node === undefined) return complaintAbout(found, false);
      return complaintAbout([...found, ...validateDecisions(node, agreement, 2021).found], true);
    },
  },
  {
    name: 'xlsx',
    perMille: 50,
    make: (random) =>
      oneFile(
        'table.xlsx',
        random.chance(0.4)
          ? anyWorkbook(random)
          : mutatedWorkbook(random.pick(seeds.workbooks), random),
      ),
    run: (input) => readAnyTable(input, true),
  },
];
