/** A year's accounts, read and checked without being settled. */
import type { Agreement } from '../model/agreement.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RegisterJob } from './registers.ts';
import { readSettlementInput } from './settlement.ts';

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
  const { found, inputs } = await readSettlementInput(job, agreement, year, rows);
  if (found.some(({ code }) => code === 'accounts/no-file')) return { found: [], files: [] };
  const files = inputs.map(({ file }) => file).filter((file) => file.includes('accounts'));
  const isOfAccounts = ({ code, at }: Diagnostic): boolean =>
    code.startsWith('accounts/') || files.includes(at.file);
  return { found: found.filter(isOfAccounts), files };
};
