import { describe, expect, it } from 'vitest';
import { check, direct, key, KONGSBERG, linesOf, NOTODDEN, parts, TINN } from './given.ts';
import type { Given } from './given.ts';

const FILE = '2021/budget.csv';

describe('direct consumption', () => {
  const UNITS = '2021/consumption.csv';
  const of = {
    keys: [direct('D'), direct('big', { for: 'big' }), key('K', [parts.share('100', 'equal')])],
    members: [{ ...KONGSBERG, class: 'big' }, NOTODDEN, TINN],
  };
  const using = (
    line: string,
    consumption: string,
    columns = 'line;kommune;planned;unit_price;used',
  ): Given => ({
    of,
    files: {
      budget: `id;key;amount;unit_price;users\n${line}\n`,
      consumption: consumption === '' ? '' : `${columns}\n${consumption}\n`,
    },
  });
  it.each<Given & { said: readonly string[]; why: string }>([
    { ...using('L;D;;10;', 'L;3006;5;;\nL;Tinn;2,5;;3'), said: [], why: 'the line’s price' },
    { ...using('L;D;;;', 'L;3006;5;10;'), said: [], why: 'the row’s price' },
    { ...using('L;D;;0;', 'L;3006;0;;0'), said: [], why: 'nothing, at no price' },
    {
      ...using('L;D;;10;', 'L;3006;5;;-1'),
      said: [`consumption/negative ${UNITS}:2:11`],
      why: 'units used below zero',
    },
    {
      ...using('L;D;;10;', 'L;3006;5;;x'),
      said: [`number/unreadable ${UNITS}:2:11`],
      why: 'units used that are no number',
    },
    {
      ...using('L;D;;;', 'L;3006;5;-1;'),
      said: [`consumption/negative ${UNITS}:2:10`],
      why: 'a price of the row below zero',
    },
    {
      ...using('L;D;;10;', '3006;Kongsbreg;L;5', 'kommunenr;kommunenavn;line;planned'),
      said: [],
      why: 'a name beside the number',
    },
    {
      ...using('L;D;;10;', '3006;Tinn;L;5', 'kommunenr;kommunenavn;line;planned'),
      said: [`municipality/other-name ${UNITS}:2:1`],
      why: 'another member’s name beside the number',
    },
    {
      ...using('L;D;;10;', 'L;3006', 'line;kommune'),
      said: [`table/column-missing ${UNITS}:1:1`],
      why: 'no column of units: said once',
    },
    {
      ...using('L;D;;10;', 'L;5', 'line;planned'),
      said: [`table/column-missing ${UNITS}:1:1`, `? consumption/no-rows ${FILE}:2:1`],
      why: 'no municipalities',
    },
    {
      ...using('L;D;;;', 'L;3006;5', 'line;kommune;planned'),
      said: [`consumption/no-unit-price ${UNITS}:2:1`],
      why: 'no price, nor a column for one',
    },
    {
      ...using('L;D;;;', 'L;9999;;;'),
      said: [`municipality/unknown ${UNITS}:2:3`, `consumption/no-units ${UNITS}:2:8`],
      why: 'neither a member nor units',
    },
    {
      ...using('L;D;;10;', 'L;3006;1;;\nL;3808;1;11;\nL;3818;1;;'),
      said: [`consumption/two-unit-prices ${UNITS}:3:10`],
      why: 'one row of several with another price',
    },
    {
      of,
      files: {
        budget: 'id;key;unit_price\nL;D;1\n',
        unreadable: new Set(['consumption']),
      },
      said: [],
      why: 'a file that could not be read is reported as that',
    },
    {
      ...using('L;D;10000000000000,00;9999999999999;', 'L;3006;1;;'),
      said: [`number/too-large ${FILE}:2:5`],
      why: 'an amount that cannot be read is not compared',
    },
    {
      ...using('L;D;;9999999999999,99;', 'L;3006;1;;'),
      said: [],
      why: 'as much as there may be',
    },
    {
      of: {
        members: [KONGSBERG, NOTODDEN, { ...TINN, until: '2020-12-31' as never }],
        keys: of.keys,
      },
      files: {
        budget: 'id;key;unit_price\nL;D;1\n',
        consumption: 'line;kommune;planned\nL;Tinn;1\n',
        municipalities: '',
      },
      said: [`municipality/not-in-force ${UNITS}:2:3`],
      why: 'one that has left',
    },
    { ...using('L;D;;10;', 'L;3006;5;10,00;'), said: [], why: 'both the same' },
    {
      ...using('L;D;;10;', 'L;3006;5;11;'),
      said: [`consumption/two-unit-prices ${UNITS}:2:10`],
      why: 'both, and different',
    },
    {
      ...using('L;D;;;', 'L;3006;5;;'),
      said: [`consumption/no-unit-price ${UNITS}:2:10`],
      why: 'none',
    },
    { ...using('L;D;75;10;', 'L;3006;5;;\nL;Tinn;2,5;;'), said: [], why: 'the amount is the sum' },
    {
      ...using('L;D;76;10;', 'L;3006;5;;\nL;Tinn;2,5;;'),
      said: [`consumption/not-the-sum ${FILE}:2:5`],
      why: 'the amount is not the sum',
    },
    {
      ...using('L;D;0,02;0,01;', 'L;3006;0,5;;\nL;Tinn;0,5;;'),
      said: [],
      why: 'each row is rounded half up on its own',
    },
    {
      of,
      files: {
        budget: 'unit_price;key;id\n10;D;L\n20;D;M\n',
        consumption: 'line;kommune;planned\nL;3006;5\n',
      },
      said: [`? consumption/no-rows ${FILE}:3:6`],
      why: 'prices in the first column, ids in the last',
    },
    {
      ...using('L;D;;10;', ''),
      said: [`? consumption/no-rows ${FILE}:2:1`],
      why: 'nobody has units',
    },
    {
      ...using('L;D;;10;', 'L;3006;;;'),
      said: [`consumption/no-units ${UNITS}:2:8`],
      why: 'a row without units',
    },
    {
      ...using('L;D;;10;', 'L;3006;-1;;'),
      said: [`consumption/negative ${UNITS}:2:8`],
      why: 'units below zero',
    },
    {
      ...using('L;D;;-10;', 'L;3006;1;;'),
      said: [`consumption/negative ${FILE}:2:6`],
      why: 'a price below zero',
    },
    {
      ...using('L;D;;x;', 'L;3006;1;;'),
      said: [`number/unreadable ${FILE}:2:6`],
      why: 'a price that is no number: the rows are not blamed',
    },
    {
      ...using('L;D;99;10;', 'L;3006;x;;'),
      said: [`number/unreadable ${UNITS}:2:8`],
      why: 'units that are no number: the sum is not compared',
    },
    {
      ...using('L;D;;9999999999999;', 'L;3006;9999;;'),
      said: [`consumption/too-large ${UNITS}:2:1`],
      why: 'more than is ever meant',
    },
    {
      ...using('L;D;;10;', 'L;3006;1;;\nL;Kongsberg;2;;'),
      said: [`consumption/twice ${UNITS}:3:3`],
      why: 'a member twice',
    },
    {
      ...using('L;D;;10;', 'L;9999;1;;'),
      said: [`municipality/unknown ${UNITS}:2:3`],
      why: 'no member',
    },
    {
      ...using('L;D;;10;', 'L;3006;1;;\nX;3006;1;;'),
      said: [`line/unknown ${UNITS}:3:1`],
      why: 'a line that the budget has not',
    },
    {
      ...using('L;D;;10;', 'L;3006;1;;\n;3006;1;;'),
      said: [`line/blank ${UNITS}:3:1`],
      why: 'no line',
    },
    {
      ...using('L;K;1;;', 'L;3006;1;;'),
      said: [`consumption/split-line ${UNITS}:2:1`],
      why: 'a line that is split by a key',
    },
    {
      ...using('L;D;;10;Tinn', 'L;3006;1;;'),
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one that is not among the users',
    },
    {
      ...using('L;D;99;10;Tinn', 'L;3006;1;;\nL;3818;2;;'),
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one of two that is not: the sum is not compared',
    },
    {
      ...using('L;D;;10;Bergen', 'L;3006;1;;'),
      said: [`municipality/unknown ${FILE}:2:9`],
      why: 'users that are wrong: nobody is kept out',
    },
    {
      ...using('L;big;;10;', 'L;3818;1;;'),
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one that is not of the class',
    },
    {
      ...using('L;D;;10;', '3006;5', 'kommune;planned'),
      said: [`table/column-missing ${UNITS}:1:1`, `? consumption/no-rows ${FILE}:2:1`],
      why: 'no lines at all',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('gives the rows by member, priced, with their places', () => {
    const [line] = linesOf(using('L;D;;;', 'L;Tinn;2,5;20;3\nL;3006;5;10;'));
    const rows = line?.kind === 'direct' ? line.rows : [];
    expect(
      rows.map(({ member: index, planned, used, unitPrice, at }) => [
        index,
        planned,
        used,
        unitPrice,
        at.line,
      ]),
    ).toEqual([
      [0, 5_000_000n, undefined, 10_000_000n, 3],
      [2, 2_500_000n, 3_000_000n, 20_000_000n, 2],
    ]);
  });
});
