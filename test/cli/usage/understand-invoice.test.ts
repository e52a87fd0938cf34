import { describe, expect, it } from 'vitest';
import { understand, type Understood } from '../../../src/cli/usage/understand.ts';
import { usageTexts } from '../../../src/cli/usage/in-language.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { Day } from '../../../src/model/day.ts';

const understood = (...args: readonly string[]): Understood =>
  understand(args, { workingFolder: '/home/kari', today: '2026-11-21' as Day, locale: 'nb_NO' });
const what = (...args: readonly string[]): unknown => {
  const asked = understood('invoice', ...args);
  return asked.kind === 'invocation' ? asked.invocation.documents?.what : asked;
};

describe('what is to be invoiced', () => {
  it.each([
    { args: ['--installment', '2'], asked: { purpose: 'installment', installment: 2 } },
    { args: ['--consumption'], asked: { purpose: 'consumption' } },
    { args: ['--project', 'Arkiv'], asked: { purpose: 'project', project: 'Arkiv' } },
    { args: ['--services'], asked: { purpose: 'services' } },
    { args: ['--settlement'], asked: { purpose: 'settlement' } },
    {
      args: ['--settlement', '--project', 'Arkiv'],
      asked: { purpose: 'settlement', project: 'Arkiv' },
    },
    { args: ['--credit', '20210003'], asked: { purpose: 'credit', number: '20210003' } },
    {
      args: ['--credit', '20210003', '--year', '2021'],
      asked: { purpose: 'credit', number: '20210003' },
    },
  ])('$args', ({ args, asked }) => {
    expect(what(...args)).toEqual(asked);
  });

  it.each([
    { args: [], kind: 'no-purpose', why: 'nothing is said' },
    { args: ['--services', '--settlement'], kind: 'several-purposes', why: 'two at once' },
    {
      args: ['--project', 'A', '--consumption'],
      kind: 'several-purposes',
      why: 'not a settlement',
    },
    { args: ['--installment', '0'], kind: 'installment-unreadable', why: 'they begin with 1' },
    { args: ['--installment', '1.5'], kind: 'installment-unreadable', why: 'no whole number' },
    { args: ['--installment', ''], kind: 'value-missing', why: 'an empty value' },
    { args: ['--credit', '3'], kind: 'number-unreadable', why: 'no number of a document' },
    { args: ['--credit', '20210003', '--year', '2022'], kind: 'credit-year', why: 'two years' },
    { args: ['--services', '--format', 'html'], kind: 'value-unknown', why: 'no such format' },
  ])('$args is wrong usage: $why', ({ args, kind }) => {
    expect(what(...args)).toMatchObject({ kind: 'problem', problem: { kind } });
  });

  it.each(LANGUAGES)('is explained in %s where none or several are given', (language) => {
    const { problem } = usageTexts[language];
    expect(problem({ kind: 'no-purpose' }).message).toContain('--installment N, --consumption');
    const several = problem({ kind: 'several-purposes', found: ['--services', '--credit'] });
    expect(several.message).toMatch(/--services (and|og) --credit/);
    expect(several.hint).toContain('--settlement');
  });
});

describe('options of invoice', () => {
  it('choose formats, a dry run, a line per document, and input files', () => {
    const asked = understood(
      ...['faktura', 'a', '--services', '--services-file', 's.csv', '--consumption-file', 'c.csv'],
      ...['--format', 'xml,pdf', '--dry-run', '--verbose'],
    );
    expect(asked).toMatchObject({
      kind: 'invocation',
      invocation: {
        command: 'invoice',
        operands: ['a'],
        documents: { formats: ['pdf', 'xml'], isDryRun: true, isVerbose: true },
        inputFiles: new Map([
          ['consumption-file', '/home/kari/c.csv'],
          ['services-file', '/home/kari/s.csv'],
        ]),
      },
    });
  });

  it('leave a workspace after --consumption where it stands', () => {
    for (const args of [
      ['--consumption', 'a', 'b'],
      ['a', '--consumption', 'b'],
      ['a', 'b', '--consumption'],
    ]) {
      expect(understood('invoice', ...args)).toMatchObject({
        invocation: {
          operands: ['a', 'b'],
          inputFiles: new Map(),
          documents: { what: { purpose: 'consumption' } },
        },
      });
    }
  });

  it.each([
    ['settle', '--dry-run'],
    ['budget', '--installment', '1'],
    ['check', '--verbose'],
  ])('are refused with another command: %s %s', (...args) => {
    expect(understood(...args)).toMatchObject({
      kind: 'problem',
      problem: { kind: 'not-of-command', option: args[1], owner: 'invoice' },
    });
  });

  it('are refused with another command where --consumption names no file', () => {
    expect(understood('budget', '--consumption', '--json')).toMatchObject({
      problem: { kind: 'value-missing', option: '--consumption' },
    });
    expect(understood('budget', '--consumption', 'c.csv')).toMatchObject({
      invocation: { inputFiles: new Map([['consumption', '/home/kari/c.csv']]) },
    });
  });
});
