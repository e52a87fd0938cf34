import { describe, expect, it } from 'vitest';
import { check, day, FIGURES, key, KONGSBERG, linesOf, member, NOTODDEN, parts } from './given.ts';
import type { Given } from './given.ts';

const FILE = '2021/budget.csv';

describe('users.csv', () => {
  const MATRIX = '2021/users.csv';
  const marked = (matrix: string, users = ''): Given => ({
    files: { budget: `id;key;amount;users\nL1;50/50;1;${users}\nL2;50/50;1;\n`, users: matrix },
  });
  it.each([
    {
      ...marked('line;3006;Notodden;3818 Tinn\nL1;x;;1\nL2;X;0;-\n'),
      said: [],
      why: 'marks of all kinds',
    },
    { ...marked('linje;beskrivelse;Tinn\nL1;Server;x\n'), said: [], why: 'a description beside' },
    { ...marked('line;3006\nL1;ja\n'), said: [`users/unknown-mark ${MATRIX}:2:4`], why: 'a word' },
    {
      ...marked('line;3006\nL1;2021-12-31..2021-07-01\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a period that ends before it begins',
    },
    {
      ...marked('line;3006\nL1;2021-02-30..2021-07-01\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a day that there is not',
    },
    {
      ...marked('line;3006\nL1;2020-01-01..2020-12-31\n'),
      said: [`users/outside-year ${MATRIX}:2:4`],
      why: 'a period of another year',
    },
    { ...marked('line;3006\nL1;\n'), said: [`users/none ${MATRIX}:2:1`], why: 'nobody is marked' },
    {
      ...marked('line;3006\nL9;x\n'),
      said: [`line/unknown ${MATRIX}:2:1`],
      why: 'a line that the budget has not',
    },
    {
      ...marked('line;3006\nL1;x\nL1;x\n'),
      said: [`line/twice ${MATRIX}:3:1`],
      why: 'a line twice',
    },
    { ...marked('line;3006\n;x\n'), said: [`line/blank ${MATRIX}:2:1`], why: 'no line' },
    {
      ...marked('line;Bergen\nL1;x\n'),
      said: [`municipality/unknown ${MATRIX}:1:6`, `users/none ${MATRIX}:2:1`],
      why: 'a column of no member',
    },
    {
      ...marked('line;3006;Kongsberg\nL1;x;\n'),
      said: [`municipality/twice ${MATRIX}:1:11`],
      why: 'a member in two columns',
    },
    {
      ...marked('3006\nx\n'),
      said: [`table/column-missing ${MATRIX}:1:1`],
      why: 'no lines at all',
    },
    { ...marked('line;3006\nL1;x\n', 'Kongsberg'), said: [], why: 'both saying the same' },
    {
      ...marked('line;3006\nL1;2021-01-01..2021-06-30\n', 'Kongsberg'),
      said: [],
      why: 'both naming the same, one for how long',
    },
    {
      ...marked('line;3006\nL1;x\n', 'Tinn'),
      said: [`users/two-sources ${FILE}:2:12`],
      why: 'both saying different things',
    },
    {
      ...marked('line;3006\nL1;y\n', 'Bergen'),
      said: [`users/unknown-mark ${MATRIX}:2:4`, `municipality/unknown ${FILE}:2:12`],
      why: 'both wrong',
    },
    {
      of: { members: [KONGSBERG, member('3045', 'Sigdal', { until: day('2020-12-31') })] },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n',
        users: 'line;3006;3045\nL1;x;x\n',
      },
      said: [`municipality/not-in-force ${MATRIX}:2:6`],
      why: 'a mark for one that has left',
    },
    {
      of: { members: [KONGSBERG, member('3045', 'Sigdal', { until: day('2020-12-31') })] },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n',
        users: 'line;3006;3045\nL1;x;\n',
      },
      said: [],
      why: 'no mark for one that has left',
    },
    {
      of: {
        keys: [key('K', [parts.share('100', 'equal')], { for: 'big' })],
        members: [{ ...KONGSBERG, class: 'big' }, NOTODDEN],
      },
      files: {
        municipalities: FIGURES.replace('3818;Tinn;5604;600\n', ''),
        budget: 'id;key;amount\nL1;K;1\n',
        users: 'line;3006;3808\nL1;x;x\n',
      },
      said: [`users/not-in-class ${FILE}:2:4`],
      why: 'one that is not of the key’s class',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('counts the days of periods, and gives the same set for the same pattern', () => {
    const matrix = 'line;Tinn;3006\nL1;2021-07-01..2022-06-30;x\nL2;2021-07-01..2021-12-31;1\n';
    const [first, second] = linesOf(marked(matrix));
    const users = first?.kind === 'split' ? first.users : undefined;
    expect(users).toEqual({ members: [0, 2], days: [365, 184] });
    expect(second?.kind === 'split' && second.users).toBe(users);
  });

  it('goes without a row for a line by the line’s own users', () => {
    const [, second] = linesOf(marked('line;Tinn\nL1;x\n'));
    expect(second?.kind === 'split' && second.users.members).toEqual([0, 1, 2]);
  });
});
