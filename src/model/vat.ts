import type { Ore } from './ore.ts';

/** How VAT treats a line: outside the Act (utenfor), exempt (unntatt), or a rate in percent; 0 is zero-rated (fritatt). */
export type VatTreatment = 'outside' | 'exempt' | '25' | '15' | '12' | '0';
export const VAT_TREATMENTS: readonly VatTreatment[] = ['outside', 'exempt', '25', '15', '12', '0'];

/** Percent of what is delivered; outside the Act, exempt and zero-rated have none. */
export const vatPercent = (treatment: VatTreatment): bigint =>
  treatment === 'outside' || treatment === 'exempt' ? 0n : BigInt(treatment);

/** A document's lines of one VAT treatment: `vat` is rounded once, half up, away from zero. */
export interface VatTotal {
  readonly treatment: VatTreatment;
  readonly net: Ore;
  readonly vat: Ore;
}
