import type { Millionths } from '../millionths.ts';
import type { Ore } from '../ore.ts';

/** Codes and arguments of findings; the texts stand in cli/diagnostic-text/allocation.ts. */
export interface AllocationDiagnostics {
  /** None of the users has any weight in a part of the key. */
  'allocation/weight-sum-zero': {
    readonly line: string;
    readonly key: string;
    readonly basis: string;
    readonly users: readonly string[];
  };
  /** What a key takes off per user first is more than the line. */
  'allocation/fixed-above-amount': {
    readonly line: string;
    readonly key: string;
    /** In all, rounded up to the øre. */
    readonly fixed: Ore;
    readonly amount: Ore;
  };
  /** No shares within the key's `min` and `max` add up to the line. */
  'allocation/bounds-impossible': {
    readonly line: string;
    readonly key: string;
    readonly amount: Ore;
    readonly users: number;
    readonly min: Ore | undefined;
    readonly max: Ore | undefined;
  };
  /** A key, or the rounding difference, is borne by a host that is no member in the year. */
  'allocation/host-not-member': {
    readonly host: string;
    readonly year: number;
    /** The key, or undefined where it is the rounding difference. */
    readonly key: string | undefined;
  };
  /** A figure lies above every band of a charge. */
  'allocation/figure-above-bands': {
    readonly charge: string;
    readonly member: string;
    readonly basis: string;
    readonly figure: Millionths;
    readonly highest: Millionths;
  };
  'allocation/in-kind-without-lines': {
    readonly project: string;
    readonly projects: readonly string[];
  };
  /** A project with own effort has one key and one set of users, for the effort is split by them. */
  'allocation/project-split-differs': {
    readonly project: string;
    readonly line: string;
    readonly first: string;
    readonly differs: 'key' | 'users';
  };
  /** A project with own effort is split by a key, not paid by use. */
  'allocation/in-kind-by-consumption': { readonly project: string; readonly line: string };
  /** An amount that was reckoned is 10^13 kroner or more. */
  'allocation/amount-too-large': { readonly what: string; readonly amount: Ore };
  /** A warning: the contribution is above what the council granted. */
  'allocation/ceiling-passed': {
    readonly member: string;
    readonly contribution: Ore;
    /** Rounded down to the øre. */
    readonly limit: Ore;
    readonly basis: string;
    readonly figure: Millionths;
    readonly amount: Millionths;
    readonly decision: string | undefined;
  };
}
