import { expect, it } from 'vitest';
import { isAccountText, isKidText, isOrganisationNumberText } from './check-digits.ts';

it.each([
  { text: '938583986', fits: true, why: 'Notodden kommune' },
  { text: '942402465', fits: true, why: 'Kongsberg kommune' },
  { text: '938583987', fits: false, why: 'another check digit' },
  { text: '93858398', fits: false, why: 'eight digits' },
])('organisation number $text: $why', ({ text, fits }) => {
  expect(isOrganisationNumberText(text)).toBe(fits);
});

it.each([
  { text: '86011117947', fits: true, why: 'the example of the payment standard' },
  { text: '86011117948', fits: false, why: 'another check digit' },
  { text: '8601111794', fits: false, why: 'ten digits' },
])('account $text: $why', ({ text, fits }) => {
  expect(isAccountText(text)).toBe(fits);
});

it.each([
  { text: '602243', fits: true, why: 'modulus 10' },
  { text: '602244', fits: false, why: 'neither modulus' },
  { text: '12345678903', fits: true, why: 'modulus 10' },
  { text: '123456785', fits: true, why: 'modulus 11' },
  { text: '6', fits: false, why: 'one digit' },
])('KID $text: $why', ({ text, fits }) => {
  expect(isKidText(text)).toBe(fits);
});
