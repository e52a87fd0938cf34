import type { Io } from '../../io/io.ts';
import type { Language } from '../../model/language.ts';
import { printable } from '../terminal/printable.ts';
import { usageTexts } from './in-language.ts';
import type { UsageProblem } from './texts.ts';

/**
 * Says what is wrong with the command line: for people on standard error; with `--json` as the other problems are said,
 * but without a place, since it stands in no file.
 */
export const reportWrongUsage = (
  problem: UsageProblem,
  { language, json, io }: { readonly language: Language; readonly json: boolean; readonly io: Io },
): void => {
  const { message, hint } = usageTexts[language].problem(problem);
  if (json) {
    const error = {
      code: `usage/${problem.kind}`,
      file: null,
      line: null,
      column: null,
      message,
      hint,
    };
    io.stdout(`${JSON.stringify({ errors: [error] }, null, 2)}\n`);
  }
  io.stderr(`fordel: ${printable(message)}. ${printable(hint)}`.trimEnd() + '\n');
};
