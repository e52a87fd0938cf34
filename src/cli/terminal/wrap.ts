import { displayWidth } from './display-width.ts';

/**
 * Lines of at most `width` cells, broken at ordinary spaces; a longer word has a line of its own. Without a width it is
 * one line.
 */
export const wrapText = (text: string, width: number | undefined): readonly string[] => {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
};
