import type { Settlement } from '../../model/settlement.ts';

/** The fund's name in the agreement. */
export const fundName = ({ funds }: Pick<Settlement, 'funds'>, id: string): string =>
  funds.find((fund) => fund.id === id)?.name ?? id;
