import type { Day } from '../../model/day.ts';
import type { Language } from '../../model/language.ts';

/** A year to be reopened, and the day that its reopening must be later than. */
export interface ToReopen {
  readonly year: number;
  readonly after: Day | undefined;
}

const IN: Readonly<Record<Language, (file: string, after: Day | undefined) => string>> = {
  en: (file, after) => (after === undefined ? file : `${file} (of a later date than ${after})`),
  nb: (file, after) => (after === undefined ? file : `${file} (med senere dato enn ${after})`),
  nn: (file, after) => (after === undefined ? file : `${file} (med seinare dato enn ${after})`),
};

const REOPENING: Readonly<Record<Language, (files: readonly string[]) => string>> = {
  en: (files) => `a decision \`reopen: settlement\` in ${files.join(' and in ')}`,
  nb: (files) => `et vedtak «reopen: settlement» i ${files.join(' og i ')}`,
  nn: (files) => `eit vedtak «reopen: settlement» i ${files.join(' og i ')}`,
};

/** `a decision reopen: settlement in 2021/decisions.yaml (of a later date than 2022-03-29)`, of one year or several. */
export const reopeningText = (years: readonly ToReopen[], language: Language): string =>
  REOPENING[language](
    years.map(({ year, after }) =>
      IN[language](`${String(year).padStart(4, '0')}/decisions.yaml`, after),
    ),
  );
