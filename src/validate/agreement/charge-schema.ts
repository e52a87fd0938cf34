import { errorAt } from '../../model/diagnostic.ts';
import type { Charge, ChargePart } from '../../model/charge.ts';
import type { Grounds } from '../../model/grounds.ts';
import { millionths, ONE } from '../../model/millionths.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { dated, inherit } from '../schema/dated.ts';
import { isWhole, list } from '../schema/list.ts';
import { mapOf } from '../schema/map-of.ts';
import { entriesAmong, placeOf } from '../schema/node.ts';
import { municipalityNumber } from '../schema/norwegian.ts';
import { decimal, kroner } from '../schema/number.ts';
import { object } from '../schema/object.ts';
import {
  checked,
  converted,
  defining,
  knowingItsPlace,
  named,
  referring,
  titled,
} from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { DecodeContext, Decoded } from '../schema/schema.ts';
import { byKey } from '../schema/union.ts';
import { basisOr } from './basis-schema.ts';
import { exemptionSchema } from './exemption-schema.ts';
import { groundsOf, rule } from './grounds-schema.ts';
import { limitFields, limitsAreInOrder } from './limits.ts';
import { chargePartOf, rateFields } from './rate-schema.ts';

/** A charge without its id, which is its name in the file. */
export type ChargeBody = Omit<Charge, 'id'>;

const AGREED = 'agreed';

const commonFields = {
  label: titled('Navn', 'What documents call the charge; its id where left out.', text),
  months: titled('Måneder', 'Multiplies the amount.', decimal({ least: millionths(1n) })),
  ...limitFields,
  max_for: titled(
    'Høyst for',
    'Another max for named members, by number.',
    mapOf(kroner, referring('member-number', municipalityNumber)),
  ),
  exempt: titled('Fritatt', 'Members that pay nothing.', dated(exemptionSchema)),
  for: titled('For', 'Only members of this class pay.', referring('class', text)),
  part_year: titled('Del av år', 'Counts by days for part-year members.', oneOf(['days'])),
};

/** Reports a rate that is missing or given in two ways; amounts that are `agreed` stand in grants.csv, so have no rate. */
const hasOneRate = (isAgreed: boolean, node: YamlNode, context: DecodeContext): void => {
  const keys = isAgreed ? ['amount', 'bands', 'months'] : ['amount', 'bands'];
  const given = entriesAmong(node, keys);
  if (!isAgreed && given.length === 0) {
    context.report(errorAt('schema/one-key-missing', node.at, { keys }));
    return;
  }
  const [refused, ...rest] = isAgreed ? given : given.slice(1);
  if (refused === undefined) return;
  const excluding = [refused, ...rest].map(({ key }) => key);
  const args = { keys: isAgreed ? ['per: agreed', ...excluding] : keys };
  context.report(errorAt('schema/keys-exclude', refused.keyAt, args));
};

const shortCharge = rule(
  {
    required: {
      per: titled(
        'Per',
        'member, consumption, agreed (amounts in grants.csv), or a basis.',
        basisOr('member', 'consumption', AGREED),
      ),
    },
    optional: { ...rateFields, ...commonFields },
  },
  ({ per }, node, context) => {
    hasOneRate(per === AGREED, node, context);
  },
  limitsAreInOrder,
);

const partSchema = checked(
  object({
    required: {
      per: titled('Per', 'member, consumption, or a basis.', basisOr('member', 'consumption')),
    },
    optional: rateFields,
  }),
  (_, node, context) => {
    hasOneRate(false, node, context);
  },
);

type PartGiven = Decoded<typeof partSchema>;

const isDecided = ({ amount = [] }: PartGiven): boolean =>
  amount.some(({ value }) => value.kind === 'decided');

/** A decision sets a charge by its id: which of two decided parts it means could not be told. */
const oneIsDecided = (
  parts: readonly PartGiven[],
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (!isWhole(node, parts)) return;
  const decided = node.items.filter((_, index) => {
    const part = parts[index];
    return part !== undefined && isDecided(part);
  });
  for (const item of decided.slice(1)) {
    context.report(errorAt('agreement/several-decided', placeOf(item, 'amount'), {}));
  }
};

const longCharge = rule(
  {
    required: {
      parts: titled(
        'Deler',
        'Rates that add up; the sum is rounded once.',
        checked(list(partSchema), oneIsDecided),
      ),
    },
    optional: { by: rateFields.by, ...commonFields },
  },
  limitsAreInOrder,
);

type CommonGiven = Omit<Decoded<typeof longCharge>, 'parts' | 'by'>;

const bodyOf = (given: CommonGiven, grounds: Grounds, body: ChargeBody['rule']): ChargeBody => ({
  ...grounds,
  ...present({ label: given.label, for: given.for }),
  rule: body,
  months: given.months ?? ONE,
  ...(given.min && { min: inherit(given.min, grounds) }),
  ...(given.max && { max: inherit(given.max, grounds) }),
  maxFor: given.max_for ?? new Map(),
  ...(given.exempt && { exempt: inherit(given.exempt, grounds) }),
  partYear: given.part_year !== undefined,
});

const charge = byKey<ChargeBody>(
  new Map([
    [
      'per',
      converted(shortCharge, (given): ChargeBody | undefined => {
        const grounds = groundsOf(given);
        if (given.per === AGREED) return bodyOf(given, grounds, { kind: 'agreed' });
        const part = chargePartOf(given, given.per, grounds);
        return part && bodyOf(given, grounds, { kind: 'rates', parts: [part] });
      }),
    ],
    [
      'parts',
      converted(longCharge, (given): ChargeBody => {
        const grounds = groundsOf(given);
        const parts = given.parts
          .map((part) => chargePartOf({ ...present({ by: given.by }), ...part }, part.per, grounds))
          .filter((part): part is ChargePart => part !== undefined);
        return bodyOf(given, grounds, { kind: 'rates', parts });
      }),
    ],
  ]),
);

export const chargesSchema = mapOf(
  knowingItsPlace(named('charge', charge)),
  defining('charge', text),
);
