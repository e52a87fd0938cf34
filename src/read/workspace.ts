import { isAbsolute, join } from 'node:path';
import { IoError, type FileSystem } from '../io/io.ts';
import { assert } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { readInput, type InputFile, type InputPlace, type ReadInput } from './input-file.ts';
import type { RawYear, YearTable } from './raw-year.ts';
import { populationIn } from './ssb-statbank.ts';
import { readTable } from './table-file.ts';
import type { Table } from './table.ts';
import type { YamlNode } from './yaml-node.ts';
import { readYaml } from './yaml.ts';

export type { InputFile } from './input-file.ts';

/** The input files of a workspace that an option may name another path for. */
export type InputName =
  | 'agreement'
  | 'decisions'
  | 'municipalities'
  | 'population'
  | 'budget'
  | 'users'
  | 'consumption'
  | 'accounts'
  | 'grants'
  | 'services'
  | 'in_kind';

/** Paths given by options, in place of the workspace's own; absolute. */
export type InputPaths = ReadonlyMap<InputName, string>;

export interface YamlFile {
  /** Undefined where there is no such file, or it cannot be read. */
  readonly node?: YamlNode;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

export interface YearFiles {
  readonly raw: RawYear;
  readonly found: readonly Diagnostic[];
  /** In the order they were read. */
  readonly inputs: readonly InputFile[];
}

export interface YearOptions {
  /** From a decision `revise: budget`: a name inside the year folder. */
  readonly budgetFile?: string;
  /** Where that decision stands. */
  readonly budgetFileAt?: SourceRef;
  /** The files of all such decisions. */
  readonly revisions?: readonly string[];
  readonly overrides?: InputPaths;
  /** Whether accounts.csv is read too. */
  readonly accounts?: boolean;
  /** Whether services.csv is read too. */
  readonly services?: boolean;
  /** Whether files with figures in the folder `final` take the place of the year's, and of those that options name. */
  readonly finalFigures?: boolean;
}

const YAML_ENDINGS = ['.yaml', '.yml'];
const TABLE_ENDINGS = ['.csv', '.xlsx'];
const NO_OVERRIDES: InputPaths = new Map();

const readYamlFile = (
  files: FileSystem,
  place: InputPlace,
): { readonly file: YamlFile; readonly isMissing: boolean } => {
  const read = readInput(files, place);
  if (read.input === undefined) {
    return { file: { found: read.found, inputs: [] }, isMissing: read.isMissing };
  }
  const { file, bytes } = read.input;
  return { file: { ...readYaml(file, bytes), inputs: [read.input] }, isMissing: false };
};

const placeOf = (
  workspace: string,
  folder: string,
  name: InputName,
  endings: readonly string[],
  overrides: InputPaths,
): InputPlace => ({ workspace, folder, name, endings, override: overrides.get(name) });

/** The agreement; a workspace without one is an error. */
export const readAgreementFile = (
  files: FileSystem,
  workspace: string,
  overrides: InputPaths = NO_OVERRIDES,
): YamlFile => {
  const place = placeOf(workspace, '', 'agreement', YAML_ENDINGS, overrides);
  const { isMissing, file } = readYamlFile(files, place);
  if (!isMissing) return file;
  const path = 'agreement.yaml';
  return {
    ...file,
    found: [...file.found, errorAt('file/missing', { file: path, line: 1, column: 1 }, { path })],
  };
};

/** The year's decisions; no file is no decisions. */
export const readDecisionsFile = (
  files: FileSystem,
  workspace: string,
  year: number,
  overrides: InputPaths = NO_OVERRIDES,
): YamlFile => {
  const place = placeOf(workspace, folderOf(year), 'decisions', YAML_ENDINGS, overrides);
  return readYamlFile(files, place).file;
};

/** The years that the workspace has a folder for, ascending. */
export const listYears = (files: FileSystem, workspace: string): readonly number[] => {
  let names: readonly string[];
  try {
    names = files.list(workspace);
  } catch (error) {
    if (error instanceof IoError) return [];
    throw error;
  }
  return names
    .filter((name) => /^\d{4}$/.test(name) && files.isFolder(join(workspace, name)))
    .map(Number);
};

const folderOf = (year: number): string => String(year).padStart(4, '0');

/** The file of each table of a year. */
const TABLES: readonly (readonly [YearTable, InputName])[] = [
  ['municipalities', 'municipalities'],
  ['population', 'population'],
  ['budget', 'budget'],
  ['users', 'users'],
  ['consumption', 'consumption'],
  ['accounts', 'accounts'],
  ['grants', 'grants'],
  ['services', 'services'],
  ['inKind', 'in_kind'],
];

/** Those that the folder `final` of a year may have anew. */
const FIGURES: readonly YearTable[] = ['municipalities', 'population'];

/** The folder of the final figures of a year, relative to the workspace. */
export const finalFolderOf = (year: number): string => `${folderOf(year)}/final`;

/** Whether a year has final figures. */
export const hasFinalFigures = (files: FileSystem, workspace: string, year: number): boolean =>
  FIGURES.some((name) => {
    const folder = finalFolderOf(year);
    const place = { workspace, folder, name, endings: TABLE_ENDINGS, override: undefined };
    return !readInput(files, place).isMissing;
  });

/** Whether a name in a decision stays inside the year's folder, on every system. */
const isInside = (name: string): boolean =>
  !isAbsolute(name) &&
  !/[\\:\p{Cc}]/u.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** What is gathered while the tables of a year are read. */
interface Gathered {
  readonly tables: Map<YearTable, Table>;
  readonly unreadable: Set<YearTable>;
  readonly found: Diagnostic[];
  readonly inputs: InputFile[];
  population?: RawYear['population'];
}

const readYearTable = async (
  gathered: Gathered,
  table: YearTable,
  input: InputFile,
): Promise<void> => {
  gathered.inputs.push(input);
  const headed = table !== 'population';
  const mayLoseLetters = FIGURES.includes(table);
  const read = await readTable(input.file, input.bytes, { headed, mayLoseLetters });
  gathered.found.push(...read.found);
  if (read.table === undefined) gathered.unreadable.add(table);
  else if (headed) gathered.tables.set(table, read.table);
  else {
    const { population, found } = populationIn(read.table);
    gathered.found.push(...found);
    if (population === undefined) gathered.unreadable.add(table);
    else gathered.population = population;
  }
};

/** The budget of a decision that revises it: the schema of decisions takes only plain names, so it is inside the year's folder. */
const revisedBudget = (name: string, place: InputPlace): InputPlace => {
  assert(isInside(name), 'a revised budget is named by a plain file name');
  return { ...place, name, endings: [''], override: undefined };
};

/** The year's budgets beside the one in force, as far as they can be read; none where an option takes the place of all. */
const readOtherBudgets = async (
  files: FileSystem,
  place: InputPlace,
  { budgetFile, revisions = [] }: YearOptions,
): Promise<readonly Table[]> => {
  if (place.override !== undefined || revisions.length === 0) return [];
  const revised = revisions.filter((name) => name !== budgetFile);
  const places = revised.map((name) => revisedBudget(name, place));
  const tables: Table[] = [];
  for (const other of budgetFile === undefined ? places : [place, ...places]) {
    const { input } = readInput(files, other);
    const read = input && (await readTable(input.file, input.bytes, { headed: true }));
    if (read?.table !== undefined) tables.push(read.table);
  }
  return tables;
};

/** The final file where there is one, else the year's. */
const readFinal = (files: FileSystem, place: InputPlace, folder: string): ReadInput => {
  const final = readInput(files, { ...place, folder, override: undefined });
  return final.isMissing ? readInput(files, place) : final;
};

/**
 * Reads the tables of a year folder, each as CSV or as a workbook; both is an error. Names are found in upper and lower
 * case alike. A table that is not there is left out: what must be there depends on the agreement. A path given by an
 * option takes the place of the workspace's file, and of a revised budget too.
 */
export const readYear = async (
  files: FileSystem,
  workspace: string,
  year: number,
  options: YearOptions = {},
): Promise<YearFiles> => {
  const { budgetFile, budgetFileAt, overrides = NO_OVERRIDES, finalFigures } = options;
  const folder = folderOf(year);
  const gathered: Gathered = {
    tables: new Map(),
    unreadable: new Set(),
    found: [],
    inputs: [],
  };
  const decisions = { file: `${folder}/decisions.yaml`, line: 1, column: 1 };
  for (const [table, name] of TABLES) {
    if ((table === 'accounts' || table === 'services') && options[table] !== true) continue;
    let place = placeOf(workspace, folder, name, TABLE_ENDINGS, overrides);
    const isRevised =
      table === 'budget' && budgetFile !== undefined && place.override === undefined;
    if (isRevised) place = revisedBudget(budgetFile, place);
    const { input, found, isMissing } =
      finalFigures === true && FIGURES.includes(table)
        ? readFinal(files, place, finalFolderOf(year))
        : readInput(files, place);
    gathered.found.push(...found);
    if (found.length > 0) gathered.unreadable.add(table);
    if (isRevised && isMissing) {
      const path = `${folder}/${budgetFile}`;
      gathered.found.push(errorAt('file/missing', budgetFileAt ?? decisions, { path }));
      gathered.unreadable.add(table);
    }
    if (input !== undefined) await readYearTable(gathered, table, input);
  }
  const { tables, unreadable, found, inputs, population } = gathered;
  const budget = placeOf(workspace, folder, 'budget', TABLE_ENDINGS, overrides);
  const otherBudgets = await readOtherBudgets(files, budget, options);
  const raw: RawYear = {
    year,
    folder,
    ...Object.fromEntries(tables),
    ...(population !== undefined && { population }),
    ...(otherBudgets.length > 0 && { otherBudgets }),
    ...(unreadable.size > 0 && { unreadable }),
  };
  return { raw, found, inputs };
};
