import {
  deadlineAssumptions,
  deadlineNotes,
  deadlineTexts,
  isLate,
  type DeadlineList,
} from '../../document/deadlines/deadline-texts.ts';
import { deadlineWordsIn } from '../../document/words/deadlines/in-language.ts';
import type { Screen } from '../screen.ts';

/** What is due when, and how it stands; what is late is marked. */
export const showDeadlines = (list: DeadlineList, screen: Screen): void => {
  const { language, words, title, table, print } = screen;
  const { title: heading, columns } = deadlineWordsIn(language);
  const { agreement, year, date, deadlines } = list;
  title(heading(agreement.name, year, date));
  print();
  if (deadlines.length > 0) {
    const text = (label: string, droppedAt: number) =>
      ({ heading: label, align: 'left', droppedAt }) as const;
    table({
      columns: [
        text('', 0),
        text(columns.due, 0),
        text(columns.what, 0),
        text(columns.grounds, 1),
        text(columns.state, 0),
      ],
      rows: deadlines.map((deadline) => {
        const { what, grounds, state } = deadlineTexts(deadline, language);
        return [isLate(deadline) ? '!' : '', deadline.due, what, grounds, state];
      }),
    });
    print();
  }
  for (const note of deadlineNotes(list, language)) print(note);
  const assumptions = deadlineAssumptions(list);
  if (assumptions.length > 0) {
    print();
    screen.list(words.assumptions, assumptions);
  }
};
