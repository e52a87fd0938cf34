import type { ConsumptionRow, UserSet } from '../../model/cost-line.ts';
import type { Ore } from '../../model/ore.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { VatTreatment } from '../../model/vat.ts';
import type { KeyInYear } from '../../model/distribution-key.ts';
import type { Row, Table } from '../../read/table.ts';

/** What every line says of itself, in the form it is read. */
export interface LineText {
  readonly table: Table;
  readonly row: Row;
  readonly id: string;
  readonly description: string;
  readonly category: string;
  readonly project: string | undefined;
  readonly vat: VatTreatment | undefined;
  readonly key: KeyInYear;
}

/** What the two kinds of line share. The place is found when asked for: of most lines it never is. */
class LineHead {
  readonly id: string;
  readonly description: string;
  readonly category: string;
  readonly key: KeyInYear;
  readonly project?: string;
  readonly vat?: VatTreatment;
  readonly #table: Table;
  readonly #row: Row;

  constructor({ table, row, id, description, category, key, project, vat }: LineText) {
    this.id = id;
    this.description = description;
    this.category = category;
    this.key = key;
    if (project !== undefined) this.project = project;
    if (vat !== undefined) this.vat = vat;
    this.#table = table;
    this.#row = row;
  }

  get at(): SourceRef {
    return this.#table.at(this.#row, 0);
  }
}

/** A line that is split by a key. */
export class SplitLine extends LineHead {
  readonly kind = 'split';
  readonly amount: Ore;
  readonly users: UserSet;
  readonly basis?: string;

  constructor(head: LineText, amount: Ore, users: UserSet, basis: string | undefined) {
    super(head);
    this.amount = amount;
    this.users = users;
    if (basis !== undefined) this.basis = basis;
  }
}

/** A line that is paid by use. */
export class DirectLine extends LineHead {
  readonly kind = 'direct';
  readonly rows: readonly ConsumptionRow[];

  constructor(head: LineText, rows: readonly ConsumptionRow[]) {
    super(head);
    this.rows = rows;
  }
}
