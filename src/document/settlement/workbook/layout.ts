import type { Language } from '../../../model/language.ts';
import type {
  FundMovement,
  FundYear,
  MemberMovement,
  MemberSettlement,
  Settlement,
} from '../../../model/settlement.ts';
import type { MemberInYear } from '../../../model/year-input.ts';
import type { SettlementWords } from '../../words/settlement/words.ts';
import { wordsIn } from '../../words/in-language.ts';
import type { DocumentWords } from '../../words/words.ts';
import { accountsRows, type AccountsRow } from '../accounts-rows.ts';
import type { SettlementContext } from '../settlement-context.ts';
import { settlementWordsOf } from '../terms.ts';

/** The first row under the headings of a sheet. */
export const FIRST_ROW = 5;

/** The first row of members on the sheet of movements: amount, key, clause and decision stand above. */
export const FIRST_SHARE_ROW = FIRST_ROW + 4;

/** Columns of the sheet of members. */
export const MEMBER_COLUMNS = {
  contribution: 3,
  consumption: 4,
  collected: 5,
  returned: 6,
  invoiced: 7,
  net: 8,
} as const satisfies Readonly<Record<keyof MemberSettlement, number>>;

/** Columns of the sheet of funds. */
export const FUND_COLUMNS = { added: 6, taken: 7, balance: 8 } as const;

/** Columns of the sheet of lines. */
export const LINE_COLUMNS = { budget: 3, accounts: 4, difference: 5, percent: 6 } as const;

/** The rows of a fund on the sheet of funds. */
export interface FundPlace {
  readonly fund: FundYear;
  /** Where its name stands. */
  readonly row: number;
  readonly openingRow: number;
  readonly movements: readonly { readonly movement: FundMovement; readonly row: number }[];
  readonly closingRow: number;
}

/** A member on the sheet of members. */
export interface MemberPlace {
  readonly member: MemberInYear;
  readonly settled: MemberSettlement;
  readonly row: number;
  /** On the sheet of movements. */
  readonly shareRow: number;
}

/** The column of what was collected or returned on the sheet of movements. */
export interface MovementPlace {
  readonly movement: MemberMovement;
  readonly column: number;
}

/** Where everything stands in the settlement's workbook, so that sheets can point at each other. */
export interface SettlementLayout {
  readonly settlement: Settlement;
  readonly context: SettlementContext;
  readonly language: Language;
  readonly words: SettlementWords;
  /** Words that the budget's documents have too. */
  readonly common: DocumentWords;
  readonly members: readonly MemberPlace[];
  readonly membersTotalRow: number;
  readonly movements: readonly MovementPlace[];
  readonly movementsTotalRow: number;
  readonly funds: readonly FundPlace[];
  /** Lines outside projects. */
  readonly lines: readonly AccountsRow[];
  readonly linesTotalRow: number;
}

export const layOutSettlement = (
  settlement: Settlement,
  context: SettlementContext,
): SettlementLayout => {
  const { agreement, members: inYear } = settlement.input.weighing;
  const { language } = agreement;
  const members = inYear.flatMap((member): readonly MemberPlace[] => {
    const settled = settlement.members[member.index];
    const { index } = member;
    return settled === undefined
      ? []
      : [{ member, settled, row: FIRST_ROW + index, shareRow: FIRST_SHARE_ROW + index }];
  });
  const lines = accountsRows(settlement).filter(({ project }) => project === undefined);
  return {
    settlement,
    context,
    language,
    words: settlementWordsOf(agreement, language),
    common: wordsIn(language),
    members,
    membersTotalRow: FIRST_ROW + members.length,
    movements: settlement.memberMovements.map((movement, index) => ({
      movement,
      column: 3 + index,
    })),
    movementsTotalRow: FIRST_SHARE_ROW + members.length,
    funds: placeFunds(settlement.funds),
    lines,
    linesTotalRow: FIRST_ROW + lines.length,
  };
};

/** Each fund takes its name, headings, opening, movements, closing, cap and room, and an empty row. */
const placeFunds = (funds: readonly FundYear[]): readonly FundPlace[] => {
  const places: FundPlace[] = [];
  let row = FIRST_ROW - 1;
  for (const fund of funds) {
    const openingRow = row + 2;
    const movements = fund.movements.map((movement, index) => ({
      movement,
      row: openingRow + 1 + index,
    }));
    const closingRow = openingRow + 1 + movements.length;
    places.push({ fund, row, openingRow, movements, closingRow });
    row = closingRow + (fund.cap === undefined ? 2 : 4);
  }
  return places;
};
