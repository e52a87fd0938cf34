import { errorAt, warningAt } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Member } from '../../model/member.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import { entryOf, placeOf } from '../schema/node.ts';
import type { Placed } from '../schema/refine.ts';
import { comparedName } from './member-index.ts';

interface NumberPlace {
  readonly number: string;
  readonly at: SourceRef;
}

/** The member's own number and its others, each with its place. A number that the member repeats is its own affair. */
const numbersOf = ({ value, node }: Placed<Member>): readonly NumberPlace[] => {
  const others = entryOf(node, 'numbers')?.value;
  const items = others?.kind === 'list' ? others.items : [];
  const isWhole = items.length === value.numbers.length;
  const places = new Map<string, SourceRef>([[value.number, placeOf(node, 'number')]]);
  value.numbers.forEach((number, index) => {
    const at = (isWhole ? items[index] : others)?.at ?? node.at;
    if (!places.has(number)) places.set(number, at);
  });
  return [...places].map(([number, at]) => ({ number, at }));
};

/** Numbers that two members have, as their own or among the others: no figure could be told to be one's or the other's. */
export const numbersDiffer = (members: readonly Placed<Member>[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const first = new Map<string, SourceRef>();
  for (const member of members) {
    for (const { number, at } of numbersOf(member)) {
      const earlier = first.get(number);
      if (earlier === undefined) first.set(number, at);
      else found.push(errorAt('schema/duplicate', at, { value: number, first: earlier }));
    }
  }
  return found;
};

/** Members of the same name: there are such municipalities (Herøy, Våler), but it may as well be a slip. */
export const namesDiffer = (members: readonly Placed<Member>[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const first = new Map<string, SourceRef>();
  for (const { value, node } of members) {
    const name = comparedName(value.name);
    const at = placeOf(node, 'name');
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, at);
    else {
      const args = { name: value.name, first: earlier };
      found.push(warningAt('agreement/same-name', at, args));
    }
  }
  return found;
};
