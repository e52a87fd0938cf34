import type { ConsumptionRow } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Millionths } from '../../model/millionths.ts';
import type { Ore } from '../../model/ore.ts';
import { MAX_ORE, ore } from '../../model/ore.ts';
import { roundHalfUp } from '../../model/rational.ts';
import type { ConsumptionTable, UnitsOfLine } from './consumption-table.ts';
import { PricedUnits } from './consumption-table.ts';
import type { Report } from './report.ts';

/** Millionths of units × millionths of kroner, in øre. */
const SCALE = 10n ** 10n;

/** What planned units cost, rounded half up to the øre for each row. */
export const plannedCost = ({ planned, unitPrice }: ConsumptionRow): Ore =>
  ore(roundHalfUp({ numerator: planned * unitPrice, denominator: SCALE }));

/**
 * The rows of a line or charge that is paid by use, by member. A row's price is its own or that of the line or charge; none and two different ones are errors at the row. `mayUse` says whose rows may be there. Undefined where
 * some row has errors.
 */
export const pricedUnits = (
  { table, priceColumn }: ConsumptionTable,
  { line, rows, isIncomplete }: UnitsOfLine,
  priceFor: (member: number) => Millionths | undefined,
  mayUse: (member: number) => boolean,
  report: Report,
): readonly ConsumptionRow[] | undefined => {
  const priced: ConsumptionRow[] = [];
  for (const units of rows) {
    const { member, row, unitPrice } = units;
    const { name, index } = member;
    if (!mayUse(index)) {
      report(errorAt('consumption/not-a-user', table.at(row, 0), { line, name }));
      continue;
    }
    const price = priceFor(index);
    const own = unitPrice ?? price;
    if (own === undefined) {
      report(errorAt('consumption/no-unit-price', table.at(row, priceColumn), { line, name }));
    } else if (price !== undefined && own !== price) {
      const args = { line, here: own, there: price };
      report(errorAt('consumption/two-unit-prices', table.at(row, priceColumn), args));
    } else {
      const cost = new PricedUnits(table, units, own);
      if (plannedCost(cost) > MAX_ORE) {
        report(errorAt('consumption/too-large', table.at(row, 0), { line, name }));
      } else priced.push(cost);
    }
  }
  if (isIncomplete || priced.length < rows.length) return undefined;
  return priced.toSorted((a, b) => a.member - b.member);
};
