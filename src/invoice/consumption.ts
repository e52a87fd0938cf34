import type { Agreement } from '../model/agreement.ts';
import type { AllocatedLine, Budget } from '../model/allocation.ts';
import { at } from '../model/assert.ts';
import type { InvoiceLine } from '../model/invoice.ts';
import { isByUse } from './by-use.ts';
import { groundsOf, oneUnit, priceOf, treatmentOf, type Claim } from './claim.ts';

/** What each member has used: a line for each row of units, and one for each charge that counts units. */
export const consumptionClaims = (budgetAtUse: Budget): readonly Claim[] => {
  const { agreement, members } = budgetAtUse.input;
  const used = budgetAtUse.lines.filter(isByUse);
  return members.map((member) => ({
    member,
    lines: used.flatMap((line) => linesOf(line, member.index, agreement)),
    calculation: { kind: 'consumption', budget: budgetAtUse },
  }));
};

const linesOf = (
  allocated: AllocatedLine,
  member: number,
  agreement: Agreement,
): readonly InvoiceLine[] => {
  const { id, description, line } = allocated;
  const subject = { kind: 'cost-line', id, description } as const;
  const vat = treatmentOf(allocated, agreement);
  const grounds = groundsOf([allocated]);
  if (line?.kind !== 'direct') {
    const share = at(allocated.shares, member);
    return share === 0n ? [] : [oneUnit(subject, share, vat, grounds)];
  }
  return line.rows
    .filter((row) => row.member === member)
    .map(({ planned: units, unitPrice }) => ({
      subject,
      quantity: units,
      unitPrice,
      net: priceOf(units, unitPrice),
      vat,
      grounds,
    }))
    .filter(({ net }) => net !== 0n);
};
