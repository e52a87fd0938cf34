import { describe, expect, test } from 'vitest';
import type { InvoicingRules } from '../../../src/model/agreement.ts';
import type { Host } from '../../../src/model/member.ts';
import { buyersAreNumbered } from '../../../src/validate/invoicing/parties.ts';
import { findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { member } from '../year/given.ts';
import { agreementOf, at, without } from './given.ts';

describe('the numbers of those that documents are for', () => {
  const buyers = [
    member('3006', 'Kongsberg', { at: at(7) }),
    member('3808', 'Notodden', { at: at(8) }),
    member('3818', 'Tinn', { orgnr: '864963552', at: at(9) }),
  ];
  const unnumbered = without<Host>('orgnr');
  test.each<{
    host?: Partial<Host>;
    vouchers?: InvoicingRules['host'];
    lacks: string[];
    why: string;
  }>([
    { lacks: ['Kongsberg'], why: 'the host has the one that it has as host' },
    {
      host: unnumbered,
      lacks: ['Kongsberg', 'Notodden'],
      why: 'without one there it is a buyer like others',
    },
    {
      host: unnumbered,
      vouchers: 'internal',
      lacks: ['Kongsberg'],
      why: 'it needs none where it has vouchers of its own',
    },
    {
      host: { number: '3006' },
      vouchers: 'internal',
      lacks: ['Notodden'],
      why: 'whoever is host',
    },
  ])('$why', ({ host = {}, vouchers = 'member', lacks }) => {
    const found = buyersAreNumbered(agreementOf({ host, invoicing: { host: vouchers } }), buyers);
    expectGolden(findingLines(found));
    expect(found.map(({ args }) => args)).toEqual(lacks.map((name) => ({ name })));
  });
});
