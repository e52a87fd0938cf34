import { expect, test } from 'vitest';
import { indexMembers } from '../../../src/validate/agreement/member-index.ts';
import { agreementOf } from '../yaml-text.ts';

const { members } = agreementOf(`id: a
name: A
source: Avtale
language: nb
host: { number: "3808", name: Notodden }
members:
  - { number: "3808", numbers: ["0807"], name: Notodden }
  - { number: "1818", name: Herøy }
  - { number: "1515", name: Herøy }
  - { number: "4637", name: Hyllestad é }
keys: { all: { clause: "1", by: equal } }
`);

test.each([
  { name: '3808', numbers: ['3808'], why: 'its number' },
  { name: ' 3808 ', numbers: ['3808'], why: 'its number with spaces around it' },
  { name: '0807', numbers: ['3808'], why: 'an older number' },
  { name: 'Notodden', numbers: ['3808'], why: 'its name' },
  { name: ' NOTODDEN\n', numbers: ['3808'], why: 'its name in other letters, with spaces around' },
  { name: 'HERØY', numbers: ['1515', '1818'], why: 'the name of two' },
  { name: 'Hyllestad e\u0301', numbers: ['4637'], why: 'an accent that is a letter of its own' },
  { name: 'Noto dden', numbers: [], why: 'no name, with a space within' },
  { name: '', numbers: [], why: 'no name at all' },
])('$name is $why', ({ name, numbers }) => {
  expect(
    indexMembers(members)
      .find(name)
      .map(({ number }) => number),
  ).toEqual(numbers);
});
