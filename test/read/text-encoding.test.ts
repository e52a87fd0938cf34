import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, toUtf8 } from '../../src/read/text-encoding.ts';

const utf16 = (text: string, swapped: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return swapped ? bytes.swap16() : bytes;
};

describe('toUtf8', () => {
  it.each([
    { bytes: Buffer.from('blåbær'), encoding: 'utf-8', text: 'blåbær', why: 'UTF-8' },
    { bytes: Buffer.from('\uFEFFblå'), encoding: 'utf-8', text: 'blå', why: 'with a mark' },
    { bytes: utf16('\uFEFFblå', false), encoding: 'utf-16le', text: 'blå', why: 'little end' },
    { bytes: utf16('\uFEFFblå', true), encoding: 'utf-16be', text: 'blå', why: 'big end' },
    { bytes: utf16('id;blå', false), encoding: 'utf-16le', text: 'id;blå', why: 'no mark' },
    { bytes: utf16('id;blå', true), encoding: 'utf-16be', text: 'id;blå', why: 'no mark' },
    { bytes: Buffer.from('bl\xe5b\xe6r', 'latin1'), encoding: 'windows-1252', text: 'blåbær', why: 'not UTF-8' }, // prettier-ignore
    { bytes: Uint8Array.of(0x80, 0x96, 0x92, 0x9f), encoding: 'windows-1252', text: '€–’Ÿ', why: 'what Latin-1 lacks' }, // prettier-ignore
    { bytes: Buffer.from('åå\xff', 'latin1'), encoding: 'windows-1252', text: 'ååÿ', why: 'Latin letters' }, // prettier-ignore
    { bytes: Buffer.concat([Buffer.from('æøåæøå'), Buffer.of(0xc3)]), encoding: 'utf-8', text: 'æøåæøå\uFFFD', why: 'UTF-8 with damage' }, // prettier-ignore
    { bytes: Buffer.concat([Buffer.from('å\xe6\xf8 ', 'latin1'), Buffer.from('ø1')]), encoding: 'windows-1252', text: 'åæø \uFFFD1', why: 'UTF-8 in it' }, // prettier-ignore
    { bytes: Buffer.from('\xc3\xc3O\xc3', 'latin1'), encoding: 'windows-1252', text: 'ÃÃOÃ', why: 'a letter that UTF-8 begins with' }, // prettier-ignore
    { bytes: new Uint8Array(), encoding: 'utf-8', text: '', why: 'nothing' },
    { bytes: Uint8Array.of(0xff, 0xfe), encoding: 'utf-16le', text: '', why: 'only a mark' },
    { bytes: Uint8Array.of(0xff), encoding: 'windows-1252', text: 'ÿ', why: 'one byte' },
    { bytes: new Uint8Array(8), encoding: 'utf-8', text: '\0'.repeat(8), why: 'zeros are no UTF-16' }, // prettier-ignore
  ])('$encoding: $why', ({ bytes, encoding, text }) => {
    expect(toUtf8(bytes).encoding).toBe(encoding);
    expect(decodeText(bytes)).toBe(text);
  });

  it('does not copy UTF-8', () => {
    const bytes = new TextEncoder().encode('\uFEFFa;b');
    expect(toUtf8(bytes).utf8.buffer).toBe(bytes.buffer);
  });

  it('gives valid UTF-8 for any bytes, also across its own chunks', () => {
    const fatal = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fatal.decode(toUtf8(bytes).utf8);
      }),
    );
    const long = `${'a'.repeat((1 << 19) - 2)}😀å`.repeat(3);
    expect(decodeText(utf16(`\uFEFF${long}`, true))).toBe(long);
  });
});
