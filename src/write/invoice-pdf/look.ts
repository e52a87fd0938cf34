/** Colours, sizes and distances of an invoice on paper, in points. */
export const INK = '#1F2937';
export const MUTED = '#5B6472';
export const NAVY = '#1F3A5F';
export const PALE = '#E8EEF5';
export const RULE = '#C9D1DB';
export const WHITE = '#FFFFFF';

export const SIZE = { small: 8, text: 9, name: 14, title: 20, total: 11 } as const;
export const MARGIN = { side: 50, top: 44, bottom: 56 } as const;

/** What A4 leaves between the margins. */
export const WIDTH = 595.28 - 2 * MARGIN.side;

/** Air beside the text of a table's cell. */
export const PADDING = 4;
