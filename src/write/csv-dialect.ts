/** How a CSV file is spelt: `norwegian` is what Norwegian Excel opens by double-click, `rfc4180` what other programs expect. */
export type CsvDialect = 'norwegian' | 'rfc4180';

interface CsvSpelling {
  readonly delimiter: ';' | ',';
  readonly decimal: ',' | '.';
  /** U+FEFF for Excel, which reads UTF-8 as Windows-1252 without it; or nothing. */
  readonly byteOrderMark: '\uFEFF' | '';
}

export const CSV_SPELLING: Readonly<Record<CsvDialect, CsvSpelling>> = {
  norwegian: { delimiter: ';', decimal: ',', byteOrderMark: '\uFEFF' },
  rfc4180: { delimiter: ',', decimal: '.', byteOrderMark: '' },
};

/** Both dialects end every record, the last one too, like this. */
export const CSV_LINE_END = '\r\n';
