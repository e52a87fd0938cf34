import type { KeyInYear } from '../../src/model/distribution-key.ts';
import { everybody, decimal, keyOf, kroner, share, splitLine } from '../allocate/year.ts';
import { booked, INVESTMENT, OPERATING, type TestSettlement } from './year.ts';

/** 100 kroner by it are 17, 24 and 59. */
export const THIRTY_SEVENTY = keyOf('30/70', [share('30', 'equal'), share('70', 'employees')]);
export const EQUALLY = keyOf('equally', [share('100', 'equal')]);
/** 100 kroner by it are 10, 20 and 70. */
export const BY_EMPLOYEES = keyOf('employees', [share('100', 'employees')]);
export const BY_CONTRIBUTION = keyOf('contribution', [share('100', 'contribution')]);

export const KEYS: readonly KeyInYear[] = [THIRTY_SEVENTY, EQUALLY, BY_EMPLOYEES, BY_CONTRIBUTION];

/** A year of three members that paid 170, 240 and 590 for a budget of 1000; 2500 and 600 in the funds. */
export const year = (accounts: string, more: TestSettlement | object = {}): TestSettlement => ({
  members: [{}, {}, {}],
  bases: { employees: [decimal('10'), decimal('20'), decimal('70')] },
  keys: KEYS,
  lines: [splitLine('L1', THIRTY_SEVENTY, kroner('1000'), everybody(3))],
  funds: [OPERATING, INVESTMENT],
  opening: { operating: kroner('2500'), investment: kroner('600') },
  accounts: [booked('L1', accounts)],
  ...more,
});
