import { expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import {
  charge,
  check,
  day,
  FIGURES,
  KONGSBERG,
  NOTODDEN,
  rate,
  TINN,
  type Given,
  validated,
} from './given.ts';

const FILE = '2021/municipalities.csv';
const at = { file: '2021/decisions.yaml', line: 1, column: 3 };
const smallest = (count: number, by = 'population'): Decision => ({
  date: day('2021-02-17'),
  body: 'Styret',
  case: '3/21',
  at,
  kind: 'exempt',
  charge: 'fee',
  exemption: { kind: 'smallest', count, by },
});
const fee = { keys: [], charges: [charge('fee', 'member', rate('5'))] };

it.each<Given & { said: readonly string[]; why: string }>([
  {
    of: {
      members: [{ ...KONGSBERG, class: 'big' }, NOTODDEN, TINN],
      keys: [],
      charges: [charge('fee', 'member', rate('5'), { for: 'big' })],
    },
    files: { budget: '' },
    decisions: [smallest(1, 'fte')],
    said: [`basis/not-given ${FILE}:1:1`],
    why: 'the smallest by figures that no file gives: not said to be all',
  },
  {
    of: fee,
    files: { budget: '', municipalities: FIGURES.replace('27694', '').replace('12994', '') },
    decisions: [smallest(1)],
    said: [`basis/no-figure ${FILE}:2:16`, `basis/no-figure ${FILE}:3:15`],
    why: 'two without a figure are neither a tie, nor is the third one all',
  },
  {
    of: fee,
    files: {
      budget: '',
      municipalities: FIGURES.replace('27694', '5604').replace('12994', '5604'),
    },
    decisions: [smallest(2)],
    said: [`charge/tied-exemption ${at.file}:1:3`],
    why: 'all alike, and two of them to be exempt',
  },
])('$why', (given) => {
  expect(check(given).said).toEqual(given.said);
});

it.each([
  { figures: [1, 2, 3], exempt: [0, 1] },
  { figures: [1, 3, 2], exempt: [0, 2] },
  { figures: [2, 1, 3], exempt: [0, 1] },
  { figures: [2, 3, 1], exempt: [0, 2] },
  { figures: [3, 1, 2], exempt: [1, 2] },
  { figures: [3, 2, 1], exempt: [1, 2] },
])('the two smallest of $figures are exempt, in the agreement’s order', ({ figures, exempt }) => {
  const [first = 0, second = 0, third = 0] = figures;
  const municipalities = `number;population\n3006;${String(first)}\n3808;${String(second)}\n3818;${String(third)}\n`;
  const { input } = validated({
    of: fee,
    files: { budget: '', municipalities },
    decisions: [smallest(2)],
  });
  expect(input?.charges[0]?.exempt).toEqual(exempt);
});
