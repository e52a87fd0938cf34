import type { Language } from '../../../model/language.ts';
import type { VatTreatment } from '../../../model/vat.ts';

type Words = Readonly<Record<VatTreatment, string>>;

/** VAT treatments in Norwegian, as they may be written in the column `mva`; English has the words of the files. */
export const VAT_TEXT: { readonly nb: Words; readonly nn: Words } = {
  nb: { outside: 'utenfor', exempt: 'unntatt', '25': '25', '15': '15', '12': '12', '0': 'fritatt' },
  nn: {
    outside: 'utanfor',
    exempt: 'unnateke',
    '25': '25',
    '15': '15',
    '12': '12',
    '0': 'friteke',
  },
};

const TREATMENT: Readonly<Record<'outside' | 'exempt', Readonly<Record<Language, string>>>> = {
  outside: { en: 'outside VAT', nb: 'utenfor mva', nn: 'utanfor mva' },
  exempt: { en: 'exempt from VAT', nb: 'unntatt mva', nn: 'unnateke mva' },
};

/** `25 % VAT`, `outside VAT`. */
export const treatmentText = (treatment: VatTreatment, language: Language): string =>
  treatment === 'outside' || treatment === 'exempt'
    ? TREATMENT[treatment][language]
    : `${treatment} % ${language === 'en' ? 'VAT' : 'mva'}`;
