import { present } from './assert.ts';
import type { Day } from './day.ts';
import { parseDay } from './day.ts';

const YEAR = /\{year([+-]\d{1,2})?\}/g;

/** The day that a rule of every year names in one of them: `{year-1}-10-01` in 2021 is 2020-10-01. */
export const dayInYear = (template: string, year: number): Day => {
  const text = template.replace(YEAR, (_, shift: string | undefined) =>
    String(year + Number(shift ?? 0)).padStart(4, '0'),
  );
  return present(parseDay(text), 'the schema takes days that every year has');
};
