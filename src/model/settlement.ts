import type { MovementKind } from './fund.ts';
import type { SettlementModel } from './agreement.ts';
import type { Budget, SplitReason } from './allocation.ts';
import type { CostLine } from './cost-line.ts';
import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import type { Grounds } from './grounds.ts';
import type { Ore } from './ore.ts';
import type { SourceRef } from './source-ref.ts';
import type { YearInput } from './year-input.ts';

/** What an accounts line is: a cost or an income of the year, or what members paid and funds moved, booked already. */
export type AccountsKind = 'cost' | 'income' | 'contribution' | 'fund';

/** One booked line of the audited accounts. Costs are positive, incomes negative. */
export interface AccountsLine {
  readonly id: string;
  readonly description: string;
  readonly category: string;
  readonly kind: AccountsKind;
  readonly amount: Ore;
  readonly project?: string;
  /** How the line is split, with the accounts' amount: where the model splits the accounts, and for lines of projects. */
  readonly split?: CostLine;
  readonly at: SourceRef;
}

/** What a fund held when the year began, and where that is known from. */
export interface OpeningBalance {
  readonly amount: Ore;
  readonly from: 'register' | 'agreement' | 'nothing';
}

/** Everything a settlement is made from, checked. */
export interface SettlementInput {
  /** The budget in force at the end of the year, with its lines. */
  readonly budget: Budget;
  /** The same budget with the units used in place of those planned. */
  readonly budgetAtUse: Budget;
  /**
   * An earlier budget with its lines, to find who has cut a service since: the year's first where it was revised, else that
   * of the year before where it is there.
   */
  readonly earlierBudget?: Budget;
  /** The year with the bases that settlement keys weigh by: the year's, or the final ones. */
  readonly weighing: YearInput;
  readonly accounts: readonly AccountsLine[];
  readonly decisions: readonly Decision[];
  /** Of later years that the register has settled, by year: this one opens them too where they are reopened. */
  readonly laterDecisions?: ReadonlyMap<number, readonly Decision[]>;
  /** By fund id, each fund of the agreement; `carried` too where the model carries forward. */
  readonly opening: ReadonlyMap<string, OpeningBalance>;
  /** Net of VAT, by member index: installments and consumption less their credits. Undefined: the register has none. */
  readonly invoiced?: readonly Ore[];
  /** The same for each project that the register has invoices for. */
  readonly projectsInvoiced: ReadonlyMap<string, readonly Ore[]>;
  /** The day of issue. */
  readonly date: Day;
}

/** One movement of a fund. `amount` is positive, except that of kind `carry`, which has the sign of the year's result. */
export interface FundMovement {
  readonly kind: MovementKind;
  readonly amount: Ore;
  /** The fund's balance after it. */
  readonly balance: Ore;
  readonly grounds: Grounds;
  readonly decision?: Decision;
  /** The accounts line that a use finances. */
  readonly line?: string;
  /** Who a transfer goes to. */
  readonly to?: string;
  /** For what goes back to the members: by index. */
  readonly shares?: readonly Ore[];
  /** Whether it is what the fund's cap leaves no room for. */
  readonly aboveCap?: boolean;
}

/** A fund over the year: opening + movements = closing. */
export interface FundYear {
  readonly id: string;
  readonly name: string;
  readonly opening: OpeningBalance;
  readonly movements: readonly FundMovement[];
  readonly closing: Ore;
  /** In force on 31 December. */
  readonly cap?: Ore;
}

/** An amount collected from the members, or returned to them: each is split on its own. */
export interface MemberMovement {
  readonly direction: 'collected' | 'returned';
  /** Above zero. */
  readonly amount: Ore;
  /** By member index. */
  readonly shares: readonly Ore[];
  /** The fund that it came from; undefined where it is the year's result itself. */
  readonly fund?: string;
  readonly decision?: Decision;
  /** Whether it is what the fund's cap leaves no room for. */
  readonly aboveCap?: boolean;
  /** The settlement key with its weights; made when asked for. */
  readonly because: () => SplitReason;
}

/** What a settlement comes to for one member. `net` above zero is to pay, below zero to receive. */
export interface MemberSettlement {
  readonly contribution: Ore;
  readonly consumption: Ore;
  readonly collected: Ore;
  readonly returned: Ore;
  readonly invoiced: Ore;
  readonly net: Ore;
}

/** What somebody must still decide, or has to be there, before the settlement can be final. */
export type Pending =
  | { readonly kind: 'approve-accounts' }
  | { readonly kind: 'audit' }
  | { readonly kind: 'deficit'; readonly fund: string; readonly need: Ore; readonly balance: Ore }
  | { readonly kind: 'deficit-uncovered'; readonly amount: Ore }
  | { readonly kind: 'surplus-above-cap'; readonly fund: string; readonly amount: Ore }
  | { readonly kind: 'decided-later'; readonly decision: Decision }
  | { readonly kind: 'basis-later'; readonly basis: string; readonly asOf: Day };

/** What members would pay and receive if the pending decision on an overspend went one way or the other. */
export interface Outcome {
  readonly kind: 'fund-first' | 'members';
  readonly members: readonly MemberSettlement[];
  /** By fund id. */
  readonly closing: ReadonlyMap<string, Ore>;
}

/** A project's own settlement among those who take part. */
export interface ProjectSettlement {
  readonly name: string;
  /** Accounts lines and own effort. */
  readonly cost: Ore;
  readonly members: readonly {
    readonly share: Ore;
    readonly ownEffort: Ore;
    readonly invoiced: Ore;
    /** share − ownEffort − invoiced. */
    readonly net: Ore;
  }[];
  /** Whether `invoiced` is what the register says; otherwise the budget's share counts as invoiced. */
  readonly invoicedFrom: 'register' | 'budget';
  readonly control: Control;
}

/** A line that a member stopped using, or used for a part of its year only, and what that moved to the others. */
export interface Cut {
  readonly line: string;
  readonly description: string;
  readonly project?: string;
  /** By index. */
  readonly member: number;
  /** Days that the member used the line, and days that it was a member: 0 of 365 where it stopped before the year. */
  readonly days: number;
  readonly daysAsMember: number;
  /** By member index: the share with the cut less the share without it. The member's own is below zero where it pays less. */
  readonly moved: readonly Ore[];
}

/** charged + other income + collected − returned − transferred = accounts + closing funds − opening funds. */
export interface Control {
  readonly left: Ore;
  readonly right: Ore;
}

/** The year's accounts against what members were charged. */
export interface Settlement {
  readonly input: SettlementInput;
  readonly model: SettlementModel;
  readonly status: 'final' | 'preliminary';
  readonly charged: Ore;
  /** Negative accounts lines, as a positive sum. */
  readonly otherIncome: Ore;
  /** Positive accounts lines. */
  readonly accounts: Ore;
  /** Above zero an underspend, below an overspend. */
  readonly result: Ore;
  readonly funds: readonly FundYear[];
  readonly members: readonly MemberSettlement[];
  /** What was collected and returned, in the order that it was settled. */
  readonly memberMovements: readonly MemberMovement[];
  /** The accounts split line by line, with the lines kept: in the model `actual`. */
  readonly accountsSplit?: Budget;
  readonly transferred: Ore;
  readonly pending: readonly Pending[];
  /** Both ways, where a decision on an overspend is pending; else none. */
  readonly outcomes: readonly Outcome[];
  readonly projects: readonly ProjectSettlement[];
  /** By line in the budget's order, then by member. */
  readonly cuts: readonly Cut[];
  readonly control: Control;
  /** Sentences of the agreement that the settlement rests on, each once. */
  readonly assumptions: readonly string[];
  /** Those that hold for what is settled among all: without what is assumed for projects alone. */
  readonly contributionAssumptions: readonly string[];
}
