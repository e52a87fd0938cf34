import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { withOperand } from './command-text.ts';
import { textOf } from '../diagnostic-text/index.ts';

/** A finding as `--json` says it. In a spreadsheet `sheet` and `cell` name the place too. */
export interface FindingJson {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
  readonly clause?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** `workspace` as the user gave it, for commands to copy. */
export const findingJson = (
  finding: Diagnostic,
  path: string,
  language: Language,
  workspace: string,
): FindingJson => {
  const { code, at } = finding;
  const { message, hint } = textOf(finding, language);
  return {
    code,
    file: path,
    line: at.line,
    column: at.column,
    message,
    hint: withOperand(hint ?? '', workspace),
    ...(at.clause !== undefined && { clause: at.clause }),
    ...(at.sheet !== undefined && { sheet: at.sheet }),
    ...(at.cell !== undefined && { cell: at.cell }),
  };
};
