import type { Exemption } from '../../model/charge.ts';
import type { MemberIndex } from './member-index.ts';

/** The exemption with members by the numbers that the agreement gives, each once; names and older numbers may stand in the file. */
export const withNumbers = (exemption: Exemption, members: MemberIndex): Exemption => {
  if (exemption.kind !== 'members') return exemption;
  const numbers = exemption.members.flatMap((name) => members.find(name).map((m) => m.number));
  return { kind: 'members', members: [...new Set(numbers)] };
};
