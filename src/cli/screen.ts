import type { Io } from '../io/io.ts';
import type { Language } from '../model/language.ts';
import type { Invocation } from './invocation.ts';
import { printable } from './terminal/printable.ts';
import { chalkFor } from './terminal/style.ts';
import { tableLines, type TextTable } from './terminal/text-table.ts';
import { wrapText } from './terminal/wrap.ts';
import { wordingIn } from './wording/in-language.ts';
import type { Wording } from './wording/wording.ts';

/** Standard output as a person reads it. Nothing that stands in the input reaches the terminal raw. */
export interface Screen {
  readonly language: Language;
  readonly words: Wording;
  /** Undefined where standard output is no terminal. */
  readonly columns: number | undefined;
  /** A line; nothing for an empty one. */
  readonly print: (text?: string) => void;
  readonly title: (text: string) => void;
  /** That all is well. */
  readonly success: (text: string) => void;
  /** A sentence, broken at spaces where the window is narrow. */
  readonly paragraph: (text: string, indent?: string) => void;
  readonly table: (table: TextTable) => void;
  /** A heading and its sentences under it, each with a dash; nothing where there are none. */
  readonly list: (heading: string, sentences: readonly string[]) => void;
}

export const screenFor = ({ language }: Invocation, io: Io): Screen => {
  const chalk = chalkFor(io.colors);
  const print = (text = ''): void => {
    io.stdout(`${text}\n`);
  };
  return {
    language,
    words: wordingIn[language],
    columns: io.columns,
    print: (text = '') => {
      print(printable(text));
    },
    title: (text) => {
      print(chalk.bold(printable(text)));
    },
    success: (text) => {
      print(chalk.bold(chalk.green(printable(text))));
    },
    paragraph: (text, indent = '') => {
      const width = io.columns === undefined ? undefined : io.columns - indent.length;
      for (const line of wrapText(printable(text), width)) print(`${indent}${line}`);
    },
    table: (table) => {
      tableLines(printableTable(table), {
        columns: io.columns,
        bold: chalk.bold,
        dim: chalk.dim,
      }).forEach((line) => {
        print(line);
      });
    },
    list: (heading, sentences) => {
      if (sentences.length === 0) return;
      print(chalk.bold(heading));
      for (const sentence of sentences) {
        const width = io.columns === undefined ? undefined : Math.max(20, io.columns - 4);
        print(`  – ${wrapText(printable(sentence), width).join('\n    ')}`);
      }
    },
  };
};

const printableTable = ({ columns, rows, total }: TextTable): TextTable => ({
  columns: columns.map((column) => ({ ...column, heading: printable(column.heading) })),
  rows: rows.map((row) => row.map(printable)),
  ...(total !== undefined && { total: total.map(printable) }),
});
