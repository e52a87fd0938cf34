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
