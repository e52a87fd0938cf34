import type { InvoicingRules } from '../model/agreement.ts';
import { KID_LENGTH, kidCheckDigit } from '../model/norwegian-numbers.ts';

type KidForm = NonNullable<InvoicingRules['kid']>;

/** Digits of a KID: those that the agreement asks for, else what number, member and check digit need. */
export const kidLength = ({ rule, length }: KidForm): number => length ?? KID_LENGTH[rule];

/**
 * The KID of an invoice: zeros, the invoice's number, the member's number, the check digit; undefined where they do not fit
 * in the length. By MOD11 at least one digit stands in front: where the check digit would be 10, it counts up from 0 until
 * it is not, which its weight brings about at the next digit.
 */
export const kidOf = (form: KidForm, invoice: string, municipality: string): string | undefined => {
  const { rule } = form;
  const digits = `${rule === 'mod11' ? '0' : ''}${invoice}${municipality}`;
  const width = kidLength(form) - 1;
  if (digits.length > width) return undefined;
  const padded = digits.padStart(width, '0');
  const check = kidCheckDigit(padded, rule);
  if (check !== undefined) return `${padded}${String(check)}`;
  const counted = `1${padded.slice(1)}`;
  return `${counted}${String(kidCheckDigit(counted, rule))}`;
};
