import { decimal, oreOf, rounded } from './decimal.ts';
import type { Rule } from './own-rules.ts';
import { all, everything, textAt, type ReadElement } from './xml-reader.ts';

const AMOUNTS = /Amount$/;
const TOTALS = ['LineExtension', 'TaxExclusive', 'TaxInclusive', 'Payable'] as const;

const wrong = (isWrong: boolean, finding: string): readonly string[] => (isWrong ? [finding] : []);
const add = (values: readonly (bigint | undefined)[]): bigint =>
  values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);

/** Amounts are in kroner with two decimals, lines are quantity × price, and everything adds up. */
export const sumRules: Rule = (root) => {
  const lines = all(root, `cac:${root.name}Line`);
  const [net, exclusive, inclusive, payable] = TOTALS.map((total) =>
    oreOf(textAt(root, `cac:LegalMonetaryTotal/cbc:${total}Amount`)),
  );
  const tax = oreOf(textAt(root, 'cac:TaxTotal/cbc:TaxAmount'));
  return [
    ...everything(root)
      .filter(({ name }) => AMOUNTS.test(name))
      .flatMap(amountRule),
    ...wrong(lines.length === 0, 'lines: none'),
    ...lines.flatMap((line) => lineRule(line, root.name)),
    ...wrong(net !== add(lines.map(lineNet)), 'sum: lines'),
    ...wrong(net !== exclusive, 'sum: net'),
    ...wrong(inclusive !== add([exclusive, tax]), 'sum: with tax'),
    ...wrong(payable !== inclusive, 'sum: to pay'),
    ...wrong(isNegative(payable === 0n ? net : payable), 'negative: the sum'),
    ...wrong(
      new Set(lines.map((line) => textAt(line, 'cbc:ID'))).size < lines.length,
      'lines: two have the same ID',
    ),
  ];
};

const isNegative = (value: bigint | undefined): boolean => value === undefined || value < 0n;

const lineNet = (line: ReadElement): bigint | undefined =>
  oreOf(textAt(line, 'cbc:LineExtensionAmount'));

const amountRule = ({ name, text, attributes }: ReadElement): readonly string[] => [
  ...wrong(attributes.get('currencyID') !== 'NOK', `currency: ${name}`),
  ...wrong(name !== 'cbc:PriceAmount' && oreOf(text) === undefined, `amount: ${name} ${text}`),
];

const lineRule = (line: ReadElement, root: string): readonly string[] => {
  const name = `cbc:${root === 'CreditNote' ? 'Credited' : 'Invoiced'}Quantity`;
  const quantity = decimal(textAt(line, name));
  const price = decimal(textAt(line, 'cac:Price/cbc:PriceAmount'));
  if (quantity === undefined || price === undefined) return ['line: no quantity or no price'];
  const net = rounded(quantity * price, 10_000_000_000n);
  return [
    ...wrong(price < 0n, 'negative: a price'),
    ...wrong(net !== lineNet(line), `line: ${String(lineNet(line))} is not ${String(net)}`),
    ...wrong(all(line, name)[0]?.attributes.get('unitCode') === undefined, 'line: no unit'),
    ...wrong(textAt(line, 'cac:Item/cbc:Name') === undefined, 'line: no name'),
  ];
};
