import type { Day } from './day.ts';
import type { Grounds } from './grounds.ts';

/** A value from a day on, with what it rests on. */
export interface DatedValue<T> {
  readonly from: Day;
  readonly value: T;
  readonly grounds: Grounds;
}

/** A value that changes over time: oldest first, no two from the same day. */
export type Dated<T> = readonly DatedValue<T>[];

/** The day of a value that has always been in force. */
export const ALWAYS = '0001-01-01' as Day;

/** A value that never changes. */
export const always = <T>(value: T, grounds: Grounds): Dated<T> => [
  { from: ALWAYS, value, grounds },
];

/** The entry in force on `day`, or undefined where the first one begins later. */
export const inForce = <T>(values: Dated<T>, day: Day): DatedValue<T> | undefined =>
  values.findLast(({ from }) => from <= day);
