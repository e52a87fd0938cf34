import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContributionRow } from '../../src/model/allocation.ts';
import { MAX_ORE, ore, oreText, type Ore } from '../../src/model/ore.ts';
import { createBudgetMatrix, type BudgetMatrix } from '../../src/write/budget-matrix.ts';
import type { CsvDialect } from '../../src/write/csv-dialect.ts';
import { csvTextCell } from '../../src/write/spreadsheet-text.ts';

const KONGSBERG = { number: '3006', name: 'Kongsberg' };
const NOTODDEN = { number: '3808', name: 'Notodden' };
const LINE: ContributionRow = {
  id: 'L1',
  description: 'Brannmur',
  key: '30/70',
  clause: '6 b',
  amount: ore(0n),
};

/** What is written, as text: the chunks are copied, since the writer uses its buffer again. */
const written = (
  members: readonly { number: string; name: string }[],
  dialect: CsvDialect,
  fill: (matrix: BudgetMatrix) => void,
): string => {
  const chunks: Uint8Array[] = [];
  const matrix = createBudgetMatrix({
    write: (bytes) => chunks.push(bytes.slice()),
    members,
    dialect,
  });
  fill(matrix);
  matrix.end();
  return Buffer.concat(chunks).toString('utf8');
};

const rowOf = (shares: readonly bigint[]): { row: ContributionRow; shares: Float64Array } => ({
  row: { ...LINE, amount: ore(shares.reduce((sum, share) => sum + share, 0n)) },
  shares: Float64Array.from(shares, Number),
});

/** One cell per share, through the matrix. */
const cellsOf = (shares: readonly number[]): readonly string[] => {
  const members = shares.map((_, i) => ({ number: String(1000 + i), name: 'X' }));
  const amount = ore(shares.reduce((sum, share) => sum + BigInt(share), 0n));
  const text = written(members, 'norwegian', (matrix) => {
    matrix.row({ ...LINE, amount }, Float64Array.from(shares));
  });
  return (text.split('\r\n')[1] ?? '').split(';').slice(5);
};

describe('the file', () => {
  const fill = (matrix: BudgetMatrix): void => {
    matrix.row({ ...LINE, amount: ore(123_456n) }, Float64Array.of(100_000, 23_456));
    matrix.total(ore(123_456n), [ore(100_000n), ore(23_456n)]);
  };

  it('is what Norwegian Excel opens by double-click', () => {
    expect(written([KONGSBERG, NOTODDEN], 'norwegian', fill)).toBe(
      '\uFEFFid;description;key;clause;amount;3006 Kongsberg;3808 Notodden\r\n' +
        'L1;Brannmur;30/70;6 b;1234,56;1000,00;234,56\r\n' +
        'total;;;;1234,56;1000,00;234,56\r\n',
    );
  });

  it('is RFC 4180 where that is asked for', () => {
    expect(written([KONGSBERG, NOTODDEN], 'rfc4180', fill)).toBe(
      'id,description,key,clause,amount,3006 Kongsberg,3808 Notodden\r\n' +
        'L1,Brannmur,30/70,6 b,1234.56,1000.00,234.56\r\n' +
        'total,,,,1234.56,1000.00,234.56\r\n',
    );
  });

  it('holds totals above any single amount', () => {
    const total = ore(123_456_789_012_345_678_901n);
    expect(
      written([KONGSBERG], 'norwegian', (matrix) => {
        matrix.total(total, [total]);
      }),
    ).toContain('\r\ntotal;;;;1234567890123456789,01;1234567890123456789,01\r\n');
  });

  it('holds the amount of a line above any single share', () => {
    const text = written([KONGSBERG, NOTODDEN], 'norwegian', (matrix) => {
      const most = Number.MAX_SAFE_INTEGER;
      matrix.row({ ...LINE, amount: ore(2n * BigInt(most)) }, Float64Array.of(most, most));
    });
    expect(text).toContain(';180143985094819,82;90071992547409,91;90071992547409,91\r\n');
  });

  it('defuses and quotes every text, in heads too', () => {
    const members = [{ number: '=1', name: 'Å;s "x"' }];
    const text = written(members, 'norwegian', (matrix) => {
      matrix.row(
        {
          id: '-1',
          description: '=HYPERLINK("x";"y")',
          key: '@k',
          clause: 'a\r\nb',
          amount: ore(-1n),
        },
        Float64Array.of(-1),
      );
    });
    expect(text).toBe(
      '\uFEFFid;description;key;clause;amount;"\'=1 Å;s ""x"""\r\n' +
        `'-1;"'=HYPERLINK(""x"";""y"")";'@k;"a\r\nb";-0,01;-0,01\r\n`,
    );
  });
});

describe('a share', () => {
  it.each([
    { share: 0, cell: '0,00', why: 'zero' },
    { share: -0, cell: '0,00', why: 'a negative zero is zero' },
    { share: 1, cell: '0,01', why: 'one øre' },
    { share: -1, cell: '-0,01', why: 'an income below one krone keeps its sign' },
    { share: 99, cell: '0,99', why: 'øre alone' },
    { share: 100, cell: '1,00', why: 'one krone' },
    { share: 999_999, cell: '9999,99', why: 'the last with one group of digits' },
    { share: 1_000_000, cell: '10000,00', why: 'the first with two' },
    { share: 1_000_500, cell: '10005,00', why: 'zeros inside' },
    { share: 2_147_483_647, cell: '21474836,47', why: 'the last of 32 bits' },
    { share: 2_147_483_648, cell: '21474836,48', why: 'the first above' },
    { share: -2_147_483_648, cell: '-21474836,48', why: 'the last of 32 bits below zero' },
    { share: -2_147_483_649, cell: '-21474836,49', why: 'the first below' },
    { share: 9_999_999_999, cell: '99999999,99', why: 'the last with two groups' },
    { share: 10_000_000_000, cell: '100000000,00', why: 'the first with three' },
    { share: 999_999_999_999_999, cell: '9999999999999,99', why: 'the largest amount' },
    { share: -999_999_999_999_999, cell: '-9999999999999,99', why: 'and its mirror' },
    { share: Number.MAX_SAFE_INTEGER, cell: '90071992547409,91', why: 'the largest exact integer' },
  ])('$share is $cell: $why', ({ share, cell }) => {
    expect(cellsOf([share])).toEqual([cell]);
    expect(cellsOf([share, share])).toEqual([cell, cell]);
  });

  it.each([
    { share: Number.NaN, why: 'no number' },
    { share: 0.5, why: 'half an øre' },
    { share: 2 ** 53, why: 'not exact' },
  ])('$share is refused: $why', ({ share }) => {
    expect(() =>
      written([KONGSBERG], 'norwegian', (matrix) => {
        matrix.row(LINE, Float64Array.of(share));
      }),
    ).toThrow(RangeError);
  });

  it('is there for every member', () => {
    expect(() =>
      written([KONGSBERG, NOTODDEN], 'norwegian', (matrix) => {
        matrix.row(LINE, Float64Array.of(0));
      }),
    ).toThrow('a share per member');
  });

  it('reads the same as the plain implementation', () => {
    const limit = Number(MAX_ORE);
    const anyOre = fc.oneof(
      fc.integer({ min: -12_000, max: 12_000 }),
      fc.integer(),
      fc.maxSafeInteger().map((n) => n % (limit + 1)),
      fc.constantFrom(limit, -limit, 0, -0),
      // Around every power of ten, where the number of digits changes.
      fc
        .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: -2, max: 2 }), fc.boolean())
        .map(([power, near, negative]) => (negative ? -1 : 1) * (10 ** power + near)),
    );
    fc.assert(
      fc.property(fc.array(anyOre, { minLength: 1, maxLength: 40 }), (shares) => {
        const plain = shares.map((share) => oreText(ore(BigInt(share))).replace('.', ','));
        expect(cellsOf(shares)).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the buffer', () => {
  /** The plain implementation: text joined, as any CSV writer would. */
  const plainRow = (row: ContributionRow, shares: readonly bigint[], dialect: CsvDialect): string =>
    [
      ...[row.id, row.description, row.key, row.clause].map((cell) => csvTextCell(cell, dialect)),
      ...[row.amount, ...shares.map((share) => ore(share))].map((amount: Ore) => oreText(amount)),
    ].join(',');

  it('is emptied and used again without a lost byte', () => {
    const members = Array.from({ length: 357 }, (_, i) => ({
      number: String(1000 + i),
      name: 'Ås',
    }));
    const shares = members.map((_, i) => BigInt(i) ** 5n * (i % 2 === 0 ? 1n : -1n));
    const line = rowOf(shares);
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...line.row,
      // Of all lengths, so that the buffer ends everywhere in a row.
      description: 'ø'.repeat((i * 37) % 1009),
    }));
    const text = written(members, 'rfc4180', (matrix) => {
      for (const row of rows) matrix.row(row, line.shares);
    });
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.slice(1, -1)).toEqual(rows.map((row) => plainRow(row, shares, 'rfc4180')));
  });

  it('takes a text larger than itself', () => {
    const description = 'å€😀'.repeat(400_000);
    const text = written([KONGSBERG], 'norwegian', (matrix) => {
      matrix.row({ ...LINE, description }, Float64Array.of(0));
      matrix.row(LINE, Float64Array.of(0));
    });
    expect(text.split('\r\n').slice(1)).toEqual([
      `L1;${description};30/70;6 b;0,00;0,00`,
      'L1;Brannmur;30/70;6 b;0,00;0,00',
      '',
    ]);
  });

  it('holds a row of very many members', () => {
    const members = Array.from({ length: 60_000 }, (_, i) => ({ number: String(i), name: '' }));
    const { row, shares } = rowOf(members.map(() => -999_999_999_999_999n));
    const text = written(members, 'norwegian', (matrix) => {
      matrix.row(row, shares);
    });
    expect(text.split('\r\n')[1]?.split(';').slice(5)).toEqual(
      members.map(() => '-9999999999999,99'),
    );
  });

  it('hands over nothing where nothing is left', () => {
    const sizes: number[] = [];
    const matrix = createBudgetMatrix({
      write: (bytes) => sizes.push(bytes.length),
      members: [KONGSBERG],
      dialect: 'rfc4180',
    });
    matrix.end();
    matrix.end();
    expect(sizes).toEqual(['id,description,key,clause,amount,3006 Kongsberg\r\n'.length]);
  });
});
