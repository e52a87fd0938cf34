import { LANGUAGES, type Language } from '../model/language.ts';

/** The language of messages that a locale such as `nn_NO.UTF-8` asks for; English where it is not Norwegian. */
export const languageOfLocale = (locale: string): Language => {
  const language = /^[a-z]+/i.exec(locale)?.[0].toLowerCase();
  if (language === 'nn') return 'nn';
  return language === 'nb' || language === 'no' || language === 'nor' || language === 'nob'
    ? 'nb'
    : 'en';
};

export const isLanguage = (text: string | undefined): text is Language =>
  (LANGUAGES as readonly (string | undefined)[]).includes(text);

/**
 * The language of help and messages, found before the command line is understood, so that wrong usage is explained in
 * it too: the last `--lang` that names a language, else the locale's.
 */
export const languageOf = (args: readonly string[], locale: string): Language => {
  const asked = args
    .map((arg, index) => (arg === '--lang' ? args[index + 1] : /^--lang=(.*)$/s.exec(arg)?.[1]))
    .findLast(isLanguage);
  return asked ?? languageOfLocale(locale);
};
