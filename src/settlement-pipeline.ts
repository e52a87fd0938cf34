/** The stages of a settlement in order: read → validate → allocate → settle. Documents and files come after. */
import type { ThisRun } from './io/io.ts';
import type { Agreement } from './model/agreement.ts';
import { errorAt, type Diagnostic } from './model/diagnostic.ts';
import type { Settlement, SettlementInput } from './model/settlement.ts';
import { readAgreement, type Job } from './pipeline.ts';
import type { InputFile } from './read/workspace.ts';
import { settle } from './settle/settle.ts';

/** One workspace to settle, by this run. */
export interface SettlementJob extends Job {
  readonly run: ThisRun;
}

/** What was found and read on the way; a settlement only where there are no errors. */
export interface SettledYear {
  readonly settlement?: Settlement;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}

/** Everything that a year's settlement is made from, read and checked. */
export const readSettlementInput = (
  _job: SettlementJob,
  _agreement: Agreement,
  _year: number,
): Promise<{
  readonly input?: SettlementInput;
  readonly found: readonly Diagnostic[];
  readonly inputs: readonly InputFile[];
}> => Promise.resolve({ found: [], inputs: [] });

/** Settles the year asked for, or the newest. */
export const settleYear = async (
  job: SettlementJob,
  asked: number | undefined,
): Promise<SettledYear> => {
  const { agreement, found, inputs } = readAgreement(job);
  if (agreement === undefined) return { found, inputs };
  if (agreement.settlement === undefined) {
    const at = { file: 'agreement.yaml', line: 1, column: 1 };
    const args = { agreement: agreement.name };
    return { found: [...found, errorAt('settlement/no-rules', at, args)], inputs };
  }
  const read = await readSettlementInput(job, agreement, asked ?? 0);
  const settled = read.input && settle(read.input);
  return {
    ...(settled?.settlement && { settlement: settled.settlement }),
    found: [...found, ...read.found, ...(settled?.found ?? [])],
    inputs: [...inputs, ...read.inputs],
  };
};
