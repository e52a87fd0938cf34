import { expect, test } from 'vitest';
import { placesOf } from '../yaml-text.ts';
import { checkAgreement } from './check-case.ts';

/** An agreement whose host is no member, with these sections. */
const found = (sections: string) =>
  placesOf(
    checkAgreement(`id: a
name: A
source: Avtale
language: nb
host: { number: "3899", name: Vert }
members: [ { number: "3808", name: Notodden } ]
${sections}
`).found,
  );

const HOST_IS_MISSING = ['5:17 agreement/host-not-member'];

test.each([
  {
    sections: 'keys: { all: { clause: "1", by: host } }',
    found: HOST_IS_MISSING,
    why: 'all by a key',
  },
  {
    sections: `keys: { one: { clause: "1", by: population }, two: { clause: "1", parts: [ { share: 50, by: population }, { share: 50, by: host } ] } }`,
    found: HOST_IS_MISSING,
    why: 'a part of one key of two',
  },
  {
    sections: `keys: { one: { clause: "1", parts: [ { from: 2020-01-01, value: [ { share: 100, by: host } ] }, { from: 2021-01-01, value: [ { share: 100, by: equal } ] } ] } }`,
    found: HOST_IS_MISSING,
    why: 'a part of other years',
  },
  {
    sections:
      'keys: { one: { clause: "1", by: population } }\nrounding: { rule: half-up, clause: "1" }',
    found: HOST_IS_MISSING,
    why: 'what rounding leaves',
  },
  {
    sections:
      'keys: { one: { clause: "1", by: population } }\nrounding: { rule: largest-remainder, clause: "1" }',
    found: [],
    why: 'nothing of what is rounded so that shares add up',
  },
  {
    sections: `keys: { one: { clause: "1", parts: [ { fixed: 100, by: equal }, { share: 100, by: population } ] } }`,
    found: [],
    why: 'no fixed part',
  },
  {
    sections: 'keys: { one: { clause: "1", by: consumption } }',
    found: [],
    why: 'no consumption',
  },
  {
    sections: 'charges: { one: { clause: "1", per: member, amount: 1 } }',
    found: [],
    why: 'no charge',
  },
])('a host that is no member bears $why', ({ sections, found: expected }) => {
  expect(found(sections)).toEqual(expected);
});
