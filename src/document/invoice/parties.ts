import type { Agreement } from '../../model/agreement.ts';
import { present } from '../../model/assert.ts';
import type { Invoice } from '../../model/invoice.ts';
import type { Member } from '../../model/member.ts';
import type { BuyerText, SellerText } from './invoice-document.ts';

/** Names that say what they are: `Ulvik herad`, `Unjárgga gielda`, `Viken fylkeskommune`. */
const SAYS_WHAT_IT_IS =
  /(?:^|[\s–-])(?:(?:fylkes)?kommune|gielda|tjielte|tjïelte|suohkan|herad|fylke|IKS)(?=$|[\s,–-])/iu;

/** `Kongsberg kommune`; a name that says what it is stays as it is, and so does Krødsherad's end: it gets `kommune`. */
export const fullName = (name: string): string =>
  SAYS_WHAT_IT_IS.test(name) ? name : `${name} kommune`;

/**
 * Who issues the document. A VAT number only where the seller is registered and the document is inside the VAT Act: one
 * outside it must not have any.
 */
export const sellerText = ({ host }: Agreement, { regime }: Invoice): SellerText => {
  const orgnr = present(host.orgnr, 'invoices are refused without the organisation number');
  return {
    name: host.name,
    orgnr,
    ...(host.vatRegistered && regime === 'inside' && { vatNumber: `NO${orgnr}MVA` }),
    isInBusinessRegister: host.inBusinessRegister ?? false,
    ...(host.address && { address: host.address }),
    account: present(host.account, 'invoices are refused without an account'),
  };
};

/** Who it is for; the host as a member has the name and address that it has as host. */
export const buyerText = ({ host, name }: Agreement, { member }: Invoice): BuyerText => {
  const isHost = member.number === host.number;
  const address = member.address ?? (isHost ? host.address : undefined);
  return {
    number: member.number,
    name: isHost ? host.name : fullName(member.name),
    orgnr: orgnrOf(member, isHost ? host.orgnr : undefined),
    ...(address && { address }),
    reference: member.buyerReference ?? name,
    ...(member.accountingCost !== undefined && { accountingCost: member.accountingCost }),
  };
};

const orgnrOf = ({ orgnr }: Member, ofHost: string | undefined): string =>
  present(orgnr ?? ofHost, 'invoices are refused without the organisation number');
