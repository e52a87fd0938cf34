import { assert, present } from '../model/assert.ts';
import { daysInYear } from '../model/day.ts';
import type { KeyPart, KeyInYear } from '../model/distribution-key.ts';
import type { YearInput } from '../model/year-input.ts';
import type { KeyPlan, PlanPart } from './split-plan.ts';
import { wholeWeights, type WholeWeights } from './whole-weights.ts';

/** The host's index among the year's members, or undefined where it is none of them. */
export const hostIndex = ({ agreement: { host }, members }: YearInput): number | undefined =>
  members.find(
    ({ member }) => member.number === host.number || member.numbers.includes(host.number),
  )?.index;

/** What a part weighs by: the line's own choice where the part offers it, else the first that it names. */
export const basisOf = (part: KeyPart, chosen: string | undefined): string => {
  if (part.kind === 'fixed') return part.by;
  return part.by.find((by) => by === chosen) ?? part.by[0];
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);

/** Makes the keys of a year ready for its lines: whole weights of each basis once, key and basis once. */
export const keyPlanner = (
  input: YearInput,
): ((key: KeyInYear, basis: string | undefined) => KeyPlan) => {
  const weights = new Map<string, WholeWeights>();
  const weightsOf = (basis: string): WholeWeights => {
    let found = weights.get(basis);
    if (found === undefined) {
      const { figures } = present(input.bases.get(basis), `the year has the basis ${basis}`);
      found = wholeWeights(figures);
      weights.set(basis, found);
    }
    return found;
  };
  const host = hostIndex(input);
  const yearDays = daysInYear(input.year);

  return (key, basis) => {
    const { rule } = key;
    assert(rule.kind === 'parts', 'a line that is split has a key with parts');
    const shares = rule.parts.map((part) => (part.kind === 'share' ? part.share : 0n));
    const divisor = shares.reduce(greatestCommonDivisor, 0n);
    const parts = rule.parts.map((part, index): PlanPart => {
      const by = basisOf(part, basis);
      const share = Number(present(shares[index], 'each part has a share') / divisor);
      const figures = by === 'equal' || by === 'host' ? undefined : weightsOf(by);
      return { part, by, share, figures };
    });
    const hostBears = parts.some(({ by }) => by === 'host');
    return {
      key,
      parts,
      shareSum: parts.reduce((sum, { share }) => sum + share, 0),
      min: rule.min,
      max: rule.max,
      hostBears,
      host: hostBears ? host : undefined,
      width: input.members.length,
      yearDays,
      unit: input.agreement.rounding.unit,
    };
  };
};
