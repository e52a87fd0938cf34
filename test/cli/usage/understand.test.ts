import { describe, expect, it } from 'vitest';
import { understand, type Understood } from '../../../src/cli/usage/understand.ts';
import type { Day } from '../../../src/model/day.ts';

const understood = (...args: readonly string[]): Understood =>
  understand(args, { workingFolder: '/home/kari', today: '2026-11-21' as Day, locale: 'nb_NO' });

describe('a command line', () => {
  it('has defaults', () => {
    expect(understood('budget')).toEqual({
      kind: 'invocation',
      invocation: {
        command: 'budget',
        operands: [],
        language: 'nb',
        formats: ['csv', 'xlsx'],
        csv: 'norwegian',
        date: '2026-11-21',
        final: false,
        ics: false,
        json: false,
        quiet: false,
        inputFiles: new Map(),
      },
    });
  });

  it('takes options before and after the command, and Norwegian names', () => {
    const asked = understood(
      ...['--year', '2021', 'forklar', 'a', '--municipality', '3818', 'b', '--line=L1', '--json'],
      ...['--in-kind', 'other.csv', '--out', '/tmp/out', '--format', 'XLSX , csv', '--quiet'],
      ...['--csv', 'rfc4180', '--date', '2020-09-24', '--lang', 'nn'],
    );
    expect(asked).toEqual({
      kind: 'invocation',
      invocation: {
        command: 'explain',
        operands: ['a', 'b'],
        language: 'nn',
        year: 2021,
        out: '/tmp/out',
        formats: ['csv', 'xlsx'],
        csv: 'rfc4180',
        date: '2020-09-24',
        final: false,
        ics: false,
        json: true,
        quiet: true,
        inputFiles: new Map([['in-kind', '/home/kari/other.csv']]),
        municipality: '3818',
        line: 'L1',
      },
    });
  });

  it.each([
    { args: ['budget', '--help'], kind: 'help', why: 'help wins over what else is asked' },
    { args: ['explain', '-h'], kind: 'help', why: 'also where something is missing' },
    { args: ['--version', 'budget'], kind: 'version', why: 'version wins' },
    { args: ['help'], kind: 'help', why: 'as a word' },
    {
      args: ['budget', '--', '--odd-name'],
      kind: 'invocation',
      why: 'a folder named like an option',
    },
  ])('$args: $why', ({ args, kind }) => {
    expect(understood(...args).kind).toBe(kind);
  });

  it.each([
    { args: ['budget', '--munisipality', 'x'], kind: 'unknown-option' },
    { args: ['budget', '-x'], kind: 'unknown-option' },
    { args: ['budget', '--lang', 'sv'], kind: 'value-unknown' },
    { args: ['budget', '--format', ''], kind: 'value-unknown' },
    { args: ['budget', '--year', '21'], kind: 'year-unreadable' },
    { args: ['init'], kind: 'argument-missing' },
    { args: ['init', 'k-ikt', 'a', 'b'], kind: 'too-many-arguments' },
    { args: ['check', '--municipality', 'Oslo'], kind: 'not-of-command' },
    { args: ['invoice', '--settlement', '--municipality', 'Oslo'], kind: 'not-of-command' },
    { args: ['budget', '--line', 'L1'], kind: 'not-of-command' },
    { args: ['invoice', '--settlement', '--final'], kind: 'not-of-command' },
    { args: ['settle', '--ics'], kind: 'not-of-command' },
    { args: ['init', 'k-ikt', '--ics'], kind: 'not-of-command' },
    { args: ['explain', '--municipality', 'Oslo', '--final'], kind: 'not-of-command' },
    { args: ['--json'], kind: 'no-command' },
    { args: ['__proto__'], kind: 'unknown-command' },
  ])('$args is refused: $kind', ({ args, kind }) => {
    expect(understood(...args)).toMatchObject({ kind: 'problem', problem: { kind } });
  });
});
