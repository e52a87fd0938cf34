import type { Address, Ceiling, Host, Member } from '../../model/member.ts';
import { LANGUAGES } from '../../model/language.ts';
import { present } from '../present.ts';
import { day } from '../schema/day.ts';
import { list, listOrNone } from '../schema/list.ts';
import { bankAccount, municipalityNumber, organisationNumber } from '../schema/norwegian.ts';
import { unsignedDecimal } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { checked, converted, defining, placed, titled } from '../schema/refine.ts';
import { flag, oneOf, text } from '../schema/scalar.ts';
import { byShape } from '../schema/union.ts';
import { basisOr } from './basis-schema.ts';
import { distinct } from './distinct.ts';
import { grounded } from './grounds-schema.ts';
import { periodIsInOrder } from './limits.ts';

/** `Teatergata 3, 3674 Notodden` → street, postal code, city; what is not of that form is the street as a whole. */
const addressOf = (line: string): Address => {
  const [, street = '', postalCode = '', city = ''] =
    /^(.*?)[,\s]+([0-9]{4})\s+([^0-9]+)$/.exec(line) ?? [];
  return city === '' ? { street: line } : { street, postalCode, city };
};

const address = titled(
  'Adresse',
  'One line, or its parts.',
  byShape({
    scalar: converted(text, addressOf),
    map: converted(
      object({
        required: {},
        optional: {
          street: titled('Gate eller postboks', 'Street or post box.', text),
          postal_code: titled('Postnummer', 'Four digits.', text),
          city: titled('Poststed', 'City.', text),
        },
      }),
      ({ street, postal_code, city }) => present({ street, postalCode: postal_code, city }),
    ),
  }),
);

const orgnr = titled(
  'Organisasjonsnummer',
  'Organisation number: nine digits with a check digit.',
  organisationNumber,
);
const language = oneOf(LANGUAGES);

const ceiling = converted(
  checked(
    object({
      required: {
        per: titled('Per', 'The basis that the limit is counted by.', basisOr()),
        amount: titled('Kroner', 'Kroner per figure of the basis.', unsignedDecimal),
      },
      optional: {
        from: titled('Fra', 'First day of the limit.', day),
        until: titled('Til', 'Last day of the limit.', day),
        decision: titled('Vedtak', 'Body and case number.', text),
      },
    }),
    periodIsInOrder,
  ),
  (fields): Ceiling => fields,
);

const memberFields = grounded({
  required: {
    number: titled(
      'Kommunenummer',
      'Four digits: the number that every output has.',
      defining('member', municipalityNumber),
    ),
    name: titled('Kommune', 'Name of the municipality.', defining('member', text)),
  },
  optional: {
    numbers: titled(
      'Andre kommunenumre',
      'Its other numbers, before 2020 or from 2024, recognised in input.',
      distinct(listOrNone(municipalityNumber)),
    ),
    orgnr,
    from: titled('Deltaker fra', 'First day as a member.', day),
    until: titled('Deltaker til', 'Last day as a member.', day),
    notice_given: titled('Oppsagt', 'The day that notice was given.', day),
    language: titled('Målform', 'Language of the documents to this member.', language),
    class: titled('Gruppe', 'The group that charges and keys may be for.', defining('class', text)),
    ceiling: titled('Eget tak', "The council's own limit on what it granted.", ceiling),
    buyer_reference: titled('Deres referanse', 'Buyer reference on invoices.', text),
    accounting_cost: titled('Kontostreng', 'Accounting cost on invoices.', text),
    address,
  },
});

/** A member with the place of its entry, for the checks between members. */
const memberSchema = placed(
  converted(
    checked(memberFields, periodIsInOrder),
    ({ numbers = [], notice_given, buyer_reference, accounting_cost, ...fields }): Member => ({
      ...fields,
      numbers,
      ...present({
        noticeGiven: notice_given,
        buyerReference: buyer_reference,
        accountingCost: accounting_cost,
      }),
    }),
  ),
);

export const membersSchema = list(memberSchema);

export const hostSchema = placed(
  converted(
    object({
      required: {
        number: titled('Kommunenummer', 'Four digits.', municipalityNumber),
        name: titled('Navn', 'Name of the seller on invoices.', text),
      },
      optional: {
        title: titled('Tittel', "The agreement's own word: hovedkontorkommune.", text),
        orgnr,
        address,
        account: titled('Kontonummer', 'Bank account: eleven digits.', bankAccount),
        vat_registered: titled('MVA-registrert', 'Whether it is registered for VAT.', flag),
        business_register: titled(
          'Foretaksregisteret',
          'Whether invoices say Foretaksregisteret: asked of companies, not of municipalities.',
          flag,
        ),
      },
    }),
    ({ vat_registered, business_register, ...fields }): Host => ({
      ...fields,
      vatRegistered: vat_registered ?? false,
      ...(business_register === true && { inBusinessRegister: true }),
    }),
  ),
);
