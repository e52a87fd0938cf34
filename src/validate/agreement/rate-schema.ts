import { errorAt } from '../../model/diagnostic.ts';
import type { BandStep, ChargePart, Rate } from '../../model/charge.ts';
import type { Dated } from '../../model/dated-value.ts';
import type { Grounds } from '../../model/grounds.ts';
import { millionths, millionthsText } from '../../model/millionths.ts';
import type { Millionths } from '../../model/millionths.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { datedWith, entryFrom, inherit } from '../schema/dated.ts';
import { groundsFields } from '../schema/grounds-fields.ts';
import { isWhole, list } from '../schema/list.ts';
import { decimal, unsignedDecimal } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import { hasKey, isWord, placeOf } from '../schema/node.ts';
import { checked, converted, named, titled } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import type { DecodeContext, Schema } from '../schema/schema.ts';
import { basisOr } from './basis-schema.ts';

const DECIDED = 'decided';
const figure = decimal({ least: millionths(0n) }, 'rate');

const rateValue: Schema<Millionths | typeof DECIDED> = {
  ...figure,
  decode: (node, context) => (isWord(node, DECIDED) ? DECIDED : figure.decode(node, context)),
  jsonSchema: (definitions) => ({
    anyOf: [{ const: DECIDED }, figure.jsonSchema(definitions)],
  }),
};

const body = titled('Besluttes av', 'The body that decides the amount year by year.', text);

const rateOf = (value: Millionths | typeof DECIDED, decidedBy?: string): Rate =>
  value === DECIDED
    ? { kind: 'decided', ...present({ body: decidedBy }) }
    : { kind: 'amount', amount: value };

const rates = named(
  'rate',
  datedWith(
    rateValue,
    object({
      required: { from: entryFrom, value: rateValue },
      optional: { ...groundsFields, by: body },
    }),
    (value) => rateOf(value),
    ({ value, by }) => rateOf(value, by),
  ),
);

const stepsAreInOrder = (
  steps: readonly BandStep[],
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (!isWhole(node, steps)) return;
  steps.forEach(({ below }, index) => {
    const before = steps[index - 1];
    const item = node.items[index];
    if (before === undefined || item === undefined) return;
    const isAbove = before.below !== undefined && (below === undefined || below > before.below);
    if (isAbove) return;
    const args = {
      found: below === undefined ? '' : millionthsText(below),
      ...present({ before: before.below && millionthsText(before.below) }),
    };
    context.report(errorAt('agreement/bands-order', placeOf(item, 'below'), args));
  });
};

/** A step whose limit could not be read is left out: without one it would say that it is the last. */
const step = converted(
  object({
    required: { amount: titled('Kroner', 'Kroner.', unsignedDecimal) },
    optional: {
      below: titled('Under', 'Only the last step may be without.', unsignedDecimal),
    },
  }),
  (read, node) => (read.below === undefined && hasKey(node, 'below') ? undefined : read),
);

const bands = object({
  required: {
    by: titled('Etter', 'The basis whose figure finds the step.', basisOr()),
    steps: titled(
      'Trinn',
      'In rising order; the first whose `below` is above the figure gives the amount.',
      checked(list(step), stepsAreInOrder),
    ),
  },
  optional: {},
});

/** The fields that say a rate: `amount` with who decides it, or `bands`. */
export const rateFields = {
  amount: titled('Sats', 'Kroner per figure, a dated list of such, or decided.', rates),
  bands: titled('Trinn', 'An amount by the step that a figure is on.', bands),
  by: body,
};

interface RateGiven {
  readonly amount?: Dated<Rate>;
  readonly bands?: { readonly by: string; readonly steps: readonly BandStep[] };
  readonly by?: string;
}

const namingBody = (rate: Rate, decidedBy: string | undefined): Rate =>
  rate.kind === 'decided'
    ? { kind: 'decided', ...present({ body: rate.body ?? decidedBy }) }
    : rate;

/** A part of a charge of its fields; undefined where they give no rate or two, which is reported. */
export const chargePartOf = (
  { amount, bands: steps, by }: RateGiven,
  per: string,
  grounds: Grounds,
): ChargePart | undefined => {
  if (amount === undefined) {
    return steps && { per, rate: { kind: 'bands', by: steps.by, steps: steps.steps } };
  }
  const values = inherit(amount, grounds).map((entry) => ({
    ...entry,
    value: namingBody(entry.value, by),
  }));
  return { per, rate: { kind: 'dated', values } };
};
