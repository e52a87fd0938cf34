import { describe, expect, test } from 'vitest';
import type { Fund } from '../../src/model/fund.ts';
import type { OpeningBalance } from '../../src/model/settlement.ts';
import { FundLedger } from '../../src/settle/fund-ledger.ts';
import { kroner } from '../allocate/year.ts';
import { fund, setAside } from './year.ts';

const BUFFER: Fund = { id: 'buffer', name: 'Bufferfond' };
const OPENING: OpeningBalance = { amount: kroner('50'), from: 'register' };

const ledgerOf = (of: Fund) => new FundLedger(of, 2021, OPENING);

describe('the ledger of a fund', () => {
  test('is the fund over the year, with nothing that its rule does not have', () => {
    const ledger = ledgerOf(BUFFER);
    ledger.move({ kind: 'use', amount: kroner('20'), line: 'L1' });
    expect(ledger.finish()).toStrictEqual({
      id: 'buffer',
      name: 'Bufferfond',
      opening: OPENING,
      movements: [
        { kind: 'use', amount: kroner('20'), line: 'L1', grounds: {}, balance: kroner('30') },
      ],
      closing: kroner('30'),
    });
  });

  test('has the cap, the clause and the assumption of a rule that has them', () => {
    const ledger = ledgerOf(fund('operating', { cap: '100', assumption: 'antatt' }));
    ledger.move({ kind: 'set_aside', amount: kroner('20') });
    expect(ledger.finish()).toMatchObject({
      movements: [{ grounds: { clause: '6', assumption: 'antatt' }, balance: kroner('70') }],
      cap: kroner('100'),
    });
  });

  test('counts as placed what was set aside without a decision', () => {
    const ledger = ledgerOf(BUFFER);
    ledger.move({ kind: 'set_aside', amount: kroner('5'), decision: setAside('buffer', '= 5') });
    ledger.move({ kind: 'set_aside', amount: kroner('7') });
    ledger.move({ kind: 'use', amount: kroner('3') });
    ledger.move({ kind: 'return', amount: kroner('2'), aboveCap: true });
    expect(ledger.placed).toBe(kroner('7'));
  });

  test.each([
    { cap: undefined, room: undefined, why: 'without a cap there is no end of it' },
    { cap: '80', room: '30', why: 'what the balance leaves of the cap' },
    { cap: '50', room: '0', why: 'full' },
    { cap: '40', room: '0', why: 'more than full' },
  ])('has room under its cap: $why', ({ cap, room }) => {
    const ledger = ledgerOf(fund('operating', cap === undefined ? {} : { cap }));
    expect(ledger.room).toBe(room === undefined ? undefined : kroner(room));
  });
});
