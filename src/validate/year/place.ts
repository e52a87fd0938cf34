import type { SourceRef } from '../../model/source-ref.ts';
import type { RawYear } from '../../read/raw-year.ts';

/** Where a rule or a member stands in the agreement, with its clause; the top of the file where that is not known. */
export const placeInAgreement = (rule?: {
  readonly at?: SourceRef;
  readonly clause?: string;
}): SourceRef => ({
  ...(rule?.at ?? topOf('agreement.yaml')),
  ...(rule?.clause !== undefined && { clause: rule.clause }),
});

/** The top of a file: where a finding stands that no cell is to blame for. */
export const topOf = (file: string): SourceRef => ({ file, line: 1, column: 1 });

/** Whether a file with figures could not be read, which is said already. */
export const figuresAreUnread = ({ unreadable }: RawYear): boolean =>
  unreadable?.has('municipalities') === true || unreadable?.has('population') === true;

/** Whether there are no figures to look in: what is missing then is said once, not wherever it is used. */
export const hasNoFigures = (raw: RawYear): boolean =>
  (raw.municipalities === undefined && raw.population === undefined) || figuresAreUnread(raw);

/** The name of a table of the year, also where there is none yet: `2021/grants.csv`. */
export const fileOf = (
  raw: RawYear,
  table: 'municipalities' | 'population' | 'budget' | 'users' | 'consumption' | 'grants',
): string => raw[table]?.file ?? `${raw.folder}/${table}.csv`;
