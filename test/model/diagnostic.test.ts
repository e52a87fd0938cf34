import { expect, it } from 'vitest';
import { type Diagnostic, errorAt, hasErrors, warningAt } from '../../src/model/diagnostic.ts';

const finding = (severity: 'error' | 'warning') => ({ severity }) as Diagnostic;

it('only errors stop the work', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([finding('warning')])).toBe(false);
  expect(hasErrors([finding('warning'), finding('error')])).toBe(true);
});

it('a finding has its code, its arguments and its place, and says how much it weighs', () => {
  const at = { file: '2021/consumption.csv', line: 7, column: 1 };
  const args = { line: 'L1' };
  const all = { code: 'consumption/no-rows', args, at };
  expect(errorAt('consumption/no-rows', at, args)).toEqual({ ...all, severity: 'error' });
  expect(warningAt('consumption/no-rows', at, args)).toEqual({ ...all, severity: 'warning' });
});
