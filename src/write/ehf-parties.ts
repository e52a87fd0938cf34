import type { BuyerText, SellerText } from '../document/invoice/invoice-document.ts';
import type { Address } from '../model/member.ts';
import { organisation, type EhfElement } from './ehf-element.ts';
import { VAT_SCHEME } from './ehf-vat.ts';

/** What the law asks of companies alone (foretaksregisterloven § 10-2), spelled as a registration for tax. */
const BUSINESS_REGISTER: EhfElement = {
  'cbc:CompanyID': 'Foretaksregisteret',
  'cac:TaxScheme': { 'cbc:ID': 'TAX' },
};

export const supplierParty = (seller: SellerText): EhfElement => ({
  'cac:Party': {
    'cbc:EndpointID': organisation(seller.orgnr),
    'cac:PartyName': { 'cbc:Name': seller.name },
    'cac:PostalAddress': postalAddress(seller.address),
    'cac:PartyTaxScheme': [
      ...(seller.vatNumber === undefined
        ? []
        : [{ 'cbc:CompanyID': seller.vatNumber, 'cac:TaxScheme': VAT_SCHEME }]),
      ...(seller.isInBusinessRegister ? [BUSINESS_REGISTER] : []),
    ],
    'cac:PartyLegalEntity': legalEntity(seller),
  },
});

/** Without a VAT number: a Norwegian buyer's says no more than its organisation number, and outside the Act none may stand. */
export const customerParty = (buyer: BuyerText): EhfElement => ({
  'cac:Party': {
    'cbc:EndpointID': organisation(buyer.orgnr),
    'cac:PartyName': { 'cbc:Name': buyer.name },
    'cac:PostalAddress': postalAddress(buyer.address),
    'cac:PartyLegalEntity': legalEntity(buyer),
  },
});

const legalEntity = ({ name, orgnr }: { name: string; orgnr: string }): EhfElement => ({
  'cbc:RegistrationName': name,
  'cbc:CompanyID': organisation(orgnr),
});

/** The country is always said: the rules demand it, also where nothing else of the address is known. */
const postalAddress = (address: Address | undefined): EhfElement => ({
  'cbc:StreetName': address?.street,
  'cbc:CityName': address?.city,
  'cbc:PostalZone': address?.postalCode,
  'cac:Country': { 'cbc:IdentificationCode': 'NO' },
});
