import type { Day } from '../model/day.ts';

/** Days with something to remember, as data; `write/ics` spells it for calendar programs. */
export interface Calendar {
  readonly name: string;
  /** The day that it was made on. */
  readonly made: Day;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for the same thing each time, so that a calendar replaces what it has. */
  readonly id: string;
  /** The whole of that day. */
  readonly day: Day;
  readonly summary: string;
  /** Lines. */
  readonly description: readonly string[];
}
