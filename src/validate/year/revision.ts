import type { Day } from '../../model/day.ts';
import type { Decision } from '../../model/decision.ts';

type Revision = Extract<Decision, { kind: 'revise' }>;

/**
 * The file of the budget in force on `date`: that of the newest decision `revise: budget` of that day or earlier, the
 * later in decisions.yaml among those of one day. Undefined where the year's own budget.csv is still in force.
 */
export const budgetInForce = (
  decisions: readonly Decision[],
  date: Day,
): { readonly file: string; readonly decision: Revision } | undefined => {
  const decision = decisions
    .filter((each) => each.kind === 'revise')
    .filter((each) => each.date <= date)
    .reduce<Revision | undefined>(
      (newest, each) => (newest !== undefined && each.date < newest.date ? newest : each),
      undefined,
    );
  return decision && { file: decision.file, decision };
};

/** The files of all decisions that revise the budget. */
export const revisedFiles = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap((each) => (each.kind === 'revise' ? [each.file] : []));
