import { magnitude, ore, type Ore } from '../model/ore.ts';

/** `1234,50`: as Norwegian Excel reads an amount. */
export const amountText = (amount: Ore): string => {
  const digits = magnitude(amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
};

/** What `amountText` makes. */
export const AMOUNT = /^-?\d{1,13},\d\d$/;

/** The amount of a text that `AMOUNT` accepts. */
export const amountIn = (text: string): Ore => ore(BigInt(text.replace(',', '')));

/** Text of the input on one line: a register cell holds no line break. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
