import { expect, test } from 'vitest';
import { placesOf } from '../yaml-text.ts';
import { CHARGES, K_IKT } from './agreement-texts.ts';
import { checkAgreement } from './check-case.ts';

test('shares that are not 100 are reported where the list of parts stands', () => {
  const text = K_IKT.replace('share: 30, by', 'share: 31, by');
  const line = text.split('\n').find((each) => each.includes('share: 31')) ?? '';
  const { found } = checkAgreement(text, K_IKT);
  expect(found).toMatchObject([
    { at: { column: line.indexOf('[') + 1, clause: '6 b' }, args: { sum: '101' } },
  ]);
});

test('a finding in a rule says its clause; one in a rule without says none', () => {
  const text = K_IKT.replace('over_cap: return', 'over_cap: retrun');
  expect(checkAgreement(text, K_IKT).found[0]?.at.clause).toBe('6');
  const host = K_IKT.replace('vat_registered: true', 'vat_registered: ja');
  expect(checkAgreement(host, K_IKT).found[0]?.at).not.toHaveProperty('clause');
});

test('a name that two members bear does not say which', () => {
  const text = CHARGES.replace('name: Oslo,', 'name: Herøy,')
    .replace('name: Stavanger', 'name: Herøy')
    .replace('[301, stavanger]', '[301, herøy]')
    // A class of the same name is another thing.
    .replace('class: council', 'class: Herøy')
    .replace('for: council', 'for: Herøy');
  const { found } = checkAgreement(text, CHARGES);
  expect(found.map(({ code, args }) => ({ code, args }))).toMatchObject([
    { code: 'agreement/same-name' },
    { code: 'agreement/ambiguous-member', args: { name: 'herøy', numbers: ['0301', '1103'] } },
  ]);
});

test('a member may be named by its older number', () => {
  const text = CHARGES.replace('name: Stavanger', 'name: Stavanger, numbers: ["1124"]').replace(
    '[301, stavanger]',
    '[301, 1124]',
  );
  expect(checkAgreement(text, CHARGES).found).toEqual([]);
});

test.each([
  { name: '0301 Oslo', of: 'council', why: 'a name that begins with one' },
  { name: 'Oslo 0301', of: 'council', why: 'a name that ends with one' },
  { name: 'Oslo', of: '"2020"', why: 'a class that is called like one' },
])('where numbers of members are asked for, $why is none', ({ name, of }) => {
  const text = CHARGES.replace('name: Oslo, class: council', `name: ${name}, class: ${of}`)
    .replace('for: council', `for: ${of}`)
    .replace('max_for: { "0301"', 'max_for: { "0302"');
  expect(checkAgreement(text, CHARGES).found.map(({ args }) => args)).toEqual([
    { kind: 'member-number', name: '0302', known: ['0301', '1103'], nearest: '0301' },
  ]);
});

test('one mistake does not make others: names of what failed are still names', () => {
  const text = K_IKT.replace('30/70:  {', '30/70: {')
    .replace('{ share: 30, by: equal }, { share: 70, by: employees }', '{ share: x, by: equal }')
    .replace('name: Sigdal, ', '');
  const { found } = checkAgreement(text, K_IKT);
  expect(found.map(({ code }) => code)).toEqual(['schema/missing-key', 'schema/wrong-form']);
});

test('all problems come at once, in the order of the file', () => {
  const text = K_IKT.replace('language: nb', 'language: no')
    .replace('"942402465"', '"1"')
    .replace('surplus: [operating]', 'surplus: [x]')
    .replace('{ share: 50, by: equal }', '{ share: 40, by: equal }')
    .replace('unit: 0.01', 'unti: 0.01');
  const { found } = checkAgreement(text, K_IKT);
  expect(found.map(({ code }) => code)).toEqual([
    'schema/unknown-word',
    'schema/wrong-form',
    'agreement/shares-not-100',
    'agreement/unknown-name',
    'schema/unknown-key',
  ]);
});

test.each([
  { text: '', why: 'an empty file' },
  { text: '- a', why: 'a list' },
  { text: 'a', why: 'a text' },
])('$why is no agreement', ({ text }) => {
  const { agreement, found } = checkAgreement(text);
  expect(agreement).toBeUndefined();
  expect(placesOf(found)).toEqual(['1:1 schema/wrong-kind']);
});
