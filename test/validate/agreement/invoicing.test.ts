import { expect, test } from 'vitest';
import { K_IKT } from './agreement-texts.ts';
import { cases, checkAgreement } from './check-case.ts';

cases('invoicing', [
  {
    why: 'a KID by MOD11 has no room for the numbers and a digit in front',
    replace: 'length: 16',
    by: 'length: ¶13',
    codes: ['invoicing/kid-length'],
    args: [{ length: 13, least: 14, rule: 'mod11' }],
  },
  {
    why: 'one by MOD10 needs a digit less',
    replace: 'rule: mod11, length: 16',
    by: 'rule: mod10, length: ¶12',
    codes: ['invoicing/kid-length'],
    args: [{ length: 12, least: 13, rule: 'mod10' }],
  },
  {
    why: 'where it says no length there is room',
    replace: 'rule: mod11, length: 16',
    by: 'rule: mod11',
    codes: [],
  },
  { why: 'the least is enough', replace: 'length: 16', by: 'length: 14', codes: [] },
  {
    why: 'vouchers have accounts by rate, and there is no such rate',
    replace: 'host: internal',
    by: 'host: internal, vouchers: { vat: { ¶"24": "2700" } }',
    codes: ['schema/unknown-key'],
  },
]);

const vouchers = (text: string) =>
  checkAgreement(K_IKT.replace('host: internal', `host: internal, vouchers: ${text}`), K_IKT)
    .agreement?.invoicing.vouchers;

test('the codes of vouchers: one account of income, or one by purpose', () => {
  expect(
    vouchers('{ receivable: "013", income: 16500, vat: { 25: 2700 }, vat_codes: { outside: 0 } }'),
  ).toEqual({
    receivable: '013',
    income: new Map(
      ['installment', 'consumption', 'project', 'services', 'settlement'].map((purpose) => [
        purpose,
        '16500',
      ]),
    ),
    vat: new Map([['25', '2700']]),
    vatCodes: new Map([['outside', '0']]),
  });
  expect(vouchers('{ income: { settlement: "17" } }')).toEqual({
    income: new Map([['settlement', '17']]),
    vat: new Map(),
    vatCodes: new Map(),
  });
});
