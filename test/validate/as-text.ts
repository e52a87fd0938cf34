import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceRef } from '../../src/model/source-ref.ts';

/** What came out, as text that can be read and compared: nothing left out, not even a field that is there and undefined. */

const LONGEST = 200;

const isSource = (value: object): value is SourceRef =>
  'file' in value && 'line' in value && 'column' in value;

/** `2021/budget.csv:2:4`; of a workbook `2021/budget.xlsx:2:4 Ark1!D2`; under a clause `agreement.yaml:9:5 § 6`. */
const placeText = ({ file, line, column, sheet, cell, clause }: SourceRef): string => {
  const inSheet = cell === undefined ? '' : ` ${sheet ?? ''}!${cell}`;
  const under = clause === undefined ? '' : ` § ${clause}`;
  return `${file}:${String(line)}:${String(column)}${inSheet}${under}`;
};

const scalarText = (value: unknown): string => {
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (typeof value !== 'string') return String(value);
  return value.length > LONGEST
    ? `${JSON.stringify(value.slice(0, 40))}… (${String(value.length)})`
    : JSON.stringify(value);
};

const nameText = (name: unknown): string =>
  typeof name === 'string' && /^[\w/.-]+$/.test(name) ? name : asText(name);

const fieldsText = (fields: Iterable<readonly [unknown, unknown]>): string =>
  [...fields].map(([name, each]) => `${nameText(name)}: ${asText(each)}`).join(', ');

/** The fields of an object; a line of a table works out where it stands only when asked. */
const fieldsOf = (value: object): readonly (readonly [string, unknown])[] => {
  const own = Object.entries(value);
  return 'at' in value && !Object.hasOwn(value, 'at') ? [...own, ['at', value.at]] : own;
};

/** A value on one line. */
export const asText = (value: unknown): string => {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(asText).join(', ')}]`;
  if (value instanceof Set) return `Set[${[...value].map(asText).join(', ')}]`;
  if (value instanceof Map) return `Map{${fieldsText(value)}}`;
  return isSource(value) ? `@${placeText(value)}` : `{${fieldsText(fieldsOf(value))}}`;
};

/** Fields on a line each, and of a field that is a list or a map each item on a line: `keys 50/50: {…}`. */
export const fieldLines = (value: object): readonly string[] =>
  fieldsOf(value).flatMap(([name, each]) => {
    const items = Array.isArray(each) ? each.entries() : each instanceof Map ? each : undefined;
    return items === undefined
      ? [`${name}: ${asText(each)}`]
      : [...items].map(([item, it]) => `${name} ${nameText(item)}: ${asText(it)}`);
  });

/** A line for each finding: where, how bad, what, and its arguments. */
export const findingLines = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(
    ({ at, severity, code, args }) => `${placeText(at)} ${severity} ${code} ${asText(args)}`,
  );

/** The lines that are not among the usual ones, and the names of those that are usual and are not here. */
export const differences = (
  lines: readonly string[],
  usual: readonly string[],
): readonly string[] => [
  ...lines.filter((line) => !usual.includes(line)),
  ...usual
    .filter((line) => !lines.includes(line))
    .map((line) => line.slice(0, line.indexOf(': ')))
    .filter((name) => !lines.some((line) => line.startsWith(`${name}: `)))
    .map((name) => `no ${name}`),
];
