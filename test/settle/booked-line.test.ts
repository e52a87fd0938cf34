import { describe, expect, test } from 'vitest';
import { basisOfAmounts, bookedLine } from '../../src/settle/booked-line.ts';
import { decimal, directLine, everybody, kroner, share, splitLine, use } from '../allocate/year.ts';
import { THIRTY_SEVENTY } from './three-members.ts';

const PLAIN = splitLine('L1', THIRTY_SEVENTY, kroner('1000'), everybody(3));
/** Units used, at a krone: 20, 5 as planned, and 60. */
const METER = directLine('D1', [
  { ...use(0, '10', '1'), used: decimal('20') },
  use(1, '5', '1'),
  { ...use(2, '10', '1'), used: decimal('60') },
]);
const USED = [
  { ...use(0, '20', '1'), used: decimal('20') },
  { ...use(1, '5', '1'), used: decimal('5') },
  { ...use(2, '60', '1'), used: decimal('60') },
];

describe('a line of the accounts', () => {
  test.each([
    { why: 'plain', line: PLAIN },
    { why: 'of a project', line: { ...PLAIN, project: 'Fiber' } },
    { why: 'with a VAT of its own', line: { ...PLAIN, vat: '25' as const } },
    { why: 'with a basis that it chose', line: { ...PLAIN, basis: 'employees' } },
    { why: 'with a category', line: { ...PLAIN, category: 'Drift' } },
  ])('is split as the budget says, with the amount of the accounts: $why', ({ line }) => {
    expect(bookedLine(line, kroner('900'), 3)).toStrictEqual({
      line: { ...line, amount: kroner('900') },
    });
  });

  test.each([
    { why: 'plain', line: METER },
    { why: 'with all that a line may have', line: { ...METER, project: 'P', vat: '25' as const } },
  ])('that is paid by use is borne by the units used, where they are its amount: $why', (given) => {
    expect(bookedLine(given.line, kroner('85'), 3)).toStrictEqual({
      line: { ...given.line, rows: USED },
    });
  });

  test('that is paid by use and costs something else is split by the kroner used', () => {
    const key = {
      ...METER.key,
      rule: { kind: 'parts', parts: [share('100', 'direct:D1')] },
    };
    const { id, description, category, at } = METER;
    expect(bookedLine(METER, kroner('40'), 3)).toStrictEqual({
      line: {
        ...{ id, description, category, at, key },
        kind: 'split',
        users: { members: [0, 1, 2] },
        amount: kroner('40'),
      },
      basis: basisOfAmounts('direct:D1', [kroner('20'), kroner('5'), kroner('60')]),
    });
  });
});

test('amounts are figures of a basis in kroner, which stand in no file', () => {
  expect(basisOfAmounts('contribution', [kroner('12.34'), kroner('0')])).toStrictEqual({
    id: 'contribution',
    label: 'contribution',
    grounds: {},
    figures: [decimal('12.34'), 0n],
    at: [],
  });
});
