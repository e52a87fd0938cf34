import type { Agreement } from '../../model/agreement.ts';
import { errorAt, type Diagnostic } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { VatTreatment } from '../../model/vat.ts';
import { placeInAgreement } from '../year/place.ts';

/** Something that is invoiced, with the VAT it says itself and where it stands. */
export interface TaxedThing {
  /** Undefined for a settlement. */
  readonly id: string | undefined;
  readonly vat: VatTreatment | undefined;
  /** Found when asked for: most places never are. */
  readonly at: () => SourceRef;
}

/**
 * What is wrong with the VAT of what is invoiced: it is not given, which is told once where nothing gives it; the seller is not registered; the reason of an
 * exemption is not given. Each treatment is told of once, where it first stands; what follows the agreement, there.
 */
export const vatFindings = (
  agreement: Agreement,
  things: readonly TaxedThing[],
): readonly Diagnostic[] => {
  const { invoicing, host } = agreement;
  if (invoicing.vat === undefined && things.length > 1 && things.every(({ vat }) => !vat)) {
    const args = { line: undefined, lines: things.length };
    return [errorAt('invoicing/no-vat', placeInAgreement(invoicing), args)];
  }
  const found: Diagnostic[] = [];
  const told = new Set<VatTreatment>();
  for (const { id, vat: own, at } of things) {
    const vat = own ?? invoicing.vat;
    if (vat === undefined) {
      found.push(errorAt('invoicing/no-vat', at(), { line: id, lines: 1 }));
      continue;
    }
    if (told.has(vat)) continue;
    told.add(vat);
    const place = own === undefined ? placeInAgreement(invoicing) : at();
    if (vat !== 'outside' && !host.vatRegistered) {
      const args = { host: host.name, treatment: vat };
      found.push(errorAt('invoicing/host-not-registered', place, args));
    }
    if (vat === 'exempt' && invoicing.vatExemptionReason?.exempt === undefined) {
      found.push(errorAt('invoicing/no-exemption-reason', placeInAgreement(invoicing), {}));
    }
  }
  return found;
};
