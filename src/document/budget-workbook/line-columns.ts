import type { Layout } from './layout.ts';

/** The columns of the sheet of lines, from 1. Those before `keyRow` are what the line says; the others are reckoned. */
export interface LineColumns {
  readonly key: number;
  readonly amount: number;
  readonly category: number;
  readonly type: number;
  readonly basis: number;
  readonly project: number;
  readonly source: number;
  readonly users: number;
  readonly keyRow: number;
  /** 0 where no key takes kroner per user off first. */
  readonly fixed: number;
  readonly toSplit: number;
  readonly equalShare: number;
  readonly perUser: number;
  /** By the position of the basis among the keys' bases. */
  readonly basisShare: (position: number) => number;
  readonly perUnit: (position: number) => number;
  /** 0 where no key has a part that the host bears. */
  readonly host: number;
  readonly last: number;
}

/** Where each column of the sheet of lines stands in this workbook. */
export const lineColumns = ({ hasFixed, hostRow, keyBases }: Layout): LineColumns => {
  const keyRow = 12;
  const toSplit = keyRow + (hasFixed ? 2 : 1);
  const perUser = toSplit + 2;
  const lastBasis = perUser + 2 * keyBases.length;
  const host = hostRow === undefined ? 0 : lastBasis + 1;
  return {
    key: 3,
    amount: 5,
    category: 6,
    type: 7,
    basis: 8,
    project: 9,
    source: 10,
    users: 11,
    keyRow,
    fixed: hasFixed ? keyRow + 1 : 0,
    toSplit,
    equalShare: toSplit + 1,
    perUser,
    basisShare: (position) => perUser + 1 + 2 * position,
    perUnit: (position) => perUser + 2 + 2 * position,
    host,
    last: host === 0 ? lastBasis : host,
  };
};
