import { expect, it } from 'vitest';
import { displayWidth, padEnd, padStart } from '../../../src/cli/terminal/display-width.ts';
import { printable, printableArgs } from '../../../src/cli/terminal/printable.ts';
import { wrapText } from '../../../src/cli/terminal/wrap.ts';

it.each([
  { text: 'Kongsberg', width: 9, why: 'plain' },
  { text: 'Bærum', width: 5, why: 'æ' },
  { text: 'A\u030Aseral', width: 6, why: 'å composed of two' },
  { text: 'Kárášjohka', width: 10, why: 'Sámi letters' },
  { text: 'Guovdageaidnu – Kautokeino', width: 26, why: 'a dash' },
  { text: '1\u00A0234,50', width: 8, why: 'no-break space' },
  { text: '日本', width: 4, why: 'wide' },
  { text: 'a\u200Bb', width: 2, why: 'nothing to see' },
])('$text takes $width cells: $why', ({ text, width }) => {
  expect(displayWidth(text)).toBe(width);
});

it('pads by cells', () => {
  expect(padEnd('A\u030A', 3)).toBe('A\u030A  ');
  expect(padStart('日', 3)).toBe(' 日');
});

it('wraps at spaces only', () => {
  expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapText('1\u00A0234,50 kr', 5)).toEqual(['1\u00A0234,50', 'kr']);
  expect(wrapText('one two three', undefined)).toEqual(['one two three']);
});

it.each([
  { text: 'a\u001B[31mb', shown: 'a␛[31mb', why: 'colours of someone else' },
  { text: 'a\nb', shown: 'a␊b', why: 'a new line' },
  { text: 'a\u202Eb', shown: 'a\uFFFDb', why: 'text turned round' },
  { text: 'æøå', shown: 'æøå', why: 'letters' },
])('shows what a terminal would obey: $why', ({ text, shown }) => {
  expect(printable(text)).toBe(shown);
});

it('cuts long values in messages and keeps what is no text', () => {
  const args = { cell: 'x'.repeat(10_000_000), list: ['a\tb'], amount: 5n, map: { a: undefined } };
  expect(printableArgs(args)).toEqual({
    cell: `${'x'.repeat(200)}…`,
    list: ['a␉b'],
    amount: 5n,
    map: { a: undefined },
  });
});

it('does not cut a character in two', () => {
  expect(printableArgs(`${'x'.repeat(199)}😀y`)).toBe(`${'x'.repeat(199)}…`);
});
