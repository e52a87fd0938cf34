import { CST } from 'yaml';

/** What no agreement has, and where it begins, as an offset in the text. */
export interface YamlExcess {
  readonly kind: 'too-deep' | 'too-many-tokens' | 'second-document';
  readonly offset: number;
}

/** An agreement of 30 kB has some 10 000. */
const MAX_TOKENS = 400_000;

/**
 * The first place where nesting goes deeper than `maxDepth`, a second document begins, or there is more than any agreement
 * holds; undefined where none of it does. Counted from the tokens, without recursion, so that text nested 100 000 deep is
 * refused before anything descends into it.
 */
export const findExcess = (lexemes: Iterable<string>, maxDepth: number): YamlExcess | undefined => {
  /** Columns that the open block collections begin in. */
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  /** Whether a block collection may begin here: at the start of a line, and after `-` or `?`. */
  let mayBegin = true;
  let tokens = 0;
  let documents = 0;
  for (const source of lexemes) {
    const type = CST.tokenType(source);
    tokens += 1;
    if (tokens > MAX_TOKENS) return { kind: 'too-many-tokens', offset };
    if (type === 'doc-start') documents += 1;
    if (documents > 1) return { kind: 'second-document', offset };
    // Tokens that the lexer makes up stand for no text.
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) continue;
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow = Math.max(0, flow - 1);
    else if (flow === 0 && mayBegin && type !== 'space' && type !== 'newline') {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) > column) columns.pop();
      if (columns.at(-1) !== column) columns.push(column);
      mayBegin = type === 'seq-item-ind' || type === 'explicit-key-ind';
    }
    if (columns.length + flow > maxDepth) return { kind: 'too-deep', offset };
    offset += source.length;
    const lastBreak = source.lastIndexOf('\n');
    if (lastBreak >= 0) {
      lineStart = offset - source.length + lastBreak + 1;
      mayBegin = true;
    }
  }
  return undefined;
};
