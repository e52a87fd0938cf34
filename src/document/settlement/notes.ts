import type { Grounds } from '../../model/grounds.ts';
import type { Language } from '../../model/language.ts';
import type { Settlement } from '../../model/settlement.ts';
import { kronerText } from '../number-text.ts';
import { settlementWordsIn } from '../words/settlement/in-language.ts';
import { fundInSentence } from './fund-name.ts';
import { reconciliations } from './reconciliation.ts';

/**
 * The sentences that the settlement rests on, each once: those of the budget, of the settlement's rules, keys and funds, and
 * what is taken to hold where the registers are silent.
 */
export const settlementAssumptions = (
  settlement: Settlement,
  language: Language,
): readonly string[] => [
  ...new Set([
    ...settlement.assumptions,
    ...ofRules(settlement),
    ...registerNotes(settlement, language),
  ]),
];

/** Those that a document about what is settled among all should say: nothing of projects, which are settled apart. */
export const contributionSettlementAssumptions = (
  settlement: Settlement,
  language: Language,
): readonly string[] => [
  ...new Set([
    ...settlement.contributionAssumptions,
    ...ofRules(settlement),
    ...registerNotes({ ...settlement, projects: [] }, language),
  ]),
];

/** What the register does not say of a project that is settled, and what counts instead. */
export const projectSettlementNotes = (
  { projects }: Settlement,
  project: string,
  language: Language,
): readonly string[] => {
  const { notes } = settlementWordsIn(language);
  return projects
    .filter(({ name, invoicedFrom }) => name === project && invoicedFrom === 'budget')
    .map(({ name }) => notes.projectCountsAsInvoiced(name));
};

/** Of the settlement's own rules, of the keys of what was collected and returned, of the funds. */
const ofRules = (settlement: Settlement): readonly string[] => {
  const { agreement, keys } = settlement.input.weighing;
  const rules = agreement.settlement;
  const usedKeys = [...new Set(settlement.memberMovements.map(({ because }) => because().key.id))];
  const usedFunds = settlement.funds.filter(
    ({ opening, movements }) => opening.amount !== 0n || movements.length > 0,
  );
  const grounds: readonly (Grounds | undefined)[] = [
    rules,
    ...usedKeys.map((id) => keys.get(id)?.grounds),
    ...usedFunds.map(({ id }) => agreement.funds.get(id)),
  ];
  return grounds.flatMap((one) => one?.assumption ?? []);
};

/** What the registers do not say, and what counts instead. */
const registerNotes = (settlement: Settlement, language: Language): readonly string[] => {
  const { notes, columns } = settlementWordsIn(language);
  const { input, funds, projects } = settlement;
  const { agreement, year } = input.weighing;
  const contribution = agreement.terms.get('contribution') ?? columns.contribution.toLowerCase();
  return [
    ...(input.invoiced === undefined ? [notes.countsAsInvoiced(contribution, year)] : []),
    ...projects.flatMap(({ name }) => projectSettlementNotes(settlement, name, language)),
    ...funds
      .filter(({ opening, movements }) => opening.from === 'nothing' && movements.length > 0)
      .map(({ id }) => notes.opensAtNothing(fundInSentence(settlement, id))),
  ];
};

/** What a reader should know beside the figures: where the ledger and the settlement differ, and what counts as invoiced. */
export const settlementNotes = (settlement: Settlement, language: Language): readonly string[] => {
  const { notes } = settlementWordsIn(language);
  const differences = reconciliations(settlement)
    .filter(({ difference }) => difference !== 0n)
    .map(({ kind, booked, expected, difference }) => {
      const say = kind === 'contribution' ? notes.contributionDiffers : notes.fundDiffers;
      const [of, against, by] = [booked, expected, difference].map((amount) =>
        kronerText(amount, language),
      ) as [string, string, string];
      return say(of, against, by);
    });
  return [...registerNotes(settlement, language), ...differences];
};
