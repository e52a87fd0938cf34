import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
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

export const findingJson = (finding: Diagnostic, path: string, language: Language): FindingJson => {
  const { code, at } = finding;
  const { message, hint } = textOf(finding, language);
  return {
    code,
    file: path,
    line: at.line,
    column: at.column,
    message,
    hint: hint ?? '',
    ...(at.clause !== undefined && { clause: at.clause }),
    ...(at.sheet !== undefined && { sheet: at.sheet }),
    ...(at.cell !== undefined && { cell: at.cell }),
  };
};
