import { describe, expect, it } from 'vitest';
import { errorAt } from '../../../src/model/diagnostic.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { CHARGES, K_IKT } from './agreement-texts.ts';
import { checkAgreement } from './check-case.ts';

const at = { file: '2021/budget.csv', line: 2, column: 1 };

/** What may be found in the files of a year: of form, by itself, about members, about rules. */
const FINDINGS = {
  number: errorAt('number/unreadable', at, { text: 'x' }),
  id: errorAt('budget/no-id', at, { looksLikeTotal: false }),
  blank: errorAt('line/blank', at, { file: at.file }),
  member: errorAt('municipality/unknown', at, { text: 'Oslo', members: [] }),
  users: errorAt('users/twice', at, { name: 'Oslo' }),
  row: errorAt('basis/no-row', at, { name: 'Oslo', file: at.file }),
  amount: errorAt('budget/no-amount', at, { id: 'L1' }),
  newKey: errorAt('budget/unknown-key', at, { key: '40/60', keys: [] }),
  knownKey: errorAt('budget/unknown-key', at, { key: '30/70', keys: [] }),
} satisfies Record<string, Diagnostic>;
type Name = keyof typeof FINDINGS;

const BY_ITSELF: readonly Name[] = ['number', 'id', 'blank'];
const OF_MEMBERS: readonly Name[] = ['member', 'users', 'row'];

interface Change {
  readonly why: string;
  /** K_IKT unless another. */
  readonly base?: string;
  readonly replace: string;
  readonly by: string;
}

/** The findings that will still be there when the agreement is corrected. */
const standing = ({ base = K_IKT, replace, by }: Change): readonly string[] => {
  const { provisional } = checkAgreement(base.replace(replace, by), base);
  return Object.entries(FINDINGS)
    .filter(([, finding]) => provisional?.stands(finding))
    .map(([name]) => name);
};

describe('what an agreement with errors still tells of the files of a year', () => {
  it.each<Change & { stands: readonly Name[] }>([
    {
      replace: 'language: nb',
      by: 'language: no',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'all of it, where the language alone is wrong',
    },
    {
      replace: 'id: k-ikt\nname: Kongsbergregionen IKT Drift\n',
      by: '',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'and where what it is called is missing',
    },
    {
      replace: 'orgnr: "942402465"',
      by: 'orgnr: "942402466"',
      stands: [...BY_ITSELF, 'newKey'],
      why: 'nothing that rests on members, where one of them is wrong',
    },
    {
      replace: 'until: 2030-12-31',
      by: 'until: 2015-05-31',
      stands: [...BY_ITSELF, 'newKey'],
      why: 'nor where the period is',
    },
    {
      replace: 'over_cap: return',
      by: 'over_cap: retrun',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'newKey'],
      why: 'nothing that rests on rules, where one of them is wrong',
    },
    {
      replace: 'direct: { clause: "6 c", by: consumption }',
      by: 'direct: { by: consumption }',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'all of it, where a rule only lacks its clause',
    },
    {
      replace: '{ share: 50, by: equal }',
      by: '{ share: 40, by: equal }',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'or its shares are not 100',
    },
    {
      replace:
        '30/70: { clause: "6 b", label: Avregning, parts: [ { share: 30, by: equal }, { share: 70, by: employees } ]',
      by: '30/70: { label: Avregning, parts: [ { share: 30, by: equal }, { share: 70, by: employes } ]',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'and there is a warning about it besides',
    },
    {
      base: CHARGES,
      replace: CHARGES,
      by: `${CHARGES.slice(0, CHARGES.indexOf('charges:'))}charges: {}\nassumptions: 3\n`,
      stands: [...BY_ITSELF, ...OF_MEMBERS],
      why: 'nothing that rests on rules, where there are none, nor on keys',
    },
    {
      replace: K_IKT,
      by: '{ id: a, name: A, source: A, language: no, host: { number: 3808, name: A }, members: [ { number: 3808, name: A } ], keys: { 30/70: { clause: 1, by: equal } } }',
      stands: [...BY_ITSELF, ...OF_MEMBERS, 'amount', 'newKey'],
      why: 'in a file of one line, what the place of an error leaves',
    },
    {
      replace: 'keys:\n',
      by: 'kyes:\n',
      stands: BY_ITSELF,
      why: 'what needs no agreement, where a section may be any',
    },
  ])('$why', ({ stands, ...change }) => {
    expect(standing(change)).toEqual(stands);
  });

  it('is nothing where the members cannot be read', () => {
    expect(checkAgreement('members: 3').provisional).toBeUndefined();
    expect(checkAgreement('a').provisional).toBeUndefined();
  });
});
