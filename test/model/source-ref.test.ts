import { expect, it } from 'vitest';
import { sourceText } from '../../src/model/source-ref.ts';

it.each([
  { at: { file: '2021/budget.csv', line: 7, column: 3 }, text: '2021/budget.csv:7' },
  {
    at: { file: '2021/budget.xlsx', line: 7, column: 3, sheet: 'Ark1', cell: 'C7' },
    text: '2021/budget.xlsx#Ark1!C7',
  },
  { at: { file: 'a.xlsx', line: 1, column: 1, cell: 'A1' }, text: 'a.xlsx#!A1' },
])('$text', ({ at, text }) => {
  expect(sourceText(at)).toBe(text);
});
