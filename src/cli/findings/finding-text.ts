import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { textOf } from '../diagnostic-text/index.ts';
import { printable } from '../terminal/printable.ts';
import type { Chalk } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap.ts';
import { withOperand } from './command-text.ts';
import { placeText } from './finding-place.ts';

interface FindingStyle {
  /** As the user gave it, for commands to copy. */
  readonly workspace: string;
  readonly language: Language;
  /** Undefined: one line, however long. */
  readonly columns: number | undefined;
  readonly chalk: Chalk;
}

/** `message. hint [clause]` of a finding, on one line; commands as they are run in the workspace, or from elsewhere. */
export const sentencesOf = (finding: Diagnostic, language: Language, workspace = '.'): string => {
  const { message, hint } = textOf(finding, language);
  const { clause } = finding.at;
  return [
    /[.!?]$/.test(message) ? message : `${message}.`,
    ...(hint === undefined || hint === '' ? [] : [withOperand(hint, workspace)]),
    ...(clause === undefined ? [] : [`[${printable(clause)}]`]),
  ].join(' ');
};

/** `file:line:column: error code: message. hint [clause]`, without a line end. */
export const findingText = (
  finding: Diagnostic,
  path: string,
  { workspace, language, columns, chalk }: FindingStyle,
): string => {
  const { code, severity, at } = finding;
  const place = printable(placeText(path, at));
  // The same word in every language: editors and scripts look for it.
  const kind = `${severity} ${code}`;
  const plain = `${place}: ${kind}: ${sentencesOf(finding, language, workspace)}`;
  const colored = severity === 'error' ? chalk.red : chalk.yellow;
  const text = wrapText(plain, columns).join('\n');
  return text.replace(place, () => chalk.bold(place)).replace(kind, () => colored(kind));
};
