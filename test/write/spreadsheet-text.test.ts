import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTextCell, withoutFormula } from '../../src/write/spreadsheet-text.ts';

describe('withoutFormula', () => {
  it.each([
    { text: '=HYPERLINK("http://x")', cell: '\'=HYPERLINK("http://x")', why: 'a formula' },
    { text: '+47 12 34', cell: "'+47 12 34", why: 'plus starts a formula too' },
    { text: '-1', cell: "'-1", why: 'a text is never a number: an id stays as it was written' },
    { text: '@SUM(A1)', cell: "'@SUM(A1)", why: 'Lotus form' },
    { text: '\t=1', cell: "'\t=1", why: 'a tab is passed over by the program' },
    { text: '\r=1', cell: "'\r=1", why: 'and so is CR' },
    { text: '', cell: '', why: 'nothing is nothing' },
    { text: 'Drift = dyrt', cell: 'Drift = dyrt', why: 'only the first character counts' },
    { text: '50/50', cell: '50/50', why: 'a key' },
  ])('$text: $why', ({ text, cell }) => {
    expect(withoutFormula(text)).toBe(cell);
  });
});

describe('csvTextCell', () => {
  it.each([
    { text: 'a;b', norwegian: '"a;b"', rfc4180: 'a;b', why: 'its own delimiter alone' },
    { text: 'a,b', norwegian: 'a,b', rfc4180: '"a,b"', why: 'its own delimiter alone' },
    { text: 'a "b"', norwegian: '"a ""b"""', rfc4180: '"a ""b"""', why: 'quotes are doubled' },
    { text: 'a\nb', norwegian: '"a\nb"', rfc4180: '"a\nb"', why: 'a line end' },
    { text: '=1;2', norwegian: '"\'=1;2"', rfc4180: "'=1;2", why: 'defused, then quoted' },
    { text: '\ra', norwegian: '"\'\ra"', rfc4180: '"\'\ra"', why: 'CR is both' },
  ])('$text: $why', ({ text, norwegian, rfc4180 }) => {
    expect(csvTextCell(text, 'norwegian')).toBe(norwegian);
    expect(csvTextCell(text, 'rfc4180')).toBe(rfc4180);
  });

  it('begins as no formula, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ';', 'a') }),
        (text) => {
          expect(csvTextCell(text, 'norwegian')).not.toMatch(/^"?[=+\-@\t\r]/);
        },
      ),
    );
  });
});
