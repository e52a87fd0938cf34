import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart } from '../../src/write/file-name.ts';

describe('fileNamePart', () => {
  it.each([
    { text: 'Nore og Uvdal', name: 'Nore og Uvdal', why: 'spaces inside stay' },
    { text: 'Bærum, Ås og Ørje', name: 'Bærum, Ås og Ørje', why: 'Norwegian letters stay' },
    { text: 'A\u030As', name: 'Ås', why: 'one spelling of å, whatever the input has' },
    { text: '../../x', name: 'x', why: 'never out of the folder' },
    { text: 'a/b\\c', name: 'a-b-c', why: 'separators of any system' },
    { text: 'CON', name: 'CON_', why: 'a device on Windows' },
    { text: 'nul.txt', name: 'nul_.txt', why: 'a device, whatever its ending' },
    { text: 'Konsern', name: 'Konsern', why: 'no device: only begins like one' },
    { text: ' . ', name: '_', why: 'nothing is left' },
    { text: '', name: '_', why: 'never empty' },
    { text: 'a\u0000b\u202Ec', name: 'a-b-c', why: 'nothing that cannot be seen' },
    { text: 'æ'.repeat(200), name: 'æ'.repeat(80), why: 'within 255 bytes with number and ending' },
  ])('$text: $why', ({ text, name }) => {
    expect(fileNamePart(text)).toBe(name);
  });

  it('is a plain name for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileNamePart(text);
        expect(name).not.toMatch(/[/\\:\u0000]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(330);
      }),
    );
  });
});
