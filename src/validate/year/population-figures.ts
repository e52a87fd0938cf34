import { type Day, yearOf } from '../../model/day.ts';
import { type Diagnostic, errorAt } from '../../model/diagnostic.ts';
import { type Millionths, millionths, ONE } from '../../model/millionths.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { PopulationExport } from '../../read/ssb-statbank.ts';
import type { PopulationFigure } from '../../read/population-figure.ts';
import type { YearContext } from './context.ts';
import { placeInAgreement, topOf } from './place.ts';
import { figuresByName, maybeParts, nameTwice } from './population-names.ts';

/** A member's figure, and where it stands. */
export interface PlacedFigure {
  readonly figure: Millionths;
  readonly at: SourceRef;
}

/**
 * The members' population from population.csv, by member index. `isWanted` says whose must be there.
 *
 * A member's figure is the sum of those under all its numbers in the year of the basis date: before a merger that is
 * several municipalities (Stavanger in 2019: 1103, 1141 and 1142). 0 or nothing under a number that was not in use is
 * passed over. Beside a number another member's name is an error. In an export that has names alone a member's figure is
 * that of the one row with its name; two such rows are an error.
 */
export const populationFigures = (
  context: YearContext,
  population: PopulationExport,
  asOf: Day | undefined,
  isWanted: (member: number) => boolean,
): readonly (PlacedFigure | undefined)[] => {
  const year = yearWanted(context, population, asOf);
  if (year === undefined) return context.members.map(() => undefined);
  const byNumber = new Map<string, PopulationFigure[]>();
  for (const figure of population.figures) {
    const there = byNumber.get(figure.number);
    if (there === undefined) byNumber.set(figure.number, [figure]);
    else there.push(figure);
  }
  const byName = figuresByName(context, byNumber.get('') ?? []);
  const members = context.members.map(({ member }) => member);
  const parts = maybeParts(members, byName, year);
  if (parts !== undefined) context.report(parts);
  return context.members.map(({ member, index }) => {
    const numbers = [...new Set([member.number, ...member.numbers])];
    const named = byName.get(member) ?? [];
    const twice = nameTwice(named, year);
    if (twice !== undefined) {
      context.report(twice);
      return undefined;
    }
    const figures = [...named, ...numbers.flatMap((number) => byNumber.get(number) ?? [])];
    reportOtherNames(context, figures);
    const sum = sumOfYear(member.name, figures, year);
    if (sum?.finding !== undefined) context.report(sum.finding);
    else if (sum !== undefined) return sum;
    else if (isWanted(index)) {
      const at = figures.find((each) => each.year === year)?.at ?? topOf(population.file);
      context.report(noFigure(member.name, numbers, figures, year, at));
    }
    return undefined;
  });
};

/** Reports, once per number, a row that has the number of one member and the name of another. Other spellings pass. */
const reportOtherNames = (
  { municipalities, report }: YearContext,
  figures: readonly PopulationFigure[],
): void => {
  const seen = new Set<string>();
  for (const { number, name, at } of figures) {
    if (seen.has(number)) continue;
    const finding = municipalities(number, name).problem?.(at);
    if (finding?.code !== 'municipality/other-name') continue;
    seen.add(number);
    report(finding);
  }
};

/** The year of the basis date; without one the only year in the file. */
const yearWanted = (
  { agreement, report }: YearContext,
  { file, years }: PopulationExport,
  asOf: Day | undefined,
): number | undefined => {
  if (asOf !== undefined) {
    const year = yearOf(asOf);
    if (years.includes(year)) return year;
    report(errorAt('population/no-such-year', topOf(file), { year, years }));
    return undefined;
  }
  if (years.length === 1) return years[0];
  const at = placeInAgreement(agreement.bases.get('population'));
  report(errorAt('population/several-years', at, { years, file }));
  return undefined;
};

const hasPersons = ({ persons }: PopulationFigure): boolean =>
  persons !== undefined && persons > 0n;

/** A sum and where it stands, or why there is none. */
type Sum = (PlacedFigure & { readonly finding?: undefined }) | { readonly finding: Diagnostic };

/**
 * The sum of a member's figures in the year; a problem where some that belong to it are missing or there twice, and
 * undefined where there are none.
 */
const sumOfYear = (
  name: string,
  figures: readonly PopulationFigure[],
  year: number,
): Sum | undefined => {
  const inYear = figures.filter((each) => each.year === year);
  const counted = inYear.filter(hasPersons);
  const [first] = counted;
  if (first === undefined) return undefined;
  const gap = inYear.find(
    (each) => each.persons === undefined && coexisted(each, counted, figures),
  );
  if (gap !== undefined) {
    return { finding: noFigure(name, [gap.number], figures, year, gap.at) };
  }
  let persons = 0n;
  const numberOf = new Map<bigint, string>();
  for (const { number, persons: count = 0n, at } of counted) {
    const other = numberOf.get(count);
    if (other !== undefined) {
      const args = { name, numbers: [other, number], persons: count };
      return { finding: errorAt('population/counted-twice', at, args) };
    }
    numberOf.set(count, number);
    persons += count;
  }
  return { figure: millionths(persons * ONE), at: first.at };
};

const noFigure = (
  name: string,
  numbers: readonly string[],
  figures: readonly PopulationFigure[],
  year: number,
  at: SourceRef,
): Diagnostic => {
  const years = [...new Set(figures.filter(hasPersons).map((each) => each.year))].toSorted();
  return errorAt('population/no-figure', at, { name, numbers, year, years });
};

/** Whether a number had people in some year together with one that is counted: then a figure is missing for it now. */
const coexisted = (
  { number }: PopulationFigure,
  counted: readonly PopulationFigure[],
  figures: readonly PopulationFigure[],
): boolean => {
  const peopled = figures.filter(hasPersons);
  const yearsOfIt = new Set(
    peopled.filter((each) => each.number === number).map(({ year }) => year),
  );
  const others = new Set(counted.map((each) => each.number));
  return peopled.some((each) => others.has(each.number) && yearsOfIt.has(each.year));
};
