import type { SettlementRules } from '../../../src/model/agreement.ts';
import type { CostLine } from '../../../src/model/cost-line.ts';
import type { FundRow } from '../../../src/model/fund-row.ts';
import { validateSettlement } from '../../../src/validate/settlement/index.ts';
import { validateYear } from '../../../src/validate/year/index.ts';
import { asText, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { agreement, day, raw, type Files } from '../year/given.ts';

/** A year to be settled: lines of every sort, units used, two projects. */

const BUDGET = `id;description;category;key;basis;amount;users;project
L1;Servere;Drift;50/50;;1000;;
L2;Nettverk;Drift;50/50;employees;500;Tinn, 3006;
L3;Lisenser;;direct;;;;
P1;Bru;;50/50;;600;Kongsberg, Tinn;Bru
P2;Bru;;50/50;;400;3006|3818;Bru
Q1;Vei;;50/50;;5;;Vei
Q2;Vei;;staff;;5;;Vei
D1;;;direct;;;;Kabel
`;
const CONSUMPTION = `line;municipality;planned;used;unit_price
L3;3006;5;4;10
L3;3818;2;3;10
D1;3808;1;1;7
`;

export interface Given {
  readonly model?: SettlementRules['model'];
  readonly files?: Files;
  readonly more?: Parameters<typeof agreement>[0];
  readonly rows?: readonly FundRow[];
}

/** What a line of the accounts is split by, without what the line says already. */
const splitText = (split: CostLine | undefined): string =>
  ` by ${asText(split && { ...split, key: split.key.id, at: split.at })}`;

/** The accounts and what is found, all of it golden. */
export const settle = ({ model = 'actual', files, more, rows = [] }: Given) => {
  const settlement: SettlementRules = {
    clause: '8',
    model,
    surplus: [],
    deficit: [],
    requires: [],
    bases: 'year',
  };
  const checked = validateYear({
    agreement: agreement({ settlement, ...more }),
    decisions: [],
    raw: raw({ budget: BUDGET, consumption: CONSUMPTION, ...files }),
    date: day('2022-03-01'),
  });
  const { accounts, opening, found } = validateSettlement(checked, rows);
  const lines = accounts.map((line) => {
    const { split, ...said } = line;
    return asText(said) + ('split' in line ? splitText(split) : '');
  });
  expectGolden([...findingLines(found), ...lines, asText(opening)]);
  return { accounts, found, codes: found.map(({ code }) => code) };
};
