import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/document/calendar.ts';
import type { Day } from '../../src/model/day.ts';
import { icsText } from '../../src/write/ics.ts';

const calendarOf = (summary: string, ...description: readonly string[]): Calendar => ({
  name: 'Frister: K-IKT',
  made: '2021-09-24' as Day,
  events: [{ id: 'k-ikt/2021/agreement/budget', day: '2020-10-01' as Day, summary, description }],
});

const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (text: string, name: string): string =>
  unfolded(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? '';
const unescaped = (value: string): string =>
  value.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('a calendar', () => {
  it('is what calendar programs read', () => {
    expect(icsText(calendarOf('Budsjettet vedtas', 'Avtalen punkt 5')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//fordel//fordel//NO',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Frister: K-IKT',
      'BEGIN:VEVENT',
      'UID:k-ikt/2021/agreement/budget@fordel',
      'DTSTAMP:20210924T000000Z',
      'DTSTART;VALUE=DATE:20201001',
      'SUMMARY:Budsjettet vedtas',
      'DESCRIPTION:Avtalen punkt 5',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    { text: 'a, b; c\\d', value: 'a\\, b\\; c\\\\d', why: 'commas, semicolons and backslashes' },
    { text: 'a\nb\r\nc\rd', value: 'a\\nb\\nc\\nd', why: 'every kind of line end' },
    { text: 'a\u0000\u001B[31mb\tc', value: 'a[31mb\tc', why: 'control characters have no place' },
    { text: 'x\nBEGIN:VEVENT', value: 'x\\nBEGIN:VEVENT', why: 'nothing can begin an event' },
  ])('escapes text: $why', ({ text, value }) => {
    expect(valueOf(icsText(calendarOf(text)), 'SUMMARY')).toBe(value);
  });

  it('goes on in a new line after 75 octets, never inside a character', () => {
    const text = icsText(calendarOf('x'.repeat(66) + 'ø'.repeat(40)));
    const lines = text.split('\r\n');
    const first = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    // 8 + 66 octets; the first ø would be the 75th and 76th.
    expect(lines[first]).toBe(`SUMMARY:${'x'.repeat(66)}`);
    expect(lines[first + 1]).toBe(` ${'ø'.repeat(37)}`);
    expect(lines[first + 2]).toBe(` ${'ø'.repeat(3)}`);
  });

  it('gives any text back, in lines that are short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = icsText(calendarOf(a, b));
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const kept = (from: string): string =>
          from.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
        expect(unescaped(valueOf(text, 'SUMMARY'))).toBe(kept(a));
        expect(unescaped(valueOf(text, 'DESCRIPTION'))).toBe(kept(b));
      }),
    );
  });
});
