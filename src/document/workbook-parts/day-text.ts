import type { Day } from '../../model/day.ts';
import type { Language } from '../../model/language.ts';

/** 01.02.2021 in Norwegian, 2021-02-01 in English. */
export const dayText = (day: Day, language: Language): string =>
  language === 'en' ? day : day.split('-').reverse().join('.');
