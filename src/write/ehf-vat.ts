import type { VatText } from '../document/invoice/invoice-document.ts';
import type { Ore } from '../model/ore.ts';
import type { VatTreatment } from '../model/vat.ts';
import { amount, type EhfElement } from './ehf-element.ts';

/** The category of UNCL 5305, and the rate, which lines outside the Act have none of. */
const CATEGORIES = {
  outside: { id: 'O', percent: undefined, reasonCode: 'VATEX-EU-O' },
  exempt: { id: 'E', percent: '0', reasonCode: undefined },
  '25': { id: 'S', percent: '25', reasonCode: undefined },
  '15': { id: 'S', percent: '15', reasonCode: undefined },
  '12': { id: 'S', percent: '12', reasonCode: undefined },
  '0': { id: 'Z', percent: '0', reasonCode: undefined },
} as const satisfies Record<
  VatTreatment,
  {
    readonly id: string;
    readonly percent: string | undefined;
    readonly reasonCode: string | undefined;
  }
>;

export const VAT_SCHEME: EhfElement = { 'cbc:ID': 'VAT' };

/** The category of a line. */
export const lineTaxCategory = (treatment: VatTreatment): EhfElement => {
  const { id, percent } = CATEGORIES[treatment];
  return { 'cbc:ID': id, 'cbc:Percent': percent, 'cac:TaxScheme': VAT_SCHEME };
};

/** The document's tax, with a subtotal for each category and rate. */
export const taxTotal = (vat: Ore, totals: readonly VatText[]): EhfElement => ({
  'cbc:TaxAmount': amount(vat),
  'cac:TaxSubtotal': totals.map(taxSubtotal),
});

const taxSubtotal = ({ treatment, net, vat, reason }: VatText): EhfElement => {
  const { id, percent, reasonCode } = CATEGORIES[treatment];
  return {
    'cbc:TaxableAmount': amount(net),
    'cbc:TaxAmount': amount(vat),
    'cac:TaxCategory': {
      'cbc:ID': id,
      'cbc:Percent': percent,
      'cbc:TaxExemptionReasonCode': reasonCode,
      'cbc:TaxExemptionReason': reason,
      'cac:TaxScheme': VAT_SCHEME,
    },
  };
};
