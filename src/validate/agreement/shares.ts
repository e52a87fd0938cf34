import { errorAt } from '../../model/diagnostic.ts';
import { millionths, millionthsText } from '../../model/millionths.ts';
import type { Millionths } from '../../model/millionths.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { isWhole } from '../schema/list.ts';
import type { DecodeContext } from '../schema/schema.ts';

const HUNDRED = millionths(100_000_000n);

interface HasShare {
  readonly share: Millionths;
}
interface HasNone {
  readonly fixed: unknown;
}

/** Reports percentages that are not exactly 100 in all; `items` are what the list at `node` was decoded to. */
export const sharesAreHundred = (
  items: readonly (HasShare | HasNone)[],
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (!isWhole(node, items)) return;
  let sum = 0n;
  for (const item of items) sum += 'share' in item ? item.share : 0n;
  if (sum === HUNDRED) return;
  const args = { sum: millionthsText(millionths(sum)) };
  context.report(errorAt('agreement/shares-not-100', node.at, args));
};
