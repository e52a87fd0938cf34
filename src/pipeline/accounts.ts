/** A year's accounts, read and checked without being settled. */
import type { Agreement } from '../model/agreement.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { settle } from '../settle/settle.ts';
import type { RegisterJob } from './registers.ts';
import { readSettlementInput } from './settlement.ts';

/** What only settling finds, and what a fund holds has no part in. */
const WHATEVER_FUNDS_HOLD: ReadonlySet<DiagnosticCode> = new Set([
  'settlement/unknown-line',
  'settlement/decision-not-for-model',
  'settlement/charges-in-actual',
]);

/**
 * What `settle` would say of the year's accounts, where there are any. Funds are left out: what they hold when a year
 * begins depends on the settlements before.
 */
export const checkAccounts = async (
  job: RegisterJob,
  agreement: Agreement,
  year: number,
): Promise<{ readonly found: readonly Diagnostic[]; readonly files: readonly string[] }> => {
  if (agreement.settlement === undefined) return { found: [], files: [] };
  const rows = { funds: [], invoices: [] };
  const { input, found, inputs } = await readSettlementInput(job, agreement, year, rows);
  if (found.some(({ code }) => code === 'accounts/no-file')) return { found: [], files: [] };
  const files = inputs.map(({ file }) => file).filter((file) => file.includes('accounts'));
  const isOfAccounts = ({ code, at }: Diagnostic): boolean =>
    code.startsWith('accounts/') || files.includes(at.file);
  const settled = input === undefined ? [] : settle(input).found;
  return {
    found: [
      ...found.filter(isOfAccounts),
      ...settled.filter(({ code }) => WHATEVER_FUNDS_HOLD.has(code)),
    ],
    files,
  };
};
