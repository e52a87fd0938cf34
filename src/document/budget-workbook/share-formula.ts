import type { ConsumptionRow } from '../../model/cost-line.ts';
import { sumOre } from '../../model/ore.ts';
import type { Rational } from '../../model/rational.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { cellAt, onSheet } from '../workbook-parts/addresses.ts';
import { chargeFormula } from './charge-formula.ts';
import { memberColumn, roundingOf, type Layout } from './layout.ts';
import { lineColumns } from './line-columns.ts';
import type { LinePlace } from './line-places.ts';

/** How the share of one member of one line is reckoned in the workbook. */
export interface ShareFormula {
  /** The unrounded share in kroner, without `=`. */
  readonly exact: string;
  /** share − exact, in kroner. */
  readonly rounding: number;
}

const known = new WeakMap<LinePlace, readonly (ShareFormula | undefined)[]>();

/** The formulas of a line, by member index; made once, since the split and its rounding both ask for them. */
export const shareFormulas = (
  layout: Layout,
  place: LinePlace,
): readonly (ShareFormula | undefined)[] => {
  const made = known.get(place);
  if (made !== undefined) return made;
  const formulas = layout.budget.input.members.map((member) => shareFormula(layout, place, member));
  known.set(place, formulas);
  return formulas;
};

/**
 * The formula of a share over the sheets of users, lines, basis figures, rates and consumption; undefined where the share
 * is a value: a key with bounds, or the line that holds the differences of `half-up`.
 */
const shareFormula = (
  layout: Layout,
  place: LinePlace,
  member: MemberInYear,
): ShareFormula | undefined => {
  const { because, line } = place;
  const share = line.shares[member.index] ?? 0n;
  if (line.line?.kind === 'direct') {
    const exact = exactConsumption(line.line.rows.filter((row) => row.member === member.index));
    return { exact: consumptionFormula(layout, place, member), rounding: roundingOf(share, exact) };
  }
  if (because.kind === 'charge') {
    const formula = chargeFormula(layout, place, member);
    const exact = because.exact[member.index];
    return formula === undefined || exact === undefined
      ? undefined
      : { exact: formula, rounding: roundingOf(share, exact) };
  }
  const split = layout.splitOf(place);
  if (split === undefined) return undefined;
  const reason = because.kind === 'in-kind' ? because.split : because;
  const exact = reason.kind === 'split' ? reason.exact[member.index] : undefined;
  if (exact === undefined) return undefined;
  return { exact: splitFormula(layout, place, member), rounding: roundingOf(share, exact) };
};

/** In øre: units and prices are millionths. */
const exactConsumption = (rows: readonly ConsumptionRow[]): Rational => ({
  numerator: rows.reduce((sum, { planned, unitPrice }) => sum + planned * unitPrice, 0n),
  denominator: 10n ** 10n,
});

/** users × (kr per user + Σ kr per unit × figure) + what the host bears. */
const splitFormula = (layout: Layout, { row }: LinePlace, { index }: MemberInYear): string => {
  const { words, keyBases, hostRow } = layout;
  const columns = lineColumns(layout);
  const column = memberColumn(index);
  const ofLine = (at: number): string => onSheet(words.sheets.lines, cellAt(row, at, 'column'));
  const ofBasis = (at: number): string => onSheet(words.sheets.bases, cellAt(at, column, 'row'));
  const perUser = [
    ofLine(columns.perUser),
    ...keyBases.map(
      (basis, position) => `${ofLine(columns.perUnit(position))}*${ofBasis(basis.row)}`,
    ),
  ].join('+');
  const users = onSheet(words.sheets.users, cellAt(row, column));
  const host = hostRow === undefined ? '' : `+${ofLine(columns.host)}*${ofBasis(hostRow)}`;
  return `${users}*(${perUser})${host}`;
};

/** The sum of the member's rows on the sheet of consumption; 0 where it has none. */
const consumptionFormula = (layout: Layout, place: LinePlace, { index }: MemberInYear): string => {
  const rows = layout.uses.filter((use) => use.place === place && use.member === index);
  const units = rows.map(({ row }) => {
    const at = (column: number): string =>
      onSheet(layout.words.sheets.consumption, cellAt(row, column, 'both'));
    return `${at(5)}*${at(6)}`;
  });
  return units.length === 0 ? '0' : units.join('+');
};

/** The formula rounded to the agreement's unit, with the rounding cell inside: ROUND(exact + rounding, 2). */
export const roundedFormula = (
  { exact }: ShareFormula,
  layout: Layout,
  place: LinePlace,
  { index }: MemberInYear,
): string => {
  const rounding = onSheet(layout.words.sheets.rounding, cellAt(place.row, memberColumn(index)));
  const sum = `${exact}+${rounding}`;
  const { unit } = layout.budget.input.agreement.rounding;
  const isDirect = place.line.line?.kind === 'direct';
  // A line that is no multiple of the unit has a share that is none.
  const inUnits = !isDirect && sumOre(place.line.shares) % unit === 0n;
  if (unit === 1n || !inUnits) return `ROUND(${sum},2)`;
  const kroner = Number(unit) / 100;
  return `ROUND((${sum})/${String(kroner)},0)*${String(kroner)}`;
};
