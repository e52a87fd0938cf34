import type { SettlementModel } from '../../model/agreement.ts';
import type { Ore } from '../../model/ore.ts';
import type { AccountsKind } from '../../model/settlement.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { Row, Table } from '../../read/table.ts';
import type { LineReaders } from '../year/index.ts';
import type { NumberCell } from '../year/number-cell.ts';
import type { Report } from '../year/report.ts';
import type { AccountsField } from './accounts-columns.ts';
import type { BudgetedLines } from './budgeted-lines.ts';

/** What the accounts are read with. */
export interface AccountsRules {
  readonly readers: LineReaders;
  readonly budgeted: BudgetedLines;
  readonly model: SettlementModel;
  readonly report: Report;
}

/** A row of the accounts that is being read. */
export interface AccountsRow {
  readonly rules: AccountsRules;
  readonly table: Table;
  readonly row: Row;
  readonly id: string;
  readonly description: string;
  readonly category: string;
  readonly kind: AccountsKind;
  readonly amount: NumberCell<Ore>;
  readonly cell: (field: AccountsField) => string;
  readonly at: (field: AccountsField) => SourceRef;
}
