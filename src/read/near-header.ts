import { editDistance } from '../model/nearest.ts';
import type { Field } from './header-fields.ts';

/** A heading that a table may have for a field, in the form that headings are compared in. */
export interface AcceptedHeading {
  readonly field: Field;
  readonly heading: string;
  readonly form: string;
}

/**
 * What treasurers call things where no heading of that name is accepted, by the heading that is read: the words of an
 * agreement. They are read nowhere; a column of such a name is meant to be.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  brukerkommuner: 'brukere',
  brukarkommunar: 'brukarar',
  deltakerkommuner: 'deltakere',
  deltakarkommunar: 'deltakarar',
  fordelingsgrunnlag: 'grunnlag',
  distributionkey: 'key',
};

/** Shorter headings, `nr` and `id`, begin or stand in too many others. */
const SHORTEST = 3;

/** How many letters a heading may be off: of `kommentar` and `kommunar`, or `pris` and `prio`, each is a word of its own. */
const slipsIn = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : 2);

/** The one that the forms are the fewest letters off, if they are few enough. */
const leastMisspelt = (
  forms: readonly string[],
  known: readonly AcceptedHeading[],
): AcceptedHeading | undefined => {
  let least: { readonly slips: number; readonly meant: AcceptedHeading } | undefined;
  for (const meant of known) {
    for (const form of forms) {
      const most = slipsIn(Math.max(form.length, meant.form.length));
      const slips = editDistance(form, meant.form, most + 1);
      if (slips <= most && slips < (least?.slips ?? Infinity)) least = { slips, meant };
    }
  }
  return least?.meant;
};

/**
 * The accepted heading that one which is not accepted is close to: misspelt by a letter or two (`Brukarkommunar` for a word
 * of the agreement too), or else the longest that it begins with (`prosjektnr`), or else one that is a word in it (`mva-kode`).
 * `forms` are those that the heading is compared in, without spaces and marks; `words` are its words in such forms.
 */
export const nearHeading = (
  forms: readonly string[],
  words: readonly string[],
  accepted: readonly AcceptedHeading[],
): AcceptedHeading | undefined => {
  const other = Object.entries(OTHER_WORDS).flatMap(([form, heading]) => {
    const meant = accepted.find((each) => each.heading === heading);
    return meant === undefined ? [] : [{ ...meant, form }];
  });
  const known = [...accepted, ...other].filter(({ form }) => form.length >= SHORTEST);
  const longestFirst = known.toSorted((a, b) => b.form.length - a.form.length);
  return (
    leastMisspelt(forms, known) ??
    longestFirst.find((each) => forms.some((form) => form.startsWith(each.form))) ??
    longestFirst.find((each) => words.includes(each.form))
  );
};
