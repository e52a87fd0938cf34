import { expect, it } from 'vitest';
import { check, direct, type Given } from './given.ts';

const UNITS = '2021/consumption.csv';
/** A direct line of 99 kroner: what the rows add up to is another amount. */
const rows = (consumption: string, amount = '99'): Given => ({
  of: { keys: [direct('D')] },
  files: { budget: `id;key;amount;unit_price\nL;D;${amount};10\n`, consumption },
});

it.each<Given & { said: readonly string[]; why: string }>([
  {
    ...rows('line;kommune;planned\nL;3006;5\nL;Kongsberg;2\n'),
    said: [`consumption/twice ${UNITS}:3:3`],
    why: 'a member twice: the sum is not compared',
  },
  {
    ...rows('line;kommune;planned;used\nL;3006;5;x\n'),
    said: [`number/unreadable ${UNITS}:2:10`],
    why: 'units used that are no number: nor is it',
  },
  {
    ...rows('line;kommune;planned;used\nL;3006;5;-1\n'),
    said: [`consumption/negative ${UNITS}:2:10`],
    why: 'units used below zero: nor is it',
  },
  {
    ...rows('kommune;planned;line\n3006;5;L\n3808;5\n', '50'),
    said: [`line/blank ${UNITS}:3:7`],
    why: 'a row that ends before the line',
  },
  {
    ...rows('line;planned;kommune\nL;5;3006\nL;5\n', '50'),
    said: [`municipality/blank ${UNITS}:3:4`],
    why: 'a row that ends before the municipality',
  },
])('$why', (given) => {
  expect(check(given).said).toEqual(given.said);
});
