import type { InvoiceDraft, InvoiceLine } from '../model/invoice.ts';
import { type VatTotal, VAT_TREATMENTS, vatPercent, type VatTreatment } from '../model/vat.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import { roundHalfUp } from '../model/rational.ts';

export type VatRegime = InvoiceDraft['regime'];

/** Lines outside the VAT Act and lines inside it cannot share a document; all that is inside can. */
export const regimeOf = (treatment: VatTreatment): VatRegime =>
  treatment === 'outside' ? 'outside' : 'inside';

/** The regime of a document by its sums; one by other hands that mixes both counts as outside. */
export const regimeOfTotals = (totals: readonly VatTotal[]): VatRegime =>
  totals.some(({ treatment }) => regimeOf(treatment) === 'outside') ? 'outside' : 'inside';

/** The order of a member's two documents. */
export const VAT_REGIMES: readonly VatRegime[] = ['outside', 'inside'];

/** The tax of an amount net of it, rounded half up to the øre, away from zero: a credit undoes a charge. */
export const vatOf = (net: Ore, treatment: VatTreatment): Ore =>
  ore(roundHalfUp({ numerator: net * vatPercent(treatment), denominator: 100n }));

/** The sums of the lines by treatment, the tax rounded once for each; those that have lines, in the order of `VAT_TREATMENTS`. */
export const vatTotalsOf = (lines: readonly InvoiceLine[]): readonly VatTotal[] =>
  VAT_TREATMENTS.flatMap((treatment) => {
    const treated = lines.filter(({ vat }) => vat === treatment);
    if (treated.length === 0) return [];
    const net = sumOre(treated.map((line) => line.net));
    return [{ treatment, net, vat: vatOf(net, treatment) }];
  });
