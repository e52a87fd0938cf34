import { assert } from '../model/assert.ts';
import { inForce } from '../model/dated-value.ts';
import { lastDayOf } from '../model/day.ts';
import { CARRIED, type Fund, type MovementKind } from '../model/fund.ts';
import { noLessThanZero, ore, sumOre, type Ore } from '../model/ore.ts';
import type { FundMovement, FundYear, OpeningBalance } from '../model/settlement.ts';

/** A fund while its year is being settled: movements come in the order of design § 3, each with the balance after it. */
export class FundLedger {
  readonly fund: Fund;
  /** In force on 31 December. */
  readonly cap: Ore | undefined;
  readonly #opening: OpeningBalance;
  readonly #movements: FundMovement[] = [];
  #balance: Ore;

  constructor(fund: Fund, year: number, opening: OpeningBalance) {
    this.fund = fund;
    this.cap = fund.cap && inForce(fund.cap, lastDayOf(year))?.value;
    this.#opening = opening;
    this.#balance = opening.amount;
  }

  get balance(): Ore {
    return this.#balance;
  }

  /** Room under the cap; undefined where there is no cap. Never below zero. */
  get room(): Ore | undefined {
    return this.cap === undefined ? undefined : noLessThanZero(this.cap - this.#balance);
  }

  /** Adds a movement; one of 0 leaves no trace, but for one that was decided: a decision of 0 is a decision. */
  move(movement: Omit<FundMovement, 'balance' | 'grounds'>): void {
    if (movement.amount === 0n && movement.decision === undefined) return;
    const { kind, amount } = movement;
    this.#balance = ore(isInflow(kind) ? this.#balance + amount : this.#balance - amount);
    assert(kind === 'carry' || amount >= 0n, 'a movement has no sign of its own');
    assert(this.#balance >= 0n || this.fund.id === CARRIED, 'a fund is never below zero');
    const { clause, assumption } = this.fund;
    const grounds = {
      ...(clause !== undefined && { clause }),
      ...(assumption !== undefined && { assumption }),
    };
    this.#movements.push({ ...movement, grounds, balance: this.#balance });
  }

  /** What came in without a decision: the rest of an underspend. */
  get placed(): Ore {
    return sumOre(
      this.#movements.flatMap(({ kind, amount, decision }) =>
        kind === 'set_aside' && decision === undefined ? [amount] : [],
      ),
    );
  }

  finish(): FundYear {
    const moved = this.#movements.map(({ kind, amount }) =>
      isInflow(kind) ? amount : 0n - amount,
    );
    assert(
      moved.reduce((sum, amount) => sum + amount, this.#opening.amount) === this.#balance,
      'opening and movements are the closing balance',
    );
    return {
      id: this.fund.id,
      name: this.fund.name,
      opening: this.#opening,
      movements: this.#movements,
      closing: this.#balance,
      ...(this.cap !== undefined && { cap: this.cap }),
    };
  }
}

const isInflow = (kind: MovementKind): boolean => kind === 'set_aside' || kind === 'carry';
