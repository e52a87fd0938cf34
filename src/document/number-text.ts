import type { Language } from '../model/language.ts';
import { millionthsText, type Millionths } from '../model/millionths.ts';
import { oreText, type Ore } from '../model/ore.ts';
import { rationalText, type Rational } from '../model/rational.ts';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** Point text (`-1234.5`) as people write it: `−1 234,5` in Norwegian, with no-break spaces; `−1,234.5` in English. */
const grouped = (text: string, language: Language): string => {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const [space, point] = language === 'en' ? [',', '.'] : [NO_BREAK_SPACE, ','];
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, space);
  return `${text.startsWith('-') ? MINUS : ''}${groups}${decimals === undefined ? '' : point + decimals}`;
};

/** Kroner with two decimals. */
export const kronerText = (amount: Ore, language: Language): string =>
  grouped(oreText(amount), language);

/** A figure, rate or percentage with the decimals that it has. */
export const figureText = (figure: Millionths, language: Language): string =>
  grouped(millionthsText(figure), language);

/** Exact kroner with ten decimals. */
export const exactText = (amount: Rational, language: Language): string =>
  grouped(rationalText(amount, 10), language);

export const wholeText = (value: bigint, language: Language): string =>
  grouped(value.toString(), language);
