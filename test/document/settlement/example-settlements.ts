import type { AccountsLine, Settlement } from '../../../src/model/settlement.ts';
import { ore } from '../../../src/model/ore.ts';
import { chargeOf, KEYS, kroner, ratePart, splitLine } from '../example-year.ts';
import {
  ACCOUNTS,
  APPROVED,
  booked,
  decided,
  settled,
  type ExampleSettlement,
} from './example-settlement.ts';

const OPENING = { operating: 1_250_000, investment: 650_000 };

/** An overspend that nobody has decided on. */
export const undecidedOverspend = (more: ExampleSettlement = {}): Settlement =>
  settled({ opening: OPENING, ...more });

/** An overspend met half by the fund, as decided, with contributions and fund movements booked in the ledger. */
export const decidedOverspend = (more: ExampleSettlement = {}): Settlement =>
  settled({
    opening: OPENING,
    invoiced: [3_000_000, 1_000_000.5, 1_700_000, 900_000, 500_000],
    accounts: [
      ...ACCOUNTS,
      booked('K01', -7_000_000, {
        kind: 'contribution',
        description: 'Kostnadsandeler fra kommunene',
      }),
      booked('F01', -400_000, { kind: 'fund', description: 'Bruk av bundet driftsfond' }),
    ],
    decisions: [
      APPROVED(),
      decided({
        kind: 'use_fund',
        fund: 'operating',
        amount: { kind: 'exact', amount: kroner(150_000) },
      }),
      decided({
        kind: 'use_fund',
        fund: 'investment',
        line: 'L99',
        amount: { kind: 'up-to', amount: kroner(100_000) },
      }),
    ],
    ...more,
  });

/** An underspend that takes a fund above its cap, with something set aside elsewhere and a decided return. */
export const underspend = (more: ExampleSettlement = {}): Settlement =>
  settled({
    opening: { operating: 2_900_000, investment: 650_000 },
    accounts: [
      booked('L01', 1_200_000),
      booked('L02', 4_100_000),
      booked('L03', 700_000),
      booked('L04', -150_000),
      booked('D01', 171_500),
    ],
    decisions: [
      APPROVED(),
      decided({
        kind: 'set_aside',
        fund: 'investment',
        amount: { kind: 'up-to', amount: kroner(300_000) },
      }),
      decided({
        kind: 'return',
        fund: 'operating',
        amount: { kind: 'exact', amount: kroner(100_000) },
      }),
    ],
    ...more,
  });

/** The accounts split as the budget was. */
export const actualYear = (more: ExampleSettlement = {}): Settlement => {
  const keys = new Map(KEYS.map((key) => [key.id, key]));
  const accounts = [
    splitLine('L01', keys.get('50/50'), 1_310_455.2),
    splitLine('L02', keys.get('30/70'), 4_995_120.4),
    splitLine('L04', keys.get('30/70'), -165_000),
  ].map((split): AccountsLine => ({
    ...booked(split.id, 0, { description: split.description, split }),
    kind: split.id === 'L04' ? 'income' : 'cost',
    amount: split.kind === 'split' ? split.amount : ore(0n),
  }));
  return settled({
    rules: {
      model: 'actual',
      surplus: [],
      deficit: [],
      requires: ['approve'],
      bases: 'year',
      assumption: 'Regnskapet fordeles som budsjettet.',
    },
    funds: [],
    accounts,
    lines: (all) => [
      splitLine('L01', all.get('50/50'), 1_285_000),
      splitLine('L02', all.get('30/70'), 4_620_000),
    ],
    ...more,
  });
};

/** Fees by rates, and the result carried forward or handed to a successor. */
export const carriedYear = (more: ExampleSettlement = {}): Settlement =>
  settled({
    rules: {
      model: 'carry',
      surplus: [],
      deficit: [],
      requires: ['approve'],
      bases: 'year',
      clause: '4',
    },
    funds: [{ id: 'carried', name: 'Framført', clause: '4' }],
    opening: { carried: 120_000 },
    terms: new Map([['contribution', 'medlemsavgift']]),
    charges: [chargeOf('fee', { kind: 'rates', parts: [ratePart('member', 150_000)] })],
    lines: () => [],
    accounts: [booked('A1', 600_000), booked('A2', -50_000), booked('A3', 250_000.55)],
    decisions: [APPROVED(), decided({ kind: 'transfer', fund: 'carried', to: 'DigiViken' })],
    ...more,
  });
