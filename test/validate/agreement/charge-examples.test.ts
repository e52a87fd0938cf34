import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/model/dated-value.ts';
import { agreementOf } from '../yaml-text.ts';
import { CHARGES, K_IKT } from './agreement-texts.ts';
import { checkAgreement } from './check-case.ts';

const avgifter = agreementOf(CHARGES);

/** One value that has always held. */
const always = (value: unknown, clause: string) => [{ from: ALWAYS, value, grounds: { clause } }];

test('the whole agreement of charges', () => {
  expect(checkAgreement(CHARGES).found).toEqual([]);
});

test('charges of every shape', () => {
  const rules = new Map([...avgifter.charges].map(([id, { rule }]) => [id, rule]));
  const dated = (per: string, values: readonly object[]) => ({
    per,
    rate: { kind: 'dated', values },
  });
  expect(rules.get('fixed-fee')).toEqual({
    kind: 'rates',
    parts: [dated('member', always({ kind: 'decided', body: 'Styringsgruppen' }, '6'))],
  });
  expect(rules.get('inhabitant-fee')).toEqual({
    kind: 'rates',
    parts: [
      dated('population', [
        {
          from: '2020-01-01',
          value: { kind: 'amount', amount: 3_000_000n },
          grounds: { clause: '6' },
        },
        {
          from: '2021-01-01',
          value: { kind: 'decided', body: 'Årsmøtet' },
          grounds: { clause: '6 ny' },
        },
      ]),
    ],
  });
  expect(rules.get('grant')).toEqual({ kind: 'agreed' });
  expect(rules.get('connection')).toEqual({
    kind: 'rates',
    parts: [
      {
        per: 'member',
        rate: {
          kind: 'bands',
          by: 'population',
          steps: [
            { below: 5_000_000_000n, amount: 25_000_000_000n },
            { below: 10_000_000_000n, amount: 40_000_000_000n },
            { amount: 60_000_000_000n },
          ],
        },
      },
    ],
  });
  expect(rules.get('operation')).toMatchObject({
    parts: [{ per: 'member' }, { per: 'population' }],
  });
  expect(rules.get('membership')).toMatchObject({
    parts: [
      { rate: { values: always({ kind: 'decided', body: 'Styret' }, '4') } },
      { rate: { values: always({ kind: 'amount', amount: 36_150_000n }, '4') } },
    ],
  });
});

test('what charges have beside their rates', () => {
  expect(avgifter.charges.get('network')).toMatchObject({
    id: 'network',
    clause: '2',
    months: 1_000_000n,
    max: always(6_663_500n, '2'),
    for: 'council',
    partYear: false,
  });
  expect(avgifter.charges.get('operation')?.months).toBe(12_000_000n);
  expect(avgifter.charges.get('membership')).toMatchObject({
    label: 'Medlemskap',
    maxFor: new Map([['0301', 1_639_810_400n]]),
  });
  expect(avgifter.charges.get('depot')).toMatchObject({
    partYear: true,
    min: [{ from: '2020-01-01', value: 1000n, grounds: { clause: '5' } }],
  });
  expect(avgifter.charges.get('small')?.exempt).toEqual([
    {
      from: ALWAYS,
      value: { kind: 'smallest', count: 3, by: 'population' },
      grounds: { assumption: 'small ones are free' },
    },
  ]);
  expect(avgifter.charges.get('named')?.exempt).toEqual([
    {
      from: '2020-01-01',
      value: { kind: 'members', members: ['0301', '1103'] },
      grounds: { clause: '1 b' },
    },
    { from: '2022-01-01', value: { kind: 'members', members: [] }, grounds: { clause: '1' } },
  ]);
});

test('bases that no one declares are implied by the rules that name them', () => {
  expect([...avgifter.bases.values()]).toEqual([
    { id: 'population', label: 'population' },
    { id: 'fte', label: 'fte' },
  ]);
});

test('what holds where the agreement is silent', () => {
  expect(avgifter).toMatchObject({
    period: {},
    partYear: false,
    host: { vatRegistered: false },
    invoicing: { installments: [], lines: 'total', consumption: 'planned', host: 'member' },
    rounding: { unit: 1n, rule: 'largest-remainder' },
    deadlines: [],
    assumptions: [],
  });
  expect(avgifter).not.toHaveProperty('settlement');
  expect(avgifter).not.toHaveProperty('notice');
  expect(avgifter.funds.size + avgifter.decides.size + avgifter.terms.size).toBe(0);
});

test('a result that is carried has its fund, declared or not', () => {
  const carry = `${CHARGES}settlement: { model: carry, clause: "9" }\n`;
  expect([...agreementOf(carry).funds.values()]).toEqual([
    { id: 'carried', name: 'Overført resultat', clause: '9' },
  ]);
  const declared = `${carry}funds: { carried: { name: Framført, clause: "8", opening_balance: { date: 2021-01-01, amount: -100, source: Rekneskap } } }\n`;
  expect(agreementOf(declared).funds.get('carried')).toMatchObject({
    name: 'Framført',
    openingBalance: { amount: -10_000n },
  });
});

test('an address that is not of the common form stays whole; a kid may be its rule alone', () => {
  const text = K_IKT.replace('Teatergata 3, 3674 Notodden', 'Postboks 1193')
    .replace('kid: { rule: mod11, length: 16 }', 'kid: mod10')
    .replace('street: Kirkegata 1, postal_code: "3616", city: Kongsberg', 'city: Kongsberg');
  const { host, invoicing, members } = agreementOf(text);
  expect(host.address).toEqual({ street: 'Postboks 1193' });
  expect(invoicing.kid).toEqual({ rule: 'mod10' });
  expect(members[0]?.address).toEqual({ city: 'Kongsberg' });
});

test('an address over several lines', () => {
  const text = K_IKT.replace(
    'Teatergata 3, 3674 Notodden',
    '|\n    Postboks 1193\n    3672 Notodden',
  );
  expect(agreementOf(text).host.address).toEqual({
    street: 'Postboks 1193',
    postalCode: '3672',
    city: 'Notodden',
  });
});

test('a host that stands under an older number is the member of today', () => {
  expect(agreementOf(K_IKT.replace('number: "3808"\n', 'number: "0807"\n')).host.number).toBe(
    '3808',
  );
});

test('names from hostile input are names like others', () => {
  const { keys, charges, funds } = agreementOf(`${CHARGES}keys:
  __proto__: { clause: "1", parts: [ { share: 100, by: __proto__ } ] }
  constructor: { clause: "1", by: consumption }
funds: { toString: { name: ../../x, clause: "1" } }
`);
  expect([...keys.keys()]).toEqual(['__proto__', 'constructor']);
  expect(keys.get('__proto__')?.rule).toMatchObject({
    parts: [{ value: [{ by: ['__proto__'] }] }],
  });
  expect([...funds.keys()]).toEqual(['toString']);
  expect(charges.has('__proto__')).toBe(false);
});
