import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { textOf } from '../diagnostic-text/index.ts';
import { printable } from '../terminal/printable.ts';
import type { Chalk } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap.ts';
import { placeText } from './finding-place.ts';

interface FindingStyle {
  readonly language: Language;
  /** Undefined: one line, however long. */
  readonly columns: number | undefined;
  readonly chalk: Chalk;
}

/** `message. hint [clause]` of a finding, on one line. */
export const sentencesOf = (finding: Diagnostic, language: Language): string => {
  const { message, hint } = textOf(finding, language);
  const { clause } = finding.at;
  return [
    /[.!?]$/.test(message) ? message : `${message}.`,
    ...(hint === undefined || hint === '' ? [] : [hint]),
    ...(clause === undefined ? [] : [`[${printable(clause)}]`]),
  ].join(' ');
};

/** `file:line:column: error code: message. hint [clause]`, without a line end. */
export const findingText = (
  finding: Diagnostic,
  path: string,
  { language, columns, chalk }: FindingStyle,
): string => {
  const { code, severity, at } = finding;
  const place = printable(placeText(path, at));
  // The same word in every language: editors and scripts look for it.
  const kind = `${severity} ${code}`;
  const plain = `${place}: ${kind}: ${sentencesOf(finding, language)}`;
  const colored = severity === 'error' ? chalk.red : chalk.yellow;
  const text = wrapText(plain, columns).join('\n');
  return text.replace(place, () => chalk.bold(place)).replace(kind, () => colored(kind));
};
