import type { Settlement } from '../../model/settlement.ts';

/** The fund's name in the agreement. */
export const fundName = ({ funds }: Pick<Settlement, 'funds'>, id: string): string =>
  funds.find((fund) => fund.id === id)?.name ?? id;

/** Words that names of funds begin with and that are no names themselves. */
const COMMON_WORDS =
  /^(?:Bundet|Bunde|Bundne|Ubunde|Ubundet|Fritt|Overført|Framført|Fremført|Disposisjonsfond|Driftsfond|Investeringsfond)\b/;

/** The fund's name in the middle of a sentence: `bundet driftsfond`, and `Lises fond` as it is. */
export const fundInSentence = (settlement: Pick<Settlement, 'funds'>, id: string): string => {
  const name = fundName(settlement, id);
  return COMMON_WORDS.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};
