/* eslint-disable @typescript-eslint/no-non-null-assertion -- every place and member lies within the arrays, as in float-split.ts */
import type { MemberSummary } from '../model/allocation.ts';
import { ore, type Ore, ZERO_ORE } from '../model/ore.ts';

/** What a figure of the summary is for: `equal`, `host`, `direct`, `charges`, `rounding`, or a basis (`basis:` and its id). */
export type SummaryKind = string;

interface Sums {
  /** Not yet flushed: whole øre below 2^53. */
  readonly pending: Float64Array;
  readonly flushed: bigint[];
}

/** Adds up what each member pays by kind. Floats as long as they are exact, moved to whole numbers of any size before. */
export class Tally {
  readonly #width: number;
  readonly #kinds = new Map<SummaryKind, Sums>();
  /** No pending sum is above it. */
  #bound = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** The pending sums of a kind, to add a line of `amount` øre to; nothing else may be added without asking again. */
  pending(kind: SummaryKind): Float64Array {
    return this.#sumsOf(kind).pending;
  }

  /** To be called before a line is added: `magnitude` is at least what any member bears of it. */
  makeRoom(magnitude: number): void {
    this.#bound += magnitude;
    if (this.#bound <= Number.MAX_SAFE_INTEGER) return;
    for (const sums of this.#kinds.values()) flush(sums);
    this.#bound = magnitude;
  }

  /** Adds to one member. */
  add(kind: SummaryKind, member: number, amount: bigint): void {
    this.#sumsOf(kind).flushed[member]! += amount;
  }

  /** Whether anything was added of a kind. */
  has(kind: SummaryKind): boolean {
    return this.#kinds.has(kind);
  }

  /** One row per member. */
  summary(bases: readonly string[]): readonly MemberSummary[] {
    for (const sums of this.#kinds.values()) flush(sums);
    return Array.from({ length: this.#width }, (_, member) => {
      const sumOf = (kind: SummaryKind): Ore => {
        const sums = this.#kinds.get(kind);
        return sums === undefined ? ZERO_ORE : ore(sums.flushed[member]!);
      };
      const total = [...this.#kinds.values()].reduce(
        (sum, { flushed }) => sum + flushed[member]!,
        0n,
      );
      return {
        equal: sumOf('equal'),
        bases: bases.map((basis) => sumOf(`basis:${basis}`)),
        host: sumOf('host'),
        direct: sumOf('direct'),
        charges: sumOf('charges'),
        rounding: sumOf('rounding'),
        total: ore(total),
      };
    });
  }

  #sumsOf(kind: SummaryKind): Sums {
    let sums = this.#kinds.get(kind);
    if (sums === undefined) {
      sums = {
        pending: new Float64Array(this.#width),
        flushed: new Array<bigint>(this.#width).fill(0n),
      };
      this.#kinds.set(kind, sums);
    }
    return sums;
  }
}

const flush = ({ pending, flushed }: Sums): void => {
  for (let member = 0; member < pending.length; member += 1) {
    flushed[member]! += BigInt(pending[member]!);
  }
  pending.fill(0);
};
