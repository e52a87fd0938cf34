import { errorAt } from '../../model/diagnostic.ts';
import type { Expectation } from '../../model/diagnostic-codes/agreement.ts';
import { reportWrongKind } from './node.ts';
import type { YamlScalar } from './node.ts';
import type { DecodeContext, JsonSchema, Schema } from './schema.ts';

const LONGEST_TEXT = 2000;
/** Those of the file itself are refused in reading; these come of escapes (`"\x1b"`). Line breaks and tabs are spaces. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\u2028\u2029]/u;

/**
 * A value that is read from a scalar's text, spaces around it taken out and line breaks in it made spaces. `read` never gets an empty
 * text one of more than 2000 characters or one with control characters; it reports what it
 * refuses.
 */
export const scalar = <T>(
  expected: Expectation,
  read: (text: string, node: YamlScalar, context: DecodeContext) => T | undefined,
  jsonSchema: JsonSchema,
): Schema<T> => ({
  expects: [expected],
  decode: (node, context) => {
    if (node.kind !== 'scalar') {
      reportWrongKind(node, [expected], context);
      return undefined;
    }
    if (node.text.length > LONGEST_TEXT) {
      const args = { length: node.text.length, most: LONGEST_TEXT };
      context.report(errorAt('schema/too-long', node.at, args));
      return undefined;
    }
    const control = CONTROL.exec(node.text)?.[0];
    if (control !== undefined) {
      const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      context.report(errorAt('file/control-character', node.at, { character: `U+${code}` }));
      return undefined;
    }
    const text = node.text.trim().replaceAll(/\s*[\t\r\n]\s*/g, ' ');
    if (text !== '') return read(text, node, context);
    reportWrongKind({ kind: 'empty', at: node.at }, [expected], context);
    return undefined;
  },
  jsonSchema: () => jsonSchema,
});

/** Reports that a text is not of the form asked for. */
export const reportWrongForm = (
  text: string,
  expected: Expectation,
  { at }: YamlScalar,
  context: DecodeContext,
  meant?: string,
): void => {
  const args = { found: text, expected, ...(meant !== undefined && { meant }) };
  context.report(errorAt('schema/wrong-form', at, args));
};

/** Any text; a number without quotes is text too (`clause: 6`). */
export const text: Schema<string> = scalar('text', (found) => found, {
  type: ['string', 'number', 'boolean'],
});

/** One of the words given. */
export const oneOf = <const Word extends string>(words: readonly Word[]): Schema<Word> =>
  scalar(
    'word',
    (found, { at }, context) => {
      const word = words.find((candidate) => candidate === found);
      if (word === undefined) {
        context.report(errorAt('schema/unknown-word', at, { found, allowed: words }));
      }
      return word;
    },
    // A word of digits (a rate of VAT) is a number to the editor when it stands without quotes.
    { enum: words.flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word])) },
  );

/** true or false. */
export const flag: Schema<boolean> = {
  ...oneOf(['true', 'false']),
  decode: (node, context) => {
    const word = oneOf(['true', 'false']).decode(node, context);
    return word === undefined ? undefined : word === 'true';
  },
  jsonSchema: () => ({ type: 'boolean' }),
};
