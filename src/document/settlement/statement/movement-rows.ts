import type { SplitReason } from '../../../model/allocation.ts';
import { ZERO_ORE } from '../../../model/ore.ts';
import { figureText, kronerText } from '../../number-text.ts';
import type { SheetRow } from '../../workbook.ts';
import { kronerOf, numberCell } from '../../workbook-parts/cells.ts';
import { partName, weightIn, weightSumIn } from '../key-text.ts';
import {
  memberMovementClause,
  memberMovementGrounds,
  memberMovementText,
} from '../movement-text.ts';
import type { MemberPage } from './member-page.ts';
import { pairHeading, pairRow, section } from './statement-rows.ts';

/** The member's share of each amount collected and returned, with the key, its figures, and what it rests on. */
export const movementRows = (page: MemberPage): readonly SheetRow[] => {
  const { settlement, member, words, common, language } = page;
  const { statement } = words;
  if (settlement.memberMovements.length === 0) return [];
  return [
    section(statement.movements),
    pairHeading(words.columns.kind, statement.whole, statement.own, statement.howSplit),
    ...settlement.memberMovements.map((movement) => {
      const text = memberMovementText(movement, settlement, language);
      const grounds = memberMovementGrounds(movement, settlement, language);
      const clause = memberMovementClause(movement, settlement, common);
      return pairRow(
        `${text} (${[grounds, clause].filter((part) => part !== '').join(', ')})`,
        numberCell(kronerOf(movement.amount), 'kroner'),
        numberCell(kronerOf(movement.shares[member.index] ?? ZERO_ORE), 'kroner', 'strong'),
        keyText(page, movement.because()),
      );
    }),
  ];
};

/** `30/70 (punkt 6 b): 30 % likt: 1 av 9; 70 % Ansatte: 2 310 av 9 999`. */
const keyText = (
  { settlement, member, words, common, language }: MemberPage,
  { key, parts }: SplitReason,
): string => {
  const { clause } = key.grounds;
  const weighed = parts.map((part) => {
    const weight = figureText(weightIn(part, member.index, settlement), language);
    const sum = figureText(weightSumIn(part, settlement), language);
    return part.share === undefined
      ? words.statement.fixed(kronerText(part.fixed ?? ZERO_ORE, language), weight, sum)
      : words.statement.by(
          figureText(part.share, language),
          partName(part.by, settlement, words),
          weight,
          sum,
        );
  });
  return `${key.id}${clause === undefined ? '' : ` (${common.clauseText(clause)})`}: ${weighed.join('; ')}`;
};
