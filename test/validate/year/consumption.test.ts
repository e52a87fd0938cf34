import { describe, expect, it } from 'vitest';
import {
  charge,
  check,
  direct,
  key,
  KONGSBERG,
  linesOf,
  NOTODDEN,
  parts,
  rate,
  TINN,
} from './given.ts';
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
  it.each([
    { ...using('L;D;;10;', 'L;3006;5;;\nL;Tinn;2,5;;3'), said: [], why: 'the line’s price' },
    { ...using('L;D;;;', 'L;3006;5;10;'), said: [], why: 'the row’s price' },
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
      ...using('L;big;;10;', 'L;3818;1;;'),
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one that is not of the class',
    },
    {
      ...using('L;D;;10;', '3006;5', 'kommune;planned'),
      said: [`table/column-missing ${UNITS}:1:1`, `? consumption/no-rows ${FILE}:2:1`],
      why: 'no lines at all',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned\nuse;3006;2\n' },
      said: [],
      why: 'units of a charge',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '' },
      said: ['? consumption/no-rows agreement.yaml:1:1'],
      why: 'a charge by units that nobody has',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned;pris\nuse;3006;2;300\n' },
      said: [`consumption/two-unit-prices ${UNITS}:2:12`],
      why: 'another price than the charge’s',
    },
    {
      of: { keys: [], charges: [charge('use', 'consumption', rate('250'), { for: 'big' })] },
      files: { budget: '', consumption: 'line;kommune;planned\nuse;3006;2\n' },
      said: [`consumption/not-a-user ${UNITS}:2:1`],
      why: 'one that the charge is not for',
    },
    {
      of: { keys: [], charges: [charge('fee', 'member', rate('250'))] },
      files: { budget: '', consumption: 'line;kommune;planned\nfee;3006;2\nx;3006;1\n' },
      said: [`consumption/split-line ${UNITS}:2:1`, `line/unknown ${UNITS}:3:1`],
      why: 'units of a charge that has none',
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

  it('prices units by the band that a member’s figure is on', () => {
    const bands = {
      kind: 'bands',
      by: 'population',
      steps: [
        { below: 10_000_000_000n, amount: 1_000_000n },
        { below: 20_000_000_000n, amount: 2_000_000n },
      ],
    } as never;
    const use = charge('use', 'consumption', [], {
      rule: { kind: 'rates', parts: [{ per: 'consumption', rate: bands }] },
    });
    const consumption = (numbers: readonly string[]): string =>
      `line;kommune;planned\n${numbers.map((number) => `use;${number};1`).join('\n')}\n`;
    const priced = check({
      of: { keys: [], charges: [use] },
      files: { budget: '', consumption: consumption(['3808', '3818']) },
    });
    expect(priced.input?.charges[0]?.consumption.map(({ unitPrice }) => unitPrice)).toEqual([
      2_000_000n,
      1_000_000n,
    ]);
    const above = check({
      of: { keys: [], charges: [use] },
      files: { budget: '', consumption: consumption(['3006']) },
    });
    expect(above.said).toEqual([`consumption/no-unit-price ${UNITS}:2:1`]);
  });
});
