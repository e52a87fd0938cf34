import type { Agreement } from '../model/agreement.ts';
import type { ExplainedLine, Explanation, Reckoning } from '../model/explanation.ts';
import { millionthsText } from '../model/millionths.ts';
import { oreText } from '../model/ore.ts';
import { rationalText, type Rational } from '../model/rational.ts';
import { sourceText } from '../model/source-ref.ts';
import type { JsonObject } from './json-value.ts';

const PLACES = 10;

/** Kroner as decimal text with ten places. */
const exactText = (kroner: Rational): string => rationalText(kroner, PLACES);

/** The result of `explain` as programs read it. */
export const explainJson = (
  { id }: Agreement,
  year: number,
  { member, lines }: Explanation,
): JsonObject => ({
  command: 'explain',
  agreement: id,
  year,
  municipality: member.number,
  lines: lines.map(lineJson),
});

const lineJson = (line: ExplainedLine): JsonObject => ({
  id: line.id,
  description: line.description,
  amount: oreText(line.amount),
  key: line.key,
  clause: line.grounds.clause ?? '',
  assumption: line.grounds.assumption,
  project: line.project,
  parts: partsJson(line.reckoning),
  ...boundJson(line.reckoning),
  exact: exactText(line.exact),
  rounding: exactText(line.rounding),
  share: oreText(line.share),
  source: line.source === undefined ? '' : sourceText(line.source),
});

/**
 * The parts of a share. Every part has `by`, `share`, `weight`, `weight_sum` and `exact`; what a part has not is empty: a
 * rate has no percentage and no sum of weights. `fixed`, `rate` and `unit_price` tell the kinds apart.
 */
const partsJson = (reckoning: Reckoning): readonly JsonObject[] => {
  switch (reckoning.kind) {
    case 'split':
    case 'in-kind':
      return reckoning.parts.map(({ by, share, fixed, weight, weightSum, exact }) => ({
        by,
        share: share === undefined ? '' : millionthsText(share),
        fixed: fixed === undefined ? undefined : oreText(fixed),
        weight: millionthsText(weight),
        weight_sum: millionthsText(weightSum),
        exact: exactText(exact),
      }));
    case 'rates':
      return reckoning.rates.map(({ per, figure, rate, bandBy, exact }) => ({
        by: per,
        share: '',
        rate: millionthsText(rate),
        band_by: bandBy,
        weight: millionthsText(figure),
        weight_sum: '',
        exact: exactText(exact),
      }));
    case 'direct':
      return reckoning.uses.map(({ planned, unitPrice, amount }) => ({
        by: 'consumption',
        share: '',
        unit_price: millionthsText(unitPrice),
        weight: millionthsText(planned),
        weight_sum: '',
        exact: exactText({ numerator: amount, denominator: 100n }),
      }));
    case 'agreed':
    case 'rounding':
      return [];
  }
};

/** What else decided the share: a bound of the key or charge, an exemption, months and days. */
const boundJson = (reckoning: Reckoning): JsonObject => {
  switch (reckoning.kind) {
    case 'split':
    case 'in-kind':
      return { bound: reckoning.bound };
    case 'rates':
      return {
        months: millionthsText(reckoning.months),
        days: reckoning.days,
        bound: reckoning.bound?.kind,
        bound_amount: reckoning.bound === undefined ? undefined : oreText(reckoning.bound.amount),
        exempt: reckoning.exempt ? true : undefined,
      };
    case 'direct':
    case 'agreed':
    case 'rounding':
      return {};
  }
};
