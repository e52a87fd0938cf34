import type { SettlementModel } from '../model/agreement.ts';
import { assert, at, present } from '../model/assert.ts';
import type { Decision } from '../model/decision.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { lesserOre, noLessThanZero, ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { FundYear, MemberMovement, Pending, SettlementInput } from '../model/settlement.ts';
import { isInResult } from './books.ts';
import { decidedAmount, VERBS, type FundDecision, type Reach } from './decided-amount.ts';
import { inOrderOfEffect } from './decision-order.ts';
import { FundLedger } from './fund-ledger.ts';
import type { MemberSplitter } from './split-by-settlement-key.ts';
import { zeros } from './zeros.ts';

/** Where what is returned to the members comes from. */
type From = Pick<MemberMovement, 'fund' | 'decision' | 'aboveCap'>;

type Of<Kind extends FundDecision['kind']> = Extract<FundDecision, { readonly kind: Kind }>;

/**
 * The funds of one year while it is settled, with what moves between them and the members. The steps are called in the
 * order of design § 3; each takes the decisions that are about it.
 */
export class FundBooks {
  readonly found: Diagnostic[] = [];
  readonly pending: Pending[] = [];
  readonly memberMovements: MemberMovement[] = [];
  readonly ledgers: ReadonlyMap<string, FundLedger>;
  readonly #input: SettlementInput;
  readonly #split: MemberSplitter;
  readonly #failed = new Set<string>();
  #collected: readonly Ore[];
  #returned: readonly Ore[];
  #transferred: Ore = ZERO_ORE;

  constructor(input: SettlementInput, split: MemberSplitter) {
    const { agreement, year, members } = input.weighing;
    this.#input = input;
    this.#split = split;
    this.#collected = zeros(members.length);
    this.#returned = zeros(members.length);
    this.ledgers = new Map(
      [...agreement.funds.values()].map((fund) => {
        const opening = present(input.opening.get(fund.id), 'each fund has an opening balance');
        return [fund.id, new FundLedger(fund, year, opening)];
      }),
    );
  }

  get transferred(): Ore {
    return this.#transferred;
  }
  get collected(): readonly Ore[] {
    return this.#collected;
  }
  get returned(): readonly Ore[] {
    return this.#returned;
  }

  ledger(fund: string): FundLedger {
    return present(this.ledgers.get(fund), `the agreement has the fund ${fund}`);
  }

  /** In the order that they take effect. */
  decisions<Kind extends FundDecision['kind']>(kind: Kind): readonly Of<Kind>[] {
    return inOrderOfEffect(
      this.#input.decisions.filter((decision): decision is Of<Kind> => decision.kind === kind),
      [...this.ledgers.keys()],
    );
  }

  /** Says of each such decision that the agreement's model has no place for it; a use of a fund for a line always has. */
  refuse(model: SettlementModel, ...kinds: readonly FundDecision['kind'][]): void {
    for (const decision of this.#input.decisions) {
      if (!isFundDecision(decision) || !kinds.includes(decision.kind)) continue;
      if ('line' in decision) continue;
      const args = { verb: VERBS[decision.kind], model };
      this.found.push(errorAt('settlement/decision-not-for-model', decision.at, args));
    }
  }

  /** What a decision comes to, as far as the balance and `reaches` go; a finding is kept. */
  amountOf(decision: FundDecision, ...reaches: readonly Reach[]): Ore {
    const balance: Reach = { of: 'balance', limit: this.ledger(decision.fund).balance };
    const all = decision.kind === 'set_aside' ? reaches : [balance, ...reaches];
    const { amount, found } = decidedAmount(decision, decision.amount, all);
    if (found !== undefined) this.found.push(found);
    return amount;
  }

  /**
   * First of all: funds that finance lines of the accounts, each at most by the line's cost.
   *
   * @returns what the funds gave, by line id
   */
  useByLine(): ReadonlyMap<string, Ore> {
    const financed = new Map<string, Ore>();
    const lines = this.#input.accounts.filter(isInResult);
    for (const decision of this.decisions('use_fund')) {
      if (decision.line === undefined) continue;
      const { line, fund } = decision;
      const booked = lines.filter(({ id }) => id === line);
      if (booked.length === 0) {
        const args = { line, known: lines.map(({ id }) => id) };
        this.found.push(errorAt('settlement/unknown-line', decision.at, args));
        continue;
      }
      const cost = sumOre(booked.map(({ amount }) => amount)) - (financed.get(line) ?? 0n);
      const amount = this.amountOf(decision, { of: 'line', limit: ore(cost) });
      this.ledger(fund).move({ kind: 'use', amount, decision, line });
      financed.set(line, ore((financed.get(line) ?? 0n) + amount));
    }
    return financed;
  }

  /** What a fund holds that no decision has promised to members or a successor. Never below zero. */
  freeOf(fund: string): Ore {
    const promised = [...this.decisions('return'), ...this.decisions('transfer')].flatMap(
      ({ fund: id, amount }) => (id === fund && amount?.kind === 'exact' ? [amount.amount] : []),
    );
    return noLessThanZero(this.ledger(fund).balance - sumOre(promised));
  }

  collect(keyId: string, amount: Ore): void {
    this.#collected = added(this.#collected, this.#shares(keyId, amount, 'collected', {}));
  }

  /** Splits what goes back to the members, on its own. */
  giveBack(keyId: string, amount: Ore, from: From = {}): readonly Ore[] {
    const shares = this.#shares(keyId, amount, 'returned', from);
    this.#returned = added(this.#returned, shares);
    return shares;
  }

  /** Decided returns from funds to the members. */
  returnDecided(keyId: string): void {
    for (const decision of this.decisions('return')) {
      const amount = this.amountOf(decision);
      const shares = this.giveBack(keyId, amount, { fund: decision.fund, decision });
      this.ledger(decision.fund).move({ kind: 'return', amount, decision, shares });
    }
  }

  /** Decided transfers to a successor; one without an amount takes the whole balance. */
  transferDecided(): void {
    for (const decision of this.decisions('transfer')) {
      const amount = this.amountOf(decision);
      this.ledger(decision.fund).move({ kind: 'transfer', amount, decision, to: decision.to });
      this.#transferred = ore(this.#transferred + amount);
    }
  }

  /**
   * Last: what lies above a cap goes back to the members. Where the cap refuses, it is an error of the decisions that set so
   * much aside, and what the rest of an underspend put there is for somebody to decide on. A balance that was above its cap
   * already is nobody's.
   */
  keepCaps(keyId: string | undefined): void {
    for (const ledger of this.ledgers.values()) {
      const { fund, cap, balance } = ledger;
      if (cap === undefined || balance <= cap) continue;
      if (fund.overCap === 'return' && keyId !== undefined) {
        const amount = ore(balance - cap);
        const shares = this.giveBack(keyId, amount, { fund: fund.id, aboveCap: true });
        ledger.move({ kind: 'return', amount, shares, aboveCap: true });
        continue;
      }
      if (fund.overCap === 'refuse') this.#refuseAbove(ledger, cap);
    }
  }

  #refuseAbove({ fund, balance, placed }: FundLedger, cap: Ore): void {
    const above = ore(balance - cap);
    const decided = this.decisions('set_aside').filter(
      ({ fund: id, amount: { kind, amount } }) => id === fund.id && kind === 'exact' && amount > 0n,
    );
    if (above > placed) {
      for (const decision of decided) {
        const asked = decision.amount.amount;
        const args = { fund: fund.id, asked, balance: ore(balance - placed), cap };
        this.found.push(errorAt('settlement/above-cap', decision.at, args));
      }
    }
    if (placed > 0n) {
      this.pending.push({
        kind: 'surplus-above-cap',
        fund: fund.id,
        amount: lesserOre(above, placed),
      });
    }
  }

  finish(): readonly FundYear[] {
    return [...this.ledgers.values()].map((ledger) => ledger.finish());
  }

  #shares(
    keyId: string,
    amount: Ore,
    direction: MemberMovement['direction'],
    from: From,
  ): readonly Ore[] {
    if (amount === 0n) return zeros(this.#collected.length);
    assert(amount > 0n, 'what is collected or returned has no sign of its own');
    const split = this.#split(keyId, amount);
    if ('found' in split) {
      // A key that fails once fails each time: said once.
      if (!this.#failed.has(keyId)) this.found.push(split.found);
      this.#failed.add(keyId);
      return zeros(this.#collected.length);
    }
    const { shares, because } = split;
    assert(sumOre(shares) === amount, 'what is collected or returned is all of the movement');
    this.memberMovements.push({ direction, amount, shares, ...from, because });
    return shares;
  }
}

const isFundDecision = (decision: Decision): decision is FundDecision => decision.kind in VERBS;

const added = (a: readonly Ore[], b: readonly Ore[]): readonly Ore[] => {
  assert(a.length === b.length, 'sums are over the same members');
  return a.map((amount, index) => ore(amount + at(b, index)));
};
