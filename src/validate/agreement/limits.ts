import { errorAt } from '../../model/diagnostic.ts';
import { inForce } from '../../model/dated-value.ts';
import type { Dated } from '../../model/dated-value.ts';
import type { Day, Period } from '../../model/day.ts';
import { oreText } from '../../model/ore.ts';
import type { Ore } from '../../model/ore.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { dated } from '../schema/dated.ts';
import { placeOf } from '../schema/node.ts';
import { kroner } from '../schema/number.ts';
import { titled } from '../schema/refine.ts';
import type { DecodeContext } from '../schema/schema.ts';

export const limitFields = {
  min: titled('Minst', 'Kroner per member, at least.', dated(kroner)),
  max: titled('Høyst', 'Kroner per member, at most.', dated(kroner)),
};

interface Limits {
  readonly min?: Dated<Ore>;
  readonly max?: Dated<Ore>;
}

/** Reports a floor that lies above the cap on any day. */
export const limitsAreInOrder = (
  { min = [], max = [] }: Limits,
  node: YamlNode,
  context: DecodeContext,
): void => {
  const days = new Set<Day>([...min, ...max].map(({ from }) => from));
  for (const day of [...days].toSorted()) {
    const least = inForce(min, day)?.value;
    const most = inForce(max, day)?.value;
    if (least === undefined || most === undefined || least <= most) continue;
    const args = { min: oreText(least), max: oreText(most) };
    context.report(errorAt('agreement/min-above-max', placeOf(node, 'min'), args));
    return;
  }
};

/** Reports a period that ends before it begins. */
export const periodIsInOrder = (
  { from, until }: Period,
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (from === undefined || until === undefined || from <= until) return;
  context.report(errorAt('agreement/period-reversed', placeOf(node, 'until'), { from, until }));
};
