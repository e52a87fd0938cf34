import type { Agreement } from '../../model/agreement.ts';
import { errorAt, type Diagnostic } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import { placeInAgreement } from '../year/place.ts';

/** The organisation number that the seller must have in every document. */
export const sellerIsNumbered = ({ host }: Agreement): readonly Diagnostic[] =>
  host.orgnr === undefined
    ? [errorAt('invoicing/host-orgnr', placeInAgreement(host), { host: host.name })]
    : [];

/** The account that invoices are paid to. */
export const sellerHasAccount = ({ host }: Agreement): readonly Diagnostic[] =>
  host.account === undefined
    ? [errorAt('invoicing/host-account', placeInAgreement(host), { host: host.name })]
    : [];

/**
 * The organisation numbers of those that documents are for. The host has the one that it has as host, and needs none where
 * it has vouchers of its own. Who has nothing to pay needs none: ask for those that get a document.
 */
export const buyersAreNumbered = (
  { host, invoicing }: Agreement,
  buyers: readonly Member[],
): readonly Diagnostic[] =>
  buyers
    .filter(({ orgnr, number }) => {
      const isHost = number === host.number;
      return orgnr === undefined && !(isHost && (invoicing.host === 'internal' || host.orgnr));
    })
    .map((member) =>
      errorAt('invoicing/member-orgnr', placeInAgreement(member), { name: member.name }),
    );
