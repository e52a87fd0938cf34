import { describe, expect, it } from 'vitest';
import { ore } from '../../src/model/ore.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { figuresIn, figuresText, settledFigures } from '../../src/register/settled-figures.ts';
import { settlementOf } from '../invoice/settled-year.ts';

/** Two members and a project of the name; each amount another. */
const settledWith = (project: string): Settlement => {
  const plain = settlementOf(['1', '2'], { project: ['3', '4'] });
  const [digi] = plain.projects;
  const invoiced = ore(99n);
  return {
    ...plain,
    charged: ore(10n),
    otherIncome: ore(20n),
    accounts: ore(30n),
    result: ore(-40n),
    members: [1000n, 2000n].map((contribution) => ({
      contribution: ore(contribution),
      consumption: ore(200n),
      collected: ore(30n),
      returned: ore(4n),
      invoiced,
      net: ore(7n),
    })),
    projects: [
      {
        ...digi!,
        name: project,
        members: [500n, 600n].map((share) => ({
          share: ore(share),
          ownEffort: ore(50n),
          invoiced,
          net: ore(8n),
        })),
      },
    ],
  };
};

describe('the figures of a settlement', () => {
  it('are the sums of the year, and what each member bears of it and of each project', () => {
    expect(settledFigures(settledWith('Digi'))).toEqual([
      { name: 'charged', amount: 10n },
      { name: 'other_income', amount: 20n },
      { name: 'accounts', amount: 30n },
      { name: 'result', amount: -40n },
      { name: '3001', amount: 1226n },
      { name: '3002', amount: 2226n },
      { name: 'Digi 3001', amount: 450n },
      { name: 'Digi 3002', amount: 550n },
    ]);
  });

  it.each([
    { project: 'Digi | 3001 5,00', name: 'Digi / 3001 5,00 3001', why: 'what stands between' },
    { project: 'Digi\r\n|2', name: 'Digi/2 3001', why: 'a line break' },
    { project: 'Digi\u2028to', name: 'Digi\u2028to 3001', why: 'a break that only Unicode knows' },
  ])('are read as they were written, whatever the project is called: $why', ({ project, name }) => {
    const figures = settledFigures(settledWith(project));
    expect(figures[6]?.name).toBe(name);
    expect(figuresIn(figuresText(figures))).toEqual(figures);
  });
});

it.each([
  { text: '', why: 'there are none' },
  { text: 'result', why: 'no amount' },
  { text: 'result 1234', why: 'no øre' },
  { text: 'result 12,345', why: 'too many of them' },
  { text: 'result x1,00', why: 'no number' },
])('the text "$text" has no figure: $why', ({ text }) => {
  expect(figuresIn(text)).toEqual([]);
});
