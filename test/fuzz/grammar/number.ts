import { NASTY } from '../mutate.ts';
import type { Random } from '../random.ts';

const digits = (random: Random, most: number): string =>
  random.list(random.count(most), () => String(random.int(10))).join('');

/** Digits in groups as people write them, right or nearly right. */
const grouped = (random: Random): string => {
  const mark = random.pick([' ', '\u00A0', '\u202F', '.', ',', "'", '']);
  const groups = random.list(random.int(5), () => digits(random, random.chance(0.9) ? 3 : 5));
  return [digits(random, 3), ...groups].join(mark);
};

/** What a person might have meant as a number, whole, wrapped and broken. */
export const numberText = (random: Random): string => {
  if (random.chance(0.05)) return random.pick(NASTY);
  const fraction = random.chance(0.5)
    ? `${random.pick(['.', ',', '..', ',,'])}${digits(random, random.pick([1, 2, 3, 6, 7, 30]))}`
    : '';
  const before = random.pick([
    '',
    '',
    '',
    '-',
    '\u2212',
    '\u2013',
    '+',
    '(',
    'kr ',
    'NOK',
    'kr. -',
    '- ',
    '$',
  ]);
  const after = random.pick([
    '',
    '',
    '',
    '-',
    ')',
    ',-',
    '.-',
    ',--',
    ' kr',
    ' kroner',
    'NOK',
    '%',
    'e3',
  ]);
  const text = `${before}${grouped(random)}${fraction}${after}`;
  return random.chance(0.05) ? text.repeat(1 + random.count(200)) : text;
};

/** A plain number, as most are. */
export const plainNumber = (random: Random): string =>
  random.chance(0.8)
    ? `${random.chance(0.1) ? '-' : ''}${String(random.int(10 ** (1 + random.int(7))))}${random.chance(0.3) ? `,${String(random.int(100))}` : ''}`
    : numberText(random);
