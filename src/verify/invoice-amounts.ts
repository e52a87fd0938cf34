import { vatOf } from '../invoice/vat.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { CheckedAmount } from '../model/diagnostic-codes/verify.ts';
import type { InvoiceRow } from '../model/invoice-row.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import type { VatTreatment } from '../model/vat.ts';
import type { PlacedRow } from '../model/placed-row.ts';

/** The column that an amount stands in. */
const COLUMN: Readonly<Record<CheckedAmount, string>> = {
  net: 'net',
  vat: 'vat',
  gross: 'gross',
  treatment: 'treatments',
};

/**
 * Checks a document's amounts against each other: VAT of a treatment = rate × net, the treatments sum to net and VAT, and
 * gross = net + VAT.
 */
export const checkAmounts = ({
  row,
  at,
}: PlacedRow<Pick<InvoiceRow, 'net' | 'vat' | 'gross' | 'vatTotals'>>): readonly Diagnostic[] => {
  const { net, vat, gross, vatTotals } = row;
  const differing = (what: CheckedAmount, found: Ore, wanted: Ore, treatment?: VatTreatment) =>
    found === wanted
      ? []
      : [
          errorAt('verify/amount-differs', at(COLUMN[what]), {
            what,
            found,
            wanted,
            ...(treatment !== undefined && { treatment }),
          }),
        ];
  return [
    ...vatTotals.flatMap((total) =>
      differing('treatment', total.vat, vatOf(total.net, total.treatment), total.treatment),
    ),
    ...differing('net', net, sumOre(vatTotals.map((total) => total.net))),
    ...differing('vat', vat, sumOre(vatTotals.map((total) => total.vat))),
    ...differing('gross', gross, ore(net + vat)),
  ];
};
