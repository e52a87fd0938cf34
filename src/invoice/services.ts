import type { Agreement } from '../model/agreement.ts';
import { present } from '../model/assert.ts';
import type { AgreedService, InvoiceLine } from '../model/invoice.ts';
import type { MemberInYear } from '../model/year-input.ts';
import { priceOf, type Claim } from './claim.ts';

/** Services agreed and paid for apart: a line for each, in the order of the table. */
export const serviceClaims = (
  agreement: Agreement,
  members: readonly MemberInYear[],
  services: readonly AgreedService[],
): readonly Claim[] =>
  members.map((member) => {
    const own = services.filter((service) => service.member === member.index);
    return {
      member,
      lines: own.map((service) => lineOf(service, agreement)).filter(({ net }) => net !== 0n),
      calculation: { kind: 'services', services: own },
    };
  });

const lineOf = (
  { description, agreed, quantity, unitPrice, vat }: AgreedService,
  { invoicing }: Agreement,
): InvoiceLine => ({
  subject: { kind: 'service', description, ...(agreed !== undefined && { agreed }) },
  quantity,
  unitPrice,
  net: priceOf(quantity, unitPrice),
  vat: present(vat ?? invoicing.vat, 'each service that is invoiced has its VAT'),
  grounds: [],
});
