import { Chalk, type ChalkInstance } from 'chalk';

export type { ChalkInstance as Chalk } from 'chalk';

/** Colours, or the same words without. */
export const chalkFor = (colors: boolean): ChalkInstance => new Chalk({ level: colors ? 1 : 0 });
