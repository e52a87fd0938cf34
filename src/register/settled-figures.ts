import { at } from '../model/assert.ts';
import { ore, type Ore } from '../model/ore.ts';
import type { Settlement } from '../model/settlement.ts';
import { AMOUNT, amountIn, amountText } from './amount-text.ts';

/** One figure of a settlement by its name: `result`, a member's number, or a project and a member's number. */
export interface SettledFigure {
  readonly name: string;
  readonly amount: Ore;
}

/**
 * What a final settlement has fixed beside its fund movements: the year's sums, and what each member is to bear of the year
 * and of each project. What was invoiced is no part of it: invoices may come after.
 */
export const settledFigures = (settlement: Settlement): readonly SettledFigure[] => {
  const { charged, otherIncome, accounts, result } = settlement;
  const { members } = settlement.input.weighing;
  const numberOf = (index: number): string => at(members, index).number;
  return [
    { name: 'charged', amount: charged },
    { name: 'other_income', amount: otherIncome },
    { name: 'accounts', amount: accounts },
    { name: 'result', amount: result },
    ...settlement.members.map((each, index) => ({
      name: numberOf(index),
      amount: ore(each.contribution + each.consumption + each.collected - each.returned),
    })),
    ...settlement.projects.flatMap((project) =>
      project.members.map(({ share, ownEffort }, index) => ({
        name: nameInText(`${project.name} ${numberOf(index)}`),
        amount: ore(share - ownEffort),
      })),
    ),
  ];
};

const BETWEEN = ' | ';

/** A name may hold neither what stands between figures nor a line break. */
const nameInText = (name: string): string => name.replace(/[|\p{Cc}]+/gu, '/');

/** `result -1234,50 | 3006 250,00`: the figures in one cell of the register. */
export const figuresText = (figures: readonly SettledFigure[]): string =>
  figures.map(({ name, amount }) => `${name} ${amountText(amount)}`).join(BETWEEN);

/** The figures of a cell that `figuresText` made; an empty cell has none. */
export const figuresIn = (text: string): readonly SettledFigure[] =>
  text.split(BETWEEN).flatMap((each) => {
    const blank = each.lastIndexOf(' ');
    const amount = each.slice(blank + 1);
    return AMOUNT.test(amount) ? [{ name: each.slice(0, blank), amount: amountIn(amount) }] : [];
  });
