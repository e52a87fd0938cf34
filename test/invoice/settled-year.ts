import type { Decision } from '../../src/model/decision.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import type { VatTreatment } from '../../src/model/vat.ts';
import { kroner } from '../allocate/year.ts';
import { budgetOf, HALVES, INSTALLMENT, issue, type TestCooperation } from './cooperation.ts';

const given: TestCooperation = {
  lines: [{ id: 'L1', shares: ['100', '60'] }],
  project: { lines: [{ id: 'P1', shares: ['40', '20'] }], effort: [] },
  invoicing: { installments: HALVES },
};
/** Two installments of 100 and 60 kroner, and a project of 40 and 20. */
export const budget = budgetOf(given);

const memberNet = (net: string) => ({
  contribution: kroner('0'),
  consumption: kroner('0'),
  collected: kroner('0'),
  returned: kroner('0'),
  invoiced: kroner('0'),
  net: kroner(net),
});

/** A final settlement that comes to these nets. */
export const settlementOf = (
  nets: readonly string[],
  more: {
    readonly vat?: VatTreatment;
    readonly project?: readonly string[];
    readonly decisions?: readonly Decision[];
    readonly key?: string;
  } = {},
): Settlement => {
  const { input } = budget;
  const agreement = {
    ...input.agreement,
    settlement: {
      model: 'result' as const,
      ...(more.key !== undefined && { key: more.key, clause: '6' }),
      ...(more.key === undefined && { assumption: 'Som budsjettet.' }),
      surplus: [],
      deficit: [],
      requires: [],
      bases: 'year' as const,
      ...(more.vat !== undefined && { vat: more.vat }),
    },
  };
  const members = nets.map(memberNet);
  return {
    input: {
      budget,
      budgetAtUse: budget,
      weighing: { ...input, agreement },
      accounts: [],
      decisions: more.decisions ?? [],
      opening: new Map(),
      projectsInvoiced: new Map(),
      date: input.year as never,
    },
    model: 'result',
    status: 'final',
    charged: kroner('0'),
    otherIncome: kroner('0'),
    accounts: kroner('0'),
    result: kroner('0'),
    funds: [],
    members,
    memberMovements: [],
    transferred: kroner('0'),
    pending: [],
    outcomes: [],
    projects:
      more.project === undefined
        ? []
        : [
            {
              name: 'Digi',
              cost: kroner('0'),
              members: more.project.map((net) => ({
                share: kroner('0'),
                ownEffort: kroner('0'),
                invoiced: kroner('0'),
                net: kroner(net),
              })),
              invoicedFrom: 'register',
              control: { left: kroner('0'), right: kroner('0') },
            },
          ],
    cuts: [],
    control: { left: kroner('0'), right: kroner('0') },
    assumptions: [],
    contributionAssumptions: [],
  };
};

export const SETTLEMENT = { purpose: 'settlement' } as const;
export const OF_PROJECT = { purpose: 'settlement', project: 'Digi' } as const;

/** The register after the first installment, and after both. */
export const first = issue(budget, INSTALLMENT(1));
export const both = issue(budget, INSTALLMENT(2), first, { day: '2021-08-01' });
