import { cases } from './check-case.ts';

cases('funds and settlement', [
  {
    why: 'a cap without what happens above it',
    replace: '{ name: Bundet driftsfond, cap: 3000000, over_cap: return',
    by: '¶{ name: Bundet driftsfond, cap: 3000000',
    codes: ['schema/missing-key'],
    args: [{ keys: ['over_cap'] }],
  },
  {
    why: 'what happens above a cap that is not there',
    replace: '{ name: Bundet driftsfond, cap: 3000000, over_cap: return',
    by: '¶{ name: Bundet driftsfond, over_cap: return',
    codes: ['schema/missing-key'],
    args: [{ keys: ['cap'] }],
  },
  {
    why: 'an opening balance below zero',
    replace: 'amount: 1250000',
    by: 'amount: ¶-0.01',
    codes: ['schema/out-of-range'],
  },
  {
    why: 'a fund named members',
    replace: '  investment: {',
    by: '  ¶members: {',
    codes: ['agreement/reserved-name'],
  },
  {
    why: 'a cap on what is carried',
    replace: '  investment: { name: Bundet investeringsfond, cap: [',
    by: '  carried: { name: Bundet investeringsfond, cap: ¶[',
    codes: ['agreement/carried-cap'],
  },
  {
    why: 'a key that is mistyped',
    replace: 'model: result, key: 30/70',
    by: 'model: result, key: ¶30/07',
    codes: ['agreement/unknown-name'],
    args: [{ kind: 'key', name: '30/07', nearest: '30/70' }],
  },
  {
    why: 'a fund that does not exist',
    replace: 'surplus: [operating]',
    by: 'surplus: [¶operation]',
    codes: ['agreement/unknown-name'],
    args: [{ kind: 'fund', nearest: 'operating' }],
  },
  {
    why: 'an underspend may go back to the members',
    replace: 'surplus: [operating]',
    by: 'surplus: [members]',
    codes: [],
  },
  {
    why: 'members before a fund',
    replace: 'deficit: [operating, members]',
    by: 'deficit: [¶members, operating]',
    codes: ['agreement/members-not-last'],
  },
  {
    why: 'members between funds',
    replace: 'deficit: [operating, members]',
    by: 'deficit: [operating, ¶" members ", investment]',
    codes: ['agreement/members-not-last'],
  },
  {
    why: 'a fund in a list of its own',
    replace: 'deficit: [operating, members]',
    by: 'deficit: [¶[operating], members]',
    codes: ['schema/wrong-kind'],
  },
  {
    why: 'a name that is not there, before a word that is none, on one line',
    replace: 'surplus: [operating], deficit: [operating, members], requires: [approve,',
    by: 'surplus: [¶x], deficit: [operating, members], requires: [¶aprove,',
    codes: ['agreement/unknown-name', 'schema/unknown-word'],
  },
  {
    why: 'the model result needs its key and its funds',
    replace:
      'settlement: { model: result, key: 30/70, return_key: contributions, surplus: [operating], deficit: [operating, members],',
    by: 'settlement: ¶{ model: result,',
    codes: ['schema/missing-key'],
    args: [{ keys: ['key', 'surplus', 'deficit'] }],
  },
  {
    why: 'other models need none',
    replace:
      'settlement: { model: result, key: 30/70, return_key: contributions, surplus: [operating], deficit: [operating, members],',
    by: 'settlement: { model: actual,',
    codes: [],
  },
  {
    why: 'the fund carried exists with the model carry only',
    replace: 'surplus: [operating]',
    by: 'surplus: [¶carried]',
    codes: ['agreement/unknown-name'],
  },
  {
    why: 'with that model it does, and what is left out is as usual',
    replace:
      'settlement: { model: result, key: 30/70, return_key: contributions, surplus: [operating], deficit: [operating, members], requires: [approve, audited], bases: final, vat: outside,',
    by: 'settlement: { model: " carry ", deficit: [carried, members],',
    codes: [],
  },
  {
    why: 'installments of 99 %',
    replace: '[ { due: 02-15, share: 50 }, { due: 08-15, share: 50 } ]',
    by: '¶[ { due: 02-15, share: 50 }, { due: 08-15, share: 49 } ]',
    codes: ['agreement/shares-not-100'],
  },
  {
    why: 'an installment on a day that is no day',
    replace: 'due: 02-15',
    by: 'due: ¶02-30',
    codes: ['schema/no-such-day'],
  },
  {
    why: 'a rule of VAT that there is not',
    replace: 'vat: 25,',
    by: 'vat: ¶24,',
    codes: ['schema/unknown-word'],
  },
]);
