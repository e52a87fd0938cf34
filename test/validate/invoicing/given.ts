import type { InvoicingRules } from '../../../src/model/agreement.ts';
import type { Host } from '../../../src/model/member.ts';
import { validateInvoicing, type AskedPurpose } from '../../../src/validate/invoicing/index.ts';
import { validateYear } from '../../../src/validate/year/index.ts';
import { asText, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import {
  agreement,
  day,
  direct,
  key,
  member,
  parts,
  raw,
  saidAt,
  type Files,
} from '../year/given.ts';

/** An agreement that has all that invoices ask for; each test takes something away. */

const HOST: Host = {
  number: '3808',
  name: 'Notodden kommune',
  orgnr: '938583986',
  account: '15060000000',
  vatRegistered: true,
  at: { file: 'agreement.yaml', line: 5, column: 7 },
};
const INVOICING: InvoicingRules = {
  installments: [],
  termsDays: 30,
  vat: '25',
  lines: 'total',
  consumption: 'planned',
  host: 'member',
  at: { file: 'agreement.yaml', line: 20, column: 12 },
};
export const at = (line: number) => ({ file: 'agreement.yaml', line, column: 5 });
export const MEMBERS = [
  member('3006', 'Kongsberg', { orgnr: '942402465', at: at(7) }),
  member('3808', 'Notodden', { orgnr: '938583986', at: at(8) }),
  member('3818', 'Tinn', { orgnr: '864963552', at: at(9) }),
];
const BUDGET = 'id;key;amount;vat\nL1;50/50;1000;\n';

export interface Given {
  readonly host?: Partial<Host>;
  readonly invoicing?: Partial<InvoicingRules>;
  readonly members?: typeof MEMBERS;
  readonly files?: Files;
  readonly more?: Parameters<typeof agreement>[0];
}

export const agreementOf = ({ host, invoicing, members = MEMBERS, more }: Given) => ({
  ...agreement({
    members,
    keys: [key('50/50', [parts.share('100', 'equal')]), direct('direct')],
    ...more,
  }),
  host: { ...HOST, ...host },
  invoicing: { ...INVOICING, ...invoicing },
});

/** The services and what is found, for what is asked; all of it golden. */
export const run = (asked: AskedPurpose, given: Given = {}) => {
  const checked = validateYear({
    agreement: agreementOf(given),
    decisions: [],
    raw: raw({ budget: BUDGET, ...given.files }),
    date: day('2021-02-01'),
  });
  const { services, found } = validateInvoicing(checked, asked);
  expectGolden([...findingLines(found), ...services.map(asText)]);
  return { services, found, said: found.map(saidAt) };
};
/** A field that is not given. */
export const without = <T extends object>(field: keyof T): Partial<T> =>
  ({ [field]: undefined }) as unknown as Partial<T>;
