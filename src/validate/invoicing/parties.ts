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

/** The organisation numbers of those that documents are for. */
export const buyersAreNumbered = (members: readonly Member[]): readonly Diagnostic[] =>
  members
    .filter(({ orgnr }) => orgnr === undefined)
    .map((member) =>
      errorAt('invoicing/member-orgnr', placeInAgreement(member), { name: member.name }),
    );
