import { inForce } from '../../model/dated-value.ts';
import type { DistributionKey, KeyInYear } from '../../model/distribution-key.ts';
import type { YearContext } from './context.ts';
import { entryOfYear, groundsOf } from './dated-rules.ts';

/**
 * The keys as they are in the year, in the agreement's order. A key whose first parts come into force later is left out:
 * it is an error only where a line uses it.
 */
export const keysInYear = (context: YearContext): ReadonlyMap<string, KeyInYear> => {
  const keys = new Map<string, KeyInYear>();
  for (const key of context.agreement.keys.values()) {
    const inYear = keyInYear(context, key);
    if (inYear !== undefined) keys.set(key.id, inYear);
  }
  return keys;
};

const keyInYear = (context: YearContext, key: DistributionKey): KeyInYear | undefined => {
  const { id, label, rule } = key;
  const head = {
    id,
    ...(label !== undefined && { label }),
    ...(key.for !== undefined && { for: key.for }),
  };
  if (rule.kind === 'consumption') {
    return { ...head, grounds: groundsOf(key), rule };
  }
  // A key of later years is no concern of this one.
  const parts = inForce(rule.parts, context.day) && entryOfYear(context, key, rule.parts);
  if (parts === undefined) return undefined;
  const min = rule.min && entryOfYear(context, key, rule.min);
  const max = rule.max && entryOfYear(context, key, rule.max);
  return {
    ...head,
    grounds: parts.grounds,
    rule: {
      kind: 'parts',
      parts: parts.value,
      ...(min !== undefined && { min: min.value }),
      ...(max !== undefined && { max: max.value }),
    },
  };
};
