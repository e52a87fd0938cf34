import { validateDecisions } from '../../../src/validate/decisions/index.ts';
import { asText, findingLines } from '../as-text.ts';
import { expectGolden } from '../golden.ts';
import { agreementOf, nodeOf, placesOf } from '../yaml-text.ts';

/** Charges and funds of every sort that a decision may be about. */
export const AGREEMENT = agreementOf(`id: x
name: x
source: x
language: nb
host: { number: "3006", name: x }
members:
  - { number: "3006", numbers: ["0604"], name: Kongsberg }
  - { number: "3045", name: Sigdal }
charges:
  fixed-fee: { clause: "6", per: member, amount: decided, by: Styringsgruppen }
  open-fee: { clause: "6", per: member, amount: decided }
  fee: { clause: "6", per: population, amount: [ { from: 2020-01-01, value: 3 }, { from: 2021-01-01, value: decided, by: Årsmøtet }, { from: 2023-07-01, value: 4 }, { from: 2025-03-01, value: decided }, { from: 2026-01-01, value: 5 }, { from: 2027-12-31, value: decided } ] }
  rate: { clause: "6", per: member, amount: 3 }
  bands: { clause: "6", per: member, bands: { by: population, steps: [ { amount: 1 } ] } }
  grant: { clause: "6", per: agreed }
funds:
  operating: { name: Drift, clause: "6" }
  investment: { name: Investering, clause: "6" }
settlement: { model: carry, clause: "6" }
decides: { budget: [Rådmannsutvalget, Styret], accounts: [Styret], funds: [Styret], rates: [Rådet] }
`);

/** What becomes of decisions.yaml, all of it golden. */
export const validate = (text: string, year?: number, agreement = AGREEMENT) => {
  const { decisions, found } = validateDecisions(nodeOf(text), agreement, year);
  expectGolden([...findingLines(found), ...decisions.map(asText)]);
  return { decisions, found: placesOf(found), args: found.map(({ args }) => args) };
};

/** One decision of the fields given. */
export const decided = (
  fields: string,
  head = 'date: 2021-02-17, body: Styret, case: "1/21"',
): string => `- { ${head}, ${fields} }\n`;

/** A head by the body that decides rates. */
export const RATES = 'date: 2021-02-17, body: Rådet, case: "1/21"';
