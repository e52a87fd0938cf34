import type { Layout } from './layout.ts';
import { splitReasonOf, type LinePlace } from './line-places.ts';

/** As many names as one cell shows well. */
const MOST_NAMES = 4;

/** Who uses a line, for a person: all, the names, all except the names, or how many. Empty for what is not split by users. */
export const usersText = (layout: Layout, place: LinePlace): string => {
  if (splitReasonOf(place.because) === undefined) return '';
  const { words, budget } = layout;
  const days = layout.usersOf(place);
  const names = (wanted: boolean): readonly string[] =>
    budget.input.members
      .filter(({ index }) => (days[index] ?? 0) > 0 === wanted)
      .map(({ name }) => name);
  const using = names(true);
  const others = names(false);
  if (others.length === 0) return words.all;
  if (using.length <= MOST_NAMES) return using.join(', ');
  if (others.length <= MOST_NAMES) return `${words.allExcept} ${others.join(', ')}`;
  return words.someOf(using.length, days.length);
};
