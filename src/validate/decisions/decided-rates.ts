import type { Charge, Rate } from '../../model/charge.ts';
import type { Dated } from '../../model/dated-value.ts';
import { firstDayOf, lastDayOf } from '../../model/day.ts';

type DecidedRate = Extract<Rate, { kind: 'decided' }>;

/** The rates that are in force on any day of the year; of all years where there is none. */
const inForceIn = (rates: Dated<Rate>, year: number | undefined): readonly Rate[] =>
  rates
    .filter(({ from }, index) => {
      if (year === undefined) return true;
      const next = rates[index + 1];
      return from <= lastDayOf(year) && (next === undefined || next.from > firstDayOf(year));
    })
    .map(({ value }) => value);

/** The rates of a charge that a body decides, in the year or at all. */
export const decidedRates = (charge: Charge, year?: number): readonly DecidedRate[] =>
  charge.rule.kind === 'agreed'
    ? []
    : charge.rule.parts
        .flatMap(({ rate }) => (rate.kind === 'dated' ? inForceIn(rate.values, year) : []))
        .filter((rate) => rate.kind === 'decided');
