import type { Diagnostic } from '../model/diagnostic.ts';
import type { Ore } from '../model/ore.ts';
import type { FundYear, Pending } from '../model/settlement.ts';
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
  readonly transferred: Ore;
  readonly pending: readonly Pending[];
  readonly found: readonly Diagnostic[];
}
