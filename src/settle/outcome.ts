import type { Budget } from '../model/allocation.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Ore } from '../model/ore.ts';
import type { FundYear, MemberMovement, Pending } from '../model/settlement.ts';
import type { Books } from './books.ts';

/** What a settlement model makes of the books: the same shape for each of the three. */
export interface ModelOutcome {
  readonly books: Books;
  /** Above zero an underspend, below an overspend; fund use by line is in it. */
  readonly result: Ore;
  readonly funds: readonly FundYear[];
  /** By member index. */
  readonly collected: readonly Ore[];
  readonly returned: readonly Ore[];
  readonly memberMovements: readonly MemberMovement[];
  /** The accounts split line by line, where the model splits them. */
  readonly accountsSplit?: Budget;
  readonly transferred: Ore;
  readonly pending: readonly Pending[];
  readonly found: readonly Diagnostic[];
}
