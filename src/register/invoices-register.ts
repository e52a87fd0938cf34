import { parseDay, type Day } from '../model/day.ts';
import type { VatTotal, VatTreatment } from '../model/vat.ts';
import type { InvoiceKind, InvoicePurpose } from '../model/invoice-subject.ts';
import type { InvoiceFile, InvoiceRow } from '../model/invoice-row.ts';
import { AMOUNT, amountIn, amountText, oneLine } from './amount-text.ts';
import type { RegisterFormat, RegisterRow } from './format.ts';
import type { RowsRead, UnreadableRow } from './register-on-disk.ts';

const COLUMNS = [
  'number',
  'kind',
  'purpose',
  'year',
  'installment',
  'project',
  'municipality',
  'name',
  'date',
  'due',
  'net',
  'vat',
  'gross',
  'kid',
  'credits',
  'reverses',
  'treatments',
  'files',
] as const;
type Column = (typeof COLUMNS)[number];

/** `register/invoices.csv`: a row per invoice and credit note, in the order they were issued. */
export const INVOICES_REGISTER: RegisterFormat = { name: 'invoices', columns: COLUMNS };

const BETWEEN = ' | ';
const NUMBER = /^\d{8,12}$/;
const isDay = (text: string): boolean => parseDay(text) !== undefined;
const isOrEmpty =
  (form: (text: string) => boolean): ((text: string) => boolean) =>
  (text) =>
    text === '' || form(text);

/** What each column must look like; those left out are any text. */
const FORMS: { readonly [C in Column]?: (text: string) => boolean } = {
  number: (text) => NUMBER.test(text),
  kind: (text) => /^(invoice|credit-note)$/.test(text),
  purpose: (text) => /^(installment|consumption|project|services|settlement)$/.test(text),
  year: (text) => /^\d{4}$/.test(text),
  installment: isOrEmpty((text) => /^[1-9]\d{0,3}$/.test(text)),
  municipality: (text) => /^\d{4}$/.test(text),
  date: isDay,
  due: isOrEmpty(isDay),
  net: (text) => AMOUNT.test(text),
  vat: (text) => AMOUNT.test(text),
  gross: (text) => AMOUNT.test(text),
  kid: isOrEmpty((text) => /^\d{2,25}$/.test(text)),
  credits: isOrEmpty((text) => text.split(' ').every((number) => NUMBER.test(number))),
  reverses: isOrEmpty((text) => NUMBER.test(text)),
  treatments: (text) => vatTotalsIn(text) !== undefined,
  files: (text) => filesIn(text) !== undefined,
};

/** Reads the rows of the register, in order. */
export const invoiceRowsOf = (rows: readonly RegisterRow[]): RowsRead<InvoiceRow> => {
  const unreadable: UnreadableRow[] = [];
  const read = rows.flatMap((row, index): readonly InvoiceRow[] => {
    const text = (column: Column): string => row.get(column) ?? '';
    const wrong = COLUMNS.find((column) => FORMS[column]?.(text(column)) === false);
    if (wrong === undefined) return [invoiceRowOf(text)];
    unreadable.push({ line: index + 2, column: wrong, found: text(wrong) });
    return [];
  });
  return { rows: read, unreadable };
};

/** The row of cells that have been found to be in form. */
const invoiceRowOf = (text: (column: Column) => string): InvoiceRow => {
  const [installment, project, due] = [text('installment'), text('project'), text('due')];
  const [kid, credits, reverses] = [text('kid'), text('credits'), text('reverses')];
  return {
    number: text('number'),
    kind: text('kind') as InvoiceKind,
    purpose: text('purpose') as InvoicePurpose,
    year: Number(text('year')),
    ...(installment !== '' && { installment: Number(installment) }),
    ...(project !== '' && { project }),
    municipality: text('municipality'),
    name: text('name'),
    date: text('date') as Day,
    ...(due !== '' && { due: due as Day }),
    net: amountIn(text('net')),
    vat: amountIn(text('vat')),
    gross: amountIn(text('gross')),
    vatTotals: vatTotalsIn(text('treatments')) ?? [],
    ...(kid !== '' && { kid }),
    credits: credits === '' ? [] : credits.split(' '),
    ...(reverses !== '' && { reverses }),
    files: filesIn(text('files')) ?? [],
  };
};

/** A row as the register keeps it. */
export const invoiceRegisterRow = (row: InvoiceRow): RegisterRow =>
  new Map<Column, string>([
    ['number', row.number],
    ['kind', row.kind],
    ['purpose', row.purpose],
    ['year', String(row.year).padStart(4, '0')],
    ['installment', row.installment === undefined ? '' : String(row.installment)],
    ['project', row.project ?? ''],
    ['municipality', row.municipality],
    ['name', oneLine(row.name)],
    ['date', row.date],
    ['due', row.due ?? ''],
    ['net', amountText(row.net)],
    ['vat', amountText(row.vat)],
    ['gross', amountText(row.gross)],
    ['kid', row.kid ?? ''],
    ['credits', row.credits.join(' ')],
    ['reverses', row.reverses ?? ''],
    ['treatments', vatTotalsText(row.vatTotals)],
    ['files', row.files.map(({ path, sha256 }) => `${path} ${sha256}`).join(BETWEEN)],
  ]);

/** `25 1000,00 250,00 | outside 10,00 0,00`: treatment, net and VAT of each. */
const vatTotalsText = (totals: readonly VatTotal[]): string =>
  totals
    .map(({ treatment, net, vat }) => `${treatment} ${amountText(net)} ${amountText(vat)}`)
    .join(BETWEEN);

const vatTotalsIn = (text: string): readonly VatTotal[] | undefined => {
  const totals = text.split(BETWEEN).flatMap((each): readonly VatTotal[] => {
    const match = /^(outside|exempt|25|15|12|0) (-?[\d,]+) (-?[\d,]+)$/.exec(each);
    const [, treatment, net = '', vat = ''] = match ?? [];
    if (!AMOUNT.test(net) || !AMOUNT.test(vat)) return [];
    return [{ treatment: treatment as VatTreatment, net: amountIn(net), vat: amountIn(vat) }];
  });
  return totals.length === text.split(BETWEEN).length ? totals : undefined;
};

/** `path sha256 | path sha256`. A path may hold what stands between files: the hash tells where it ends. */
const filesIn = (text: string): readonly InvoiceFile[] | undefined => {
  const files: InvoiceFile[] = [];
  const file = /(.+?) ([0-9a-f]{64})(?: \| |$)/sy;
  while (file.lastIndex < text.length) {
    const match = file.exec(text);
    if (match === null) return undefined;
    files.push({ path: match[1] ?? '', sha256: match[2] ?? '' });
  }
  return files;
};
