import { errorAt } from '../../model/diagnostic.ts';
import { isBankAccount, isOrganisationNumber } from '../../model/norwegian-numbers.ts';
import { reportWrongForm, scalar } from './scalar.ts';
import type { Schema } from './schema.ts';

/** A municipality's number, four digits; a zero lost in front is restored: `301` is 0301. */
export const municipalityNumber: Schema<string> = scalar(
  'municipality-number',
  (text, node, context) => {
    if (/^[0-9]{3,4}$/.test(text)) return text.padStart(4, '0');
    reportWrongForm(text, 'municipality-number', node, context);
    return undefined;
  },
  { type: ['string', 'integer'], pattern: '^\\d{3,4}$', minimum: 100, maximum: 9999 },
);

const checkedNumber = (
  expected: 'organisation-number' | 'bank-account',
  length: number,
  isValid: (digits: string) => boolean,
): Schema<string> =>
  scalar(
    expected,
    (text, node, context) => {
      const digits = text.replaceAll(/[ .\u00a0]/g, '');
      if (!/^[0-9]*$/.test(digits) || digits.length !== length) {
        reportWrongForm(text, expected, node, context);
        return undefined;
      }
      if (isValid(digits)) return digits;
      context.report(errorAt('schema/check-digit', node.at, { found: text, expected }));
      return undefined;
    },
    { type: ['string', 'integer'], pattern: `^(\\d[ .]?){${String(length)}}$` },
  );

/** Nine digits with a check digit; spaces are taken out. */
export const organisationNumber = checkedNumber('organisation-number', 9, isOrganisationNumber);

/** Eleven digits with a check digit; points and spaces are taken out. */
export const bankAccount = checkedNumber('bank-account', 11, isBankAccount);
