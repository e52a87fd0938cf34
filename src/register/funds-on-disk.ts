import type { FundRow } from '../model/fund-row.ts';
import { FUNDS_REGISTER, fundRowsOf, registerRowOf } from './funds-register.ts';
import type { AsRead, RegisterKind } from './register-on-disk.ts';

/** The register of funds as it was read. */
export type FundsAsRead = AsRead<FundRow>;

/** `register/funds.csv` on disk. */
export const FUNDS: RegisterKind<FundRow> = {
  format: FUNDS_REGISTER,
  rowsOf: fundRowsOf,
  rowOf: registerRowOf,
};
