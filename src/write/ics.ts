import type { Calendar, CalendarEvent } from '../document/calendar.ts';
import type { Day } from '../model/day.ts';

/** Octets of a line without its end, by RFC 5545 § 3.1. */
const MAX_OCTETS = 75;
const encoder = new TextEncoder();

/**
 * A calendar as iCalendar (RFC 5545): lines of at most 75 octets, ended by CR LF; events of a whole day that leave the day
 * free. The stamp is the calendar's own day, so that the same calendar gives the same bytes.
 */
export const icsText = ({ name, made, events }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fordel//fordel//NO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = ({ id, day, summary, description }: CalendarEvent, made: Day) => [
  'BEGIN:VEVENT',
  `UID:${escaped(id)}@fordel`,
  `DTSTAMP:${dateText(made)}T000000Z`,
  `DTSTART;VALUE=DATE:${dateText(day)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description.join('\n'))}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const dateText = (day: Day): string => day.replaceAll('-', '');

/** As a TEXT value (§ 3.3.11). Other control characters than tab and line ends have no place in one. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** A long line goes on after a line end and a space, never inside a character. */
const folded = (line: string): string => {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
};
