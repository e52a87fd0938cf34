import { errorAt } from '../../model/diagnostic.ts';
import type { BasisFigures } from '../../model/year-input.ts';
import type { AskedFigures } from './asked-figures.ts';
import { basisFigures } from './basis-figures.ts';
import type { YearContext } from './context.ts';
import type { FigureColumn, MunicipalitiesTable } from './municipalities-table.ts';
import { basisNames, isNumeric, readMunicipalities } from './municipalities-table.ts';
import { figuresAreUnread, fileOf, hasNoFigures, topOf } from './place.ts';

/**
 * The bases that the files give, with every member's figure: those of the agreement, those that a rule asks for, and the
 * other numeric columns of municipalities.csv under their headers. A figure that a rule asks for and that is not there
 * is reported at its cell; a basis that only keys ask for and no file gives is left to the line that uses such a key.
 */
export const basesInYear = (
  context: YearContext,
  asked: readonly AskedFigures[],
): ReadonlyMap<string, BasisFigures> => {
  const { raw, report } = context;
  const municipalities = raw.municipalities && readMunicipalities(context, raw.municipalities);
  if (hasNoFigures(raw) && !figuresAreUnread(raw) && asked.length > 0) {
    const bases = [...new Set(asked.map(({ basis }) => basis))];
    const at = topOf(fileOf(raw, 'municipalities'));
    report(errorAt('basis/no-files', at, { folder: raw.folder, bases }));
  }
  const sources = { municipalities, asked, withoutRow: new Set<number>() };
  const bases = new Map<string, BasisFigures>();
  for (const [id, column] of idsOf(context, municipalities, asked)) {
    const figures = basisFigures(context, sources, id, column);
    if (figures !== undefined) bases.set(id, figures);
  }
  return bases;
};

/** Basis ids with their columns: the agreement's, those asked for, population.csv's, the rest of the columns. */
const idsOf = (
  { agreement, raw }: YearContext,
  municipalities: MunicipalitiesTable | undefined,
  asked: readonly AskedFigures[],
): ReadonlyMap<string, FigureColumn | undefined> => {
  const ids = new Map<string, FigureColumn | undefined>();
  const taken = new Set<string>();
  const add = (id: string): void => {
    const names = basisNames(id);
    ids.set(
      id,
      names.map((name) => municipalities?.columns.get(name)).find((each) => each !== undefined),
    );
    names.forEach((name) => taken.add(name));
  };
  for (const id of agreement.bases.keys()) add(id);
  for (const { basis } of asked) add(basis);
  if (raw.population !== undefined && !taken.has('population')) add('population');
  if (municipalities === undefined) return ids;
  for (const [name, { header, column, standard }] of municipalities.columns) {
    if (basisNames(header).some((each) => taken.has(each))) continue;
    if (standard) add(name);
    else if (isNumeric(municipalities.rows, column)) add(header);
  }
  return ids;
};
