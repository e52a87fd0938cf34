/** Documents as the stage before makes them, of the year that has every shape of line, key and charge. */
import { planInvoices } from '../../../src/invoice/plan.ts';
import type { AskedInvoices, InvoicingInput } from '../../../src/invoice/invoicing-input.ts';
import type { Agreement, InvoicingRules } from '../../../src/model/agreement.ts';
import type { Day } from '../../../src/model/day.ts';
import type { Invoice } from '../../../src/model/invoice.ts';
import type { InvoiceRow } from '../../../src/model/invoice-row.ts';
import { millionths } from '../../../src/model/millionths.ts';
import type { YearInput } from '../../../src/model/year-input.ts';
import type { InvoiceContext } from '../../../src/document/invoice/invoice-context.ts';
import { everyShape } from '../every-shape.ts';
import { budgetOf } from '../example-year.ts';
import { agreementWith, contextWith } from './example-invoices.ts';

const HALVES = [
  { due: '02-15', share: millionths(33_333_333n) },
  { due: '08-15', share: millionths(66_666_667n) },
];

export interface Planned {
  readonly asked: AskedInvoices;
  readonly invoicing?: Partial<InvoicingRules>;
  readonly agreement?: Partial<Agreement>;
  readonly year?: YearInput;
  readonly rows?: readonly InvoiceRow[];
  readonly date?: Day;
  readonly more?: Partial<InvoicingInput>;
}

/** What is issued, and what documents of it need. */
export const planned = ({
  asked,
  invoicing,
  agreement: rules,
  year = everyShape(),
  rows = [],
  date = '2021-02-01' as Day,
  more,
}: Planned): { readonly invoices: readonly Invoice[]; readonly context: InvoiceContext } => {
  const agreement = agreementWith({
    ...year.agreement,
    host: agreementWith().host,
    members: year.agreement.members.map((member) => ({ ...member, orgnr: '942402465' })),
    invoicing: {
      ...year.agreement.invoicing,
      installments: HALVES,
      termsDays: 30,
      vat: '25',
      kid: { rule: 'mod10' },
      ...invoicing,
    },
    ...rules,
  });
  const members = year.members.map((one, index) => ({
    ...one,
    member: agreement.members[index]!,
  }));
  const input = { ...year, agreement, members };
  const budget = budgetOf(input);
  const { invoices, found } = planInvoices({
    agreement,
    date,
    rows,
    year: input.year,
    asked,
    members,
    budgetOn: () => budget,
    budgetAtUse: budget,
    ...more,
  });
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.map(({ code }) => code)));
  return { invoices, context: contextWith({ agreement }) };
};
