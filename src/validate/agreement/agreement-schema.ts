import { LANGUAGES } from '../../model/language.ts';
import { listOrNone } from '../schema/list.ts';
import { object } from '../schema/object.ts';
import { titled, withJson } from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { Decoded } from '../schema/schema.ts';
import { basesSchema } from './basis-schema.ts';
import { chargesSchema } from './charge-schema.ts';
import { fundsSchema } from './fund-schema.ts';
import { invoicingSchema } from './invoicing-schema.ts';
import { keysSchema } from './key-schema.ts';
import { hostSchema, membersSchema } from './member-schema.ts';
import {
  deadlinesSchema,
  decidesSchema,
  noticeSchema,
  periodSchema,
  roundingSchema,
  termsSchema,
} from './sections.ts';
import { settlementSchema } from './settlement-schema.ts';

/** The whole of agreement.yaml: what is here decodes it, and makes the JSON Schema that editors complete and check by. */
export const agreementSchema = withJson(
  object({
    required: {
      id: titled('Id', 'Short name of the cooperation.', text),
      name: titled('Navn', 'Name of the cooperation.', text),
      source: titled('Kilde', 'The agreement that the rules are from, with its date.', text),
      language: titled('Målform', 'Language of the documents.', oneOf(LANGUAGES)),
      host: titled('Vertskommune', 'Keeps the accounts and issues the invoices.', hostSchema),
      members: titled('Deltakerkommuner', 'Parties to the agreement.', membersSchema),
    },
    optional: {
      period: titled('Avtaleperiode', 'Years outside are refused.', periodSchema),
      notice: titled('Oppsigelse', 'How a member leaves.', noticeSchema),
      part_year: titled(
        'Del av år',
        'days: members of a part of a year count by days. Without it a change inside a year is an error.',
        oneOf(['days']),
      ),
      bases: titled('Fordelingsgrunnlag', 'Figures that keys and charges weigh by.', basesSchema),
      keys: titled('Fordelingsnøkler', 'How amounts are split.', keysSchema),
      charges: titled('Medlemsavgifter', 'What members pay by a rate.', chargesSchema),
      funds: titled('Fond', 'Bound reserves.', fundsSchema),
      settlement: titled('Avregning', 'How a year is settled.', settlementSchema),
      invoicing: titled('Fakturering', 'Installments, terms, VAT and KID.', invoicingSchema),
      deadlines: titled('Frister', 'What is due each year.', deadlinesSchema),
      rounding: titled(
        'Avrunding',
        'To the øre by largest remainder where left out.',
        roundingSchema,
      ),
      decides: titled('Hvem som vedtar', 'A decision by another body is an error.', decidesSchema),
      terms: titled('Egne ord', "The agreement's own words in documents.", termsSchema),
      assumptions: titled(
        'Forutsetninger',
        'What is assumed about no single rule, a sentence each.',
        listOrNone(text),
      ),
    },
  }),
  { anyOf: [{ required: ['keys'] }, { required: ['charges'] }] },
);

export type AgreementFields = Decoded<typeof agreementSchema>;
