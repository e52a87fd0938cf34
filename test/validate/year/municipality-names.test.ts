import { describe, expect, it } from 'vitest';
import {
  comparableName,
  readMunicipality,
  spellingsOf,
} from '../../../src/validate/year/municipality-names.ts';

describe('comparableName', () => {
  it.each([
    { name: 'Ås', is: 'as', why: 'a ring' },
    { name: 'A\u030As', is: 'as', why: 'the ring as a character of its own' },
    { name: 'BÆRUM', is: 'baerum', why: 'capitals' },
    { name: 'Øvre Eiker', is: 'ovre eiker', why: 'ø' },
    { name: 'Hægebostad', is: 'haegebostad', why: 'æ' },
    { name: 'Kárášjohka', is: 'karasjohka', why: 'Sámi accents' },
    { name: 'Deanu đŧŋ', is: 'deanu dtn', why: 'Sámi letters' },
    { name: 'Midt-Telemark', is: 'midt telemark', why: 'a dash' },
    { name: 'Nord  –  Fron', is: 'nord fron', why: 'a dash and spaces' },
    { name: ' Tinn. ', is: 'tinn', why: 'what stands about' },
    { name: 'Tinn kommune', is: 'tinn', why: 'the word kommune' },
    { name: 'Tinn KOMMUNE', is: 'tinn', why: 'in capitals' },
    { name: 'Kommune Tinn', is: 'kommune tinn', why: 'the word in another place' },
    { name: 'Tinn kommune nord', is: 'tinn kommune nord', why: 'within' },
    { name: 'Storkommune', is: 'storkommune', why: 'the word as a part of one' },
    { name: 'Bydel 12', is: 'bydel 12', why: 'digits' },
    { name: '–', is: '', why: 'nothing but marks' },
  ])('$name → $is: $why', ({ name, is }) => {
    expect(comparableName(name)).toBe(is);
  });
});

describe('spellingsOf', () => {
  it.each([
    { name: 'Tinn', are: ['tinn'], why: 'one' },
    {
      name: 'Snåase - Snåsa',
      are: ['snaase snasa', 'snaase', 'snasa'],
      why: 'two languages',
    },
    { name: 'Porsanger  –  Porsáŋgu', are: ['porsanger porsangu', 'porsanger', 'porsangu'], why: 'a longer dash, with more space' }, // prettier-ignore
    { name: 'Raarvihke/Røyrvik', are: ['raarvihke royrvik', 'raarvihke', 'royrvik'], why: 'a slash' }, // prettier-ignore
    { name: 'Midt-Telemark', are: ['midt telemark'], why: 'a dash within a name' },
    { name: 'Tinn - ', are: ['tinn'], why: 'nothing after the dash' },
    { name: '?', are: [], why: 'no name' },
    { name: `Tinn${' '.repeat(100_000)}nord`, are: ['tinn nord'], why: 'a cell as long as a fault makes it' }, // prettier-ignore
  ])('$name: $why', ({ name, are }) => {
    expect([...spellingsOf(name)]).toEqual(are);
  });
});

describe('readMunicipality', () => {
  it.each([
    { text: '3006', is: { number: '3006', name: '' }, why: 'a number' },
    { text: '301', is: { number: '0301', name: '' }, why: 'its zero lost' },
    { text: 'K-3006', is: { number: '3006', name: '' }, why: 'as Statistics Norway writes it' },
    { text: 'k-0301 Oslo', is: { number: '0301', name: 'Oslo' }, why: 'with the name' },
    { text: '3006 Kongsberg', is: { number: '3006', name: 'Kongsberg' }, why: 'number and name' },
    { text: '3006: Kongsberg ', is: { number: '3006', name: 'Kongsberg' }, why: 'a colon' },
    { text: '3006 – Kongsberg', is: { number: '3006', name: 'Kongsberg' }, why: 'a dash' },
    { text: '3006  -  Kongsberg', is: { number: '3006', name: 'Kongsberg' }, why: 'more space' },
    { text: '3006\nKongsberg', is: { number: '3006', name: 'Kongsberg' }, why: 'on two lines' },
    { text: '3006 Kongs\nberg', is: { number: '3006', name: 'Kongs\nberg' }, why: 'a break in the name' }, // prettier-ignore
    { text: 'Kongsberg', is: { name: 'Kongsberg' }, why: 'a name' },
    { text: 'Kongsberg 3006', is: { name: 'Kongsberg 3006' }, why: 'the number behind' },
    { text: 'nr 3006', is: { name: 'nr 3006' }, why: 'a word before' },
    { text: '12', is: { name: '12' }, why: 'two digits' },
    { text: '30061', is: { name: '30061' }, why: 'five' },
    { text: '3006,5', is: { name: '3006,5' }, why: 'an amount' },
    { text: '3.006', is: { name: '3.006' }, why: 'an amount with a point' },
    { text: '301.5', is: { name: '301.5' }, why: 'three digits and a point' },
    { text: '3006 3808', is: { name: '3006 3808' }, why: 'two numbers' },
    { text: '3006 Tinn 3808', is: { name: '3006 Tinn 3808' }, why: 'a second one behind the name' },
    { text: '3006 Tinn3808', is: { number: '3006', name: 'Tinn3808' }, why: 'digits in a name' },
    { text: '3006 Tinn 38', is: { number: '3006', name: 'Tinn 38' }, why: 'a smaller number' },
    { text: '3006 Tinn 38080', is: { number: '3006', name: 'Tinn 38080' }, why: 'a longer one' },
    { text: '3006 Tinn kommune', is: { number: '3006', name: 'Tinn kommune' }, why: 'more words' },
  ])('$text: $why', ({ text, is }) => {
    expect(readMunicipality(text)).toEqual(is);
  });
});
