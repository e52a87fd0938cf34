import { CHARGES } from './agreement-texts.ts';
import { cases, type Case } from './check-case.ts';

const charges = (name: string, rows: readonly Omit<Case, 'base'>[]) => {
  cases(
    name,
    rows.map((row) => ({ ...row, base: CHARGES })),
  );
};

charges('charges', [
  {
    why: 'neither keys nor charges',
    replace: CHARGES,
    by: `¶${CHARGES.slice(0, CHARGES.indexOf('charges:'))}charges: {}\n`,
    codes: ['schema/one-key-missing'],
  },
  {
    why: 'no rate',
    replace: '{ clause: "2", per: population, amount: 3.08, max',
    by: '¶{ clause: "2", per: population, max',
    codes: ['schema/one-key-missing'],
    args: [{ keys: ['amount', 'bands'] }],
  },
  {
    why: 'two rates',
    replace: 'per: member, bands:',
    by: 'per: member, amount: 3, ¶bands:',
    codes: ['schema/keys-exclude'],
  },
  {
    why: 'a rate for what is agreed municipality by municipality',
    replace: 'per: agreed }',
    by: 'per: agreed, ¶amount: 3 }',
    codes: ['schema/keys-exclude'],
  },
  {
    why: 'a rate beside parts',
    replace: '{ clause: "3", months: 12, parts:',
    by: '{ clause: "3", months: 12, ¶amount: 3, parts:',
    codes: ['schema/unknown-key'],
  },
  {
    why: 'agreed as a part',
    replace: '{ per: member, amount: 500 }',
    by: '{ per: ¶agreed, amount: 500 }',
    codes: ['agreement/basis-not-here'],
  },
  {
    why: 'equal, which keys say for member',
    replace: '{ per: member, amount: 500 }',
    by: '{ per: ¶equal, amount: 500 }',
    codes: ['agreement/basis-not-here'],
    args: [{ name: 'equal', instead: 'member' }],
  },
  {
    why: 'a decimal comma, which YAML takes for the end of the entry',
    replace: 'amount: 3.08',
    by: 'amount: ¶3,08',
    codes: ['schema/wrong-form'],
    args: [{ found: '3,08', meant: '3.08' }],
  },
  {
    why: 'a comma between thousands, or before three decimals',
    replace: 'amount: 250,',
    by: 'amount: ¶3,250,',
    codes: ['schema/wrong-form'],
    args: [{ found: '3,250', expected: 'number' }],
  },
  {
    why: 'a quoted decimal comma, with what it means',
    replace: 'amount: 3.08',
    by: 'amount: ¶"3,08"',
    codes: ['schema/wrong-form'],
    args: [{ found: '3,08', expected: 'rate', meant: '3.08' }],
  },
  {
    why: 'a negative rate',
    replace: 'amount: 0.125',
    by: 'amount: ¶-0.125',
    codes: ['schema/out-of-range'],
  },
  {
    why: 'two parts that are decided: a decision could not tell them apart',
    replace: '{ per: fte, amount: 36.15 }',
    by: '{ per: fte, amount: ¶decided }',
    codes: ['agreement/several-decided'],
  },
  {
    why: 'steps that do not rise',
    replace: 'below: 10000',
    by: 'below: ¶5000',
    codes: ['agreement/bands-order'],
    args: [{ found: '5000', before: '5000' }],
  },
  {
    why: 'an open step before the last',
    replace: '{ below: 10000, amount: 40000 }, { amount: 60000 }',
    by: '{ amount: 40000 }, { below: ¶20000, amount: 60000 }',
    codes: ['agreement/bands-order'],
    args: [{ found: '20000' }],
  },
  {
    why: 'two open steps',
    replace: '{ below: 10000, amount: 40000 }, { amount: 60000 }',
    by: '{ amount: 40000 }, ¶{ amount: 60000 }',
    codes: ['agreement/bands-order'],
  },
  {
    why: 'a max for someone who is no member',
    replace: 'max_for: { "0301"',
    by: 'max_for: { ¶"0310"',
    codes: ['agreement/unknown-name'],
    args: [{ kind: 'member-number', name: '0310', nearest: '0301' }],
  },
  {
    why: 'freed members that are not there',
    replace: 'members: [301, stavanger]',
    by: 'members: [¶302, ¶Stavangr]',
    codes: ['agreement/unknown-name', 'agreement/unknown-name'],
    args: [{ name: '0302' }, { name: 'Stavangr', nearest: 'Stavanger' }],
  },
  {
    why: 'the smallest of none',
    replace: 'smallest: 3',
    by: 'smallest: ¶0',
    codes: ['schema/out-of-range'],
  },
  {
    why: 'both the smallest and named ones',
    replace: '{ smallest: 3, by: population }',
    by: '{ smallest: 3, by: population, ¶members: [Oslo] }',
    codes: ['schema/keys-exclude'],
  },
  {
    why: 'no months',
    replace: 'months: 12',
    by: 'months: ¶0',
    codes: ['schema/out-of-range'],
  },
  {
    why: 'an assumption that says nothing',
    replace: 'assumption: small ones are free',
    by: 'assumption: ¶""',
    codes: ['schema/wrong-kind'],
  },
]);
