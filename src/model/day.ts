/** A calendar day as `YYYY-MM-DD`. Compares as text. Always a day that exists. */
export type Day = string & { readonly __unit: 'day' };

/** A span of days, both ends included; an end that is missing is open. */
export interface Period {
  readonly from?: Day;
  readonly until?: Day;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

const toEpochDays = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
const fromEpochDays = (days: number): Day =>
  new Date(days * MILLISECONDS).toISOString().slice(0, 10) as Day;

/** The day that `text` names, or undefined where it is not `YYYY-MM-DD` or no such day exists (2021-02-30). */
export const parseDay = (text: string): Day | undefined => {
  if (!DAY.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? undefined
    : (text as Day);
};

export const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01` as Day;
export const lastDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-12-31` as Day;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 365 or 366. */
export const daysInYear = (year: number): number =>
  toEpochDays(lastDayOf(year)) - toEpochDays(firstDayOf(year)) + 1;

/** `days` later; negative is earlier. */
export const addDays = (day: Day, days: number): Day => fromEpochDays(toEpochDays(day) + days);

/** Days from `from` until `until`; below zero where that is earlier. */
export const daysBetween = (from: Day, until: Day): number =>
  toEpochDays(until) - toEpochDays(from);

export const isWithin = (day: Day, { from, until }: Period): boolean =>
  (from === undefined || day >= from) && (until === undefined || day <= until);

/** How many days of `year` lie in all of `periods` at once; 0 for none. */
export const daysOfYearIn = (year: number, ...periods: readonly Period[]): number => {
  const firsts = [firstDayOf(year), ...periods.flatMap(({ from }) => from ?? [])];
  const lasts = [lastDayOf(year), ...periods.flatMap(({ until }) => until ?? [])];
  const days = Math.min(...lasts.map(toEpochDays)) - Math.max(...firsts.map(toEpochDays)) + 1;
  return Math.max(0, days);
};
