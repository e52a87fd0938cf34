import { describe, expect, it } from 'vitest';
import { settlementJson } from '../../../src/document/settlement/settlement-json.ts';
import type { Settlement } from '../../../src/model/settlement.ts';
import { jsonText } from '../../../src/write/json.ts';
import {
  actualYear,
  carriedYear,
  decidedOverspend,
  undecidedOverspend,
  underspend,
} from './example-settlements.ts';

interface Result {
  readonly [key: string]: unknown;
  readonly funds: readonly {
    readonly movements: readonly Record<string, unknown>[];
    readonly cap: unknown;
  }[];
  readonly members: readonly Record<string, string>[];
  readonly pending: readonly string[];
  readonly control: { readonly left: string; readonly right: string };
  readonly notes: readonly string[];
  readonly assumptions: readonly string[];
}
const json = (settlement: Settlement): Result =>
  JSON.parse(jsonText(settlementJson(settlement, []))) as Result;
const oreOf = (text: string): bigint => BigInt(text.replace('.', ''));

describe('settlementJson', () => {
  it('has the keys of the specification in their order, then the others', () => {
    const result = json(undecidedOverspend());
    expect(Object.keys(result).slice(0, 14)).toEqual([
      ...['command', 'agreement', 'year', 'model', 'status', 'budget', 'charged', 'other_income'],
      ...['accounts', 'result', 'funds', 'members', 'transferred', 'pending'],
    ]);
    expect(Object.keys(result)[14]).toBe('control');
    expect(Object.keys(result.members[0]!)).toEqual([
      ...[
        'number',
        'name',
        'contribution',
        'consumption',
        'collected',
        'returned',
        'invoiced',
        'net',
      ],
    ]);
    expect(result).toMatchObject({
      command: 'settle',
      agreement: 'k-ikt',
      year: 2021,
      model: 'result',
    });
  });

  it.each([
    { settlement: undecidedOverspend(), why: 'undecided' },
    { settlement: decidedOverspend(), why: 'decided' },
    { settlement: underspend(), why: 'underspend' },
    { settlement: actualYear(), why: 'actual' },
    { settlement: carriedYear(), why: 'carry' },
  ])('says a control line and nets that hold: $why', ({ settlement }) => {
    const { control, members } = json(settlement);
    expect(control.left).toBe(control.right);
    for (const member of members) {
      const [contribution, consumption, collected, returned, invoiced, net] = [
        ...['contribution', 'consumption', 'collected', 'returned', 'invoiced', 'net'],
      ].map((key) => oreOf(member[key]!)) as [bigint, bigint, bigint, bigint, bigint, bigint];
      expect(net).toBe(contribution + consumption + collected - returned - invoiced);
    }
  });

  it('names what must be decided, by whom, in the language of the agreement', () => {
    const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map(
      (language) => json(undecidedOverspend({ language })).pending[0]!,
    );
    expect(nb).toMatch(/^Styret må vedta hvor mye av merforbruket på .* bundet driftsfond/);
    expect(nn).toMatch(/^Styret må vedta kor mykje av meirforbruket/);
    expect(en).toMatch(/^Styret must decide how much of the overspend/);
  });

  it('says the grounds of each movement, and null where a fund has no cap', () => {
    const [operating, investment] = json(underspend()).funds;
    expect(
      operating!.movements.map(({ kind, clause, case: number }) => [kind, clause, number]),
    ).toEqual([
      ['set_aside', '6', ''],
      ['return', '6', expect.stringMatching(/\/22$/)],
      ['return', '6', ''],
    ]);
    expect(operating!.movements.at(-1)).toMatchObject({ above_cap: true, balance: '3000000.00' });
    expect(investment!.movements[0]).toMatchObject({ kind: 'set_aside', amount: '300000.00' });
    expect(json(carriedYear()).funds[0]!.cap).toBeNull();
  });

  it('says what is taken to hold, and where the ledger differs', () => {
    expect(json(undecidedOverspend()).assumptions).toContainEqual(
      expect.stringContaining('det som er budsjettert som kostnadsandel, regnes som fakturert'),
    );
    expect(json(carriedYear()).assumptions).toContainEqual(
      expect.stringContaining('det som er budsjettert som medlemsavgift, regnes som fakturert'),
    );
    const { notes, reconciliation } = json(decidedOverspend());
    expect(notes).toHaveLength(3);
    expect(reconciliation).toEqual([
      {
        kind: 'contribution',
        booked: '7000000.00',
        expected: '7100000.50',
        difference: '-100000.50',
      },
      { kind: 'fund', booked: '-400000.00', expected: '-192000.00', difference: '-208000.00' },
    ]);
  });
});
