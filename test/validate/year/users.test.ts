import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  day,
  key,
  KONGSBERG,
  linesIn,
  linesOf,
  member,
  NOTODDEN,
  parts,
  TINN,
  validated,
} from './given.ts';
import type { Given } from './given.ts';

const FILE = '2021/budget.csv';

describe('users', () => {
  const classed = {
    members: [{ ...KONGSBERG, class: 'big' }, { ...NOTODDEN, class: 'big' }, TINN],
    keys: [
      key('K', [parts.share('100', 'equal')], { for: 'big' }),
      key('50/50', [parts.share('100', 'equal')]),
    ],
  };
  const using = (users: string, keyId = '50/50'): Given => ({
    of: classed,
    files: { budget: `id;key;amount;users\nL1;${keyId};1;"${users}"\n` },
  });
  it.each([
    { ...using(''), members: [0, 1, 2], why: 'empty is all' },
    { ...using('alle'), members: [0, 1, 2], why: 'in a word' },
    { ...using('', 'K'), members: [0, 1], why: 'all of the key’s class' },
    { ...using('3818,3006'), members: [0, 2], why: 'numbers' },
    { ...using('3818 | 0604'), members: [0, 2], why: 'old ones, with bars and spaces' },
    { ...using('Tinn, Kongsberg'), members: [0, 2], why: 'names' },
    { ...using('Tinn, 3006,'), members: [0, 2], why: 'both, and a comma too many' },
    { ...using('all except Tinn'), members: [0, 1], why: 'all but one' },
    { ...using('Alle unntatt: 3006|3808'), members: [2], why: 'in bokmål' },
    { ...using('alle utanom Notodden, Tinn'), members: [0], why: 'in nynorsk' },
    { ...using('alle unnateke 3006', 'K'), members: [1], why: 'all of the class but one' },
    { ...using('all except Tinn', 'K'), members: [0, 1], why: 'but one that is not of it' },
    { ...using('Notodden', 'K'), members: [1], why: 'one of the class' },
    { ...using('3808,   3006 '), members: [0, 1], why: 'spaces as one likes' },
    { ...using('|3818,'), members: [2], why: 'bars and commas at the ends' },
    { ...using('604'), members: [0], why: 'a number that lost its zero' },
    { ...using('Tinn, Notodden, Kongsberg'), members: [0, 1, 2], why: 'names in any order' },
    { ...using('all but Tinn'), members: [0, 1], why: 'all but one, in other words' },
    { ...using('ALLE UTANOM TINN'), members: [0, 1], why: 'in capitals' },
    { ...using('alle bortsett  fra Tinn'), members: [0, 1], why: 'in two words' },
    { ...using('all except Tinn, 3808', 'K'), members: [0], why: 'numbers and names' },
  ])('$why', ({ members, ...given }) => {
    const [line] = linesOf(given);
    expect(line?.kind === 'split' && line.users).toEqual({ members });
  });

  const late = member('3045', 'Sigdal', { until: day('2020-12-31') });
  it.each([
    { ...using('Bergen'), said: [`municipality/unknown ${FILE}:2:12`], why: 'no member' },
    {
      ...using('Tinn, Bergen, Oslo'),
      said: [`municipality/unknown ${FILE}:2:12`, `municipality/unknown ${FILE}:2:12`],
      why: 'each of them',
    },
    {
      ...using('allemann'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'a word that begins like all',
    },
    {
      ...using('alle unntattTinn'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'a word run into a name',
    },
    { ...using('30 06'), said: [`municipality/unknown ${FILE}:2:12`], why: 'a number in two' },
    { ...using('30066'), said: [`municipality/unknown ${FILE}:2:12`], why: 'five digits' },
    {
      ...using('3006, 9999, 3818'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'a number of no member among others',
    },
    {
      ...using('all except Bergen'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'all but one that is no member',
    },
    {
      ...using('all except 3006, 3808', 'K'),
      said: [`users/none ${FILE}:2:8`],
      why: 'all of the class but them',
    },
    { ...using('3808, 0807'), said: [`users/twice ${FILE}:2:12`], why: 'by an old number too' },
    { ...using('Tinn, 3818'), said: [`users/twice ${FILE}:2:12`], why: 'one twice' },
    { ...using('3006, 3006'), said: [`users/twice ${FILE}:2:12`], why: 'a number twice' },
    {
      ...using('all except 3006|3808|3818'),
      said: [`users/none ${FILE}:2:12`],
      why: 'nobody is left',
    },
    { ...using('all except'), said: [], why: 'all except nobody' },
    {
      ...using('Tinn', 'K'),
      said: [`users/not-in-class ${FILE}:2:8`],
      why: 'a name that is not of the class',
    },
    {
      ...using('3818', 'K'),
      said: [`users/not-in-class ${FILE}:2:8`],
      why: 'a number that is not of the class',
    },
    {
      ...using('3006 3808'),
      said: [`municipality/unknown ${FILE}:2:12`],
      why: 'a separator that was forgotten',
    },
    {
      of: { members: [KONGSBERG, late] },
      files: {
        municipalities: 'number;population;employees\n3006;1;1\n',
        budget: 'id;key;amount;users\nL1;50/50;1;3045\n',
      },
      said: [`municipality/not-in-force ${FILE}:2:12`],
      why: 'one that has left',
    },
  ])('refuses $why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('counts the days of a membership', () => {
    const members = [KONGSBERG, member('3045', 'Sigdal', { from: day('2021-07-01') })];
    const municipalities = 'number;population;employees\n3006;1;1\n3045;1;1\n';
    const [line] = linesOf({ of: { members, partYear: true }, files: { municipalities } });
    expect(line?.kind === 'split' && line.users).toEqual({ members: [0, 1], days: [365, 184] });
  });

  it('reads a list of numbers and a list of names as the same users', () => {
    const members = [KONGSBERG, NOTODDEN, TINN];
    fc.assert(
      fc.property(fc.subarray(members, { minLength: 1 }), fc.boolean(), (chosen, except) => {
        if (except && chosen.length === members.length) return;
        const before = except ? 'all except ' : '';
        const by = (list: readonly string[]): unknown => {
          const [line] = linesIn(validated(using(`${before}${list.join(', ')}`)));
          return line?.kind === 'split' && line.users;
        };
        expect(by(chosen.map(({ number }) => number))).toEqual(by(chosen.map(({ name }) => name)));
      }),
      { numRuns: 20 },
    );
  });
});
