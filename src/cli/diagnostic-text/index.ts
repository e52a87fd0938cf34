import type { Diagnostic, DiagnosticArgs } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { printableArgs } from '../terminal/printable.ts';
import { accountsTexts } from './accounts.ts';
import { agreementTexts } from './agreement.ts';
import { allocationTexts } from './allocation.ts';
import { fileTexts } from './file.ts';
import { invoiceTexts } from './invoice.ts';
import { registerTexts } from './register.ts';
import { settlementTexts } from './settlement.ts';
import type { DiagnosticTexts, Text } from './text.ts';
import { verifyTexts } from './verify.ts';
import { workspaceTexts } from './workspace.ts';
import { yearInputTexts } from './year-input.ts';

/** Every code with its text; one that is forgotten does not compile. */
const texts: DiagnosticTexts<DiagnosticArgs> = {
  ...fileTexts,
  ...agreementTexts,
  ...yearInputTexts,
  ...allocationTexts,
  ...settlementTexts,
  ...accountsTexts,
  ...registerTexts,
  ...invoiceTexts,
  ...verifyTexts,
  ...workspaceTexts,
};

/** Every code there is, sorted. */
export const diagnosticCodes: readonly string[] = Object.keys(texts).sort();

/** The text of a finding. Values from the input are cut where they are very long, and nothing in them reaches the terminal raw. */
export const textOf = ({ code, args }: Diagnostic, language: Language): Text => {
  const phrase = texts[code][language] as (args: unknown) => Text;
  return phrase(printableArgs(args));
};
