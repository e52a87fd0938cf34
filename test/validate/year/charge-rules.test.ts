import { describe, expect, it } from 'vitest';
import { always } from '../../../src/model/dated-value.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { ore } from '../../../src/model/ore.ts';
import {
  charge,
  check,
  day,
  decided,
  decimal,
  FIGURES,
  from,
  KONGSBERG,
  NOTODDEN,
  rate,
  TINN,
  type Given,
} from './given.ts';

const AGREEMENT = 'agreement.yaml:1:1';
const DECISIONS = { file: '2021/decisions.yaml', line: 1, column: 3 };
const head = { date: day('2021-02-17'), body: 'Styret', case: '3/21', at: DECISIONS };
const thisCharge = (...charges: readonly ReturnType<typeof charge>[]): Given => ({
  of: { keys: [], charges },
  files: { budget: '' },
});
const smallest = (count: number): Decision => ({
  ...head,
  kind: 'exempt',
  charge: 'fee',
  exemption: { kind: 'smallest', count, by: 'population' },
});
describe('charges as they are in the year', () => {
  const cases: readonly (Given & { said: readonly string[]; why: string })[] = [
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      said: [],
      why: 'a rate that never changes',
    },
    {
      ...thisCharge(
        charge('fee', 'member', [from('2022-01-01', { kind: 'amount', amount: decimal('5') })]),
      ),
      said: [`rule/not-yet-in-force ${AGREEMENT}`],
      why: 'a rate that begins later',
    },
    {
      ...thisCharge(
        charge('fee', 'member', [
          from('2020-01-01', { kind: 'amount', amount: decimal('5') }),
          from('2021-03-01', { kind: 'amount', amount: decimal('6') }),
        ]),
      ),
      said: [`? rule/changes-in-year ${AGREEMENT}`],
      why: 'a rate that changes inside the year counts from the next',
    },
    {
      ...thisCharge(charge('fee', 'member', decided('Styret'))),
      said: [`charge/not-decided ${AGREEMENT}`],
      why: 'no decision',
    },
    {
      ...thisCharge(charge('fee', 'member', decided('Styret'))),
      decisions: [{ ...head, kind: 'set', charge: 'fee', amount: decimal('5') }],
      said: [],
      why: 'a decision',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      said: [],
      why: 'the smallest is exempt',
    },
    {
      ...thisCharge(
        charge('fee', 'member', decided('Styret')),
        charge('other', 'member', rate('5')),
      ),
      decisions: [{ ...head, kind: 'set', charge: 'other', amount: decimal('5') }],
      said: [`charge/not-decided ${AGREEMENT}`],
      why: 'a decision about another charge',
    },
    {
      of: {
        keys: [],
        charges: [charge('fee', 'member', decided())],
        decides: new Map([['rates', ['Styret', 'Rådet']]]),
      },
      files: { budget: '' },
      said: [`charge/not-decided ${AGREEMENT}`],
      why: 'no decision of those that decide rates',
    },
    {
      ...thisCharge(charge('fee', 'member', decided('Styret'))),
      decisions: [
        { ...head, kind: 'set', charge: 'fee', amount: decimal('5') },
        { ...head, kind: 'set', charge: 'fee', amount: decimal('6') },
      ],
      said: [],
      why: 'the last decision of several',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1), smallest(2), { ...smallest(3), charge: 'other' } as Decision],
      said: [],
      why: 'the last exemption of several, of this charge',
    },
    {
      ...thisCharge(
        charge('fee', 'member', rate('5'), {
          exempt: [from('2020-01-01', { kind: 'smallest', count: 3, by: 'employees' })],
        }),
      ),
      said: [`charge/all-exempt ${AGREEMENT}`],
      why: 'all are exempt by the agreement',
    },
    {
      ...thisCharge(
        charge('fee', 'member', rate('5'), {
          exempt: [from('2020-01-01', { kind: 'smallest', count: 1, by: 'employees' })],
        }),
      ),
      decisions: [smallest(2)],
      said: [],
      why: 'a decision goes before the agreement',
    },
    {
      ...thisCharge(
        charge('fee', 'member', rate('5'), {
          exempt: [from('2022-01-01', { kind: 'smallest', count: 1, by: 'employees' })],
        }),
      ),
      said: [],
      why: 'an exemption of later years',
    },
    {
      of: {
        members: [{ ...KONGSBERG, class: 'big' }, { ...NOTODDEN, class: 'big' }, TINN],
        keys: [],
        charges: [charge('fee', 'member', rate('5'), { for: 'big' })],
      },
      files: { budget: '' },
      decisions: [smallest(1)],
      said: [],
      why: 'the smallest of the class',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'), { for: 'gone' })),
      decisions: [smallest(1)],
      said: [],
      why: 'of a class that nobody is of in the year none is exempt',
    },
    {
      ...thisCharge(
        charge('fee', 'member', [], {
          clause: '4',
          assumption: 'two parts',
          rule: {
            kind: 'rates',
            parts: [
              {
                per: 'member',
                rate: {
                  kind: 'dated',
                  values: [
                    {
                      ...from('2020-01-01', { kind: 'amount', amount: decimal('5') }),
                      grounds: { clause: '4 b' },
                    },
                  ],
                },
              },
              { per: 'employees', rate: { kind: 'bands', by: 'population', steps: [] } },
            ],
          },
        }),
      ),
      said: [],
      why: 'the grounds of a charge in two parts are its own',
    },
    {
      ...thisCharge(
        charge(
          'fee',
          'member',
          always({ kind: 'amount', amount: decimal('5') }, { clause: '4 b' }),
          {
            clause: '4',
          },
        ),
      ),
      said: [],
      why: 'the grounds of a charge in one part are those of the part',
    },
    {
      ...thisCharge(charge('fee', 'member', decided())),
      said: [`charge/not-decided ${AGREEMENT}`],
      why: 'no decision, where nothing says who decides',
    },
    {
      ...thisCharge(
        charge('fee', 'member', rate('5'), {
          min: [from('2020-01-01', ore(1n)), from('2021-01-01', ore(2n))],
          max: [from('2020-01-01', ore(8n)), from('2021-01-01', ore(9n))],
        }),
      ),
      said: [],
      why: 'the limits in force',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'), { min: [from('2022-01-01', ore(1n))] })),
      said: [],
      why: 'a least amount of later years',
    },
    {
      ...thisCharge(charge('fee', 'population', rate('5'))),
      decisions: [smallest(1)],
      files: { budget: '', municipalities: FIGURES.replace('5604', '') },
      said: ['basis/no-figure 2021/municipalities.csv:4:11'],
      why: 'a figure that the rate and the exemption ask for is asked for once',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(3)],
      said: ['charge/all-exempt 2021/decisions.yaml:1:3'],
      why: 'all are exempt',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '5604') },
      said: ['charge/tied-exemption 2021/decisions.yaml:1:3'],
      why: 'two are the smallest',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(2)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '5604') },
      said: [],
      why: 'a tie that is exempt as a whole',
    },
    {
      ...thisCharge(charge('fee', 'member', rate('5'))),
      decisions: [smallest(1)],
      files: { budget: '', municipalities: FIGURES.replace('12994', '') },
      said: ['basis/no-figure 2021/municipalities.csv:3:15'],
      why: 'no rank without all the figures',
    },
  ];
  it.each(cases)('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('fills in decided rates and the exempt', () => {
    const set: Decision = { ...head, kind: 'set', charge: 'fee', amount: decimal('150000') };
    const { input } = check({
      ...thisCharge(
        charge('fee', 'member', decided(), {
          min: [from('2020-01-01', 1n as never)],
          max: [from('2022-01-01', 9n as never)],
        }),
      ),
      decisions: [set, smallest(1)],
    });
    expect(input?.charges[0]).toMatchObject({
      rule: {
        parts: [
          { per: 'member', rate: { kind: 'amount', amount: 150_000_000_000n, decision: set } },
        ],
      },
      grounds: { clause: '1' },
      min: 1n,
      payers: [0, 1],
      exempt: [2],
      exemptBy: { kind: 'exempt' },
    });
    expect(input?.charges[0]).not.toHaveProperty('max');
  });

  it('frees named members and those of another class', () => {
    const members = [{ ...KONGSBERG, class: 'council' }, { ...NOTODDEN, class: 'council' }, TINN];
    const exempt = [from('2020-01-01', { kind: 'members', members: ['3808'] } as const)];
    const { input } = check({
      of: {
        members,
        keys: [],
        charges: [charge('fee', 'member', rate('5'), { for: 'council', exempt })],
      },
      files: { budget: '' },
    });
    expect(input?.charges[0]).toMatchObject({ payers: [0], exempt: [1] });
  });
});
