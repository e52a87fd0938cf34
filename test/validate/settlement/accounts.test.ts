import { describe, expect, it } from 'vitest';
import { validateSettlement, yearAtUse } from '../../../src/validate/settlement/index.ts';
import { asText } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { charge, check, direct, key, parts, rate } from '../year/given.ts';
import { settle, type Given } from './given.ts';

const HEADER = 'id;description;category;amount;kind;key;basis;users;project';
const row = (...texts: readonly string[]): Given => ({
  files: { accounts: `${[HEADER, ...texts].join('\n')}\n` },
});
const result = (...texts: readonly string[]): Given => ({ ...row(...texts), model: 'result' });

describe('accounts that are split', () => {
  it.each<Given & { why: string; codes: readonly string[] }>([
    { ...row('L1;;;900'), codes: [], why: 'a line has what the budget says of it' },
    { ...row('L1;Maskiner;Annet;900'), codes: [], why: 'or its own words' },
    { ...row('L2;;;-3,50'), codes: [], why: 'an income by the budget’s users and basis' },
    { ...row('L3;;;70'), codes: [], why: 'what the units used come to' },
    { ...row('L3;Lisens;Kontor;'), codes: [], why: 'which need not be said' },
    { ...row('L3;;;71'), codes: ['accounts/not-the-units'], why: 'but must be right' },
    { ...row('D1;;;;;;;;'), codes: [], why: 'a line by use of a project' },
    { ...row('X;Ny;Drift;12;;staff;;;'), codes: [], why: 'a new line by its own key' },
    { ...row('X;;;12;;50/50;employees;Tinn;'), codes: [], why: 'among its own users' },
    { ...row('X;;;12;;;;;'), codes: ['accounts/no-key'], why: 'and without one by nothing' },
    {
      ...row('X;;;12;;direct;;;'),
      codes: ['accounts/new-direct-line'],
      why: 'a new line by use has no units',
    },
    { ...row('X;;;12;;;;;Bru'), codes: [], why: 'a new line of a project is split as its others' },
    {
      ...row('X;;;12;;;;;Vei'),
      codes: ['accounts/no-key'],
      why: 'unless they are split in several ways',
    },
    {
      ...row('X;;;12;;;;;Kabel'),
      codes: ['accounts/no-key'],
      why: 'or paid by use',
    },
    {
      ...row('X;;;12;;;;;Tunnel'),
      codes: ['accounts/no-key'],
      why: 'a project that the budget has not',
    },
    { ...row('B;;;-5;bidrag;;;;', 'F;;;5;fond;;;;'), codes: [], why: 'bookings are not split' },
    {
      ...row('L1;;;5;bidrag;;;;'),
      codes: [],
      why: 'nor a line of the budget that is booked as one',
    },
    {
      ...row('X;;;5;fond;direct;;;'),
      codes: [],
      why: 'a booking may have any key',
    },
    { ...row('P1;;;5;;;;;'), codes: [], why: 'a line of a project has it from the budget' },
    { ...row('L1;;;0;;;;;'), codes: [], why: 'nothing is an amount' },
    {
      files: { accounts: 'amount;key;id\n12;staff;X\n70;;L3\n' },
      codes: [],
      why: 'lines stand where their ids do',
    },
    { ...row('X;;;12;;50/50;;Bergen;'), codes: ['municipality/unknown'], why: 'users unknown' },
    {
      ...row('L1;;;x;;;;;', 'L3;;;x;;;;;'),
      codes: ['number/unreadable', 'number/unreadable'],
      why: 'an amount that is none is said once',
    },
  ])('$why', ({ codes, ...given }) => {
    expect(settle(given).codes).toEqual(codes);
  });
});

describe('accounts that are not split', () => {
  it.each<Given & { why: string; codes: readonly string[] }>([
    { ...result('X;;;12;;;;;'), codes: [], why: 'a new line needs no key' },
    { ...result('X;;;12;;direct;;;'), codes: [], why: 'and may have one by use' },
    { ...result('X;;;12;;staff;;Tinn;'), codes: [], why: 'or one that splits' },
    { ...result('L3;;;71;;;;;'), codes: [], why: 'a line by use may come to anything' },
    { ...result('L3;;;;;;;;'), codes: ['accounts/no-amount'], why: 'but not to nothing said' },
    { ...result('P1;;;700;;;;;'), codes: [], why: 'lines of projects are split all the same' },
    { ...result('X;;;5;inntekt;;;;'), codes: ['accounts/positive-income'], why: 'income is minus' },
    { ...result('X;;;0;inntekt;;;;'), codes: [], why: 'or nothing' },
    { ...result('X;;;5;gave;;;;'), codes: ['accounts/unknown-kind'], why: 'a kind that is none' },
    {
      ...result('L1;;;1;;staff;;;'),
      codes: ['accounts/differs-from-budget'],
      why: 'a key that is not the budget’s',
    },
    {
      ...result('L1;;;1;;;employees;;'),
      codes: ['accounts/differs-from-budget'],
      why: 'nor the basis',
    },
    { ...result('L1;;;1;;;population;;'), codes: [], why: 'the first basis, where none is chosen' },
    { ...result('L2;;;1;;50/50;employees;;'), codes: [], why: 'the basis chosen' },
    { ...result('L2;;;1;;50/50;;;'), codes: [], why: 'which need not be said again' },
    { ...result('L3;;;1;;direct;;;'), codes: [], why: 'a key by use' },
    {
      ...result('L1;;;1;;;fte;;'),
      codes: ['budget/unknown-basis'],
      why: 'a basis that the key does not offer',
    },
    { ...result('L2;;;1;;;;3006|3818;'), codes: [], why: 'the users in other words' },
    {
      ...result('L2;;;1;;;;Tinn;'),
      codes: ['accounts/differs-from-budget'],
      why: 'users that are others',
    },
    {
      ...result('L2;;;1;;;;alle;'),
      codes: ['accounts/differs-from-budget'],
      why: 'one more than the budget’s',
    },
    { ...result('L3;;;1;;;;Kongsberg, Tinn;'), codes: [], why: 'all that have units' },
    { ...result('L3;;;1;;;;alle;'), codes: [], why: 'and others beside' },
    {
      ...result('L3;;;1;;;;Tinn, Notodden;'),
      codes: ['accounts/differs-from-budget'],
      why: 'not one that has some',
    },
    {
      ...result('L3;;;1;;;;Tinn, Bergen;'),
      codes: ['municipality/unknown'],
      why: 'a user that is no member',
    },
    {
      ...result('P1;;;1;;;;;Vei'),
      codes: ['accounts/differs-from-budget'],
      why: 'another project',
    },
    { ...result('P1;;;1;;;;;Bru'), codes: [], why: 'its project' },
    {
      ...result('L1;;;1;;;;;Bru'),
      codes: ['accounts/differs-from-budget'],
      why: 'a project for a line without',
    },
    { ...result('X;;;1;;30/07;;;'), codes: ['budget/unknown-key'], why: 'a key that is not there' },
    { ...result('L1;;;1;;30/07;;;'), codes: ['budget/unknown-key'], why: 'also on a known line' },
    { ...result(';Sum;;900;;;;;'), codes: ['accounts/total-row'], why: 'a total without an id' },
    {
      ...result('L1;;;900', 'L2;;;100', '9;I alt;;1000'),
      codes: ['accounts/total-row'],
      why: 'a total that adds up the rows above',
    },
    { ...result('L1;;;900', '9;Sum;;901'), codes: [], why: 'a line that is only called so' },
    {
      ...result('L1;;;0', '9;Sum;;0'),
      codes: [],
      why: 'nothing is the sum of anything',
    },
    { ...result('Total;;;900'), codes: ['accounts/total-row'], why: 'an id that says so' },
    { ...result(';x;;1'), codes: ['accounts/no-id'], why: 'no id' },
    {
      files: { accounts: 'amount;description;id\n1;x;\n1;;L1\n1;;L1\n3;Sum;\n' },
      model: 'result',
      codes: ['accounts/no-id', 'accounts/id-twice', 'accounts/total-row'],
      why: 'ids in the last column',
    },
    {
      ...result('L1;;;1', 'L1;;;2', 'L1;;;x'),
      codes: ['accounts/id-twice', 'number/unreadable', 'accounts/id-twice'],
      why: 'an id more than once',
    },
    {
      files: { accounts: 'id;text\nL1;1\n' },
      model: 'result',
      codes: ['table/column-missing'],
      why: 'no amounts',
    },
    {
      files: { accounts: 'id;amount\n' },
      model: 'result',
      codes: ['accounts/no-file'],
      why: 'a heading alone is no accounts',
    },
    { model: 'result', codes: ['accounts/no-file'], why: 'no file' },
    {
      files: { unreadable: new Set(['accounts']) },
      model: 'result',
      codes: [],
      why: 'a file that could not be read is reported as that',
    },
  ])('$why', ({ codes, ...given }) => {
    expect(settle(given).codes).toEqual(codes);
  });
});

describe('what a year is settled by', () => {
  const noUnits = 'line;municipality;planned;used;unit_price\nL3;3006;5;;10\nD1;3818;2;3;10\n';

  it('is not known of a line by use without the units used', () => {
    const { codes } = settle({ files: { ...row('L3;;;70').files, consumption: noUnits } });
    expect(codes).toEqual(['accounts/no-units-used']);
  });

  it('is not asked for the amount of such a line too', () => {
    const { codes } = settle({ files: { ...row('L3;;;').files, consumption: noUnits } });
    expect(codes).toEqual(['accounts/no-units-used']);
  });

  it('asks for the units of charges too', () => {
    const charges = [charge('use', 'consumption', rate('5'))];
    const consumption =
      'line;municipality;planned;used\nuse;3006;5;\nuse;3808;2;1999999999999.998\nuse;3818;2;9999999999999\n';
    const budget = 'id;key;amount\nL1;50/50;1\n';
    const { codes } = settle({
      more: { charges },
      files: { ...row('L1;;;1').files, budget, consumption },
    });
    expect(codes).toEqual(['accounts/no-units-used', 'consumption/too-large']);
  });

  it('says nothing of new lines where the budget’s own are wrong', () => {
    const budget = 'id;key;amount\nL1;50/50;1\nL2;x;1\n';
    const files = { ...row('N1;;;1;;;;;', 'N2;;;1;;direct;;;').files, budget, consumption: '' };
    expect(settle({ files }).codes).toEqual(['budget/unknown-key']);
  });

  it('asks for the keys of new lines where the budget’s own have warnings only', () => {
    const budget = 'id;key;amount;unit_price\nL1;50/50;1;5\n';
    const files = { ...row('N1;;;1;;;;;').files, budget, consumption: '' };
    expect(settle({ files }).codes).toEqual(['budget/unused-unit-price', 'accounts/no-key']);
  });

  it('is read as far as it goes where the year has errors', () => {
    const files = {
      ...row('N1;;;1;;x;;;', 'N2;;;1;;;;;', 'N3;;;1;;direct;;;').files,
      in_kind: 'municipality;project;amount\n3006;;5\n',
    };
    expect(settle({ files }).codes).toEqual(['budget/unknown-key']);
  });

  it('is nothing where nobody is a member', () => {
    expect(validateSettlement({ found: [] }, [])).toEqual({
      accounts: [],
      opening: new Map(),
      found: [],
    });
  });

  it('has the units used in place of those planned, in lines and charges, and none where some lack', () => {
    const { input } = check({
      of: {
        keys: [direct('D'), key('K', [parts.share('100', 'equal')])],
        charges: [
          charge('use', 'consumption', rate('5')),
          charge('unread', 'consumption', rate('5')),
        ],
      },
      files: {
        budget: 'id;key;amount\nL;D;\nM;D;\nS;K;5\n',
        consumption:
          'line;municipality;planned;used;unit_price\nL;3006;5;4;10\nM;3006;5;;10\nM;3808;5;4;10\nuse;3818;2;1;\nunread;3818;2;;\n',
      },
    });
    const { charges, readLines } = yearAtUse(input!);
    expectGolden([
      ...charges.map(({ consumption }) => asText(consumption)),
      ...[...readLines(() => undefined)].map((line) =>
        asText({ ...line, key: line.key.id, at: line.at }),
      ),
    ]);
    expect(charges[0]?.consumption[0]?.planned).toBe(1_000_000n);
  });
});
