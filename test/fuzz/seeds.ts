import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCsv } from '../../src/read/csv.ts';
import { sheetOf } from '../read/workbooks.ts';
import type { Json } from './grammar/json-schema.ts';

/** What mutation starts from: the five samples, and exports as they came from the Statbank. */
export interface Seeds {
  readonly tables: readonly Uint8Array[];
  readonly populations: readonly Uint8Array[];
  readonly agreements: readonly Uint8Array[];
  readonly decisions: readonly Uint8Array[];
  readonly agreementTrees: readonly Json[];
  readonly decisionTrees: readonly Json[];
  readonly workbooks: readonly Uint8Array[];
  /** Whole workspaces: path in it → bytes. */
  readonly workspaces: readonly ReadonlyMap<string, Uint8Array>[];
  readonly agreementSchema: Json;
  readonly decisionsSchema: Json;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

const workspaceIn = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    filesIn(folder)
      .filter((name) => /^(agreement\.yaml|\d{4}\/.*)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** What the YAML says; undefined where it is none. */
export const treeOf = (bytes: Uint8Array): Json | undefined => {
  try {
    return parse(Buffer.from(bytes).toString(), { logLevel: 'silent' }) as Json;
  } catch {
    return undefined;
  }
};

/** The table as a workbook that a spreadsheet program would save: numbers as numbers. */
const asWorkbook = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { table } = readCsv('seed.csv', bytes);
  const cells = table === undefined ? [] : [table.headerRow, ...table.rows()].slice(0, 12);
  const isNumber = /^-?\d+([,.]\d+)?$/;
  return sheetOf(
    cells.map((row) =>
      row.cells.map((cell) => (isNumber.test(cell) ? Number(cell.replace(',', '.')) : cell)),
    ),
  );
};

/** Reads the seeds of the project that stands in `root`. */
export const readSeeds = async (root: string): Promise<Seeds> => {
  const samples = join(root, 'samples');
  const workspaces = readdirSync(samples)
    .sort()
    .filter((name) => existsSync(join(samples, name, 'agreement.yaml')))
    .map((name) => workspaceIn(join(samples, name)));
  const inAll = (ending: RegExp): readonly Uint8Array[] =>
    workspaces.flatMap((files) =>
      [...files].filter(([name]) => ending.test(name)).map(([, bytes]) => bytes),
    );
  const exports = join(root, 'test/read/ssb');
  const tables = inAll(/\/(?!population)\w+\.csv$/);
  const agreements = inAll(/^agreement\.yaml$/);
  const decisions = inAll(/decisions\.yaml$/);
  const schema = (name: string): Json =>
    JSON.parse(readFileSync(join(samples, name), 'utf8')) as Json;
  return {
    tables,
    populations: [
      ...inAll(/\/population\.csv$/),
      ...readdirSync(exports)
        .filter((name) => name.endsWith('.csv'))
        .sort()
        .map((name) => readFileSync(join(exports, name)).subarray(0, 4000)),
    ],
    agreements,
    decisions,
    agreementTrees: agreements.map((bytes) => treeOf(bytes) ?? null),
    decisionTrees: decisions.map((bytes) => treeOf(bytes) ?? null),
    workbooks: await Promise.all(tables.slice(0, 12).map(asWorkbook)),
    workspaces,
    agreementSchema: schema('agreement.schema.json'),
    decisionsSchema: schema('decisions.schema.json'),
  };
};
