/** Markdown tables on standard output, and how their figures are written. */
const KILOBYTES = 1024;

export const say = (text = '') => process.stdout.write(`${text}\n`);

/** The first columns are text, the others are figures. */
export const table = (head, rows, textColumns = 1) => {
  say(`| ${head.join(' | ')} |`);
  say(`| ${head.map((_, i) => (i < textColumns ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
};

export const seconds = (value) => `${value.toFixed(value < 0.2 ? 3 : 2)} s`;
export const memory = (peak) => (peak === undefined ? '–' : `${Math.round(peak / KILOBYTES)} MB`);
export const ratio = (value) => value.toFixed(2);
export const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
