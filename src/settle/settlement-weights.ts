import { IN_AGREEMENT } from '../allocate/place.ts';
import { at } from '../model/assert.ts';
import type { KeyPart, KeyInYear } from '../model/distribution-key.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import type { SettlementDiagnostics } from '../model/diagnostic-codes/settlement.ts';
import type { YearInput } from '../model/year-input.ts';

type Why = SettlementDiagnostics['settlement/key-cannot-weigh'];

/**
 * What keeps a settlement key from weighing `members` (indices): it is not in force, is no key with parts, a member has no
 * figure or a contribution below zero. Keys that only a settlement uses are asked for nothing before it. Undefined: nothing.
 */
export const whyNotWeighed = (
  input: YearInput,
  keyId: string,
  members: readonly number[],
): Diagnostic | undefined => {
  const key = input.keys.get(keyId);
  const why = key === undefined ? { why: 'not-in-force' as const } : inKey(input, key, members);
  if (why === undefined) return undefined;
  const place = input.agreement.keys.get(keyId)?.at ?? IN_AGREEMENT;
  const none = { basis: undefined, members: [] };
  return errorAt('settlement/key-cannot-weigh', place, { key: keyId, ...none, ...why });
};

const inKey = (
  input: YearInput,
  { rule }: KeyInYear,
  members: readonly number[],
): (Partial<Why> & Pick<Why, 'why'>) | undefined => {
  if (rule.kind === 'consumption') return { why: 'consumption' };
  for (const basis of rule.parts.map(basisOf)) {
    if (basis === 'equal' || basis === 'host') continue;
    const figures = input.bases.get(basis)?.figures ?? [];
    const names = (is: (index: number) => boolean): readonly string[] =>
      members.filter(is).map((index) => at(input.members, index).name);
    const missing = names((index) => figures[index] === undefined);
    if (missing.length > 0) return { why: 'no-figure', basis, members: missing };
    const negative = names((index) => {
      const figure = figures[index];
      return figure !== undefined && figure < 0n;
    });
    if (negative.length > 0) return { why: 'negative', basis, members: negative };
  }
  return undefined;
};

const basisOf = (part: KeyPart): string => (part.kind === 'fixed' ? part.by : part.by[0]);
