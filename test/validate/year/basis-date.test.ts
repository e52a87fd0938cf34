import { expect, it } from 'vitest';
import { errorAt, warningAt } from '../../../src/model/diagnostic.ts';
import { asOfFinalDocuments } from '../../../src/validate/year/basis-date.ts';
import { day } from './given.ts';

it('figures that nobody can have known are an error in final documents', () => {
  const at = { file: 'agreement.yaml', line: 9, column: 3 };
  const args = { basis: 'population', asOf: day('2027-01-01'), date: day('2026-12-01') };
  const others = [
    warningAt('consumption/no-rows', at, { line: 'L1' }),
    errorAt('budget/no-id', at, { looksLikeTotal: false }),
  ];
  expect(
    asOfFinalDocuments([warningAt('basis/after-issue-date', at, args), ...others]),
  ).toStrictEqual([errorAt('basis/after-issue-date', at, args), ...others]);
});
