import { errorAt } from '../../model/diagnostic.ts';
import type { Millionths } from '../../model/millionths.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { BasisFigures, MemberInYear } from '../../model/year-input.ts';
import type { RawYear } from '../../read/raw-year.ts';
import type { AskedFigures } from './asked-figures.ts';
import { basisDate } from './basis-date.ts';
import type { YearContext } from './context.ts';
import { groundsOf } from './dated-rules.ts';
import type { FigureColumn, MunicipalitiesTable } from './municipalities-table.ts';
import { basisNames } from './municipalities-table.ts';
import { figureAt } from './number-cell.ts';
import { fileOf, hasNoFigures, topOf } from './place.ts';
import type { PlacedFigure } from './population-figures.ts';
import { populationFigures } from './population-figures.ts';
import type { FindingAt } from './report.ts';

/** Where figures come from, and which are asked for. A member without a row is reported once, whatever the basis. */
export interface FigureSources {
  readonly municipalities: MunicipalitiesTable | undefined;
  readonly asked: readonly AskedFigures[];
  readonly withoutRow: Set<number>;
}

/** One basis with its figures by member; undefined where no file gives it. */
export const basisFigures = (
  context: YearContext,
  sources: FigureSources,
  id: string,
  column: FigureColumn | undefined,
): BasisFigures | undefined => {
  const basis = context.agreement.bases.get(id);
  const asked = sources.asked.filter((each) => each.basis === id);
  const population = basisNames(id).includes('population') ? context.raw.population : undefined;
  if (column === undefined && population === undefined) {
    reportNotGiven(context, sources, id, asked);
    return undefined;
  }
  const isUsed = asked.length > 0 || population !== undefined;
  const asOf = isUsed ? basisDate(context, basis) : undefined;
  const askedBy = (index: number): string | undefined =>
    asked.find((each) => each.members.includes(index))?.askedBy;

  const inTable = context.members.map((member) => cellFigure(context, sources, column, member, id));
  const inExport =
    population === undefined || asOf === 'unknown'
      ? undefined
      : populationFigures(
          context,
          population,
          asOf,
          (index) => askedBy(index) !== undefined && inTable[index]?.kind === 'missing',
        );
  const placed = context.members.map((member, index) => {
    const here = inTable[index];
    const there = inExport?.[index];
    const by = askedBy(index);
    if (here?.kind === 'missing' && by !== undefined && population === undefined) {
      reportMissing(context, sources, column, member, id, by);
    }
    if (here?.kind === 'figure' && there !== undefined && here.figure !== there.figure) {
      reportTwoSources(context, member, here, there);
    }
    return there ?? (here?.kind === 'figure' ? here : undefined);
  });
  return {
    id,
    label: basis?.label ?? column?.header ?? id,
    grounds: groundsOf(basis ?? {}),
    ...(asOf !== undefined && asOf !== 'unknown' && { asOf }),
    figures: placed.map((each): Millionths | undefined => each?.figure),
    at: placed.map((each): SourceRef | undefined => each?.at),
  };
};

type CellFigure = ({ readonly kind: 'figure' } & PlacedFigure) | { readonly kind: 'missing' };

/** A member's figure in its cell of municipalities.csv; undefined, and reported, where that is none. */
const cellFigure = (
  { report }: YearContext,
  { municipalities }: FigureSources,
  column: FigureColumn | undefined,
  { index, name }: MemberInYear,
  basis: string,
): CellFigure | undefined => {
  const row = municipalities?.rows[index];
  if (municipalities === undefined || column === undefined || row === undefined) {
    return { kind: 'missing' };
  }
  const { table } = municipalities;
  const cell = figureAt(table, row, column.column, report);
  if (cell.kind === 'missing') return cell;
  if (cell.kind === 'unreadable') return undefined;
  const at = table.at(row, column.column);
  if (cell.value < 0n) {
    report(errorAt('basis/negative-figure', at, { basis, name, figure: cell.value }));
    return undefined;
  }
  return { kind: 'figure', figure: cell.value, at };
};

/** What is wrong where a rule weighs by a basis that no file gives. */
export const basisNotGiven =
  (raw: RawYear, basis: string, askedBy: string): FindingAt =>
  (at) =>
    errorAt('basis/not-given', at, {
      basis,
      askedBy,
      file: fileOf(raw, 'municipalities'),
      columns: raw.municipalities?.header ?? [],
    });

/** No file gives the basis: an error where a charge, an exemption or a ceiling needs it. */
const reportNotGiven = (
  { raw, report }: YearContext,
  { municipalities }: FigureSources,
  basis: string,
  asked: readonly AskedFigures[],
): void => {
  const needed = asked.find(({ whenUsed }) => !whenUsed);
  if (needed === undefined || hasNoFigures(raw) || municipalities?.readable === false) return;
  report(basisNotGiven(raw, basis, needed.askedBy)(topOf(fileOf(raw, 'municipalities'))));
};

const reportMissing = (
  { report }: YearContext,
  { municipalities, withoutRow }: FigureSources,
  column: FigureColumn | undefined,
  { index, name }: MemberInYear,
  basis: string,
  askedBy: string,
): void => {
  if (municipalities?.readable !== true || column === undefined) return;
  const { table, rows, unread } = municipalities;
  const row = rows[index];
  if (row !== undefined) {
    const at = table.at(row, column.column);
    report(errorAt('basis/no-figure', at, { basis, name, askedBy }));
  } else if (!withoutRow.has(index) && rows.filter((each) => each === undefined).length > unread) {
    withoutRow.add(index);
    report(errorAt('basis/no-row', topOf(table.file), { name, file: table.file }));
  }
};

const reportTwoSources = (
  { report }: YearContext,
  { name }: MemberInYear,
  here: PlacedFigure,
  there: PlacedFigure,
): void => {
  const args = { name, here: here.figure, there: there.figure, file: there.at.file };
  report(errorAt('population/two-sources', here.at, args));
};
