/* A year of the model result by what moves in it: the shape of the cases beside this file. */
import type { Decision } from '../../src/model/decision.ts';
import { oreText } from '../../src/model/ore.ts';
import type { Pending, Settlement } from '../../src/model/settlement.ts';
import { kroner } from '../allocate/year.ts';
import { year } from './three-members.ts';
import { movementsOf, settled, texts, type TestSettlement } from './year.ts';

const zero = ['0.00', '0.00', '0.00'];

const collectedIn = ({ members }: Settlement) => texts(members.map(({ collected }) => collected));
const returnedIn = ({ members }: Settlement) => texts(members.map(({ returned }) => returned));

/** `deficit operating 100.00 of 2500.00`: the kind, the fund, what is to be decided on, and of what. */
const pendingText = (pending: Pending): readonly string[] => {
  switch (pending.kind) {
    case 'approve-accounts':
      return [];
    case 'deficit': {
      const { fund, need, balance } = pending;
      return [`deficit ${fund} ${oreText(need)} of ${oreText(balance)}`];
    }
    case 'deficit-uncovered':
      return [`deficit-uncovered ${oreText(pending.amount)}`];
    case 'surplus-above-cap':
      return [`surplus-above-cap ${pending.fund} ${oreText(pending.amount)}`];
    case 'audit':
    case 'decided-later':
    case 'basis-later':
      return [pending.kind];
  }
};
const pendingIn = ({ pending }: Settlement) => pending.flatMap(pendingText);

export interface ResultCase {
  readonly why: string;
  /** The one cost of a year that was budgeted at 1000. */
  readonly accounts: string;
  readonly decisions?: readonly Decision[];
  readonly more?: Partial<TestSettlement>;
  readonly operating?: readonly string[];
  readonly investment?: readonly string[];
  readonly collected?: readonly string[];
  readonly returned?: readonly string[];
  readonly pending?: readonly string[];
}

export const opening = (operating: string, investment: string): Partial<TestSettlement> => ({
  opening: { operating: kroner(operating), investment: kroner(investment) },
});

type Moved = Required<Omit<ResultCase, 'why' | 'accounts' | 'decisions' | 'more'>>;

/** What a case says; what it leaves out does not move. */
export const expectedIn = ({
  operating,
  investment,
  collected,
  returned,
  pending,
}: ResultCase): Moved => ({
  operating: operating ?? [],
  investment: investment ?? [],
  collected: collected ?? zero,
  returned: returned ?? zero,
  pending: pending ?? [],
});

/** The same of the year as it is settled. */
export const movedIn = ({ accounts, decisions = [], more = {} }: ResultCase): Moved => {
  const settlement = settled({ ...year(accounts, more), decisions });
  return {
    operating: movementsOf(settlement, 'operating'),
    investment: movementsOf(settlement, 'investment'),
    collected: collectedIn(settlement),
    returned: returnedIn(settlement),
    pending: pendingIn(settlement),
  };
};
