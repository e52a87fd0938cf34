import type { DecisionSubject } from '../../model/agreement.ts';
import type { Language } from '../../model/language.ts';
import type { Pending, Settlement } from '../../model/settlement.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { kronerText } from '../number-text.ts';
import { settlementWordsIn } from '../words/settlement/in-language.ts';
import { wordsIn } from '../words/in-language.ts';
import { fundInSentence } from './fund-name.ts';

/** What must still be decided before the settlement can be final, and by whom, a sentence each. */
export const pendingTexts = (settlement: Settlement, language: Language): readonly string[] =>
  settlement.pending.map((pending) => pendingText(settlement, pending, language));

const pendingText = (settlement: Settlement, pending: Pending, language: Language): string => {
  const { weighing, date } = settlement.input;
  const { pending: words } = settlementWordsIn(language);
  const whoDecides = (subject: DecisionSubject): string =>
    weighing.agreement.decides.get(subject)?.join(` ${words.or} `) ?? words.somebody;
  const kroner = (amount: Parameters<typeof kronerText>[0]): string => kronerText(amount, language);
  const issued = dayText(date, language);
  switch (pending.kind) {
    case 'approve-accounts':
      return words.approveAccounts(whoDecides('accounts'), weighing.year);
    case 'audit':
      return words.audit(weighing.year);
    case 'deficit': {
      const fund = fundInSentence(settlement, pending.fund);
      const { need, balance } = pending;
      return words.deficit(whoDecides('funds'), kroner(need), fund, kroner(balance));
    }
    case 'deficit-uncovered':
      return words.deficitUncovered(kroner(pending.amount));
    case 'surplus-above-cap': {
      const fund = fundInSentence(settlement, pending.fund);
      return words.surplusAboveCap(whoDecides('funds'), kroner(pending.amount), fund);
    }
    case 'decided-later': {
      const { date: decided, body, case: number } = pending.decision;
      const decision = wordsIn(language).decisionText(dayText(decided, language), body, number);
      return words.decidedLater(decision, issued);
    }
    case 'basis-later': {
      const label = weighing.bases.get(pending.basis)?.label ?? pending.basis;
      return words.basisLater(label, dayText(pending.asOf, language), issued);
    }
  }
};
