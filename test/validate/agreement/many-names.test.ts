import { expect, test } from 'vitest';
import { validateAgreement } from '../../../src/validate/agreement/index.ts';
import { nodeOf } from '../yaml-text.ts';

const MOST_SUGGESTIONS = 200;
const MOST_KNOWN = 50;

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

const found = (sections: string) =>
  validateAgreement(
    nodeOf(`id: a
name: A
source: Avtale
language: nb
host: { number: "3808", name: Notodden }
members: [ { number: "3808", name: Notodden, class: council } ]
${sections}
`),
  ).found;

test('of names that are not there, the first have one that is like them beside', () => {
  const charges = many(
    MOST_SUGGESTIONS + 1,
    (index) => `  c${String(index)}: { clause: "1", per: member, amount: 1, for: councils }`,
  );
  const args = found(`charges:\n${charges}`).map((each) => each.args);
  expect(args.slice(0, MOST_SUGGESTIONS)).toEqual(
    Array.from({ length: MOST_SUGGESTIONS }, () => ({
      kind: 'class',
      name: 'councils',
      known: ['council'],
      nearest: 'council',
    })),
  );
  expect(args.slice(MOST_SUGGESTIONS)).toEqual([
    { kind: 'class', name: 'councils', known: ['council'] },
  ]);
});

test('of bases that are almost like one declared, the first are told, each once', () => {
  const keys = many(
    MOST_SUGGESTIONS + 1,
    (index) => `  k${String(index)}: { clause: "1", by: inhabitants_in_all${String(index)} }`,
  );
  const again = 'again: { clause: "1", by: inhabitants_in_all0 }';
  const names = found(`bases: { inhabitants_in_all: {} }\nkeys:\n${keys}\n  ${again}`);
  expect(names.map(({ code, args }) => ({ code, args }))).toEqual(
    Array.from({ length: MOST_SUGGESTIONS }, (_, index) => ({
      code: 'agreement/near-basis',
      args: { name: `inhabitants_in_all${String(index)}`, near: 'inhabitants_in_all' },
    })),
  );
});

test('of the names that there are, the first are shown', () => {
  const keys = many(MOST_KNOWN + 1, (index) => `  k${String(index)}: { clause: "1", by: equal }`);
  const [finding] = found(`keys:\n${keys}\nsettlement: { model: actual, key: x, clause: "1" }`);
  expect(finding?.args).toEqual({
    kind: 'key',
    name: 'x',
    known: Array.from({ length: MOST_KNOWN }, (_, index) => `k${String(index)}`),
    nearest: 'k0',
  });
});
