import { deadlineWordsIn } from '../words/deadlines/in-language.ts';
import type { Calendar } from '../calendar.ts';
import { deadlineTexts, type DeadlineList } from './deadline-texts.ts';

/** The deadlines as a calendar in the agreement's language: what is due, on what grounds, and how it stood on the date. */
export const deadlineCalendar = ({ agreement, year, date, deadlines }: DeadlineList): Calendar => {
  const { id, name, language } = agreement;
  const words = deadlineWordsIn(language);
  return {
    name: words.calendar(name),
    made: date,
    events: deadlines.map((deadline) => {
      const { source, due } = deadline;
      const { what, grounds, state } = deadlineTexts(deadline, language);
      const { id: which, assumption } =
        source.kind === 'agreement' ? source.deadline : { id: source.law };
      return {
        id: `${id}/${String(year)}/${source.kind}/${which}`,
        day: due,
        summary: `${name}: ${what}`,
        description: [
          grounds,
          ...(assumption === undefined ? [] : [assumption]),
          words.asOf(date, state),
        ],
      };
    }),
  };
};
