/** Reads the samples with a few lines of its own, so that the readers under test cannot hide a mistake in them. */
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
export const SAMPLES = join(ROOT, 'samples');
const FACTS = join(import.meta.dirname, 'data');

/** The five, each with a year that it has input for. */
export const sampleYears = [
  { id: 'k-ikt', year: 2021, memberCount: 9 },
  { id: 'k-ikt', year: 2022, memberCount: 9 },
  { id: 'suksit', year: 2020, memberCount: 7 },
  { id: 'digi-rogaland', year: 2021, memberCount: 23 },
  { id: 'digitrondelag', year: 2020, memberCount: 38 },
  { id: 'digitale-akershus', year: 2020, memberCount: 21 },
] as const;
export type Sample = (typeof sampleYears)[number];

/** Their ids, each once. */
export const sampleIds = [...new Set(sampleYears.map(({ id }) => id))];

interface SampleMember {
  readonly number: string;
  readonly numbers?: readonly string[];
  readonly name: string;
  readonly orgnr: string;
}

type Rule = Readonly<Record<string, unknown>>;

/** What these tests look at in agreement.yaml. */
export interface SampleAgreement {
  readonly id: string;
  readonly source: string;
  readonly language: string;
  readonly host: { readonly number: string; readonly orgnr: string; readonly account: string };
  readonly notice: Rule;
  readonly settlement: Rule;
  readonly members: readonly SampleMember[];
  readonly bases: { readonly population: { readonly as_of: string } };
  readonly keys?: Readonly<Record<string, Rule>>;
  readonly charges?: Readonly<Record<string, Rule>>;
  readonly funds?: Readonly<Record<string, Rule>>;
}

/** Every scalar is its text. */
export const agreementOf = ({ id }: Sample): SampleAgreement =>
  parseYaml(readFileSync(join(SAMPLES, id, 'agreement.yaml'), 'utf8'), {
    schema: 'failsafe',
  }) as SampleAgreement;

export type TextRow = Readonly<Record<string, string>>;

const rowsOf = (text: string, delimiter: string): readonly TextRow[] =>
  parse(text, { columns: true, delimiter, bom: true, skip_empty_lines: true });

/** The rows of a table of the sample's year by header, or none where it has no such file. */
export const tableOf = ({ id, year }: Sample, file: string): readonly TextRow[] => {
  const path = join(SAMPLES, id, String(year), file);
  return existsSync(path) ? rowsOf(readFileSync(path, 'utf8'), ';') : [];
};

/** Text and encoding of a Statbank export: UTF-8 where it can be, else Windows-1252. */
export const populationTextOf = ({ id, year }: Sample): string | undefined => {
  const path = join(SAMPLES, id, String(year), 'population.csv');
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Population by `year number`, from the source named in data/README.md. */
export const populationFacts = new Map(
  rowsOf(readFileSync(join(FACTS, 'population.csv'), 'utf8'), ';').map(
    ({ year, number, population }) => [`${year ?? ''} ${number ?? ''}`, population ?? ''],
  ),
);

/** Municipalities by number 2020–2023. */
export const municipalityFacts = new Map(
  rowsOf(readFileSync(join(FACTS, 'municipalities.csv'), 'utf8'), ';').map((row) => [
    row['number'] ?? '',
    row,
  ]),
);
