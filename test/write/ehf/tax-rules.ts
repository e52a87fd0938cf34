import { isOrganisationNumberText } from './check-digits.ts';
import { decimal, oreOf, rounded } from './decimal.ts';
import type { Rule } from './own-rules.ts';
import { all, textAt, type ReadElement } from './xml-reader.ts';

/** The rates that Norway has for each category; outside the Act there is none. */
const RATES: ReadonlyMap<string, readonly (string | undefined)[]> = new Map<
  string,
  readonly (string | undefined)[]
>([
  ['S', ['25', '15', '12']],
  ['E', ['0']],
  ['Z', ['0']],
  ['O', [undefined]],
]);
/** Why there is no tax is said of E and O, and of no other; O has a code of its own. */
const REASONED = ['E', 'O'];

const wrong = (isWrong: boolean, finding: string): readonly string[] => (isWrong ? [finding] : []);
const add = (values: readonly (bigint | undefined)[]): bigint =>
  values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);

interface Category {
  readonly id: string;
  readonly percent: string | undefined;
}
const categoryOf = (element: ReadElement): Category => ({
  id: textAt(element, 'cbc:ID') ?? '',
  percent: textAt(element, 'cbc:Percent'),
});
const keyOf = ({ id, percent }: Category): string => `${id} ${percent ?? ''}`.trim();

/** Norwegian rates alone, tax rounded once for each of them, and the seller's VAT number where, and only where, it belongs. */
export const taxRules: Rule = (root) => {
  const lines = all(root, `cac:${root.name}Line`).map((line) => ({
    category: all(line, 'cac:Item/cac:ClassifiedTaxCategory').map(categoryOf)[0],
    net: oreOf(textAt(line, 'cbc:LineExtensionAmount')),
  }));
  const subtotals = all(root, 'cac:TaxTotal/cac:TaxSubtotal');
  const keys = subtotals.flatMap((one) => all(one, 'cac:TaxCategory').map(categoryOf)).map(keyOf);
  const lineKeys = new Set(lines.map(({ category }) => (category ? keyOf(category) : '')));
  const netOf = (key: string): bigint =>
    add(lines.filter(({ category }) => category && keyOf(category) === key).map(({ net }) => net));
  return [
    ...wrong(new Set(keys).size < keys.length, 'tax: two subtotals of one rate'),
    ...wrong(keys.toSorted().join() !== [...lineKeys].toSorted().join(), `tax: subtotals ${keys.join()}`), // prettier-ignore
    ...lines.flatMap(({ category }) => (category ? rateRule(category) : ['tax: a line without'])),
    ...subtotals.flatMap((subtotal) => subtotalRule(subtotal, netOf)),
    ...wrong(
      oreOf(textAt(root, 'cac:TaxTotal/cbc:TaxAmount')) !==
        add(subtotals.map((one) => oreOf(textAt(one, 'cbc:TaxAmount')))),
      'tax: the total is not the sum',
    ),
    ...wrong(lineKeys.has('O') && lineKeys.size > 1, 'tax: inside and outside the Act at once'),
    ...sellerRule(root, lineKeys.has('O')),
  ];
};

const rateRule = ({ id, percent }: Category): readonly string[] =>
  wrong(RATES.get(id)?.includes(percent) !== true, `rate: ${id} ${String(percent)}`);

const subtotalRule = (subtotal: ReadElement, netOf: (key: string) => bigint): readonly string[] => {
  const element = all(subtotal, 'cac:TaxCategory')[0];
  if (element === undefined) return ['tax: a subtotal without category'];
  const category = categoryOf(element);
  const base = oreOf(textAt(subtotal, 'cbc:TaxableAmount')) ?? 0n;
  const tax = oreOf(textAt(subtotal, 'cbc:TaxAmount'));
  const percent = decimal(category.percent ?? '0') ?? 0n;
  const code = textAt(element, 'cbc:TaxExemptionReasonCode');
  const reason = textAt(element, 'cbc:TaxExemptionReason');
  return [
    ...rateRule(category),
    ...wrong(base !== netOf(keyOf(category)), `tax: base of ${keyOf(category)}`),
    ...wrong(tax !== rounded(base * percent, 100_000_000n), `tax: ${keyOf(category)}`),
    ...wrong((reason !== undefined) !== REASONED.includes(category.id), `reason: ${category.id}`),
    ...wrong(code !== (category.id === 'O' ? 'VATEX-EU-O' : undefined), `reason: ${String(code)}`),
  ];
};

const sellerRule = (root: ReadElement, isOutside: boolean): readonly string[] => {
  const numbers = ['Supplier', 'Customer'].flatMap((party) =>
    all(root, `cac:Accounting${party}Party/cac:Party/cac:PartyTaxScheme`)
      .filter((scheme) => textAt(scheme, 'cac:TaxScheme/cbc:ID') === 'VAT')
      .map((scheme) => textAt(scheme, 'cbc:CompanyID') ?? ''),
  );
  if (isOutside) return wrong(numbers.length > 0, 'vat number: outside the Act');
  const digits = /^NO(\d{9})MVA$/.exec(numbers.join())?.[1];
  return wrong(
    digits === undefined || !isOrganisationNumberText(digits),
    `vat number: ${numbers.join() || 'none'}`,
  );
};
