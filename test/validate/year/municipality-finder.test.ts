import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { municipalityFinder } from '../../../src/validate/year/municipality-finder.ts';
import { findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { KONGSBERG, member, NOTODDEN } from './given.ts';

const members = [
  member('0301', 'Oslo'),
  KONGSBERG,
  NOTODDEN,
  member('3011', 'Indre Østfold'),
  member('3018', 'Våler'),
  member('3419', 'Våler'),
  member('5041', 'Snåase - Snåsa'),
  member('1507', 'Ålesund', { numbers: ['1534'] }),
  member('1580', 'Haram', { numbers: ['1534', '1507'] }),
  member('3022', '=Frogn'),
  member('3023', '../../x'),
  member('3024', '__proto__'),
];
const find = (text: string, name?: string) => municipalityFinder(members)(text, name);
const at = { file: 'f', line: 1, column: 1 };

describe('municipalityFinder', () => {
  it.each([
    { text: '3006', number: '3006', why: 'its number' },
    { text: '0604', number: '3006', why: 'its number before 2020' },
    { text: '3303', number: '3006', why: 'its number from 2024' },
    { text: '301', number: '0301', why: 'a zero that a spreadsheet took' },
    { text: 'K-3006', number: '3006', why: 'as Statistics Norway writes it' },
    { text: 'K-3006 Kongsberg', number: '3006', why: 'with the name' },
    { text: '3006 Kongsberg', number: '3006', why: 'number and name' },
    { text: '3006 - Kongsberg', number: '3006', why: 'with a dash' },
    { text: '3006', name: 'Kongsbreg', number: '3006', why: 'a misspelt name beside the number' },
    {
      text: '3006',
      name: 'Kr\uFFFDdsherad',
      number: '3006',
      why: 'a damaged name beside the number',
    },
    { text: '0604', name: 'Kongsberg kommune', number: '3006', why: 'an old number with the name' },
    { text: 'KONGSBERG', number: '3006', why: 'in capitals' },
    { text: 'Indre Ostfold kommune', number: '3011', why: 'without accents, with the word' },
    { text: '', name: 'Notodden', number: '3808', why: 'a name alone in its own column' },
    { text: '', name: '0301 Oslo', number: '0301', why: 'number and name in the column of names' },
    { text: '', name: '301', number: '0301', why: 'a number in the column of names' },
    { text: '3006', name: '3006 Kongsberg', number: '3006', why: 'the number beside itself' },
    { text: '3006', name: '0604 Kongsberg', number: '3006', why: 'an old number beside it' },
    { text: '3006', name: '9999 Kongsberg', number: '3006', why: 'nobody’s number beside it' },
    { text: 'Snåsa', number: '5041', why: 'one of its two names' },
    { text: 'Snåase/Snåsa', number: '5041', why: 'both, written otherwise' },
    { text: 'Snåsa - Snåase', number: '5041', why: 'both, the other one first' },
    { text: 'Snåsa/Snåsen', number: '5041', why: 'one of them, beside one that it has not' },
    { text: '3018', name: 'Våler', number: '3018', why: 'a name that two have, beside the number' },
    { text: '1507', number: '1507', why: 'a number of its own goes before one that another had' },
    { text: '1534', name: 'Haram', number: '1580', why: 'an old number of two, with the name' },
    {
      text: '1534 Haram',
      name: 'Hamar',
      number: '1580',
      why: 'with the name, and one that is nobody’s',
    },
    { text: '=Frogn', number: '3022', why: 'a name like a formula' },
    { text: '../../x', number: '3023', why: 'a name like a path' },
    { text: '__proto__', number: '3024', why: 'a name like a trap' },
    {
      text: '0604 Kongsberg (-2019)',
      number: '3006',
      why: 'as Statistics Norway writes an old one',
    },
  ])('finds $text: $why', ({ text, name, number }) => {
    expect(find(text, name).member?.number).toBe(number);
  });

  it.each([
    {
      text: 'Kongsbreg',
      code: 'municipality/unknown',
      nearest: '3006 Kongsberg',
      why: 'misspelt, alone',
    },
    {
      text: '3060',
      name: 'Kongsberg',
      code: 'municipality/unknown',
      nearest: '3006 Kongsberg',
      why: 'the number decides; the name says which was meant',
    },
    {
      text: '9999',
      name: 'Notodden',
      code: 'municipality/unknown',
      nearest: '3808 Notodden',
      why: 'a number like none: the name alone says which was meant',
    },
    { text: '9999', name: 'Våler', code: 'municipality/unknown', why: 'the name is that of two' },
    { text: '4601 Bergen', code: 'municipality/unknown', why: 'no member, nor like one' },
    { text: '30061', code: 'municipality/unknown', nearest: '3006 Kongsberg', why: 'five digits' },
    { text: 'Våler', code: 'municipality/ambiguous', why: 'two members have the name' },
    { text: '1534', code: 'municipality/ambiguous', why: 'two members had the number' },
    { text: '3006 Notodden', code: 'municipality/other-name', why: 'another member’s name' },
    {
      text: '3006',
      name: 'Notodden',
      code: 'municipality/other-name',
      why: 'in the column beside it',
    },
    { text: '', name: '0301 Kongsberg', code: 'municipality/other-name', why: 'in one cell' },
    {
      text: '3006',
      name: '3808',
      code: 'municipality/other-name',
      why: 'another number beside it',
    },
    {
      text: '3006',
      name: '3808 Kongsberg',
      code: 'municipality/other-name',
      why: 'beside it the name and another number',
    },
    { text: '', code: 'municipality/blank', why: 'nothing' },
  ])('refuses $text $name: $why', ({ text, name, code, nearest }) => {
    const finding = find(text, name).problem?.(at);
    expectGolden(findingLines(finding === undefined ? [] : [finding]));
    expect(finding?.code).toBe(code);
    if (nearest !== undefined) expect(finding?.args).toMatchObject({ nearest });
  });

  it('answers any text, however long', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        const { member: found, problem } = find(text, name);
        return (found === undefined) !== (problem === undefined);
      }),
    );
    expect(find('x'.repeat(10_000_000)).member).toBeUndefined();
  });

  it.each([
    { differing: 200, nearest: '3006 Kongsberg', why: 'so many are still read' },
    { differing: 201, nearest: undefined, why: 'nobody reads as many' },
  ])(
    'suggests a name for the last of $differing wrong ones: $nearest',
    ({ differing, nearest }) => {
      const seek = municipalityFinder(members);
      const last = Array.from({ length: differing }, (_, i) => seek(`Kongsber${String(i)}`)).at(-1);
      expect(last?.problem?.(at).args).toEqual({
        text: `Kongsber${String(differing - 1)}`,
        members: members.map(({ number, name }) => `${number} ${name}`),
        ...(nearest !== undefined && { nearest }),
      });
    },
  );

  it('counts a wrong name once, however often it stands', () => {
    const seek = municipalityFinder(members);
    for (let row = 0; row < 300; row += 1) seek('Kongsbreg');
    expect(seek('Notoden').problem?.(at).args).toMatchObject({ nearest: '3808 Notodden' });
  });
});
