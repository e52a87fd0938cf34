/** The fields of tables, by the names that the product knows them by. */
export type Field =
  | 'number'
  | 'name'
  | 'population'
  | 'employees'
  | 'fte'
  | 'id'
  | 'description'
  | 'category'
  | 'key'
  | 'basis'
  | 'amount'
  | 'kind'
  | 'users'
  | 'unit_price'
  | 'line'
  | 'municipality'
  | 'planned'
  | 'used'
  | 'vat'
  | 'project'
  | 'agreed';

/** The headers of each field, in English, bokmål and nynorsk. */
export const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  number: ['number', 'kommunenr', 'kommunenummer', 'knr'],
  name: ['name', 'kommune', 'navn', 'namn', 'kommunenavn', 'kommunenamn'],
  population: [
    'population',
    'innbyggere',
    'innbyggjarar',
    'innbyggertall',
    'folketall',
    'folketal',
    'folkemengde',
  ],
  employees: ['employees', 'ansatte', 'tilsette', 'antall ansatte'],
  fte: ['fte', 'årsverk'],
  id: ['id', 'linje', 'linjenr', 'nr'],
  description: ['description', 'beskrivelse', 'tekst', 'tjeneste', 'skildring'],
  category: ['category', 'kategori', 'område'],
  key: ['key', 'nøkkel', 'fordelingsnøkkel'],
  basis: ['basis', 'grunnlag'],
  amount: ['amount', 'beløp', 'kroner'],
  kind: ['kind', 'type', 'slag'],
  users: ['users', 'brukere', 'brukarar', 'kommuner', 'kommunar', 'deltakere', 'deltakarar'],
  unit_price: ['unit price', 'enhetspris', 'einingspris', 'pris'],
  line: ['line', 'linje', 'kostnadslinje'],
  municipality: ['municipality', 'kommune', 'kommunenr', 'kommunenummer', 'knr'],
  planned: ['planned', 'quantity', 'planlagt', 'budsjettert', 'antall', 'mengde', 'mengd'],
  used: ['used', 'brukt', 'brukte', 'forbruk', 'faktisk'],
  vat: ['vat', 'mva'],
  project: ['project', 'prosjekt'],
  agreed: ['agreed', 'avtalt'],
};

/**
 * The columns that a table is asked for. A header means the field that its file has: `kommune` is the name where `name`
 * is asked for, and the municipality where that is.
 */
export interface WantedFields {
  readonly required: readonly Field[];
  readonly optional: readonly Field[];
  /** At least one of each group must be there. */
  readonly oneOf?: readonly (readonly Field[])[];
  /** Headers accepted in this file beside those of the field: `budsjett` for the amount in a budget. */
  readonly also?: ReadonlyMap<Field, readonly string[]>;
  /** The other columns mean something too: bases, or municipalities. */
  readonly readsOthers?: boolean;
}

export const MUNICIPALITY_FIELDS: WantedFields = {
  required: [],
  oneOf: [['number', 'name']],
  optional: ['population', 'employees', 'fte'],
  readsOthers: true,
};
export const BUDGET_FIELDS: WantedFields = {
  required: ['id', 'key', 'amount'],
  optional: ['description', 'category', 'basis', 'users', 'unit_price', 'vat', 'project'],
  also: new Map([['amount', ['budsjett']]]),
};
export const ACCOUNT_FIELDS: WantedFields = {
  required: ['id', 'amount'],
  optional: ['description', 'category', 'key', 'basis', 'kind', 'users', 'vat', 'project'],
  also: new Map([['amount', ['regnskap', 'rekneskap']]]),
};
/** The other columns are municipalities. */
export const USERS_FIELDS: WantedFields = {
  required: ['line'],
  optional: [],
  also: new Map([['line', ['id']]]),
  readsOthers: true,
};
export const CONSUMPTION_FIELDS: WantedFields = {
  required: ['line', 'municipality'],
  optional: ['planned', 'used', 'unit_price', 'name'],
};
export const GRANT_FIELDS: WantedFields = {
  required: ['municipality', 'amount'],
  optional: ['name'],
};
export const SERVICE_FIELDS: WantedFields = {
  required: ['municipality', 'description', 'planned', 'unit_price'],
  optional: ['name', 'vat', 'agreed'],
};
export const IN_KIND_FIELDS: WantedFields = {
  required: ['municipality', 'project', 'amount'],
  optional: ['name'],
};
