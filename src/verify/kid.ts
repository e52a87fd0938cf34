import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { isKid } from '../model/norwegian-numbers.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/**
 * Checks that a document's KID ends with its number, the municipality and a check digit, by modulus 10 or 11: the agreement
 * may have had the other rule when it was issued.
 */
export const checkKid = ({
  row,
  at,
}: PlacedRow<Pick<InvoiceRow, 'number' | 'municipality' | 'kid'>>): readonly Diagnostic[] => {
  const { kid, number, municipality } = row;
  if (kid === undefined) return [];
  const ends = `${number}${municipality}`;
  const isOurs = kid.slice(0, -1).endsWith(ends) && (isKid(kid, 'mod10') || isKid(kid, 'mod11'));
  return isOurs ? [] : [errorAt('verify/kid-differs', at('kid'), { kid, ends })];
};
