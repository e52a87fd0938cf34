import type { AllocatedLine } from '../model/allocation.ts';
import type { ChargeInYear } from '../model/year-input.ts';

/** The charge of a line that has a part per unit used; undefined where the line is no such charge. */
export const chargeByUse = (line: AllocatedLine): ChargeInYear | undefined => {
  // A cost line is never asked why: its reasons are costly to make.
  const because = line.line === undefined ? line.because() : undefined;
  if (because?.kind !== 'charge') return undefined;
  const { charge } = because.charge;
  const isByUse =
    charge.rule.kind === 'rates' && charge.rule.parts.some(({ per }) => per === 'consumption');
  return isByUse ? because.charge : undefined;
};

/** Whether a line is paid by use: by direct consumption, or a charge with a part per unit. */
export const isByUse = (line: AllocatedLine): boolean =>
  line.line?.kind === 'direct' || chargeByUse(line) !== undefined;
