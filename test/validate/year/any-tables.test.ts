import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charge, direct, key, parts, rate, validated } from './given.ts';

describe('any tables', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '3006',
      'Tinn',
      'L1',
      '50/50',
      'D',
      '1',
      'x',
      '=1+1',
      '__proto__',
      'all except Tinn',
      '-1',
      '1.000',
    ),
    fc.string(),
  );
  const text = (header: string): fc.Arbitrary<string> =>
    fc
      .array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 })
      .map((rows) =>
        [
          header,
          ...rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(';')),
        ].join('\n'),
      );

  it('are answered with findings, never with a crash', () => {
    fc.assert(
      fc.property(
        text('number;name;population;employees;x'),
        text('id;key;amount;users;basis;vat;unit_price'),
        text('line;3006;Tinn;x'),
        text('line;municipality;planned;unit_price;used'),
        text('municipality;amount;line'),
        text('municipality;project;amount'),
        (municipalities, lines, users, consumption, grants, inKind) => {
          const of = {
            keys: [key('50/50', [parts.share('100', 'population')]), direct('D')],
            charges: [charge('use', 'consumption', rate('1'))],
          };
          const { found } = validated({
            of,
            files: { municipalities, budget: lines, users, consumption, grants, in_kind: inKind },
          });
          expect(found.every(({ at }) => at.line > 0 && at.column > 0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
