import { printable } from '../terminal/printable.ts';

/** What a shell takes as one word as it stands. */
const PLAIN = /^[\p{L}\p{N}/\\._:~+@%,=-]+$/u;

/** ` k-ikt`, to stand after a command: the workspace as the user gave it; nothing where it is the current folder. */
export const operandText = (workspace: string): string => {
  if (workspace === '.') return '';
  const text = printable(workspace);
  return PLAIN.test(text) ? ` ${text}` : ` "${text}"`;
};

/** A hint with its commands as they are run from here: `fordel invoice k-ikt --credit 20210001`. */
export const withOperand = (hint: string, workspace: string): string =>
  hint.replace(/\bfordel \p{L}+(?= --)/gu, (command) => `${command}${operandText(workspace)}`);
