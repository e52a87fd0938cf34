/** How VAT treats a line: outside the Act (utenfor), exempt (unntatt), or a rate in percent; 0 is zero-rated (fritatt). */
export type VatTreatment = 'outside' | 'exempt' | '25' | '15' | '12' | '0';
export const VAT_TREATMENTS: readonly VatTreatment[] = ['outside', 'exempt', '25', '15', '12', '0'];
