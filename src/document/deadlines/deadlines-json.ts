import type { DeadlineOfYear } from '../../model/deadlines-of-year.ts';
import type { Language } from '../../model/language.ts';
import type { JsonObject } from '../json-value.ts';
import { deadlineTexts, type DeadlineList } from './deadline-texts.ts';

/** The result for `--json`. `days_left` is below zero after the deadline; of what is done it counts from the decision. */
export const deadlinesJson = (
  { agreement, year, date, deadlines }: DeadlineList,
  files: readonly string[],
  language: Language,
  warnings: readonly JsonObject[],
): JsonObject => ({
  command: 'deadlines',
  agreement: agreement.id,
  year,
  date,
  deadlines: deadlines.map((deadline) => deadlineJson(deadline, language)),
  files,
  warnings,
});

const deadlineJson = (deadline: DeadlineOfYear, language: Language): JsonObject => {
  const { source, due, state, daysLeft } = deadline;
  const { what, grounds } = deadlineTexts(deadline, language);
  const agreed = source.kind === 'agreement' ? source.deadline : undefined;
  return {
    id: source.kind === 'agreement' ? source.deadline.id : source.law,
    source: source.kind,
    label: what,
    due,
    clause: source.kind === 'law' ? grounds : (agreed?.clause ?? ''),
    ...(agreed?.assumption !== undefined && { assumption: agreed.assumption }),
    done_by: agreed?.doneBy ?? null,
    status: state.kind,
    days_left: daysLeft,
    decision:
      state.kind === 'done'
        ? { date: state.decision.date, body: state.decision.body, case: state.decision.case }
        : null,
  };
};
