import { expect, it } from 'vitest';
import type { YearContext } from '../../../src/validate/year/context.ts';
import { municipalityFinder } from '../../../src/validate/year/municipality-finder.ts';
import { numberListReader } from '../../../src/validate/year/number-list.ts';
import { KONGSBERG, member, NOTODDEN, TINN } from './given.ts';

/** Haram was in Ålesund for some years, so that 1507 is the number of two. */
const ALESUND = member('1508', 'Ålesund', { numbers: ['1507'] });
const HARAM = member('1580', 'Haram', { numbers: ['1507'] });
const NOBODY = member('9999', 'Sist', { numbers: ['0000'] });
/** In the agreement, but not in the year: its place in rows of shares is nobody's. */
const SILJAN = member('3812', 'Siljan');

const inYear = [KONGSBERG, NOTODDEN, TINN, ALESUND, HARAM, NOBODY].map((each, index) => ({
  member: each,
  number: each.number,
  name: each.name,
  index,
  days: 365,
}));
const reader = () =>
  numberListReader({
    members: inYear,
    municipalities: municipalityFinder([...inYear.map((each) => each.member), SILJAN]),
  } as Pick<YearContext, 'members' | 'municipalities'> as YearContext);

it.each([
  { text: '3006', marks: '100000', why: 'one' },
  { text: '3006|3818', marks: '101000', why: 'two by a bar' },
  { text: '3818,3006', marks: '101000', why: 'two by a comma, in any order' },
  { text: '3006, 3808|3818', marks: '111000', why: 'by both, with a space' },
  { text: '  3006  ,  3808  ', marks: '110000', why: 'with spaces about' },
  { text: '0604', marks: '100000', why: 'a number that it had' },
  { text: '9999|0000', marks: undefined, why: 'the last and the first number of all, both of one' },
  { text: '9999', marks: '000001', why: 'the last number of all' },
  { text: '0000', marks: '000001', why: 'the first' },
  { text: '3006|3006', marks: undefined, why: 'the same twice' },
  { text: '3006|0604', marks: undefined, why: 'the same under another number' },
  { text: '1507', marks: undefined, why: 'the number of two' },
  { text: '1508|1580', marks: '000110', why: 'their own numbers' },
  { text: '3812', marks: undefined, why: 'one that is not in the year' },
  { text: '1111', marks: undefined, why: 'a number of nobody' },
  { text: '', marks: undefined, why: 'nothing' },
  { text: '3006,', marks: undefined, why: 'nothing after the comma' },
  { text: ',3006', marks: undefined, why: 'nothing before it' },
  { text: '3006||3818', marks: undefined, why: 'nothing between' },
  { text: '604', marks: undefined, why: 'three digits' },
  { text: '03006', marks: undefined, why: 'five' },
  { text: '30 06', marks: undefined, why: 'a space within' },
  { text: '3006 3818', marks: undefined, why: 'a space between' },
  { text: '3006;3818', marks: undefined, why: 'another mark between' },
  { text: '3006/', marks: undefined, why: 'the character before the digits' },
  { text: '300:', marks: undefined, why: 'the character after them' },
  { text: 'Tinn', marks: undefined, why: 'a name' },
  { text: '3006 Kongsberg', marks: undefined, why: 'a number and a name' },
  { text: '٣٠٠٦', marks: undefined, why: 'other digits' },
])('$text → $marks: $why', ({ text, marks }) => {
  expect(reader()(text, 0)?.join('')).toBe(marks);
});

it('reads from where it is told to, and forgets the list before', () => {
  const read = reader();
  expect(read('3006|3808', 0)?.join('')).toBe('110000');
  expect(read('all except 3818', 11)?.join('')).toBe('001000');
  expect(read('3006|3818', 5)?.join('')).toBe('001000');
});
