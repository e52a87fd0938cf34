import type { AllocatedLine } from '../model/allocation.ts';
import { assert } from '../model/assert.ts';
import type { Grounds } from '../model/grounds.ts';
import type { ChargeInYear, YearInput } from '../model/year-input.ts';
import type { KeyInYear } from '../model/distribution-key.ts';
import { basisOf } from './key-plan.ts';

/** Ids of the bases that charges ask for. */
const basesOfCharges = (charges: readonly ChargeInYear[]): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const { rule } of charges) {
    if (rule.kind === 'agreed') continue;
    for (const { per, rate } of rule.parts) {
      used.add(per);
      if (rate.kind === 'bands') used.add(rate.by);
    }
  }
  return used;
};

/** What amounts were made by. */
interface UsedRules {
  readonly keys: ReadonlySet<KeyInYear>;
  /** Ids of the bases that lines were split by. */
  readonly bases: ReadonlySet<string>;
  readonly charges: readonly ChargeInYear[];
  /** Whether shares were rounded together, by the agreement's rule. */
  readonly isRounded: boolean;
}

/**
 * The sentences that amounts of a year rest on, each once: of no single rule, of the year's members, of the bases and the
 * keys that were used, of charges, of rounding.
 */
const collectAssumptions = (input: YearInput, used: UsedRules): readonly string[] => {
  const { agreement, members, bases } = input;
  const charged = basesOfCharges(used.charges);
  const grounds: readonly Grounds[] = [
    ...agreement.assumptions.map((assumption) => ({ assumption })),
    ...members.map(({ member }) => member),
    ...[...bases.values()]
      .filter(({ id }) => used.bases.has(id) || charged.has(id))
      .map((basis) => basis.grounds),
    ...[...used.keys].map((key) => key.grounds),
    ...used.charges.flatMap(({ grounds: ofCharge, rule }) => [
      ofCharge,
      ...(rule.kind === 'rates' ? rule.parts.map((part) => part.grounds) : []),
    ]),
    ...(used.isRounded ? [agreement.rounding] : []),
  ];
  return [...new Set(grounds.flatMap(({ assumption }) => assumption ?? []))];
};

/** The sentences that a year's charges, the lines that used `keys` and `bases`, and rounding rest on. */
export const assumedFor = (
  input: YearInput,
  used: Pick<UsedRules, 'keys' | 'bases'>,
): readonly string[] =>
  collectAssumptions(input, { ...used, charges: input.charges, isRounded: true });

/** The sentences that `lines` of a year rest on and no others: what a document about them alone should say. */
export const assumptionsOfLines = (
  input: YearInput,
  lines: Iterable<AllocatedLine>,
): readonly string[] => {
  const keys = new Set<KeyInYear>();
  const bases = new Set<string>();
  const charges: ChargeInYear[] = [];
  let isRounded = false;
  for (const { line, because } of lines) {
    if (line === undefined) {
      // A cost line is never asked why: its reasons are costly to make.
      const reason = because();
      if (reason.kind === 'charge') charges.push(reason.charge);
      else isRounded = true;
      continue;
    }
    keys.add(line.key);
    if (line.kind === 'direct') continue;
    isRounded = true;
    for (const basis of basesOf(line.key, line.basis)) bases.add(basis);
  }
  return collectAssumptions(input, { keys, bases, charges, isRounded });
};

const basesOf = ({ rule }: KeyInYear, chosen: string | undefined): readonly string[] => {
  assert(rule.kind === 'parts', 'a line that is split has a key with parts');
  return rule.parts.map((part) => basisOf(part, chosen));
};
