import { describe, expect, test } from 'vitest';
import { AGREEMENT, decided, RATES, validate } from './agreement.ts';

describe('who decides', () => {
  test.each([
    { body: 'Styret', fields: 'approve: budget', may: true },
    { body: ' rådmannsutvalget', fields: 'revise: budget, file: b.csv', may: true },
    { body: 'Rådet', fields: 'approve: budget', may: false },
    { body: 'Rådet', fields: 'revise: budget, file: b.csv', may: false },
    { body: 'Styret', fields: 'approve: accounts', may: true },
    { body: 'Rådmannsutvalget', fields: 'approve: accounts', may: false },
    { body: 'Rådmannsutvalget', fields: 'reopen: settlement', may: false },
    { body: 'Hvem som helst', fields: 'audited: accounts', may: true },
    { body: 'Rådet', fields: 'use_fund: operating, amount: 1', may: false },
    { body: 'Rådet', fields: 'set_aside: operating, amount: 1', may: false },
    { body: 'Rådet', fields: 'return: operating, amount: 1', may: false },
    { body: 'Rådet', fields: 'transfer: operating, to: X', may: false },
    { body: 'Styringsgruppen', fields: 'set: fixed-fee, amount: 1', may: true },
    { body: 'Rådet', fields: 'set: fixed-fee, amount: 1', may: false },
    { body: 'Rådet', fields: 'set: open-fee, amount: 1', may: true },
    { body: 'Styringsgruppen', fields: 'set: open-fee, amount: 1', may: false },
    { body: 'Rådet', fields: 'exempt: rate, members: [Sigdal]', may: true },
    { body: 'Styret', fields: 'exempt: rate, members: [Sigdal]', may: false },
    { body: 'Rådet', fields: 'exempt: fixed-fee, members: [Sigdal]', may: false },
  ])('$body may ($may): $fields', ({ body, fields, may }) => {
    const text = decided(fields, `date: 2021-02-17, body: "${body}", case: "1/21"`);
    expect(validate(text, 2021).found).toEqual(may ? [] : ['1:29 decisions/wrong-body']);
  });

  test('names the bodies that may', () => {
    expect(validate(decided('approve: budget', RATES)).args).toEqual([
      { body: 'Rådet', allowed: ['Rådmannsutvalget', 'Styret'] },
    ]);
  });

  test('who decides the accounts, and nobody else, has the settlement opened again', () => {
    const decides = new Map([
      ['accounts', ['Styret']],
      ['funds', ['Rådet']],
    ] as const);
    const own = { ...AGREEMENT, decides };
    const { args } = validate(decided('reopen: settlement', RATES), undefined, own);
    expect(args).toEqual([{ body: 'Rådet', allowed: ['Styret'] }]);
  });

  test('an agreement that does not say lets anyone', () => {
    const silent = { ...AGREEMENT, decides: new Map() };
    expect(validate(decided('approve: budget', RATES), undefined, silent).found).toEqual([]);
  });
});
