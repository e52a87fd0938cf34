/** Everything that stands, held against what it must be: registers, files, sums. Nothing is written but what a stopped run left. */
import { resolve } from 'node:path';
import type { Agreement } from '../model/agreement.ts';
import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import type { FundRow } from '../model/fund-row.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { PlacedRow } from '../model/placed-row.ts';
import { checkDocumentFolder, checkOutputFolder } from './outputs.ts';
import { findErrorsBeside, readAgreement } from './inputs.ts';
import { createFileHashes, type FileHashes } from '../read/file-hashes.ts';
import { chooseYear } from '../read/workspace-years.ts';
import { listYears } from '../read/workspace.ts';
import { recomputeYear } from './recompute.ts';
import { registerFile } from '../register/contents.ts';
import type { RegisterFormat } from '../register/format.ts';
import { FUNDS } from '../register/funds-on-disk.ts';
import { inspectRegister, putRight } from '../register/inspect-registers.ts';
import { INVOICES } from '../register/invoices-on-disk.ts';
import { registerPlaceOf, type RegisterJob } from './registers.ts';
import { withoutRepeats } from './settlement.ts';
import { checkFundRows } from '../verify/fund-rows.ts';
import { checkAmounts } from '../verify/invoice-amounts.ts';
import { checkNumbers } from '../verify/invoice-numbers.ts';
import { checkKid } from '../verify/kid.ts';
import { checkDocumentFiles } from '../verify/listed-files.ts';
import { checkFundReferences, checkInvoiceReferences } from '../verify/references.ts';

/** Sets of outputs that have a manifest. */
export type OutputSet = 'budget' | 'invoices' | 'settlement';
const OUTPUT_SETS: readonly OutputSet[] = ['budget', 'invoices', 'settlement'];

export interface VerifyJob extends RegisterJob {
  /** Undefined: all. */
  readonly year?: number | undefined;
  readonly version: string;
  /** The folder of a set, absolute. */
  readonly folderOf: (agreement: Pick<Agreement, 'id'>, year: number, set: OutputSet) => string;
  /** Is told what is being looked at. */
  readonly watch: (what: string) => void;
}

/** How much was looked at. */
export interface Checked {
  /** Rows of both registers. */
  readonly rows: number;
  /** Invoices and credit notes. */
  readonly documents: number;
  /** Files whose content was held against what was written. */
  readonly files: number;
  /** Settlements made anew. */
  readonly settlements: number;
}

export interface Verified {
  readonly agreement?: Agreement;
  readonly years: readonly number[];
  readonly checked: Checked;
  readonly found: readonly Diagnostic[];
}

/** A register that is not whole says less than it should: what rests on it is not looked at. */
type Whole = Readonly<Record<'funds' | 'invoices', boolean>>;

interface InspectedRegisters {
  readonly whole: Whole;
  readonly funds: readonly PlacedRow<FundRow>[];
  readonly invoices: readonly PlacedRow<InvoiceRow>[];
  readonly found: readonly Diagnostic[];
  /** Tells whether either has changed since. */
  readonly state: string;
}

const NOTHING: Checked = { rows: 0, documents: 0, files: 0, settlements: 0 };
/** Other runs may issue while we look: then all over again, so often. */
const TRIES = 3;

/**
 * Verifies a workspace.
 *
 * @throws {IoError} the disk said no
 */
export const verifyWorkspace = async (job: VerifyJob): Promise<Verified> => {
  const known = readAgreement(job);
  const { agreement } = known;
  // Without an agreement.yaml it is no workspace.
  if (known.inputs.length === 0) return { years: [], checked: NOTHING, found: known.found };
  const place = registerPlaceOf(job);
  const free = putRight(place, [FUNDS.format, INVOICES.format]);
  if (free.kind === 'held') return { years: [], checked: NOTHING, found: free.found };
  const recovered = free.recovered.map(({ kind }) =>
    warningAt('verify/recovered', { file: 'register', line: 1, column: 1 }, { recovered: kind }),
  );
  const chosen = chooseYear(job, job.year);
  const inYears = typeof chosen === 'number' ? [] : [chosen];
  const all = listYears(job.files, job.workspace);
  const years = typeof chosen !== 'number' ? [] : job.year === undefined ? all : [chosen];
  for (let left = TRIES; ; left -= 1) {
    const registers = inspectRegisters(job);
    const { found, ...verified } = await verifyYears(job, known, years, registers);
    if (left > 1 && inspectRegisters(job).state !== registers.state) continue;
    return {
      ...verified,
      ...(agreement && { agreement }),
      found: withoutRepeats([...known.found, ...recovered, ...inYears, ...found]),
    };
  }
};

/** Both registers with all that is wrong in them. */
const inspectRegisters = (job: VerifyJob): InspectedRegisters => {
  const place = registerPlaceOf(job);
  const funds = inspectRegister(place, FUNDS);
  const invoices = inspectRegister(place, INVOICES);
  return {
    funds: funds.rows,
    invoices: invoices.rows,
    whole: { funds: funds.found.length === 0, invoices: invoices.found.length === 0 },
    found: [
      ...notChecked(FUNDS.format, funds.found),
      ...notChecked(INVOICES.format, invoices.found),
      ...funds.found,
      ...checkFundRows(funds.rows),
      ...checkFundReferences(funds.rows),
      ...invoices.found,
      ...checkNumbers(invoices.rows),
      ...checkInvoiceReferences(invoices.rows),
      ...invoices.rows.flatMap((row) => [...checkAmounts(row), ...checkKid(row)]),
    ],
    state: `${funds.lastHash} ${invoices.lastHash}`,
  };
};

/** That what rests on a register was not looked at, where something is wrong with it. */
const notChecked = (
  format: Pick<RegisterFormat, 'name'>,
  found: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const at = { file: `register/${registerFile(format)}`, line: 1, column: 1 };
  return found.length === 0 ? [] : [warningAt('register/not-checked', at, {})];
};

/** The files of the years, and what follows from their inputs. */
const verifyYears = async (
  job: VerifyJob,
  { agreement, provisional }: ReturnType<typeof readAgreement>,
  years: readonly number[],
  registers: InspectedRegisters,
): Promise<Verified> => {
  const hashes = createFileHashes(job.files, job.workspace, job.watch);
  const found = [...registers.found];
  const { funds, invoices, whole } = registers;
  const documents = invoices.filter(({ row }) => job.year === undefined || row.year === job.year);
  for (const document of documents) found.push(...checkDocumentFiles(document, hashes.stateOf));
  const without = job.year === undefined ? yearsWithoutFolder(years, [...funds, ...invoices]) : [];
  found.push(...without.map(({ finding }) => finding));
  let settlements = 0;
  for (const year of [...without.map((each) => each.year), ...years]) {
    job.watch(String(year));
    const outputs = checkYearOutputs(job, agreement ?? { id: '' }, year, registers, hashes);
    found.push(...withoutDocuments(job, outputs.found, found));
    if (!years.includes(year)) continue;
    if (agreement === undefined) {
      found.push(...(await findErrorsBeside(job, provisional, year)));
      continue;
    }
    const { version } = job;
    const { written } = outputs;
    const again = await recomputeYear({
      job,
      version,
      agreement,
      year,
      funds,
      invoices,
      whole,
      written,
    });
    found.push(...again.found);
    if (again.settled) settlements += 1;
  }
  found.push(...hashes.found());
  const rows = funds.length + invoices.length;
  const checked = { rows, documents: documents.length, files: hashes.count(), settlements };
  return { years, checked, found };
};

/** The manifest of invoices lists the documents too: what is said of a row's file is not said of the manifest's again. */
const withoutDocuments = (
  { workspace }: VerifyJob,
  found: readonly Diagnostic[],
  before: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const said = new Set(
    before.flatMap((each) =>
      each.code === 'verify/document-missing' || each.code === 'verify/document-changed'
        ? [resolve(workspace, each.args.path)]
        : [],
    ),
  );
  return found.filter(
    (each) =>
      !(each.code === 'verify/output-missing' || each.code === 'verify/output-changed') ||
      !said.has(resolve(workspace, each.args.path)),
  );
};

/** Rows of years that have no folder: nothing of them can be made anew. */
const yearsWithoutFolder = (
  years: readonly number[],
  rows: readonly PlacedRow<{ readonly year: number }>[],
): readonly { readonly year: number; readonly finding: Diagnostic }[] => {
  const firsts = new Map<number, PlacedRow<{ readonly year: number }>>();
  for (const placed of rows) {
    const { year } = placed.row;
    if (!years.includes(year) && !firsts.has(year)) firsts.set(year, placed);
  }
  return [...firsts].map(([year, { at }]) => ({
    year,
    finding: errorAt('workspace/year-missing', at('year'), { year, years }),
  }));
};

const checkYearOutputs = (
  job: VerifyJob,
  agreement: Pick<Agreement, 'id'>,
  year: number,
  { invoices, whole }: InspectedRegisters,
  hashes: FileHashes,
) => {
  const sets = OUTPUT_SETS.map((set) => ({
    set,
    ...checkOutputFolder(job, job.folderOf(agreement, year, set), hashes),
  }));
  const rows = invoices.map(({ row }) => row);
  return {
    written: sets.find(({ set }) => set === 'settlement')?.outputs,
    found: [
      ...sets.flatMap(({ found }) => found),
      ...(whole.invoices
        ? checkDocumentFolder(job, job.folderOf(agreement, year, 'invoices'), rows)
        : []),
    ],
  };
};
