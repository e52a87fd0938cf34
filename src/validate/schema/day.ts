import { errorAt } from '../../model/diagnostic.ts';
import { parseDay } from '../../model/day.ts';
import type { Day } from '../../model/day.ts';
import { reportWrongForm, scalar } from './scalar.ts';
import type { Schema } from './schema.ts';

const NORWEGIAN_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const NORWEGIAN_MONTH_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.?$/;
const YEARLY_DAY = /^(?:\{year(?:[+-]\d{1,2})?\}|\d{4})-(\d{2}-\d{2})$/;
const COMMON_YEAR = '2021';

const twoDigits = (digits: string): string => digits.padStart(2, '0');

/** `17.02.2021` → `2021-02-17`, where that is a day. */
const meantDay = (text: string): string | undefined => {
  const written = text.replace(
    NORWEGIAN_DAY,
    (_, day: string, month: string, year: string) =>
      `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  );
  return parseDay(written);
};

/** `15.2.` → `02-15`, where there is such a day every year. */
const meantMonthDay = (text: string): string | undefined => {
  const written = text.replace(
    NORWEGIAN_MONTH_DAY,
    (_, day: string, month: string) => `${twoDigits(month)}-${twoDigits(day)}`,
  );
  return parseDay(`${COMMON_YEAR}-${written}`)?.slice(5);
};

/** A day that exists, `YYYY-MM-DD`. */
export const day: Schema<Day> = scalar(
  'day',
  (text, node, context) => {
    const found = parseDay(text);
    if (found !== undefined) return found;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      reportWrongForm(text, 'day', node, context, meantDay(text));
      return undefined;
    }
    context.report(errorAt('schema/no-such-day', node.at, { found: text }));
    return undefined;
  },
  { type: 'string', format: 'date' },
);

/** A day of every year, `MM-DD`; 02-29 is none. */
export const monthDay: Schema<string> = scalar(
  'month-day',
  (text, node, context) => {
    if (!/^\d{2}-\d{2}$/.test(text)) {
      reportWrongForm(text, 'month-day', node, context, meantMonthDay(text));
      return undefined;
    }
    if (parseDay(`${COMMON_YEAR}-${text}`) !== undefined) return text;
    context.report(errorAt('schema/no-such-day', node.at, { found: text }));
    return undefined;
  },
  { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
);

/** A day by the budget year, `{year-1}-01-01`, or one day for all years, `2020-01-01`. */
export const yearlyDay: Schema<string> = scalar(
  'yearly-day',
  (text, node, context) => {
    const found = YEARLY_DAY.exec(text)?.[1];
    if (found === undefined) {
      reportWrongForm(text, 'yearly-day', node, context);
      return undefined;
    }
    const known = text.startsWith('{') ? `${COMMON_YEAR}-${found}` : text;
    if (parseDay(known) !== undefined) return text;
    context.report(errorAt('schema/no-such-day', node.at, { found: text }));
    return undefined;
  },
  {
    type: 'string',
    pattern: '^(\\{year([+-]\\d{1,2})?\\}|\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  },
);
