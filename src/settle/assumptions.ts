import type { Grounds } from '../model/grounds.ts';
import type { MemberMovement, Settlement, SettlementInput } from '../model/settlement.ts';
import type { ModelOutcome } from './outcome.ts';

/**
 * The sentences that a settlement rests on, each once: those of the budget, and of the accounts where they are split; of the
 * rules of settlement; of the keys and bases that split a movement; of the funds. Once with projects, once without.
 */
export const assumptionsOf = (
  { budget, weighing }: SettlementInput,
  { accountsSplit, memberMovements, funds }: ModelOutcome,
): Pick<Settlement, 'assumptions' | 'contributionAssumptions'> => {
  const { agreement, bases } = weighing;
  const splits = memberMovements.map((movement: MemberMovement) => movement.because());
  const grounds: readonly (Grounds | undefined)[] = [
    agreement.settlement,
    ...splits.map(({ key }) => key.grounds),
    ...splits.flatMap(({ parts }) => parts.map(({ by }) => bases.get(by)?.grounds)),
    ...funds.map(({ id }) => agreement.funds.get(id)),
  ];
  const ofRules = grounds.flatMap((each) => each?.assumption ?? []);
  const splitBy = accountsSplit === undefined ? [budget] : [budget, accountsSplit];
  const withRules = (sentences: readonly string[]): readonly string[] => [
    ...new Set([...sentences, ...ofRules]),
  ];
  return {
    assumptions: withRules(splitBy.flatMap(({ assumptions }) => assumptions)),
    contributionAssumptions: withRules(
      splitBy.flatMap(({ contributionAssumptions }) => contributionAssumptions),
    ),
  };
};
