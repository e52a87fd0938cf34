import type { Grounds } from '../model/grounds.ts';
import type { ChargeInYear, KeyInYear, YearInput } from '../model/year-input.ts';

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

/**
 * The sentences that a year's budget rests on, each once: of no single rule, of its members, of the bases and the keys that
 * its lines used, of its charges, of rounding.
 */
export const collectAssumptions = (
  input: YearInput,
  used: { readonly keys: ReadonlySet<KeyInYear>; readonly bases: ReadonlySet<string> },
): readonly string[] => {
  const { agreement, members, bases, charges } = input;
  const charged = basesOfCharges(charges);
  const grounds: readonly Grounds[] = [
    ...agreement.assumptions.map((assumption) => ({ assumption })),
    ...members.map(({ member }) => member),
    ...[...bases.values()]
      .filter(({ id }) => used.bases.has(id) || charged.has(id))
      .map((basis) => basis.grounds),
    ...[...used.keys].map((key) => key.grounds),
    ...charges.flatMap(({ grounds: ofCharge, rule }) => [
      ofCharge,
      ...(rule.kind === 'rates' ? rule.parts.map((part) => part.grounds) : []),
    ]),
    agreement.rounding,
  ];
  return [...new Set(grounds.flatMap(({ assumption }) => assumption ?? []))];
};
