import type { InvoicePlan, IssuingInput } from './invoicing-input.ts';

/** Takes a document back as a whole, from its row in the register alone. */
export const planTakingBack = (input: IssuingInput, number: string): InvoicePlan => {
  throw new Error(number + input.date);
};
