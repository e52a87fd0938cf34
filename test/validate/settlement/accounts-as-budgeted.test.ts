import { describe, expect, it } from 'vitest';
import { ore } from '../../../src/model/ore.ts';
import { key, parts } from '../year/given.ts';
import { settle } from './given.ts';

describe('a new line of a project without a key', () => {
  const HEAD = 'id;key;basis;amount;users;project\n';
  const line = (text: string, index: number): string => `P${String(index)};${text};Bru\n`;
  it.each<{ lines: readonly string[]; users?: string; codes: readonly string[]; why: string }>([
    {
      lines: ['50/50;;1;Tinn, 3006', '50/50;;2;3006|3818', '50/50;;3;Kongsberg, 3818'],
      codes: [],
      why: 'is split as the others are',
    },
    {
      lines: ['50/50;;1;', '50/50;;1;', '50/50;employees;1;'],
      codes: ['accounts/no-key'],
      why: 'needs one where a line chooses another basis',
    },
    {
      lines: ['50/50;;1;', '50/50;;1;', 'staff;;1;'],
      codes: ['accounts/no-key'],
      why: 'or has another key',
    },
    {
      lines: ['50/50;;1;Tinn', '50/50;;1;Tinn', '50/50;;1;Kongsberg'],
      codes: ['accounts/no-key'],
      why: 'or other users',
    },
    {
      lines: ['50/50;;1;', '50/50;;1;', '50/50;;1;'],
      users: 'line;3006;3808;3818\nP2;x;x;2021-07-01..2021-12-31\n',
      codes: ['accounts/no-key'],
      why: 'or the same for other days',
    },
    {
      lines: ['50/50;;1;', '50/50;;1;'],
      users: 'line;3006;3808;3818\nP0;x;x;2021-07-01..2021-12-31\nP1;x;x;2021-07-01..2021-12-31\n',
      codes: [],
      why: 'is used on the same days as the others',
    },
  ])('$why', ({ lines, users = '', codes }) => {
    const files = {
      budget: HEAD + lines.map(line).join(''),
      consumption: '',
      users,
      accounts: 'id;amount;project\nX;5;Bru\n',
    };
    expect(settle({ files }).codes).toEqual(codes);
  });
});

describe('a basis of the accounts', () => {
  const keys = [
    key('fixed', [
      { kind: 'fixed', fixed: ore(100n), by: 'equal' },
      parts.share('100', 'population', 'employees'),
    ]),
  ];
  it.each<{ accounts: string; args: readonly unknown[]; why: string }>([
    { accounts: 'fixed;population', args: [], why: 'is the default, said or not' },
    {
      accounts: ';employees',
      args: [{ id: 'L1', field: 'basis', here: 'employees', there: 'population' }],
      why: 'or another, beside kroner per member',
    },
  ])('$why', ({ accounts, args }) => {
    const files = {
      budget: 'id;key;amount\nL1;fixed;1000\n',
      consumption: '',
      accounts: `id;amount;key;basis\nL1;5;${accounts}\n`,
    };
    expect(settle({ more: { keys }, files }).found.map((each) => each.args)).toEqual(args);
  });

  it.each([
    { said: '', codes: [], why: 'nor the key' },
    { said: '50/50', codes: [], why: 'beside the key' },
    { said: '50/50;employees', codes: [], why: 'but may' },
    { said: 'staff', codes: ['accounts/differs-from-budget'], why: 'of another key' },
    { said: '50/50;population', codes: ['basis/not-given'], why: 'unless it is the default' },
  ])(
    'that the budget chose need not be said again, where the default has no figures: $why',
    ({ said, codes }) => {
      const files = {
        municipalities: 'number;employees\n3006;2100\n3808;1100\n3818;600\n',
        budget: 'id;key;basis;amount\nL1;50/50;employees;1000\n',
        consumption: '',
        accounts: `id;amount;key;basis\nL1;5;${said}\n`,
      };
      expect(settle({ files }).codes).toEqual(codes);
    },
  );
});
