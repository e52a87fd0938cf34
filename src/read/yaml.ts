import { Composer, Lexer, LineCounter, Parser, type CST, type YAMLParseError } from 'yaml';
import type { YamlProblem } from '../model/diagnostic-codes/file.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { decodeText } from './text-encoding.ts';
import { MAX_DEPTH, MAX_NODES, convertNode } from './yaml-convert.ts';
import { findExcess, type YamlExcess } from './yaml-excess.ts';
import type { YamlNode } from './yaml-node.ts';

/** What reading a YAML file gave; an empty file is an `empty` node. No node where it cannot be read. */
export interface ReadYaml {
  readonly node?: YamlNode;
  readonly found: readonly Diagnostic[];
}

/** The longest agreements are some 30 kB. */
const MEGABYTES = 1;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]/g;
const LOST = '\uFFFD';
/** Findings of one kind; a file with more is no YAML. */
const MOST = 1000;

const PROBLEMS: Partial<Record<YAMLParseError['code'], YamlProblem>> = {
  BAD_INDENT: 'indent',
  BLOCK_IN_FLOW: 'indent',
  MISSING_CHAR: 'missing-mark',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  BAD_SCALAR_START: 'value-start',
  BAD_DQ_ESCAPE: 'escape',
};

const syntaxError = (code: YAMLParseError['code'], reason: string, at: SourceRef): Diagnostic => {
  if (code === 'TAB_AS_INDENT') return errorAt('yaml/tab', at, {});
  return errorAt('yaml/syntax', at, { problem: PROBLEMS[code] ?? 'other', reason });
};

const excessError = ({ kind }: YamlExcess, at: SourceRef): Diagnostic => {
  switch (kind) {
    case 'too-deep':
      return errorAt('yaml/too-deep', at, { limit: MAX_DEPTH });
    case 'too-many-tokens':
      return errorAt('yaml/too-many-nodes', at, { limit: MAX_NODES });
    case 'second-document':
      return errorAt('yaml/many-documents', at, {});
  }
};

/** Characters that no text may have, and letters that are lost. */
const unprintableCharacters = (
  text: string,
  place: (offset: number) => SourceRef,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  for (const { 0: character, index } of text.matchAll(CONTROL)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    found.push(
      character === LOST
        ? errorAt('file/lost-letter', place(index), {})
        : errorAt('file/control-character', place(index), { character: `U+${code}` }),
    );
    if (found.length === MOST) break;
  }
  return found;
};

/** Lines and columns of offsets in the text. */
const placesIn = (file: string, text: string): ((offset: number) => SourceRef) => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
};

function* tokensOf(lexemes: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

/** The document, and a second one where `...` ends the first; from lexemes, which the library's own way would find again. */
const composeDocuments = (
  lexemes: readonly string[],
  length: number,
): ReturnType<Composer['end']> =>
  new Composer({
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  }).compose(tokensOf(lexemes), true, length);

/**
 * Reads a YAML 1.2 file as plain data that keeps the text of its scalars and where each key and value stands.
 *
 * Refused, each at its place: syntax errors (all of them), a key twice in one map, keys that are no text, `<<`, tags beyond
 * the core ones, more than one document, control characters, letters that are lost, and more than 1 MB, 64 levels or 100 000 nodes with every
 * alias counted in full.
 */
export const readYaml = (file: string, bytes: Uint8Array): ReadYaml => {
  if (bytes.length > MEGABYTES << 20) {
    const megabytes = Math.ceil(bytes.length / (1 << 20));
    const at = { file, line: 1, column: 1 };
    return { found: [errorAt('file/too-large', at, { megabytes, limit: MEGABYTES })] };
  }
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  const place = placesIn(file, text);
  const unprintable = unprintableCharacters(text, place);
  if (unprintable.length > 0) return { found: unprintable };
  const lexemes = [...new Lexer().lex(text)];
  const excess = findExcess(lexemes, MAX_DEPTH);
  if (excess !== undefined) return { found: [excessError(excess, place(excess.offset))] };
  const [document, second] = composeDocuments(lexemes, text.length);
  const errors = document?.errors ?? [];
  const found = errors
    .slice(0, MOST)
    .map(({ code, message, pos }) => syntaxError(code, message, place(pos[0])));
  if (second !== undefined) {
    found.push(errorAt('yaml/many-documents', place(second.range[0]), {}));
  }
  return found.length > 0 ? { found } : convertNode(document?.contents ?? null, place);
};
