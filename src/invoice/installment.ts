import type { Agreement } from '../model/agreement.ts';
import type { Budget } from '../model/allocation.ts';
import { assert, at } from '../model/assert.ts';
import type { InstallmentSum, InvoiceLine } from '../model/invoice.ts';
import { millionths, type Millionths } from '../model/millionths.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import { roundHalfUp } from '../model/rational.ts';
import type { VatTreatment } from '../model/vat.ts';
import { isByUse } from './by-use.ts';
import {
  byTreatment,
  groundsOf,
  groupsOf,
  oneUnit,
  type Claim,
  type LineGroup,
  type TreatedLines,
} from './claim.ts';
import { spread } from './spread.ts';

const HUNDRED_PERCENT = millionths(100_000_000n);

/** How many installments the year has: those of the agreement, else one. */
export const installmentCount = ({ invoicing }: Pick<Agreement, 'invoicing'>): number =>
  Math.max(1, invoicing.installments.length);

/** Percent of the contribution that the first `count` installments come to. */
export const cumulativeShare = (
  { invoicing: { installments } }: Pick<Agreement, 'invoicing'>,
  count: number,
): Millionths => {
  if (installments.length === 0) return count === 0 ? millionths(0n) : HUNDRED_PERCENT;
  const shares = installments.slice(0, count).map(({ share }) => share);
  return millionths(shares.reduce((sum, share) => sum + share, 0n));
};

/** A percentage of an amount, rounded half up to the øre, away from zero. */
const percentOf = (amount: Ore, share: Millionths): Ore =>
  ore(roundHalfUp({ numerator: amount * share, denominator: HUNDRED_PERCENT }));

/** What the first `count` installments of a contribution come to, rounded half up to the øre, away from zero. */
export const cumulativeOf = (agreement: Agreement, contribution: Ore, count: number): Ore =>
  percentOf(contribution, cumulativeShare(agreement, count));

/** What a member was invoiced in earlier installments under a treatment, net. */
export type EarlierInstallments = (member: number, treatment: VatTreatment) => Ore;

/**
 * Installment `number` (1, 2, …) for each member: for each VAT treatment the cumulative share of the contribution, rounded
 * half up, less what earlier installments invoiced; so a year's installments add up to the contribution, also where it was
 * revised between them.
 *
 * A line is its share of the cumulative amount less its share of the one before, each spread by largest remainder. Where
 * earlier installments invoiced something else than the one before comes to now, a line of its own takes the difference.
 * With consumption invoiced by use, what is paid by use is left out, whole charges of it too.
 */
export const installmentClaims = (
  budget: Budget,
  number: number,
  earlier: EarlierInstallments,
): readonly Claim[] => {
  const { agreement, members } = budget.input;
  const byUse = agreement.invoicing.consumption === 'actual';
  const lines = byUse ? budget.lines.filter((line) => !isByUse(line)) : budget.lines;
  const treated = byTreatment(lines, agreement);
  return members.map((member) => {
    const parts = treated.map((each) => {
      const invoicedBefore = earlier(member.index, each.treatment);
      return partOf(agreement, number, member.index, { ...each, earlier: invoicedBefore });
    });
    const invoiced = parts.filter(
      ({ sum, lines: own }) => own.length > 0 || sum.contribution !== 0n,
    );
    return {
      member,
      lines: invoiced.flatMap((part) => part.lines),
      calculation: { kind: 'installment', budget, sums: invoiced.map(({ sum }) => sum) },
    };
  });
};

interface Treated extends TreatedLines {
  readonly earlier: Ore;
}

/** The installment of one member under one treatment. */
const partOf = (
  agreement: Agreement,
  number: number,
  member: number,
  { treatment, lines, earlier }: Treated,
): { readonly sum: InstallmentSum; readonly lines: readonly InvoiceLine[] } => {
  const own = lines.filter(({ shares }) => at(shares, member) !== 0n);
  const contribution = sumOre(own.map(({ shares }) => at(shares, member)));
  const share = cumulativeShare(agreement, number);
  const cumulative = cumulativeOf(agreement, contribution, number);
  const before = cumulativeOf(agreement, contribution, number - 1);
  const amount = ore(cumulative - earlier);
  const groups = groupsOf(own, agreement, { kind: 'contribution' });
  const amounts = groups.map((group) =>
    sumOre(group.lines.map(({ shares }) => at(shares, member))),
  );
  const upToThis = spread(cumulative, amounts, share);
  const upToLast = spread(before, amounts, cumulativeShare(agreement, number - 1));
  const catchUp = ore(before - earlier);
  const documentLines = [
    ...groups.flatMap((group, index) =>
      lineOf(group, ore(at(upToThis, index) - at(upToLast, index)), treatment),
    ),
    ...(catchUp === 0n ? [] : [oneUnit({ kind: 'earlier-installments' }, catchUp, treatment)]),
  ];
  assert(sumOre(documentLines.map(({ net }) => net)) === amount, 'lines add up to the installment');
  return {
    sum: { treatment, contribution, cumulativeShare: share, cumulative, earlier, amount },
    lines: documentLines,
  };
};

const lineOf = (
  { subject, lines }: LineGroup,
  net: Ore,
  vat: VatTreatment,
): readonly InvoiceLine[] =>
  net === ZERO_ORE ? [] : [oneUnit(subject, net, vat, groundsOf(lines))];
