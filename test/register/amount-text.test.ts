import { expect, it } from 'vitest';
import { ore } from '../../src/model/ore.ts';
import { amountIn, amountText, AMOUNT, oneLine } from '../../src/register/amount-text.ts';

it.each([
  { amount: 0n, text: '0,00', why: 'nothing' },
  { amount: 5n, text: '0,05', why: 'no whole krone' },
  { amount: -123_450n, text: '-1234,50', why: 'no blank between thousands' },
])('an amount is as Norwegian Excel reads it: $why', ({ amount, text }) => {
  expect(amountText(ore(amount))).toBe(text);
  expect(AMOUNT.test(text)).toBe(true);
  expect(amountIn(text)).toBe(amount);
});

it('a text of the input is put on one line, a blank for each break', () => {
  expect(oneLine(' Styret\r\nog\trådet \n')).toBe('Styret og rådet');
});
