import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oreText } from '../../../src/model/ore.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { settle } from '../../../src/settle/settle.ts';
import { settlePlainly } from './k-ikt.ts';
import { productYear } from './product-year.ts';
import { plainYear } from './random-year.ts';

/** Every field of § 4.1, in its form. */
const jsonOf = (settlement: Settlement): Readonly<Record<string, unknown>> => ({
  command: 'settle',
  agreement: settlement.input.weighing.agreement.id,
  year: settlement.input.weighing.year,
  model: settlement.model,
  status: settlement.status,
  budget: oreText(settlement.input.budget.total),
  charged: oreText(settlement.charged),
  other_income: oreText(settlement.otherIncome),
  accounts: oreText(settlement.accounts),
  result: oreText(settlement.result),
  funds: settlement.funds.map(({ id, opening, movements, closing, cap }) => ({
    id,
    opening: oreText(opening.amount),
    movements: movements.map((movement) => ({
      kind: movement.kind,
      amount: oreText(movement.amount),
      clause: movement.grounds.clause,
      case: movement.decision?.case ?? null,
    })),
    closing: oreText(closing),
    cap: cap === undefined ? null : oreText(cap),
  })),
  members: settlement.members.map((member, index) => ({
    number: settlement.input.weighing.members[index]?.number,
    name: settlement.input.weighing.members[index]?.name,
    contribution: oreText(member.contribution),
    consumption: oreText(member.consumption),
    collected: oreText(member.collected),
    returned: oreText(member.returned),
    invoiced: oreText(member.invoiced),
    net: oreText(member.net),
  })),
  transferred: oreText(settlement.transferred),
  pending: settlement.pending.map(({ kind }) => kind).sort(),
  control: { left: oreText(settlement.control.left), right: oreText(settlement.control.right) },
});

describe("K-IKT's settlement", () => {
  test('is what the rules give read plainly, in every field, and refused for the same years', () => {
    const seen = { refused: 0, preliminary: 0, final: 0 };
    fc.assert(
      fc.property(plainYear, (year) => {
        const plain = settlePlainly(year);
        const { settlement, found } = settle(productYear(year));
        if (plain === 'refused') {
          seen.refused += 1;
          expect(settlement).toBeUndefined();
          expect(found.length).toBeGreaterThan(0);
          return;
        }
        expect(found).toEqual([]);
        expect(settlement && jsonOf(settlement)).toEqual(plain);
        seen[settlement?.status ?? 'refused'] += 1;
      }),
      { numRuns: 4000 },
    );
    // The years are such that all of it is tried.
    const runs = seen.refused + seen.preliminary + seen.final;
    for (const count of Object.values(seen)) expect(count / runs).toBeGreaterThan(0.02);
  });
});
