import { ZERO_ORE, type Ore } from '../model/ore.ts';

/** Nothing for each of `length` members. */
export const zeros = (length: number): readonly Ore[] => new Array<Ore>(length).fill(ZERO_ORE);
