import { expect, it } from 'vitest';
import { type Diagnostic, hasErrors } from '../../src/model/diagnostic.ts';

const finding = (severity: 'error' | 'warning') => ({ severity }) as Diagnostic;

it('only errors stop the work', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([finding('warning')])).toBe(false);
  expect(hasErrors([finding('warning'), finding('error')])).toBe(true);
});
