import { cases } from './check-case.ts';

cases('the head', [
  { why: 'all is well', replace: 'language: nb\n', by: 'language: nb\n', codes: [] },
  {
    why: 'an unknown key, with those that are known',
    replace: 'rounding: {',
    by: '¶roundign: {',
    codes: ['schema/unknown-key'],
    args: [{ key: 'roundign' }],
  },
  {
    why: 'several required keys are missing: one finding names them',
    replace: 'id: k-ikt\nname: Kongsbergregionen IKT Drift\n',
    by: '¶',
    codes: ['schema/missing-key'],
    args: [{ keys: ['id', 'name'] }],
  },
  {
    why: 'a language that documents are not in',
    replace: 'language: nb\n',
    by: 'language: ¶no\n',
    codes: ['schema/unknown-word'],
  },
  {
    why: 'a period that ends before it begins',
    replace: 'until: 2030-12-31',
    by: 'until: ¶2015-05-31',
    codes: ['agreement/period-reversed'],
    args: [{ from: '2015-06-01', until: '2015-05-31' }],
  },
  {
    why: 'a notice without a clause',
    replace: 'notice: { months: 12, from: next-january-1, clause: "9" }',
    by: 'notice: ¶{ months: 12, from: next-january-1 }',
    codes: ['agreement/clause-missing'],
  },
  {
    why: 'a body that stands twice',
    replace: 'accounts: [Styret]',
    by: 'accounts: [Styret, ¶Styret]',
    codes: ['schema/duplicate'],
  },
  {
    why: 'a word that is no term',
    replace: 'contribution: medlemsavgift',
    by: '¶contributon: medlemsavgift',
    codes: ['schema/unknown-key'],
  },
  {
    why: 'two deadlines of the same id',
    replace: 'id: audit',
    by: 'id: ¶budget',
    codes: ['schema/duplicate'],
    args: [{ value: 'budget' }],
  },
  {
    why: 'a rounding unit of nothing',
    replace: 'unit: 0.01',
    by: 'unit: ¶0',
    codes: ['schema/out-of-range'],
  },
  {
    why: 'half-up lets the host bear the difference, so it must be a member',
    replace: '  number: "3808"\n',
    by: '  number: ¶"3899"\n',
    codes: ['agreement/host-not-member'],
    args: [{ number: '3899' }],
  },
]);

cases('members', [
  {
    why: 'a number that two members have',
    replace: '{ number: "3045", name: Sigdal',
    by: '{ number: ¶"3006", name: Sigdal',
    codes: ['schema/duplicate'],
    args: [{ value: '3006' }],
  },
  {
    why: 'an older number that is the number of another',
    replace: '["0604", "3303"]',
    by: '["0604", ¶"3808"]',
    codes: ['schema/duplicate'],
    args: [{ value: '3808' }],
  },
  {
    why: 'an older number that two members list, one without its zero',
    replace: '["0604", "3303"]',
    by: '[¶807, "3303"]',
    codes: ['schema/duplicate'],
    args: [{ value: '0807' }],
  },
  {
    why: 'a number listed twice by the same member',
    replace: '["0604", "3303"]',
    by: '["0604", ¶"0604"]',
    codes: ['schema/duplicate'],
  },
  {
    why: 'two members of the same name, which two municipalities may have',
    replace: 'name: Sigdal',
    by: 'name: ¶KONGSBERG',
    codes: ['agreement/same-name (warning)'],
    args: [{ name: 'KONGSBERG' }],
  },
  {
    why: 'an organisation number with a digit wrong',
    replace: 'orgnr: "942402465"',
    by: 'orgnr: ¶"942402466"',
    codes: ['schema/check-digit'],
    args: [{ found: '942402466', expected: 'organisation-number' }],
  },
  {
    why: 'an account with a digit wrong',
    replace: 'account: 1234.56.78903',
    by: 'account: ¶1234.56.78904',
    codes: ['schema/check-digit'],
  },
  {
    why: 'a member that leaves before it comes',
    replace: 'until: 2023-12-31, notice_given',
    by: 'until: ¶2017-12-31, notice_given',
    codes: ['agreement/period-reversed'],
  },
  {
    why: 'a ceiling that ends before it begins',
    replace: 'until: 2023-12-31, decision',
    by: 'until: ¶2019-12-31, decision',
    codes: ['agreement/period-reversed'],
  },
  {
    why: 'a ceiling per a word that has no figures, under the clause of its member',
    replace: 'per: population, amount: 3, from',
    by: 'per: ¶member, amount: 3, from',
    codes: ['agreement/basis-not-here'],
  },
]);

cases('bases', [
  {
    why: 'a built-in name',
    replace: '  employees: {',
    by: '  ¶contribution: {',
    codes: ['agreement/reserved-name'],
    args: [{ name: 'contribution' }],
  },
  {
    why: 'a name spelt almost like one that is declared: said, not refused',
    replace: 'by: employees } ], min',
    by: 'by: ¶employes } ], min',
    codes: ['agreement/near-basis (warning)'],
    args: [{ name: 'employes', near: 'employees' }],
  },
  {
    why: 'a name unlike all declared: any column may be a basis',
    replace: 'by: employees } ], min',
    by: 'by: elever } ], min',
    codes: [],
  },
  {
    why: 'a date that is none',
    replace: 'as_of: "{year-1}-01-01", assumption: the',
    by: 'as_of: ¶"{year-1}-02-30", assumption: the',
    codes: ['schema/no-such-day'],
  },
]);
