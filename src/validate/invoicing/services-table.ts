import { parseDay, type Day } from '../../model/day.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { AgreedService } from '../../model/invoice.ts';
import { magnitude, MAX_ORE } from '../../model/ore.ts';
import { roundHalfUp } from '../../model/rational.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { VatTreatment } from '../../model/vat.ts';
import { SERVICE_FIELDS, type Field } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { Row, Table } from '../../read/table.ts';
import { present } from '../present.ts';
import type { YearContext } from '../year/context.ts';
import { memberAt } from '../year/context.ts';
import { readVat } from '../year/line-words.ts';
import { figureAt } from '../year/number-cell.ts';
import { topOf } from '../year/place.ts';

/** Millionths of units × millionths of kroner, in øre. */
const SCALE = 10n ** 10n;

/** `31.12.2021`, as Norwegian sheets have it. */
const NORWEGIAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const dayIn = (text: string): Day | undefined =>
  parseDay(
    text.replace(
      NORWEGIAN_DAY,
      (_, day: string, month: string, year: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
  );

/** A row that is being read. */
interface ServiceRow {
  readonly table: Table;
  readonly row: Row;
  readonly column: ReadonlyMap<Field, number>;
  readonly text: (field: Field) => string;
  readonly at: (field: Field) => SourceRef;
}

/**
 * Services agreed and paid for apart, in file order: each with a quantity and a price of 0 or more; VAT and the day that it
 * was agreed may be left out. The same row twice is an error. A row with an error is left out.
 */
export const readServices = (context: YearContext): readonly AgreedService[] => {
  const { raw, report } = context;
  const { services: table, folder } = raw;
  if (table === undefined) {
    if (raw.unreadable?.has('services') !== true) {
      report(errorAt('services/no-file', topOf(`${folder}/services.csv`), { folder }));
    }
    return [];
  }
  const { column, found } = fieldsOf(table, SERVICE_FIELDS);
  found.forEach(report);
  if (SERVICE_FIELDS.required.some((field) => !column.has(field))) return [];
  const services: AgreedService[] = [];
  const first = new Map<string, number>();
  for (const row of table.rows()) {
    const given: ServiceRow = {
      table,
      row,
      column,
      text: (field) => row.cells[column.get(field) ?? -1] ?? '',
      at: (field) => table.at(row, column.get(field) ?? 0),
    };
    const service = readService(context, given);
    if (service === undefined) continue;
    const { member, description, quantity, unitPrice, vat, agreed } = service;
    const key = JSON.stringify([
      member,
      description,
      String(quantity),
      String(unitPrice),
      vat ?? null,
      agreed ?? null,
    ]);
    const line = first.get(key);
    if (line === undefined) {
      first.set(key, row.line);
      services.push(service);
    } else {
      const name = context.members[member]?.name ?? '';
      report(errorAt('services/row-twice', given.at('municipality'), { name, description, line }));
    }
  }
  return services;
};

const readService = (context: YearContext, given: ServiceRow): AgreedService | undefined => {
  const { report } = context;
  const { table, row, column, text, at } = given;
  const member = memberAt(context, text('municipality'), text('name'), () => at('municipality'));
  const name = member?.name ?? text('municipality');
  const description = text('description');
  if (description === '') {
    report(errorAt('services/no-description', at('description'), { name }));
  }
  const quantity = figureAt(table, row, column.get('planned'), report);
  if (quantity.kind === 'missing') {
    report(errorAt('services/no-quantity', at('planned'), { name, description }));
  }
  const price = figureAt(table, row, column.get('unit_price'), report);
  if (price.kind === 'missing') {
    report(errorAt('services/no-price', at('unit_price'), { name, description }));
  }
  if (price.kind === 'number' && price.value < 0n) {
    report(errorAt('services/negative-price', at('unit_price'), { price: price.value }));
  }
  const vat = readVatCell(context, given);
  const agreed = readAgreed(context, given);
  if (member === undefined || description === '' || vat === 'wrong' || agreed === 'wrong')
    return undefined;
  if (quantity.kind !== 'number' || price.kind !== 'number' || price.value < 0n) return undefined;
  const exact = { numerator: quantity.value * price.value, denominator: SCALE };
  if (magnitude(roundHalfUp(exact)) > MAX_ORE) {
    report(errorAt('services/too-large', at('planned'), { name, description }));
    return undefined;
  }
  return {
    member: member.index,
    description,
    quantity: quantity.value,
    unitPrice: price.value,
    ...present({ vat, agreed }),
    at: at('municipality'),
  };
};

const readVatCell = (
  { report }: YearContext,
  { text, at }: ServiceRow,
): VatTreatment | undefined | 'wrong' => {
  const found = text('vat');
  if (found === '') return undefined;
  const vat = readVat(found);
  if (vat === undefined) report(errorAt('budget/unknown-vat', at('vat'), { vat: found }));
  return vat ?? 'wrong';
};

const readAgreed = (
  { report }: YearContext,
  { text, at }: ServiceRow,
): Day | undefined | 'wrong' => {
  const found = text('agreed');
  if (found === '') return undefined;
  const day = dayIn(found);
  if (day === undefined) report(errorAt('services/not-a-day', at('agreed'), { found }));
  return day ?? 'wrong';
};
