import type { Decision } from '../../model/decision.ts';
import type { Language } from '../../model/language.ts';
import type { FundMovement, MemberMovement, Settlement } from '../../model/settlement.ts';
import { settlementWordsIn } from '../words/settlement/in-language.ts';
import { wordsIn } from '../words/in-language.ts';
import type { DocumentWords } from '../words/words.ts';
import { dayText } from '../workbook-parts/day-text.ts';
import { clauseOrAssumption } from '../grounds-text.ts';
import { fundInSentence } from './fund-name.ts';

/** What a movement of a fund is, for its own account. */
export const fundMovementText = (movement: FundMovement, language: Language): string => {
  const { movementTexts: words } = settlementWordsIn(language);
  switch (movement.kind) {
    case 'use':
      return movement.line === undefined ? words.useForOverspend : words.useForLine(movement.line);
    case 'set_aside':
      return words.setAside;
    case 'return':
      return movement.aboveCap === true ? words.returnedAboveCap : words.returned;
    case 'transfer':
      return words.transferTo(movement.to ?? '');
    case 'carry':
      return movement.amount < 0n ? words.carriedOverspend : words.carriedUnderspend;
  }
};

/** What an amount collected from or returned to the members is. */
export const memberMovementText = (
  { direction, fund, aboveCap }: MemberMovement,
  settlement: Pick<Settlement, 'funds'>,
  language: Language,
): string => {
  const { movementTexts: words } = settlementWordsIn(language);
  if (direction === 'collected') return words.collected;
  if (fund === undefined) return words.returnedDirectly;
  const name = fundInSentence(settlement, fund);
  return aboveCap === true ? words.returnedAboveCapFrom(name) : words.returnedFrom(name);
};

/** What an amount collected from or returned to the members rests on. */
export const memberMovementGrounds = (
  { direction, decision }: MemberMovement,
  { pending }: Pick<Settlement, 'pending'>,
  language: Language,
): string =>
  direction === 'collected' && pending.some(({ kind }) => kind === 'deficit')
    ? settlementWordsIn(language).movementTexts.untilDecided
    : decisionOrAgreement(decision, language);

/** The clause that it rests on: of the fund that it came from, or of the settlement where it is the result itself. */
export const memberMovementClause = (
  { fund }: MemberMovement,
  { input }: Pick<Settlement, 'input'>,
  words: DocumentWords,
): string => {
  const { funds, settlement: rules } = input.weighing.agreement;
  const grounds = fund === undefined ? rules : funds.get(fund);
  return clauseOrAssumption(grounds, words);
};

/** Body, day and case of a decision; what follows from the agreement itself has none. */
export const decisionOrAgreement = (decision: Decision | undefined, language: Language): string =>
  decision === undefined
    ? settlementWordsIn(language).movementTexts.byAgreement
    : wordsIn(language).decisionText(
        dayText(decision.date, language),
        decision.body,
        decision.case,
      );
