import type { AgreementDiagnostics } from '../../model/diagnostic-codes/agreement.ts';
import { either, EXPECTED, FOUND, listed, meaning, suggesting } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

type SchemaDiagnostics = Pick<
  AgreementDiagnostics,
  Extract<keyof AgreementDiagnostics, `schema/${string}`>
>;

/** Texts of what is wrong with the form of agreement.yaml or decisions.yaml. */
export const schemaTexts: DiagnosticTexts<SchemaDiagnostics> = {
  'schema/wrong-kind': {
    en: ({ found, expected }) => ({
      message: `here stands ${FOUND.en[found]}; it must be ${either(
        expected.map((each) => EXPECTED.en[each]),
        'en',
      )}`,
      ...(found === 'nothing' && { hint: 'Write a value, or take the key away.' }),
    }),
    nb: ({ found, expected }) => ({
      message: `her står ${FOUND.nb[found]}; det må være ${either(
        expected.map((each) => EXPECTED.nb[each]),
        'nb',
      )}`,
      ...(found === 'nothing' && { hint: 'Skriv en verdi, eller ta bort nøkkelordet.' }),
    }),
    nn: ({ found, expected }) => ({
      message: `her står ${FOUND.nn[found]}; det må vere ${either(
        expected.map((each) => EXPECTED.nn[each]),
        'nn',
      )}`,
      ...(found === 'nothing' && { hint: 'Skriv ein verdi, eller ta bort nøkkelordet.' }),
    }),
  },
  'schema/wrong-form': {
    en: ({ found, expected, meant }) => ({
      message: `'${found}' must be ${EXPECTED.en[expected]}`,
      ...meaning(meant, 'en'),
    }),
    nb: ({ found, expected, meant }) => ({
      message: `«${found}» må være ${EXPECTED.nb[expected]}`,
      ...meaning(meant, 'nb'),
    }),
    nn: ({ found, expected, meant }) => ({
      message: `«${found}» må vere ${EXPECTED.nn[expected]}`,
      ...meaning(meant, 'nn'),
    }),
  },
  'schema/unknown-word': {
    en: ({ found, allowed }) => ({
      message: `'${found}' must be ${either(allowed, 'en')}`,
      ...suggesting(found, allowed, 'en'),
    }),
    nb: ({ found, allowed }) => ({
      message: `«${found}» må være ${either(allowed, 'nb')}`,
      ...suggesting(found, allowed, 'nb'),
    }),
    nn: ({ found, allowed }) => ({
      message: `«${found}» må vere ${either(allowed, 'nn')}`,
      ...suggesting(found, allowed, 'nn'),
    }),
  },
  'schema/no-such-day': {
    en: ({ found }) => ({ message: `'${found}' must be a day that the calendar has` }),
    nb: ({ found }) => ({ message: `«${found}» må være en dag som finnes i kalenderen` }),
    nn: ({ found }) => ({ message: `«${found}» må vere ein dag som finst i kalenderen` }),
  },
  'schema/two-readings': {
    en: ({ found, readings: [whole, decimal] }) => ({
      message: `'${found}' may be ${whole} or ${decimal}; a number must have one reading`,
      hint: `Write ${whole}, or ${decimal}: the point is a decimal point, and thousands are written without a separator.`,
    }),
    nb: ({ found, readings: [whole, decimal] }) => ({
      message: `«${found}» kan være ${whole} eller ${decimal}; et tall må kunne leses på én måte`,
      hint: `Skriv ${whole}, eller ${decimal}: punktum er desimaltegn, og tusener skrives uten skilletegn.`,
    }),
    nn: ({ found, readings: [whole, decimal] }) => ({
      message: `«${found}» kan vere ${whole} eller ${decimal}; eit tal må kunne lesast på éin måte`,
      hint: `Skriv ${whole}, eller ${decimal}: punktum er desimalteikn, og tusen skal skrivast utan skiljeteikn.`,
    }),
  },
  'schema/too-many-decimals': {
    en: ({ found, most }) => ({
      message: `'${found}' must have no more than ${String(most)} decimals`,
      hint: 'The point is a decimal point; thousands are written without a separator.',
    }),
    nb: ({ found, most }) => ({
      message: `«${found}» må ha høyst ${String(most)} desimaler`,
      hint: 'Punktum er desimaltegn; tusener skrives uten skilletegn.',
    }),
    nn: ({ found, most }) => ({
      message: `«${found}» må ha høgst ${String(most)} desimalar`,
      hint: 'Punktum er desimalteikn; tusen skal skrivast utan skiljeteikn.',
    }),
  },
  'schema/out-of-range': {
    en: ({ found, least, most }) => ({
      message: `'${found}' must be ${either(
        [
          ...(least === undefined ? [] : [`at least ${least}`]),
          ...(most === undefined ? [] : [`at most ${most}`]),
        ],
        'en',
      ).replace(' or ', ' and ')}`,
    }),
    nb: ({ found, least, most }) => ({
      message: `«${found}» må være ${either(
        [
          ...(least === undefined ? [] : [`minst ${least}`]),
          ...(most === undefined ? [] : [`høyst ${most}`]),
        ],
        'nb',
      ).replace(' eller ', ' og ')}`,
    }),
    nn: ({ found, least, most }) => ({
      message: `«${found}» må vere ${either(
        [
          ...(least === undefined ? [] : [`minst ${least}`]),
          ...(most === undefined ? [] : [`høgst ${most}`]),
        ],
        'nn',
      ).replace(' eller ', ' og ')}`,
    }),
  },
  'schema/check-digit': {
    en: ({ found, expected }) => ({
      message: `'${found}' must be ${EXPECTED.en[expected]} whose check digit is right`,
      hint: 'One of the digits is mistyped.',
    }),
    nb: ({ found, expected }) => ({
      message: `«${found}» må være ${EXPECTED.nb[expected]} der kontrollsifferet stemmer`,
      hint: 'Ett av sifrene er feil.',
    }),
    nn: ({ found, expected }) => ({
      message: `«${found}» må vere ${EXPECTED.nn[expected]} der kontrollsifferet stemmer`,
      hint: 'Eitt av siffera er feil.',
    }),
  },
  'schema/too-long': {
    en: ({ length, most }) => ({
      message: `here stand ${String(length)} characters; a text must have at most ${String(most)}`,
    }),
    nb: ({ length, most }) => ({
      message: `her står ${String(length)} tegn; en tekst må ha høyst ${String(most)}`,
    }),
    nn: ({ length, most }) => ({
      message: `her står ${String(length)} teikn; ein tekst må ha høgst ${String(most)}`,
    }),
  },
  'schema/unknown-key': {
    en: ({ key, known }) => ({
      message: `'${key}' means nothing here; a key must be one of ${listed(known)}`,
      ...suggesting(key, known, 'en'),
    }),
    nb: ({ key, known }) => ({
      message: `«${key}» betyr ingenting her; nøkkelordet må være ett av ${listed(known)}`,
      ...suggesting(key, known, 'nb'),
    }),
    nn: ({ key, known }) => ({
      message: `«${key}» tyder ingenting her; nøkkelordet må vere eitt av ${listed(known)}`,
      ...suggesting(key, known, 'nn'),
    }),
  },
  'schema/missing-key': {
    en: ({ keys }) => ({ message: `${listed(keys)} must stand here, and is missing` }),
    nb: ({ keys }) => ({ message: `${listed(keys)} må stå her, og mangler` }),
    nn: ({ keys }) => ({ message: `${listed(keys)} må stå her, og manglar` }),
  },
  'schema/one-key-missing': {
    en: ({ keys }) => ({ message: `one of ${listed(keys)} must stand here; found none` }),
    nb: ({ keys }) => ({ message: `ett av ${listed(keys)} må stå her; fant ingen` }),
    nn: ({ keys }) => ({ message: `eitt av ${listed(keys)} må stå her; fann ingen` }),
  },
  'schema/keys-exclude': {
    en: ({ keys }) => ({
      message: `only one of ${listed(keys)} may stand here`,
      hint: 'Take the others away.',
    }),
    nb: ({ keys }) => ({
      message: `bare ett av ${listed(keys)} kan stå her`,
      hint: 'Ta bort de andre.',
    }),
    nn: ({ keys }) => ({
      message: `berre eitt av ${listed(keys)} kan stå her`,
      hint: 'Ta bort dei andre.',
    }),
  },
  'schema/duplicate': {
    en: ({ value, first }) => ({
      message: `'${value}' must stand only once; it stands on line ${String(first.line)} too`,
    }),
    nb: ({ value, first }) => ({
      message: `«${value}» kan bare stå én gang; det står også på linje ${String(first.line)}`,
    }),
    nn: ({ value, first }) => ({
      message: `«${value}» kan berre stå éin gong; det står òg på linje ${String(first.line)}`,
    }),
  },
  'schema/empty-list': {
    en: () => ({
      message: 'the list is empty; it must have at least one entry',
      hint: 'Add one, or take the key away.',
    }),
    nb: () => ({
      message: 'listen er tom; den må ha minst ett innslag',
      hint: 'Legg til ett, eller ta bort nøkkelordet.',
    }),
    nn: () => ({
      message: 'lista er tom; ho må ha minst eitt innslag',
      hint: 'Legg til eitt, eller ta bort nøkkelordet.',
    }),
  },
  'schema/same-day-twice': {
    en: ({ day }) => ({
      message: `two values are from ${day}; each must have a day of its own`,
      hint: 'Take one away, or change its day.',
    }),
    nb: ({ day }) => ({
      message: `to verdier gjelder fra ${day}; hver må ha sin egen dato`,
      hint: 'Ta bort den ene, eller endre datoen.',
    }),
    nn: ({ day }) => ({
      message: `to verdiar gjeld frå ${day}; kvar må ha sin eigen dato`,
      hint: 'Ta bort den eine, eller endre datoen.',
    }),
  },
};
