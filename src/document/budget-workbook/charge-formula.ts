import type { ChargeInYear, ChargePartInYear, MemberInYear } from '../../model/year-input.ts';
import { cellAt, onSheet } from '../workbook-parts/addresses.ts';
import { figureOf, kronerOf, numberOf } from '../workbook-parts/cells.ts';
import { memberColumn, type Layout } from './layout.ts';
import type { LinePlace } from './line-places.ts';
import { RATE_COLUMNS } from './rate-columns.ts';
import type { RateRow } from './rate-places.ts';

/** A formula with its result, so that the two can be held against the exact amount before the formula is used. */
interface Term {
  readonly formula: string;
  readonly value: number;
}

/**
 * What one member pays of a charge before rounding, as a formula over rates, figures, months and days; undefined where the
 * formula would not give the exact amount.
 */
export const chargeFormula = (
  layout: Layout,
  place: LinePlace,
  member: MemberInYear,
): string | undefined => {
  const { because } = place;
  if (because.kind !== 'charge') return undefined;
  const exact = because.exact[member.index];
  if (exact === undefined) return undefined;
  const found =
    because.charge.rule.kind === 'agreed'
      ? agreedTerm(layout, place, member)
      : ratesTerm(layout, place, because.charge, because.charge.rule.parts, member);
  const wanted = numberOf({ ...exact, denominator: exact.denominator * 100n });
  return Math.abs(found.value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
    ? found.formula
    : undefined;
};

const agreedTerm = ({ uses, words }: Layout, place: LinePlace, { index }: MemberInYear): Term => {
  const row = uses.find((use) => use.place === place && use.member === index);
  if (row?.agreed === undefined) return { formula: '0', value: 0 };
  const at = (column: number): string =>
    onSheet(words.sheets.consumption, cellAt(row.row, column, 'both'));
  return { formula: `${at(5)}*${at(6)}`, value: kronerOf(row.agreed) };
};

/** payer and days × months × Σ rate × figure, within the charge's bounds. */
const ratesTerm = (
  layout: Layout,
  place: LinePlace,
  charge: ChargeInYear,
  parts: readonly ChargePartInYear[],
  member: MemberInYear,
): Term => {
  const rows = layout.rates.filter((row) => row.charge === charge);
  const rate = (row: RateRow | undefined, column: number): string =>
    onSheet(layout.words.sheets.rates, cellAt(row?.row ?? 0, column, 'both'));
  const terms = parts.map((part) => partTerm(layout, place, part, rows, member));
  const sum = terms.map(({ formula }) => formula).join('+');
  const days = (layout.usersOf(place)[member.index] ?? 0) / layout.daysOfYear;
  const months = figureOf(charge.charge.months);
  const first = rows.find((row) => row.first);
  const users = onSheet(layout.words.sheets.users, cellAt(place.row, memberColumn(member.index)));
  const monthsFactor = months === 1 ? '' : `*${rate(first, RATE_COLUMNS.months)}`;
  const unbounded: Term = {
    formula: `${users}${monthsFactor}*${terms.length === 1 ? sum : `(${sum})`}`,
    value: days * months * terms.reduce((total, { value }) => total + value, 0),
  };
  const cap = rows.find((row) => row.capFor === member.index);
  const ownMax = cap === undefined ? undefined : charge.charge.maxFor.get(member.number);
  const max = ownMax ?? charge.max;
  const capped: Term =
    max === undefined
      ? unbounded
      : {
          formula: `MIN(${rate(cap ?? first, RATE_COLUMNS.max)},${unbounded.formula})`,
          value: Math.min(kronerOf(max), unbounded.value),
        };
  if (charge.min === undefined) return capped;
  // Who is exempt pays nothing, not the least amount.
  return {
    formula: `IF(${users}=0,0,MAX(${rate(first, RATE_COLUMNS.min)},${capped.formula}))`,
    value: days === 0 ? 0 : Math.max(kronerOf(charge.min), capped.value),
  };
};

/** rate × figure of one part. */
const partTerm = (
  layout: Layout,
  place: LinePlace,
  part: ChargePartInYear,
  rows: readonly RateRow[],
  member: MemberInYear,
): Term => {
  const rate = rateTerm(layout, part, rows, member);
  if (part.per === 'member') return rate;
  const figure =
    part.per === 'consumption'
      ? unitsTerm(layout, place, member)
      : basisTerm(layout, part.per, member);
  return { formula: `${rate.formula}*${figure.formula}`, value: rate.value * figure.value };
};

const basisTerm = ({ bases, words }: Layout, id: string, { index }: MemberInYear): Term => {
  const basis = bases.find((candidate) => candidate.id === id);
  return {
    formula: onSheet(words.sheets.bases, cellAt(basis?.row ?? 0, memberColumn(index), 'row')),
    value: basis?.figures[index] ?? 0,
  };
};

const unitsTerm = ({ uses, words }: Layout, place: LinePlace, { index }: MemberInYear): Term => {
  const rows = uses.filter((use) => use.place === place && use.member === index);
  const cells = rows.map(({ row }) => onSheet(words.sheets.consumption, cellAt(row, 5, 'both')));
  return {
    formula: cells.length === 0 ? '0' : `(${cells.join('+')})`,
    value: rows.reduce((sum, { use }) => sum + (use === undefined ? 0 : figureOf(use.planned)), 0),
  };
};

/** The rate itself, or the step of the bands that the member's figure is below: nested IFs over the sheet of rates. */
const rateTerm = (
  layout: Layout,
  part: ChargePartInYear,
  rows: readonly RateRow[],
  member: MemberInYear,
): Term => {
  const ofPart = rows.filter((row) => row.part === part);
  const at = (row: RateRow | undefined, column: number): string =>
    onSheet(layout.words.sheets.rates, cellAt(row?.row ?? 0, column, 'both'));
  if (part.rate.kind === 'amount') {
    return { formula: at(ofPart[0], RATE_COLUMNS.rate), value: figureOf(part.rate.amount) };
  }
  const figure = basisTerm(layout, part.rate.by, member);
  const { steps } = part.rate;
  const chosen = steps.find(({ below }) => below === undefined || figure.value < figureOf(below));
  const last = steps.at(-1)?.below === undefined ? at(ofPart.at(-1), RATE_COLUMNS.rate) : '0';
  const closed = steps.flatMap(({ below }, step) => (below === undefined ? [] : [ofPart[step]]));
  const formula = closed.reduceRight(
    (otherwise, row) =>
      `IF(${figure.formula}<${at(row, RATE_COLUMNS.below)},${at(row, RATE_COLUMNS.rate)},${otherwise})`,
    last,
  );
  return { formula, value: chosen === undefined ? 0 : figureOf(chosen.amount) };
};
