import type { LinePlace } from './line-places.ts';
import type { ChargeInYear, ChargePartInYear, YearInput } from '../../model/year-input.ts';

/** A row of the sheet of rates: one rate, one step of a band, or a cap of a named member. */
export interface RateRow {
  readonly row: number;
  readonly charge: ChargeInYear;
  readonly part?: ChargePartInYear;
  /** The step of the bands, by index. */
  readonly step?: number;
  /** The member that `max_for` names, by index. */
  readonly capFor?: number;
  /** Whether it is the charge's first row: months and bounds stand there. */
  readonly first: boolean;
}

export const FIRST_RATE_ROW = 5;

/** The rows of the sheet of rates, charge by charge; charges of agreed amounts have none. */
export const placeRates = (
  lines: readonly LinePlace[],
  { members }: YearInput,
): readonly RateRow[] => {
  const rows: RateRow[] = [];
  const add = (row: Omit<RateRow, 'row'>): void => {
    rows.push({ row: FIRST_RATE_ROW + rows.length, ...row });
  };
  for (const { because } of lines) {
    if (because.kind !== 'charge' || because.charge.rule.kind !== 'rates') continue;
    const { charge } = because;
    let first = true;
    for (const part of because.charge.rule.parts) {
      const steps =
        part.rate.kind === 'bands' ? part.rate.steps.map((_, step) => step) : [undefined];
      for (const step of steps) {
        add({ charge, part, first, ...(step !== undefined && { step }) });
        first = false;
      }
    }
    for (const { index, member } of members) {
      if (charge.charge.maxFor.has(member.number)) add({ charge, capFor: index, first: false });
    }
  }
  return rows;
};
