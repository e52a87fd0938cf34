import type { SourceRef } from '../model/source-ref.ts';

/** A population figure of one region row in one year, age and sex already summed. */
export interface PopulationFigure {
  /** Four digits. */
  readonly number: string;
  readonly name: string;
  readonly year: number;
  readonly persons: bigint;
  /** The first row it was summed from. */
  readonly at: SourceRef;
}

/** An export from Statistics Norway's Statbank (PxWeb), read: municipalities only. */
export interface PopulationExport {
  readonly file: string;
  readonly years: readonly number[];
  readonly figures: readonly PopulationFigure[];
}
