import { expect, it } from 'vitest';
import { languageOf, languageOfLocale } from '../../src/cli/language.ts';

it.each([
  { locale: 'nb_NO.UTF-8', language: 'nb', why: 'Linux' },
  { locale: 'nb-NO', language: 'nb', why: 'Windows' },
  { locale: 'no_NO', language: 'nb', why: 'old name of bokmål' },
  { locale: 'nn_NO.UTF-8', language: 'nn', why: 'nynorsk' },
  { locale: 'NN', language: 'nn', why: 'case does not matter' },
  { locale: 'en_GB', language: 'en', why: 'English' },
  { locale: 'sv_SE', language: 'en', why: 'not Norwegian' },
  { locale: 'C', language: 'en', why: 'no language' },
  { locale: '', language: 'en', why: 'not set' },
  { locale: 'nob_NO', language: 'nb', why: 'three letters' },
])('$locale is $language: $why', ({ locale, language }) => {
  expect(languageOfLocale(locale)).toBe(language);
});

it.each([
  { args: ['--lang', 'nn'], language: 'nn', why: 'asked for' },
  { args: ['budget', '--lang=en'], language: 'en', why: 'with an equals sign' },
  { args: ['--lang', 'nn', '--lang', 'en'], language: 'en', why: 'the last one' },
  { args: ['--lang', 'sv'], language: 'nb', why: 'no such language: the error is in the locale’s' },
  { args: ['--lang'], language: 'nb', why: 'nothing asked for' },
])('$args in a Norwegian locale is $language: $why', ({ args, language }) => {
  expect(languageOf(args, 'nb_NO')).toBe(language);
});
