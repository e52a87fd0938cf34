import { describe, expect, test } from 'vitest';
import { placesOf } from '../yaml-text.ts';
import { checkAgreement } from './check-case.ts';

const withKey = (key: string) =>
  checkAgreement(`id: a
name: A
source: Avtale
language: nb
host: { number: "3808", name: Notodden }
members: [ { number: "3808", name: Notodden, class: town } ]
keys:
  all: ${key}
`);

/** All but where it stands. */
const ruleOf = (key: string) => {
  const { agreement, found } = withKey(key);
  expect(found).toEqual([]);
  const { rule, clause, for: of } = agreement?.keys.get('all') ?? {};
  return { rule, clause, of };
};

const cases = [
  { by: 'equal', more: '', why: 'equal' },
  { by: 'population', more: '', why: 'a basis' },
  { by: '[population, employees]', more: '', why: 'bases to choose among' },
  { by: 'host', more: '', why: 'the host alone' },
  { by: 'population', more: ', for: town, min: 10, max: 20', why: 'a class and bounds' },
];

describe('a key of one part may leave out parts:', () => {
  test.each(cases)('$why', ({ by, more }) => {
    const short = `{ clause: "5", by: ${by}${more} }`;
    const long = `{ clause: "5", parts: [ { share: 100, by: ${by} } ]${more} }`;
    expect(ruleOf(short)).toEqual(ruleOf(long));
  });

  test('by consumption it is no split, and has no bounds', () => {
    expect(ruleOf('{ clause: "5", by: consumption }').rule).toEqual({ kind: 'consumption' });
    const { found } = withKey('{ clause: "5", by: consumption, min: 3 }');
    expect(placesOf(found)).toEqual(['8:40 schema/unknown-key']);
  });
});
