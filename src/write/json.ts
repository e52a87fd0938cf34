import type { Json } from '../document/json-value.ts';

const CHUNK_LENGTH = 1 << 16;
const INDENT = '  ';

/**
 * Writes `value` as JSON in pieces, indented, ending with a newline. Keys come in the order they are given; the same
 * value is always the same text.
 */
export const writeJson = (value: Json, write: (text: string) => void): void => {
  let pending = '';
  const append = (text: string): void => {
    pending += text;
    if (pending.length >= CHUNK_LENGTH) {
      write(pending);
      pending = '';
    }
  };
  appendValue(value, '\n', append);
  write(`${pending}\n`);
};

/** The whole text, for what is known to be small. */
export const jsonText = (value: Json): string => {
  const chunks: string[] = [];
  writeJson(value, (text) => chunks.push(text));
  return chunks.join('');
};

/** `lineBreak` is the newline and indentation of the line that the value stands on. */
const appendValue = (value: Json, lineBreak: string, append: (text: string) => void): void => {
  if (value === null || typeof value !== 'object') append(JSON.stringify(value));
  else if (value instanceof Map)
    appendObject(value as ReadonlyMap<string, Json>, lineBreak, append);
  else if (Symbol.iterator in value) appendList(value as Iterable<Json>, lineBreak, append);
  else appendObject(Object.entries(value), lineBreak, append);
};

const appendObject = (
  entries: Iterable<readonly [string, Json | undefined]>,
  lineBreak: string,
  append: (text: string) => void,
): void => {
  const inner = lineBreak + INDENT;
  let opening = '{';
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    append(`${opening}${inner}${JSON.stringify(key)}: `);
    appendValue(value, inner, append);
    opening = ',';
  }
  append(opening === '{' ? '{}' : `${lineBreak}}`);
};

const appendList = (
  items: Iterable<Json>,
  lineBreak: string,
  append: (text: string) => void,
): void => {
  const inner = lineBreak + INDENT;
  let opening = '[';
  for (const item of items) {
    append(opening + inner);
    appendValue(item, inner, append);
    opening = ',';
  }
  append(opening === '[' ? '[]' : `${lineBreak}]`);
};
