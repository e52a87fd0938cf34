import type { Dated } from './dated-value.ts';
import type { Day } from './day.ts';
import type { Grounds } from './grounds.ts';
import type { Ore } from './ore.ts';

/** The fund that a result is carried forward in: it has no cap, and alone may be below zero. */
export const CARRIED = 'carried';

/** A bound reserve (bundet fond). */
export interface Fund extends Grounds {
  readonly id: string;
  readonly name: string;
  readonly cap?: Dated<Ore>;
  /** What happens above the cap: back to the members, or refused. */
  readonly overCap?: 'return' | 'refuse';
  readonly openingBalance?: { readonly date: Day; readonly amount: Ore; readonly source: string };
}

/** How a fund's balance moves. */
export type MovementKind = 'use' | 'set_aside' | 'return' | 'transfer' | 'carry';
