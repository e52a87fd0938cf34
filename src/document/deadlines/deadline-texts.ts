import type { Agreement } from '../../model/agreement.ts';
import type { Day } from '../../model/day.ts';
import type { DeadlineOfYear } from '../../model/deadlines-of-year.ts';
import type { Language } from '../../model/language.ts';
import { deadlineWordsIn } from '../words/deadlines/in-language.ts';

/** The deadlines of a year, with what they were found from. */
export interface DeadlineList {
  readonly agreement: Agreement;
  readonly year: number;
  readonly date: Day;
  readonly deadlines: readonly DeadlineOfYear[];
}

/** One deadline in words. */
export interface DeadlineTexts {
  readonly what: string;
  /** The clause, the law, or that it is assumed. */
  readonly grounds: string;
  readonly state: string;
}

export const deadlineTexts = (deadline: DeadlineOfYear, language: Language): DeadlineTexts => {
  const words = deadlineWordsIn(language);
  const { source } = deadline;
  const state = stateText(deadline, language);
  if (source.kind === 'law') {
    const { label, source: law } = words.law[source.law];
    return { what: label, grounds: law, state };
  }
  const { id, label, clause } = source.deadline;
  return {
    what: label ?? id,
    grounds: clause === undefined ? words.assumed : words.clause(clause),
    state,
  };
};

const stateText = ({ state, daysLeft }: DeadlineOfYear, language: Language): string => {
  const words = deadlineWordsIn(language);
  switch (state.kind) {
    case 'done': {
      const { date, body, case: number, kind } = state.decision;
      const done = kind === 'audited' ? words.audited : words.approved;
      const text = done(date, body, number);
      return daysLeft < 0 ? `${text} (${words.afterwards(-daysLeft)})` : text;
    }
    case 'late':
      return words.late(-daysLeft);
    case 'due':
      return daysLeft === 0 ? words.today : words.due(daysLeft);
    case 'passed':
      return words.passed;
  }
};

/** Whether it has still to be done, after the day. */
export const isLate = ({ state }: DeadlineOfYear): boolean => state.kind === 'late';

/** What a reader should know beside the list: how many are late, what the law's deadlines are worth, when a year is final. */
export const deadlineNotes = (
  { agreement, deadlines }: DeadlineList,
  language: Language,
): readonly string[] => {
  const words = deadlineWordsIn(language);
  const late = deadlines.filter(isLate).length;
  const requires = agreement.settlement?.requires ?? [];
  const audited = requires.includes('audited');
  const approved = requires.includes('approve');
  const finalWhen =
    words.finalWhen[audited && approved ? 'both' : audited ? 'audited' : 'approved'];
  return [
    ...(agreement.deadlines.length === 0 ? [words.none] : []),
    ...(late > 0 ? [words.areLate(late)] : []),
    ...(late === 0 && agreement.deadlines.length > 0 ? [words.nothingLate] : []),
    ...(audited || approved ? [finalWhen] : []),
    ...(deadlines.some(({ source }) => source.kind === 'law') ? [words.forInformation] : []),
  ];
};

/** What the agreement's deadlines rest on where they have no clause, each once, in order. */
export const deadlineAssumptions = ({ deadlines }: DeadlineList): readonly string[] => [
  ...new Set(
    deadlines.flatMap(({ source }) =>
      source.kind === 'agreement' ? (source.deadline.assumption ?? []) : [],
    ),
  ),
];
