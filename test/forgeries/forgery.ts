/** What may be done to a workspace behind fordel's back, and what `verify` must find. */
import { verifiedWorkspace, type Step } from '../verified-workspace.ts';

export interface Forgery {
  readonly why: string;
  /** What is run before; all steps where left out. */
  readonly after?: readonly Step[];
  readonly forge: (folder: string) => unknown;
  /** `file:line code` of each error, in the order of the files. */
  readonly found: readonly string[];
  /** The same of what is no more than a warning. */
  readonly warned?: readonly string[];
}

export const INVOICES = 'register/invoices.csv';
export const FUNDS = 'register/funds.csv';
export const OUT = 'out/2021';

/** A finding in a file, the register of invoices where none is given; codes of `verify` without their area. */
export const at = (line: number, code: string, file = INVOICES): string =>
  `${file}:${String(line)} ${code.includes('/') ? code : `verify/${code}`}`;

/** A workspace with the forgery in it. */
export const forgedWorkspace = async ({ after = [], forge: change }: Forgery): Promise<string> => {
  const folder = await verifiedWorkspace(...after);
  await change(folder);
  return folder;
};
