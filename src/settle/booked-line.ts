import type { CostLine } from '../model/cost-line.ts';
import { millionths } from '../model/millionths.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import { roundHalfUp } from '../model/rational.ts';
import type { BasisFigures } from '../model/year-input.ts';
import type { KeyInYear } from '../model/distribution-key.ts';

/** A line of the accounts as it is split; one paid by use may need a basis of its own, the kroner used. */
export interface BookedLine {
  readonly line: CostLine;
  readonly basis?: BasisFigures;
}

/** Millionths of units × millionths of kroner, in øre. */
const SCALE = 10n ** 10n;
/** Øre to millionths of a krone. */
const TO_MILLIONTHS = 10_000n;
const ALL_OF_IT = millionths(100_000_000n);

/** Amounts as the figures of a basis. */
export const basisOfAmounts = (id: string, amounts: readonly Ore[]): BasisFigures => ({
  id,
  label: id,
  grounds: {},
  figures: amounts.map((amount) => millionths(amount * TO_MILLIONTHS)),
  at: [],
});

/**
 * The line with `amount` to split among `width` members. What is paid by use is split as the kroner used are: where the
 * amount is their sum, each member bears its own; where it is another (a fund has paid a part), in proportion to them.
 *
 * Written out, not spread: a line read from a file finds its place when asked, and a spread would lose that.
 */
export const bookedLine = (line: CostLine, amount: Ore, width: number): BookedLine => {
  const { id, description, category, project, vat, key } = line;
  const head = {
    id,
    description,
    category,
    ...(project !== undefined && { project }),
    ...(vat !== undefined && { vat }),
    at: line.at,
  };
  if (line.kind === 'split') {
    const { users, basis } = line;
    const chosen = basis === undefined ? {} : { basis };
    return { line: { ...head, ...chosen, kind: 'split', key, users, amount } };
  }
  const rows = line.rows.map(({ member, planned, used = planned, unitPrice, at: place }) => ({
    member,
    planned: used,
    used,
    unitPrice,
    at: place,
  }));
  const paid = new Array<Ore>(width).fill(ZERO_ORE);
  for (const { member, planned, unitPrice } of rows) {
    paid[member] = ore(roundHalfUp({ numerator: planned * unitPrice, denominator: SCALE }));
  }
  if (sumOre(paid) === amount) return { line: { ...head, kind: 'direct', key, rows } };
  const basis = basisOfAmounts(`${key.id}:${id}`, paid);
  const inProportion: KeyInYear = {
    ...key,
    rule: { kind: 'parts', parts: [{ kind: 'share', share: ALL_OF_IT, by: [basis.id] }] },
  };
  const users = { members: rows.map(({ member }) => member) };
  return { line: { ...head, kind: 'split', key: inProportion, users, amount }, basis };
};

/** The bases of the year, with those that booked lines have of their own. */
export const withBases = (
  bases: ReadonlyMap<string, BasisFigures>,
  booked: readonly BookedLine[],
): ReadonlyMap<string, BasisFigures> =>
  new Map([
    ...bases,
    ...booked.flatMap(({ basis }) => (basis === undefined ? [] : ([[basis.id, basis]] as const))),
  ]);
