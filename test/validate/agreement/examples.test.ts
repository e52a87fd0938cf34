import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/model/dated-value.ts';
import { agreementOf } from '../yaml-text.ts';
import { K_IKT } from './agreement-texts.ts';
import { checkAgreement } from './check-case.ts';

const kIkt = agreementOf(K_IKT);

/** One value that has always held. */
const always = (value: unknown, clause: string) => [{ from: ALWAYS, value, grounds: { clause } }];

/** Where a rule or a member stands, for the findings of what rests on it. */
const PLACED = { at: expect.objectContaining({ line: expect.any(Number) as number }) as unknown };

test('the whole agreement', () => {
  expect(checkAgreement(K_IKT).found).toEqual([]);
});

test('the head of the agreement', () => {
  expect(kIkt).toMatchObject({
    id: 'k-ikt',
    name: 'Kongsbergregionen IKT Drift',
    source: 'Samarbeidsavtale K-IKT, versjon 2.0, revidert 11.04.2019',
    language: 'nb',
    period: { from: '2015-06-01', until: '2030-12-31' },
    partYear: true,
    notice: { months: 12, from: 'next-january-1', clause: '9' },
    rounding: { unit: 1n, rule: 'half-up', assumption: 'the agreement is silent' },
    assumptions: ['The parties are those of 2021.', 'And no others.'],
  });
  expect(kIkt.host).toEqual({
    at: { file: 'test.yaml', line: 8, column: 3 },
    number: '3808',
    name: 'Notodden kommune',
    title: 'hovedkontorkommune',
    orgnr: '938583986',
    address: { street: 'Teatergata 3', postalCode: '3674', city: 'Notodden' },
    account: '12345678903',
    vatRegistered: true,
  });
  expect([...kIkt.decides]).toEqual([
    ['budget', ['Rådmannsutvalget']],
    ['accounts', ['Styret']],
    ['funds', ['Styret']],
    ['rates', ['Styringsgruppen']],
  ]);
  expect([...kIkt.terms]).toEqual([
    ['contribution', 'medlemsavgift'],
    ['installment', 'halvårstermin'],
  ]);
});

test('members, in number order', () => {
  expect(kIkt.members).toEqual([
    {
      number: '3006',
      numbers: ['0604', '3303'],
      name: 'Kongsberg',
      orgnr: '942402465',
      from: '2015-06-01',
      class: 'council',
      address: { street: 'Kirkegata 1', postalCode: '3616', city: 'Kongsberg' },
      ...PLACED,
    },
    {
      number: '3045',
      numbers: [],
      name: 'Sigdal',
      from: '2018-01-01',
      until: '2023-12-31',
      noticeGiven: '2022-05-10',
      language: 'nn',
      buyerReference: 'IKT-1',
      accountingCost: '1200/IKT',
      clause: '2',
      ceiling: {
        per: 'population',
        amount: 3_000_000n,
        from: '2020-01-01',
        until: '2023-12-31',
        decision: 'Formannskapet 165/19',
      },
      ...PLACED,
    },
    { number: '3808', numbers: ['0807'], name: 'Notodden', from: '2015-06-01', ...PLACED },
  ]);
});

test('bases', () => {
  expect([...kIkt.bases.values()]).toEqual([
    {
      id: 'population',
      label: 'Innbyggere',
      asOf: [{ from: ALWAYS, value: '{year-1}-01-01', grounds: {} }],
      assumption: 'the agreement gives no date',
      ...PLACED,
    },
    {
      id: 'employees',
      label: 'Ansatte',
      asOf: [
        { from: '2015-06-01', value: '{year-1}-01-01', grounds: {} },
        { from: '2020-01-01', value: '{year}-01-01', grounds: { clause: '6 b' } },
      ],
      assumption: 'headcount',
      ...PLACED,
    },
  ]);
});

test('keys', () => {
  expect([...kIkt.keys.keys()]).toEqual(['50/50', '30/70', 'moving', 'contributions', 'direct']);
  expect(kIkt.keys.get('50/50')).toEqual({
    id: '50/50',
    ...PLACED,
    clause: '6 a',
    rule: {
      kind: 'parts',
      parts: always(
        [
          { kind: 'share', share: 50_000_000n, by: ['equal'] },
          { kind: 'share', share: 50_000_000n, by: ['population', 'employees'] },
        ],
        '6 a',
      ),
    },
  });
  expect(kIkt.keys.get('30/70')).toMatchObject({
    label: 'Avregning',
    rule: {
      min: always(100_000n, '6 b'),
      max: [{ from: '2019-01-01', value: 200_050n, grounds: { clause: '6 b' } }],
    },
  });
  expect(kIkt.keys.get('moving')).toEqual({
    id: 'moving',
    ...PLACED,
    clause: '7',
    for: 'council',
    rule: {
      kind: 'parts',
      parts: [
        {
          from: '2019-01-01',
          value: [
            { kind: 'fixed', fixed: 400_000n, by: 'equal' },
            { kind: 'share', share: 100_000_000n, by: ['host'] },
          ],
          grounds: { clause: '7' },
        },
        {
          from: '2020-01-01',
          value: [
            { kind: 'share', share: 33_333_333n, by: ['equal'] },
            { kind: 'share', share: 66_666_667n, by: ['population'] },
          ],
          grounds: { clause: '7 b' },
        },
      ],
    },
  });
  expect(kIkt.keys.get('direct')).toEqual({
    id: 'direct',
    ...PLACED,
    clause: '6 c',
    rule: { kind: 'consumption' },
  });
});

test('funds, settlement, invoicing and deadlines', () => {
  expect([...kIkt.funds.values()]).toEqual([
    {
      id: 'operating',
      name: 'Bundet driftsfond',
      cap: always(300_000_000n, '6'),
      overCap: 'return',
      clause: '6',
      openingBalance: { date: '2021-01-01', amount: 125_000_000n, source: 'Regnskap 2020' },
    },
    {
      id: 'investment',
      name: 'Bundet investeringsfond',
      cap: [
        { from: '2015-06-01', value: 50_000_000n, grounds: { clause: '6 gammel' } },
        { from: '2019-04-11', value: 100_000_000n, grounds: { clause: '6' } },
      ],
      overCap: 'refuse',
      clause: '6',
    },
  ]);
  expect(kIkt.settlement).toEqual({
    model: 'result',
    key: '30/70',
    returnKey: 'contributions',
    surplus: ['operating'],
    deficit: ['operating', 'members'],
    requires: ['approve', 'audited'],
    bases: 'final',
    vat: 'outside',
    clause: '6',
  });
  expect(kIkt.invoicing).toEqual({
    at: { file: 'test.yaml', line: 33, column: 12 },
    installments: [
      { due: '02-15', share: 50_000_000n },
      { due: '08-15', share: 50_000_000n },
    ],
    termsDays: 30,
    vat: '25',
    vatExemptionReason: { outside: 'Unntatt § 3-7', exempt: 'Unntatt § 3-7' },
    kid: { rule: 'mod11', length: 16 },
    lines: 'category',
    consumption: 'actual',
    host: 'internal',
    clause: '8',
  });
  expect(kIkt.deadlines).toEqual([
    {
      id: 'budget',
      label: 'Budsjett vedtatt',
      due: '{year-1}-10-01',
      doneBy: { approve: 'budget' },
      clause: '4',
    },
    { id: 'audit', due: '{year+1}-02-15', doneBy: { audited: 'accounts' } },
  ]);
});
