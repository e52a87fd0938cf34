import type { Agreement } from '../../model/agreement.ts';
import type { Language } from '../../model/language.ts';
import { settlementWordsIn } from '../words/settlement/in-language.ts';
import type { SettlementWords } from '../words/settlement/words.ts';

/** The words of settlement documents in `language`, with the agreement's own word for contribution where it has one. */
export const settlementWordsOf = ({ terms }: Agreement, language: Language): SettlementWords => {
  const words = settlementWordsIn(language);
  const own = terms.get('contribution');
  if (own === undefined) return words;
  const contribution = capitalised(own);
  return { ...words, columns: { ...words.columns, contribution } };
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
