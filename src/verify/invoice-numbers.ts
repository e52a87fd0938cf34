import type { Diagnostic } from '../model/diagnostic.ts';
import { errorAt } from '../model/diagnostic.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { PlacedRow } from '../model/placed-row.ts';

type Placed = PlacedRow<Pick<InvoiceRow, 'number' | 'year' | 'date'>>;

/** A number's series and its place in it; undefined where it is no number of ours. */
const partsOf = (number: string): { readonly year: string; readonly place: number } | undefined => {
  const [, year = '', place = ''] = /^(\d{4})(\d{4,9})$/.exec(number) ?? [];
  const isOurs = place !== '' && place === String(Number(place)).padStart(4, '0');
  return isOurs && Number(place) > 0 ? { year, place: Number(place) } : undefined;
};

/** What is wrong with the numbers of one year's series, in the order of the rows. */
const inSeries = (year: string, rows: readonly (Placed & { place: number })[]): Diagnostic[] => {
  const found: Diagnostic[] = [];
  const numberOf = (place: number): string => `${year}${String(place).padStart(4, '0')}`;
  const lines = new Map<number, number>();
  const all = new Set(rows.map(({ place }) => place));
  let newest = 0;
  for (const { row, at, place } of rows) {
    const { number } = row;
    const line = lines.get(place);
    if (line !== undefined) {
      found.push(errorAt('verify/number-twice', at('number'), { number, line }));
      continue;
    }
    lines.set(place, at('number').line);
    if (place < newest) {
      const args = { number, before: numberOf(newest) };
      found.push(errorAt('verify/number-order', at('number'), args));
      continue;
    }
    let from = newest + 1;
    while (from < place && all.has(from)) from += 1;
    let to = place - 1;
    while (to > from && all.has(to)) to -= 1;
    if (from <= to) {
      const args = { from: numberOf(from), to: numberOf(to) };
      found.push(errorAt('verify/number-gap', at('number'), args));
    }
    newest = place;
  }
  return found;
};

/**
 * Checks that each year's series counts 1, 2, 3, … without gaps or doubles, that a number is of its row's year, and that no
 * date lies before an earlier row's. Places are those of the number, and of the date.
 */
export const checkNumbers = (rows: readonly Placed[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const series = new Map<string, (Placed & { place: number })[]>();
  let newest: Placed | undefined;
  for (const placed of rows) {
    const { row, at } = placed;
    const { number, date } = row;
    const parts = partsOf(number);
    if (parts === undefined || Number(parts.year) !== row.year) {
      found.push(errorAt('verify/number-year', at('number'), { number, year: row.year }));
    }
    if (parts !== undefined) {
      const ofYear = series.get(parts.year) ?? [];
      ofYear.push({ ...placed, place: parts.place });
      series.set(parts.year, ofYear);
    }
    if (newest !== undefined && date < newest.row.date) {
      const args = { date, newest: newest.row.date, number: newest.row.number };
      found.push(errorAt('verify/date-order', at('date'), args));
    } else newest = placed;
  }
  return [...found, ...[...series].flatMap(([year, ofYear]) => inSeries(year, ofYear))];
};
