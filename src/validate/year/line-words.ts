import type { Ore } from '../../model/ore.ts';
import type { VatTreatment } from '../../model/vat.ts';
import type { NumberCell } from './number-cell.ts';

/** The words of the column `vat`: in English, bokmål and nynorsk, and the rates with or without a percent sign. */
const VAT_WORDS: ReadonlyMap<string, VatTreatment> = new Map([
  ['outside', 'outside'],
  ['utenfor', 'outside'],
  ['utanfor', 'outside'],
  ['exempt', 'exempt'],
  ['unntatt', 'exempt'],
  ['unnateke', 'exempt'],
  ['unnatatt', 'exempt'],
  ['0', '0'],
  ['fritatt', '0'],
  ['friteke', '0'],
  ['25', '25'],
  ['15', '15'],
  ['12', '12'],
  // What a spreadsheet holds where its cell shows 25 %.
  ['0.25', '25'],
  ['0.15', '15'],
  ['0.12', '12'],
]);

export const readVat = (text: string): VatTreatment | undefined =>
  VAT_WORDS.get(text.toLowerCase().replace(/%$/, '').trimEnd());

const KIND_WORDS: ReadonlyMap<string, 'cost' | 'income'> = new Map([
  ['cost', 'cost'],
  ['kostnad', 'cost'],
  ['utgift', 'cost'],
  ['income', 'income'],
  ['inntekt', 'income'],
]);

/** The column `kind` of a budget: a cost or an income. */
export const readKind = (text: string): 'cost' | 'income' | undefined =>
  KIND_WORDS.get(text.toLowerCase());

const TOTAL =
  /^(?:sum|total|totalt|totalsum|i alt|til saman|til sammen|samla|samlet)(?![\p{L}\p{N}])/iu;

/** Whether a text is how people head the row in which they add up. */
export const looksLikeTotal = (text: string): boolean => TOTAL.test(text);

/**
 * The text by which a row adds up those above it: counted as a line it would double them. A name is enough; a description
 * is where the row has no name, or its amount is what stands `above`, for a line may be called a sum and be none.
 */
export const totalText = (
  id: string,
  description: string,
  amount: NumberCell<Ore>,
  above: bigint,
): string | undefined => {
  if (looksLikeTotal(id)) return id;
  if (!looksLikeTotal(description)) return undefined;
  const addsUp = amount.kind === 'number' && amount.value !== 0n && amount.value === above;
  return addsUp || id === '' ? description : undefined;
};
