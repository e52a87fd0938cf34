import type { InvoicingRules } from '../../model/agreement.ts';
import { errorAt } from '../../model/diagnostic.ts';
import { KID_LENGTH, type KidRule } from '../../model/norwegian-numbers.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { present } from '../present.ts';
import { monthDay } from '../schema/day.ts';
import { list } from '../schema/list.ts';
import { placeOf } from '../schema/node.ts';
import { count, percent } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { checked, converted, titled } from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { DecodeContext } from '../schema/schema.ts';
import { byShape } from '../schema/union.ts';
import { grounded, groundsOf } from './grounds-schema.ts';
import { vat } from './settlement-schema.ts';
import { sharesAreHundred } from './shares.ts';
import { vouchersSchema } from './vouchers-schema.ts';

const MOST_TERMS_DAYS = 365;
/** A KID has 2 to 25 digits, the check digit counted. */
const KID_DIGITS = [2, 25] as const;

const kidRule = oneOf(['mod10', 'mod11']);
const kidFields = object({
  required: { rule: titled('Kontrollsiffer', 'mod10 or mod11.', kidRule) },
  optional: {
    length: titled(
      'Lengde',
      'Digits in all, with the check digit: 13 or more by mod10, 14 or more by mod11.',
      count(...KID_DIGITS),
    ),
  },
});

/** The invoice's number and the member's must have room. */
const kidHasRoom = (
  { rule, length }: { readonly rule: KidRule; readonly length?: number },
  node: YamlNode,
  context: DecodeContext,
): void => {
  const least = KID_LENGTH[rule];
  if (length === undefined || length >= least) return;
  const args = { length, least, rule };
  context.report(errorAt('invoicing/kid-length', placeOf(node, 'length'), args));
};

const kid = byShape({
  scalar: converted(kidRule, (rule) => ({ rule })),
  map: checked(kidFields, kidHasRoom),
});

const vatReason = byShape({
  scalar: converted(text, (reason) => ({ outside: reason, exempt: reason })),
  map: object({
    required: {},
    optional: {
      outside: titled('Utenfor merverdiavgiftsloven', 'Of documents outside the VAT Act.', text),
      exempt: titled('Unntatt', 'Of exempt lines.', text),
    },
  }),
});

const installments = checked(
  list(
    object({
      required: {
        due: titled('Forfall', 'MM-DD in the budget year.', monthDay),
        share: titled('Prosent', 'Percent of the contribution; exactly 100 in all.', percent),
      },
      optional: {},
    }),
  ),
  sharesAreHundred,
);

const fields = grounded({
  required: {},
  optional: {
    installments: titled(
      'Terminer',
      'Parts of the year; one of 100 % where left out.',
      installments,
    ),
    terms_days: titled('Betalingsfrist', 'Days from issue to due.', count(0, MOST_TERMS_DAYS)),
    vat,
    vat_exemption_reason: titled(
      'Grunn for ingen mva.',
      'Why there is no VAT, in documents outside the Act and of exempt lines, which must have it: one text, or one for each.',
      vatReason,
    ),
    kid: titled('KID', 'mod10 or mod11, or both rule and length.', kid),
    lines: titled(
      'Fakturalinjer',
      'One invoice line per category, per cost line, or one in all.',
      oneOf(['category', 'line', 'total']),
    ),
    consumption: titled(
      'Forbruk',
      'planned: in the installments; actual: invoiced by the units used.',
      oneOf(['planned', 'actual']),
    ),
    vouchers: titled(
      'Bilag',
      'Codes of the accounting system for the voucher file; empty there where left out.',
      vouchersSchema,
    ),
    host: titled(
      'Vertskommunen',
      'internal: a voucher instead of an invoice.',
      oneOf(['member', 'internal']),
    ),
  },
});

const rulesOf = (
  given: Partial<NonNullable<ReturnType<typeof fields.decode>>>,
): InvoicingRules => ({
  ...groundsOf(given),
  installments: given.installments ?? [],
  ...present({
    termsDays: given.terms_days,
    vat: given.vat,
    vatExemptionReason: given.vat_exemption_reason,
    kid: given.kid,
  }),
  lines: given.lines ?? 'total',
  consumption: given.consumption ?? 'planned',
  host: given.host ?? 'member',
  ...present({ vouchers: given.vouchers }),
});

export const invoicingSchema = converted(fields, (given, { at }): InvoicingRules => ({
  ...rulesOf(given),
  at,
}));

/** What holds where the agreement has no section `invoicing`. No installments: one of 100 %. */
export const DEFAULT_INVOICING: InvoicingRules = rulesOf({});
