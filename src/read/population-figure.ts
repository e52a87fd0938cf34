import type { SourceRef } from '../model/source-ref.ts';

/** A population figure of one region row in one year, age and sex already summed. */
export interface PopulationFigure {
  /** Four digits; empty where the export has names alone. */
  readonly number: string;
  readonly name: string;
  readonly year: number;
  /** Undefined where a row that belongs to the sum has no figure: a part is never taken for the whole. */
  readonly persons: bigint | undefined;
  /** The first cell it was summed from; the cell without a figure where one is missing. */
  readonly at: SourceRef;
  /** The line of another row of the same name, where the export has names alone: then neither has a figure. */
  readonly twinLine?: number;
}
