import { describe, expect, test } from 'vitest';
import { assumptionsOfLines } from '../../src/allocate/assumptions.ts';
import { allocateBudget } from '../../src/allocate/budget.ts';
import type { AllocatedLine } from '../../src/model/allocation.ts';
import { ONE } from '../../src/model/millionths.ts';
import { ore } from '../../src/model/ore.ts';
import type { ChargeInYear } from '../../src/model/year-input.ts';
import {
  decimal,
  directLine,
  everybody,
  fixed,
  keyOf,
  kroner,
  share,
  splitLine,
  use,
  yearInput,
} from './year.ts';

const equal = keyOf('equal', [fixed('1'), share('100', 'equal')], { assumption: 'equal parts' });
const people = keyOf('people', [share('100', 'people', 'staff')], { assumption: 'by people' });
const direct = {
  ...keyOf('direct', []),
  grounds: { assumption: 'by use' },
  rule: { kind: 'consumption' },
} as const;

const charge = (id: string, more: Partial<ChargeInYear>): ChargeInYear => ({
  charge: { id, rule: { kind: 'agreed' }, months: ONE, maxFor: new Map(), partYear: false },
  grounds: { assumption: `the charge ${id}` },
  rule: { kind: 'agreed', amounts: [ore(1n), ore(2n)], at: [] },
  consumption: [],
  payers: [0, 1],
  exempt: [],
  ...more,
});

const rates = charge('rates', {
  rule: {
    kind: 'rates',
    parts: [
      {
        per: 'staff',
        rate: { kind: 'amount', amount: decimal('2') },
        grounds: { assumption: 'a rate' },
      },
    ],
  },
});

const bands = charge('bands', {
  rule: {
    kind: 'rates',
    parts: [
      {
        per: 'member',
        rate: { kind: 'bands', by: 'people', steps: [{ amount: decimal('2') }] },
        grounds: {},
      },
    ],
  },
});

const input = yearInput({
  members: [{}, {}],
  rounding: { unit: ore(1n), rule: 'largest-remainder', assumption: 'odd øre' },
  assumptions: ['in general'],
  bases: { people: [decimal('1'), decimal('2')], staff: [decimal('3'), decimal('1')] },
  basisAssumptions: { people: 'figures of people', staff: 'figures of staff' },
  charges: [charge('grant', {}), rates, bands],
  lines: [
    splitLine('A', equal, kroner('10'), everybody(2)),
    splitLine('B', people, kroner('10'), everybody(2)),
    splitLine('C', people, kroner('10'), everybody(2), { basis: 'staff' }),
    { ...directLine('D', [use(0, '1', '5')]), key: direct },
    { ...splitLine('P', people, kroner('10'), everybody(2)), project: 'Arkiv' },
  ],
});
const { budget } = allocateBudget(input, { keepLines: true });
const named = (...ids: readonly string[]): readonly AllocatedLine[] =>
  [...budget.lines, ...budget.projects.flatMap(({ lines }) => lines)].filter(({ id }) =>
    ids.includes(id),
  );

describe('what lines rest on', () => {
  test.each([
    { ids: [], said: [], why: 'nothing but what holds in general' },
    { ids: ['A'], said: ['equal parts'], why: 'a key that asks for no figures' },
    { ids: ['B'], said: ['figures of people', 'by people'], why: 'a key with its first basis' },
    { ids: ['C'], said: ['figures of staff', 'by people'], why: 'a key with the line’s basis' },
    { ids: ['D'], said: ['by use'], why: 'consumption is not split' },
    { ids: ['grant'], said: ['the charge grant'], why: 'agreed amounts ask for no figures' },
    { ids: ['rates'], said: ['figures of staff', 'the charge rates', 'a rate'], why: 'a rate' },
    { ids: ['bands'], said: ['figures of people', 'the charge bands'], why: 'a rate by bands' },
  ])('$ids: $why', ({ ids, said }) => {
    const isSplit = ids.some((id) => 'ABC'.includes(id));
    expect(assumptionsOfLines(input, named(...ids))).toEqual([
      'in general',
      ...said,
      ...(isSplit ? ['odd øre'] : []),
    ]);
  });

  test('what half-up leaves for the host is rounded', () => {
    const halfUp = { ...input.agreement.rounding, rule: 'half-up', assumption: 'half up' } as const;
    const rounded = { ...input, agreement: { ...input.agreement, rounding: halfUp } };
    const [line] = named('A');
    const left: AllocatedLine = { ...line!, because: () => ({ kind: 'rounding' }) };
    delete (left as { line?: unknown }).line;
    expect(assumptionsOfLines(rounded, [left])).toEqual(['in general', 'half up']);
  });

  test('contributions rest on nothing that is assumed for projects alone', () => {
    const lines = input.readLines(() => undefined);
    const contribution = [...lines].filter(({ id }) => id === 'A' || id === 'P');
    const apart = allocateBudget(
      { ...input, charges: [], readLines: () => contribution },
      { keepLines: false },
    ).budget;
    expect(apart.assumptions).toEqual(expect.arrayContaining(['by people', 'figures of people']));
    expect(apart.contributionAssumptions).toEqual(['in general', 'equal parts', 'odd øre']);
  });
});
