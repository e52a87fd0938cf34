import { describe, expect, it } from 'vitest';
import { check, day, FIGURES, key, KONGSBERG, linesOf, member, NOTODDEN, parts } from './given.ts';
import type { Given } from './given.ts';

const FILE = '2021/budget.csv';

describe('users.csv', () => {
  const MATRIX = '2021/users.csv';
  const marked = (matrix: string, users = ''): Given => ({
    files: { budget: `id;key;amount;users\nL1;50/50;1;${users}\nL2;50/50;1;\n`, users: matrix },
  });
  const ofClass = (users: string): Given => ({
    of: {
      keys: [key('K', [parts.share('100', 'equal')], { for: 'big' })],
      members: [{ ...KONGSBERG, class: 'big' }, NOTODDEN],
    },
    files: {
      municipalities: FIGURES.replace('3818;Tinn;5604;600\n', ''),
      budget: 'id;key;amount\nL1;K;1\n',
      users,
    },
  });
  it.each([
    {
      ...marked('line;3006;Notodden;3818 Tinn\nL1;x;;1\nL2;X;0;-\n'),
      said: [],
      why: 'marks of all kinds',
    },
    {
      ...marked('line;3006;3808;3818\nL1; X ;–;−\n'),
      said: [],
      why: 'spaces, and dashes of all kinds',
    },
    {
      ...marked('line;3006;3808\nL1;2021-07-01 .. 2021-07-01;2021-01-01..2021-12-31\n'),
      said: [],
      why: 'one day, and the whole year',
    },
    {
      ...marked('line;3006;3808\nL1;2020-01-01..2021-01-01;2021-12-31..2022-01-01\n'),
      said: [],
      why: 'a day of the year is enough',
    },
    {
      ...marked('line;Tinn;3006\nL1;x;2022-01-01..2022-12-31\n'),
      said: [`users/outside-year ${MATRIX}:2:6`],
      why: 'a period after the year, beside a mark that is right',
    },
    {
      ...marked('line;3006\nL1;x2\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a mark with something after it',
    },
    {
      ...marked('line;3006\nL1;0,5\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a share of a year',
    },
    {
      ...marked('line;3006\nL1;fra 2021-01-01..2021-06-30\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a period with a word before it',
    },
    {
      ...marked('line;3006\nL1;2021-01-01..\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a period without an end',
    },
    { ...marked('id;kategori;Tinn\nL1;Drift;x\n'), said: [], why: 'ids and categories' },
    { ...marked('line;3006;3808\nL1;x\n'), said: [], why: 'a row that is too short' },
    {
      of: {
        members: [KONGSBERG, member('3045', 'Sigdal', { from: day('2021-07-01') })],
        partYear: true,
      },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n3045;1;1\n',
        users: 'line;3045;3006\nL1;x;2021-12-31..2022-03-01\n',
      },
      said: [],
      why: 'a mark counts the days of the membership',
    },
    {
      of: {
        members: [KONGSBERG, member('3045', 'Sigdal', { from: day('2021-07-01') })],
        partYear: true,
      },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n3045;1;1\n',
        users: 'line;3045\nL1;2021-01-01..2021-06-30\n',
      },
      said: [`users/outside-year ${MATRIX}:2:4`],
      why: 'a period before the membership',
    },
    {
      of: {
        members: [member('1001', 'Gammelby', { until: day('2020-12-31') }), KONGSBERG, NOTODDEN],
      },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n3808;1;1\n',
        users: 'line;3808;Gammelby;3006\nL1;1;;1\n',
      },
      said: [],
      why: 'columns in any order, one of a member that has left',
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
      ...marked('line;3006\nL1;2021-02-01..2021-02-30\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a last day that there is not',
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
    {
      ...marked('3006;line\nx\n'),
      said: [`line/blank ${MATRIX}:2:2`],
      why: 'a row that ends before its line',
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
      ...marked('line;3006\nL1;x\n', 'Bergen'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'only the line’s own wrong',
    },
    {
      ...marked('line;3006\nL1;y\n', 'Tinn'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'only the mark wrong',
    },
    {
      ...marked('line;3006\nL1;-\n', 'Tinn'),
      said: [`users/none ${MATRIX}:2:1`],
      why: 'nobody marked beside users that are named',
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
        users: 'line;3045;3006\nL1;x;y\n',
      },
      said: [`municipality/not-in-force ${MATRIX}:2:4`, `users/unknown-mark ${MATRIX}:2:6`],
      why: 'that, and a word',
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
      ...ofClass('line;3006;3808\nL1;x;x\n'),
      said: [`users/not-in-class ${FILE}:2:4`],
      why: 'one that is not of the key’s class',
    },
    { ...ofClass('line;3006;3808\nL1;x;\n'), said: [], why: 'only those that are of it' },
    {
      ...ofClass('line;3006;3808\nL1;y;x\n'),
      said: [`users/unknown-mark ${MATRIX}:2:4`],
      why: 'a wrong mark: who is of the class is not asked',
    },
  ])('$why', (given) => {
    const { said } = check(given);
    // Most of these have columns for one or two members only; that is for the test below.
    expect(said.filter((each) => !each.includes('users/no-column'))).toEqual(given.said);
  });

  const notice = member('1001', 'Gammelby', { until: day('2020-12-31') });
  it.each([
    { users: 'line;3006\nL1;x\n', names: ['Notodden', 'Tinn'], why: 'one column' },
    { users: 'line;3006;3808\nL1;x;x\n', names: ['Tinn'], why: 'all but one' },
    { users: 'line;3006;3808;3818\nL1;x;;\n', names: [], why: 'a column without a mark' },
    { users: 'line;3006\n', names: [], why: 'no line that it says anything of' },
    { users: 'line;3006;3808;Tin\nL1;x;x;x\n', names: [], why: 'the one lacking may be misspelt' },
    { users: 'line;3006;Tin\nL1;x;x\n', names: ['Notodden', 'Tinn'], why: 'or one of two' },
    {
      users: 'line;3006;3808;3818\nL1;x;x;x\n',
      of: { members: [KONGSBERG, NOTODDEN, member('3818', 'Tinn'), notice] },
      names: [],
      why: 'none of one that has left',
    },
    {
      users: 'line;3006\nL1;x\n',
      of: { ...ofClass('').of, members: [...ofClass('').of!.members!, member('3818', 'Tinn')] },
      names: [],
      why: 'none of those that no key is for',
    },
  ])('warns of members without a column: $why', ({ users, names, of }) => {
    const { found } = check({ ...(of !== undefined && { of }), files: { users } });
    const warnings = found.filter(({ code }) => code === 'users/no-column');
    expect(warnings.map(({ severity, args, at }) => [severity, args, at])).toEqual(
      names.length === 0 ? [] : [['warning', { names }, { file: MATRIX, line: 1, column: 1 }]],
    );
  });

  it('counts the days of periods, and gives the same set for the same pattern', () => {
    const matrix = 'line;Tinn;3006\nL1;2021-07-01..2022-06-30;x\nL2;2021-07-01..2021-12-31;1\n';
    const [first, second] = linesOf(marked(matrix));
    const users = first?.kind === 'split' ? first.users : undefined;
    expect(users).toEqual({ members: [0, 2], days: [365, 184] });
    expect(second?.kind === 'split' && second.users).toBe(users);
  });

  it('suggests a line for each of the first twenty that the budget has not', () => {
    const lines = Array.from({ length: 22 }, (_, index) => `L1${String(index + 10)};x`);
    const { found } = check(marked(`line;3006\n${lines.join('\n')}\n`));
    const unknown = found.filter(({ code }) => code === 'line/unknown');
    expect(unknown.map(({ args }) => 'nearest' in args)).toEqual(
      lines.map((_, index) => index < 20),
    );
  });

  it('goes without a row for a line by the line’s own users', () => {
    const [, second] = linesOf(marked('line;Tinn\nL1;x\n'));
    expect(second?.kind === 'split' && second.users.members).toEqual([0, 1, 2]);
  });
});
