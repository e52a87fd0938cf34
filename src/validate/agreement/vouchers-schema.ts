import type { VoucherCodes } from '../../model/agreement.ts';
import { INVOICE_PURPOSES, type InvoicePurpose } from '../../model/invoice-subject.ts';
import type { VatTreatment } from '../../model/vat.ts';
import { present } from '../present.ts';
import { object, type Fields, type ObjectOf } from '../schema/object.ts';
import { converted, titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import type { Schema } from '../schema/schema.ts';
import { byShape } from '../schema/union.ts';

type Titles<Name extends string> = Readonly<Record<Name, string>>;

/** A text for any of the names: accounts and codes may have leading zeros, so they are no numbers. */
const textBy = <Name extends string>(
  titles: Titles<Name>,
  description: (name: string) => string,
): Schema<ReadonlyMap<Name, string>> => {
  const names = Object.keys(titles) as Name[];
  const optional: Fields = Object.fromEntries(
    names.map((name) => [name, titled(titles[name], description(name), text)]),
  );
  const entries = (given: ObjectOf<Fields, Fields>): ReadonlyMap<Name, string> =>
    new Map(
      names.flatMap((name) => {
        const code = given[name];
        return typeof code === 'string' ? [[name, code] as const] : [];
      }),
    );
  return converted(object({ required: {}, optional }), entries);
};

const PURPOSES: Titles<InvoicePurpose> = {
  installment: 'Terminer',
  consumption: 'Direkte forbruk',
  project: 'Prosjekter',
  services: 'Tjenester',
  settlement: 'Avregning',
};

const RATES = { '25': '25 %', '15': '15 %', '12': '12 %' } as const;

const TREATMENTS: Titles<VatTreatment> = {
  outside: 'Utenfor merverdiavgiftsloven',
  exempt: 'Unntatt',
  ...RATES,
  '0': 'Fritatt',
};

const income = byShape({
  scalar: converted(
    text,
    (account): ReadonlyMap<InvoicePurpose, string> =>
      new Map(INVOICE_PURPOSES.map((purpose) => [purpose, account])),
  ),
  map: textBy(PURPOSES, (purpose) => `The account of income by ${purpose}.`),
});

const vat: Schema<ReadonlyMap<VatTreatment, string>> = textBy<VatTreatment & keyof typeof RATES>(
  RATES,
  (rate) => `The account of output VAT at ${rate} percent.`,
);

/** Accounts and VAT codes of the accounting system that vouchers are imported in. */
export const vouchersSchema = converted(
  object({
    required: {},
    optional: {
      receivable: titled('Kundefordringer', 'The account of what members owe.', text),
      income: titled('Inntekt', 'The account of income, or one by what is invoiced.', income),
      vat: titled('Utgående mva', 'The account of output VAT, by rate.', vat),
      vat_codes: titled(
        'Mva-koder',
        "The accounting system's own codes.",
        textBy(TREATMENTS, (treatment) => `The VAT code of ${treatment}.`),
      ),
    },
  }),
  (given): VoucherCodes => ({
    ...present({ receivable: given.receivable }),
    income: given.income ?? new Map<InvoicePurpose, string>(),
    vat: given.vat ?? new Map<VatTreatment, string>(),
    vatCodes: given.vat_codes ?? new Map<VatTreatment, string>(),
  }),
);
