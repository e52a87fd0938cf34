import type { Language } from '../../../model/language.ts';
import type { MemberSettlement, Settlement } from '../../../model/settlement.ts';
import type { MemberInYear } from '../../../model/year-input.ts';
import type { SettlementWords } from '../../words/settlement/words.ts';
import type { DocumentWords } from '../../words/words.ts';

/** One member's page: whose it is, its figures, and the words of its language. */
export interface MemberPage {
  readonly settlement: Settlement;
  readonly member: MemberInYear;
  readonly settled: MemberSettlement;
  readonly language: Language;
  readonly words: SettlementWords;
  readonly common: DocumentWords;
}
