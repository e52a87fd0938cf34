import { cases } from './check-case.ts';

cases('keys', [
  {
    why: 'shares that miss 100 by a millionth',
    replace: 'value: [ { share: 33.333333, by: equal }, { share: 66.666667',
    by: 'value: ¶[ { share: 33.333333, by: equal }, { share: 66.666666',
    codes: ['agreement/shares-not-100'],
    args: [{ sum: '99.999999' }],
  },
  {
    why: 'shares above 100',
    replace: '[ { share: 50, by: equal }',
    by: '¶[ { share: 50.000001, by: equal }',
    codes: ['agreement/shares-not-100'],
    args: [{ sum: '100.000001' }],
  },
  {
    why: 'only fixed parts: nothing splits what is left',
    replace: '[ { fixed: 4000, by: equal }, { share: 100, by: host }',
    by: '¶[ { fixed: 4000, by: equal }',
    codes: ['agreement/shares-not-100'],
    args: [{ sum: '0' }],
  },
  {
    why: 'a part that failed is said; the sum of the others says nothing',
    replace: '{ share: 50, by: equal }',
    by: '{ share: ¶50%, by: equal }',
    codes: ['schema/wrong-form'],
    args: [{ found: '50%', meant: '50' }],
  },
  {
    why: 'equal in a list of bases',
    replace: '[population, employees]',
    by: '[population, ¶equal]',
    codes: ['agreement/basis-not-here'],
  },
  {
    why: 'a list of bases of which none can be read',
    replace: '[population, employees]',
    by: '[¶[population]]',
    codes: ['schema/wrong-kind'],
  },
  {
    why: 'a basis twice in a list',
    replace: '[population, employees]',
    by: '[population, ¶population]',
    codes: ['schema/duplicate'],
  },
  {
    why: 'member, which charges say for equal',
    replace: '{ share: 30, by: equal }',
    by: '{ share: 30, by: ¶member }',
    codes: ['agreement/basis-not-here'],
    args: [{ name: 'member', instead: 'equal' }],
  },
  {
    why: 'consumption as one part among others',
    replace: '{ share: 30, by: equal }',
    by: '{ share: 30, by: ¶consumption }',
    codes: ['agreement/basis-not-here'],
  },
  {
    why: 'a fixed part by a basis',
    replace: '{ fixed: 4000, by: equal }',
    by: '{ fixed: 4000, by: ¶population }',
    codes: ['schema/unknown-word'],
  },
  {
    why: 'a part that is both fixed and a share',
    replace: '{ fixed: 4000, by: equal }',
    by: '{ fixed: 4000, ¶share: 3, by: equal }',
    codes: ['schema/keys-exclude'],
  },
  {
    why: 'a class that no member has',
    replace: 'for: council',
    by: 'for: ¶councils',
    codes: ['agreement/unknown-name'],
    args: [{ kind: 'class', name: 'councils', known: ['council'], nearest: 'council' }],
  },
  {
    why: 'min above max on a day when both hold',
    replace: 'min: 1000',
    by: 'min: ¶2000.51',
    codes: ['agreement/min-above-max'],
    args: [{ min: '2000.51', max: '2000.50' }],
  },
  {
    why: 'min and max the same',
    replace: 'min: 1000',
    by: 'min: 2000.50',
    codes: [],
  },
  {
    why: 'two values of parts from the same day',
    replace: '{ from: 2019-01-01, value: [ { fixed',
    by: '{ from: ¶2020-01-01, value: [ { fixed',
    codes: ['schema/same-day-twice'],
  },
  {
    why: 'neither parts nor by consumption',
    replace: 'direct: { clause: "6 c", by: consumption }',
    by: 'direct: ¶{ clause: "6 c" }',
    codes: ['schema/one-key-missing'],
    args: [{ keys: ['parts', 'by'] }],
  },
  {
    why: 'consumption with a name and a class, and spaces around it',
    replace: 'by: consumption }',
    by: 'by: " consumption ", label: Forbruk, for: council }',
    codes: [],
  },
  {
    why: 'no clause, though its entries have one',
    replace: 'moving: { clause: "7", for',
    by: 'moving: ¶{ for',
    codes: ['agreement/clause-missing'],
  },
]);

const LABEL = 'clause: "6 b", label: Avregning';

cases('the clause that findings in a rule are under', [
  {
    why: 'as it is read, on one line',
    replace: LABEL,
    by: 'clause: " 6\\n b ", label: ¶[]',
    codes: ['schema/wrong-kind'],
  },
  {
    why: 'none where it is empty',
    replace: LABEL,
    by: 'clause: ¶"", label: ¶[]',
    codes: ['schema/wrong-kind', 'schema/wrong-kind'],
  },
  {
    why: 'as long as a finding has room for',
    replace: LABEL,
    by: `clause: ${'6'.repeat(99)}, label: ¶[]`,
    codes: ['schema/wrong-kind'],
  },
  {
    why: 'none where it is longer',
    replace: LABEL,
    by: `clause: ${'6'.repeat(100)}, label: ¶[]`,
    codes: ['schema/wrong-kind'],
  },
]);
