import { basename, dirname, join, relative, sep } from 'node:path';
import type { InvoiceContext } from '../document/invoice/invoice-context.ts';
import type { InvoiceDocument } from '../document/invoice/invoice-document.ts';
import { invoiceListTable, voucherTable } from '../document/invoice/invoice-tables.ts';
import { IoError, type FileSystem } from '../io/io.ts';
import type { Day } from '../model/day.ts';
import type { Invoice } from '../model/invoice.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { rowOf } from '../model/row-of-invoice.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvText } from './csv.ts';
import { fileNamePart } from './file-name.ts';
import { sha256Of } from './hashing-writer.ts';
import { invoiceBytes, type InvoiceFormat } from './invoice-bytes.ts';
import { temporaryName } from './leftovers.ts';
import { MANIFEST_FILE, manifestText, type FileHash } from './manifest.ts';

export type { InvoiceFormat } from './invoice-bytes.ts';

/** The list of a year's documents, and their vouchers for an accounting system. */
export const LIST_FILE = 'invoices.csv';
export const VOUCHER_FILE = 'bilag.csv';

export interface InvoiceFilesOptions {
  readonly files: FileSystem;
  /** Absolute. Paths in the register are relative to it. */
  readonly workspace: string;
  /** Absolute path of the folder that the documents come into. */
  readonly target: string;
  /** Tells this run from others at the same time, in the name of the folder beside the target. */
  readonly run: string;
  readonly year: number;
  readonly date: Day;
  readonly documents: readonly InvoiceDocument[];
  /** The register as it was read. */
  readonly rows: readonly InvoiceRow[];
  readonly formats: readonly InvoiceFormat[];
  readonly dialect: CsvDialect;
  readonly version: string;
  /** What the documents were made from, for the manifest. */
  readonly inputs: readonly FileHash[];
  readonly context: InvoiceContext;
  /** Called before each document is made. */
  readonly watch?: (document: InvoiceDocument, index: number) => void;
}

/** A file to be moved into its place; what stands there already comes aside first, where it is one that is replaced. */
export interface StagedMove {
  readonly from: string;
  readonly to: string;
  readonly aside?: string;
}

/** Finished files beside the folder that they are for: nobody sees them until they are moved. */
export interface StagedInvoices {
  /** The documents as the register is to have them. */
  readonly rows: readonly InvoiceRow[];
  /** SHA-256 of the manifest. */
  readonly manifest: string;
  readonly moves: readonly StagedMove[];
  /** Makes the folder that the files move to, where it is not there: called with the registers locked. */
  readonly makeTarget: () => void;
  /** Takes away what is left of them: after the move, what was replaced; before it, all. */
  readonly clear: () => void;
}

/**
 * Makes the files of all documents, the year's list and vouchers with those issued before, and the manifest, in a folder
 * beside the target. Where the disk says no nothing is left of it.
 *
 * @throws {IoError} the disk said no; the target is a file (ENOTDIR)
 */
export const stageInvoices = async (options: InvoiceFilesOptions): Promise<StagedInvoices> => {
  const { files, target: asked, run } = options;
  const target = files.exists(asked) ? files.realPath(asked) : asked;
  if (files.exists(target) && !files.isFolder(target)) throw new IoError('ENOTDIR', target);
  const madeHere = missingFolders(files, target);
  const staging = join(dirname(target), temporaryName(basename(target), run));
  const clear = (): void => {
    attempt(() => {
      files.remove(staging);
      for (const made of madeHere)
        if (files.exists(made) && files.list(made).length === 0) files.remove(made);
    });
  };
  try {
    // One of our own name is of a dead process that had our number; what it had decided is done since.
    files.remove(staging);
    files.makeFolder(staging);
    const makeTarget = (): void => {
      files.makeFolder(target);
    };
    return { ...(await fill(staging, target, options)), makeTarget, clear };
  } catch (error) {
    clear();
    throw error;
  }
};

/** Folders on the way to `path` that are not there, the innermost first. */
const missingFolders = (files: FileSystem, path: string): readonly string[] =>
  files.exists(path) ? [] : [path, ...missingFolders(files, dirname(path))];

const fill = async (
  staging: string,
  target: string,
  options: InvoiceFilesOptions,
): Promise<Omit<StagedInvoices, 'clear' | 'makeTarget'>> => {
  const { files, documents, rows, year, dialect, context, watch } = options;
  const made: InvoiceRow[] = [];
  for (const [index, document] of documents.entries()) {
    watch?.(document, index);
    made.push(await stageDocument(staging, document, options));
  }
  const names = made.flatMap((row) => row.files.map(({ path }) => basename(path)));
  const ofYear = [...rows, ...made].filter((row) => row.year === year);
  const { language } = context.agreement;
  const lists = [
    [LIST_FILE, csvText(invoiceListTable(ofYear, language), dialect)],
    [VOUCHER_FILE, csvText(voucherTable(ofYear, context.agreement), dialect)],
  ] as const;
  const listed = lists.map(([file, text]) => stage(files, staging, file, text));
  const manifest = manifestOf(options, [...outputsOf(ofYear, options), ...listed]);
  const { sha256 } = stage(files, staging, MANIFEST_FILE, manifest);
  const replaced = [...lists.map(([file]) => file), MANIFEST_FILE];
  return {
    rows: made,
    manifest: sha256,
    moves: [
      ...names.map((name) => ({ from: join(staging, name), to: join(target, name) })),
      ...replaced.map((name) => ({
        from: join(staging, name),
        to: join(target, name),
        aside: join(staging, `${name}.old`),
      })),
    ],
  };
};

/** The document's files, and its row. */
const stageDocument = async (
  staging: string,
  document: InvoiceDocument,
  options: InvoiceFilesOptions,
): Promise<InvoiceRow> => {
  const { files, workspace, target, formats, dialect, context } = options;
  const { invoice } = document;
  const name = invoiceFileName(invoice);
  const made = await invoiceBytes(document, { name, formats, dialect, context });
  const staged = made.map(({ format, bytes }) => stage(files, staging, `${name}.${format}`, bytes));
  return rowOf(
    invoice,
    staged.map(({ file, sha256 }) => ({
      path: relative(workspace, join(target, file)).split(sep).join('/'),
      sha256,
    })),
  );
};

/** `20210001-Kongsberg`, without an ending. */
const invoiceFileName = ({ number, member }: Invoice): string =>
  fileNamePart(`${number}-${member.name}`);

const stage = (
  files: FileSystem,
  staging: string,
  file: string,
  content: string | Uint8Array,
): FileHash => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const writer = files.createFile(join(staging, file));
  try {
    writer.write(bytes);
  } finally {
    writer.close();
  }
  return { file, sha256: sha256Of(bytes) };
};

/** The files of the year's documents that are in this folder, those issued before too. */
const outputsOf = (
  rows: readonly InvoiceRow[],
  { workspace, target }: InvoiceFilesOptions,
): readonly FileHash[] =>
  rows
    .flatMap((row) => row.files)
    .filter(({ path }) => dirname(join(workspace, path)) === join(target))
    .map(({ path, sha256 }) => ({ file: basename(path), sha256 }));

const manifestOf = (
  { version, context, year, date, inputs }: InvoiceFilesOptions,
  outputs: readonly FileHash[],
): string =>
  manifestText({
    version,
    command: 'invoice',
    agreement: context.agreement.id,
    year,
    date,
    inputs,
    outputs,
  });

/** Cleaning up after an error must not hide the error. */
const attempt = (step: () => void): void => {
  try {
    step();
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
  }
};

/** Folders beside the target that runs which are dead have left, absolute. What a run that `isRunning` has is its own. */
export const leftInvoices = (
  files: FileSystem,
  target: string,
  isRunning: (run: string) => boolean,
): readonly string[] => {
  const place = files.exists(target) ? files.realPath(target) : target;
  if (!files.exists(dirname(place))) return [];
  const start = temporaryName(basename(place), '');
  return files
    .list(dirname(place))
    .filter((name) => name.startsWith(start) && !isRunning(name.slice(start.length)))
    .map((name) => join(dirname(place), name));
};
