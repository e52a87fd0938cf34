import { errorAt, warningAt, type Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { HEADERS, type Field, type WantedFields } from './header-fields.ts';
import { nearHeading, type AcceptedHeading } from './near-header.ts';
import type { Table } from './table.ts';

/** Where the wanted fields stand in a table. Missing and doubled columns are in `found`. */
export interface TableFields {
  readonly column: ReadonlyMap<Field, number>;
  /** Columns that are none of the fields, by header as written, in file order. */
  readonly leftovers: readonly { readonly header: string; readonly column: number }[];
  readonly found: readonly Diagnostic[];
}

const squeeze = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s_.:-]/gu, '')
    .toLowerCase();

/**
 * The forms that a header is compared in, without case, spaces, accents, `_`, `-`, `.` and `:`. The Norwegian letters
 * count both as their base letter and as the two letters that they are written with where a keyboard lacks them:
 * `Beløp`, `belop` and `beloep` are one header.
 */
export const headerForms = (header: string): readonly string[] => {
  const lower = header.normalize('NFC').toLowerCase();
  const base = squeeze(lower.replaceAll('ø', 'o').replaceAll('æ', 'ae'));
  const written = squeeze(lower.replaceAll('ø', 'oe').replaceAll('æ', 'ae').replaceAll('å', 'aa'));
  return base === written ? [base] : [base, written];
};

const acceptedFor = (field: Field, { also }: WantedFields): readonly string[] => [
  ...HEADERS[field],
  ...(also?.get(field) ?? []),
];

/** Headers that say that a column holds the number, where another one holds the name. */
const NUMBER_FORMS = new Set(['kommunenr', 'kommunenummer', 'knr']);

/** What a table accepts, by form. The first field that wants a header has it: `municipality` before `name`. */
const acceptedByForm = (wanted: WantedFields): ReadonlyMap<string, AcceptedHeading> => {
  const accepted = new Map<string, AcceptedHeading>();
  for (const field of [...wanted.required, ...(wanted.oneOf ?? []).flat(), ...wanted.optional]) {
    for (const heading of acceptedFor(field, wanted)) {
      for (const form of headerForms(heading)) {
        if (!accepted.has(form)) accepted.set(form, { field, heading, form });
      }
    }
  }
  return accepted;
};

/** A municipality said in two columns, `kommunenr` and `kommune`: the second is its name beside the number. */
const isNumberBesideName = (field: Field, first: string, second: string): boolean =>
  field === 'municipality' &&
  [first, second].filter((header) => headerForms(header).some((form) => NUMBER_FORMS.has(form)))
    .length === 1;

/**
 * Finds the wanted columns by their headers; order is free. Where `municipality` and `name` are both wanted, a table may
 * give the municipality twice, by number and by name: then the number's column is `municipality`, the other one `name`.
 * Two columns for one field, two leftovers of the same name and a required column that is not there are errors. A leftover
 * that is close to a heading of a field that no column gives is a warning, where leftovers are not read.
 */
export const fieldsOf = (table: Table, wanted: WantedFields): TableFields => {
  const byForm = acceptedByForm(wanted);
  const mayName = [...wanted.required, ...wanted.optional].includes('name');
  const column = new Map<Field, number>();
  const leftovers = new Map<string, { header: string; column: number }>();
  const found: Diagnostic[] = [];
  const twice = (field: string, first: string, second: number): void => {
    found.push(
      errorAt('table/column-twice', table.at(table.headerRow, second), {
        field,
        first,
        second: table.header[second] ?? '',
      }),
    );
  };
  for (const [index, header] of table.header.entries()) {
    if (header === '') continue;
    const forms = headerForms(header);
    const field = forms.map((form) => byForm.get(form)?.field).find((each) => each !== undefined);
    if (field === undefined) {
      const [form = ''] = forms;
      const first = leftovers.get(form);
      if (first === undefined) leftovers.set(form, { header, column: index });
      else twice(first.header, first.header, index);
      continue;
    }
    const taken = column.get(field);
    const before = taken === undefined ? '' : (table.header[taken] ?? '');
    if (taken === undefined) column.set(field, index);
    else if (mayName && !column.has('name') && isNumberBesideName(field, before, header)) {
      const isNumber = forms.some((form) => NUMBER_FORMS.has(form));
      column.set('municipality', isNumber ? index : taken);
      column.set('name', isNumber ? taken : index);
    } else twice(field, before, index);
  }
  const others = [...leftovers.values()];
  const near = nearLeftovers(others, byForm, column);
  found.push(...missingColumns(table, wanted, column, others, near));
  if (wanted.readsOthers !== true) found.push(...columnsNotRead(table, wanted, near));
  return { column, leftovers: others, found };
};

/** A column that is not read, and the heading by which it would be. */
interface NearLeftover {
  readonly header: string;
  readonly column: number;
  readonly meant: AcceptedHeading;
}

/** The words of a header, each in the forms that headers are compared in. */
const wordForms = (header: string): readonly string[] =>
  header
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap(headerForms);

/** The leftovers that seem to be meant for a field that no column gives. */
const nearLeftovers = (
  leftovers: readonly { readonly header: string; readonly column: number }[],
  byForm: ReadonlyMap<string, AcceptedHeading>,
  given: ReadonlyMap<Field, number>,
): readonly NearLeftover[] =>
  leftovers.flatMap(({ header, column }) => {
    const lettersOnly = header.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    const meant = nearHeading(headerForms(lettersOnly), wordForms(header), [...byForm.values()]);
    return meant === undefined || given.has(meant.field) ? [] : [{ header, column, meant }];
  });

/** A field that must be there and is not says itself which column seems to be meant. */
const columnsNotRead = (
  table: Table,
  { required }: WantedFields,
  near: readonly NearLeftover[],
): readonly Diagnostic[] =>
  near
    .filter(({ meant: { field } }) => !required.includes(field))
    .map(({ header, column, meant: { heading } }) =>
      warningAt('table/column-not-read', table.at(table.headerRow, column), { header, heading }),
    );

const missingColumns = (
  table: Table,
  wanted: WantedFields,
  column: ReadonlyMap<Field, number>,
  leftovers: readonly { readonly header: string }[],
  near: readonly NearLeftover[],
): readonly Diagnostic[] => {
  const groups = [...wanted.required.map((field) => [field]), ...(wanted.oneOf ?? [])];
  return groups
    .filter((fields) => !fields.some((field) => column.has(field)))
    .map((fields) => {
      const accepted = fields.flatMap((field) => acceptedFor(field, wanted));
      const likely =
        near.find(({ meant }) => fields.includes(meant.field)) ??
        leftovers.find(({ header }) => nearest(header, accepted) !== undefined);
      return errorAt('table/column-missing', table.at(table.headerRow, 0), {
        field: fields.join(' / '),
        accepted,
        found: table.header.filter((header) => header !== ''),
        nearest: likely?.header,
      });
    });
};
