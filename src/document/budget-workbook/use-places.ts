import type { Because } from '../../model/allocation.ts';
import type { ConsumptionRow } from '../../model/cost-line.ts';
import type { Ore } from '../../model/ore.ts';
import type { ChargeInYear } from '../../model/year-input.ts';
import type { LinePlace } from './line-places.ts';

/** A row of the sheet of consumption: units of one member on one line, or the amount agreed with it. */
export interface UseRow {
  readonly row: number;
  readonly place: LinePlace;
  readonly member: number;
  readonly use?: ConsumptionRow;
  readonly agreed?: Ore;
  /** The charge whose rate is the price, where the line is one. */
  readonly charge?: ChargeInYear;
}

export const FIRST_USE_ROW = 5;

type Unplaced = Omit<UseRow, 'row' | 'place'>;

/** The rows of the sheet of consumption in the order of lines; members with nothing agreed have none. */
export const placeUses = (lines: readonly LinePlace[]): readonly UseRow[] =>
  lines
    .flatMap((place) => usesOf(place.because, place).map((use) => ({ place, ...use })))
    .map((use, index) => ({ row: FIRST_USE_ROW + index, ...use }));

const usesOf = (because: Because, { line }: LinePlace): readonly Unplaced[] => {
  if (line.line?.kind === 'direct') {
    return line.line.rows.map((use) => ({ member: use.member, use }));
  }
  if (because.kind !== 'charge') return [];
  const { charge } = because;
  if (charge.rule.kind === 'agreed') {
    return charge.rule.amounts.flatMap((agreed, member) =>
      agreed === 0n ? [] : [{ member, agreed, charge }],
    );
  }
  return charge.rule.parts.some(({ per }) => per === 'consumption')
    ? charge.consumption.map((use) => ({ member: use.member, use, charge }))
    : [];
};
