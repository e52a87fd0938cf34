import { indexByNumber } from '../invoice/register-rows.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import type { PlacedRow } from '../model/placed-row.ts';
import type { MemberInYear } from '../model/year-input.ts';

/** Checks that the documents of a year are to its members: those to others count nowhere. */
export const checkMembers = (
  year: number,
  members: readonly MemberInYear[],
  rows: readonly PlacedRow<InvoiceRow>[],
): readonly Diagnostic[] => {
  const indexOf = indexByNumber(members);
  return rows
    .filter(({ row }) => row.year === year && indexOf(row.municipality) === undefined)
    .map(({ row: { number, municipality, name }, at }) =>
      errorAt('invoice/unknown-member', at('municipality'), { number, municipality, name }),
    );
};
