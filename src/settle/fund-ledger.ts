import { inForce } from '../model/dated-value.ts';
import { lastDayOf } from '../model/day.ts';
import type { Fund } from '../model/fund.ts';
import { ore, ZERO_ORE, type Ore } from '../model/ore.ts';
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
    if (this.cap === undefined) return undefined;
    return this.#balance < this.cap ? ore(this.cap - this.#balance) : ZERO_ORE;
  }

  /** Adds a movement; one of 0 leaves no trace, but for one that was decided: a decision of 0 is a decision. */
  move(movement: Omit<FundMovement, 'balance' | 'grounds'>): void {
    if (movement.amount === 0n && movement.decision === undefined) return;
    const { kind, amount } = movement;
    const adds = kind === 'set_aside' || kind === 'carry';
    this.#balance = ore(adds ? this.#balance + amount : this.#balance - amount);
    const { clause, assumption } = this.fund;
    const grounds = {
      ...(clause !== undefined && { clause }),
      ...(assumption !== undefined && { assumption }),
    };
    this.#movements.push({ ...movement, grounds, balance: this.#balance });
  }

  finish(): FundYear {
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
