import type { CostLine } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { YearInput } from '../../model/year-input.ts';
import type { Row } from '../../read/table.ts';
import { textIn } from './budget-columns.ts';
import { looksLikeTotal } from './line-words.ts';
import type { LineRules, LinesSoFar } from './read-cost-line.ts';
import { readCostLine } from './read-cost-line.ts';
import type { Report } from './report.ts';
import { reportUnknownLines } from './unknown-lines.ts';

/** Rows of the results that are no cost line: their names cannot be a line's. */
const RESERVED = ['total', 'rounding'] as const;

/**
 * The lines of the budget in file order, each read when it is asked for and not kept. After the last one, the lines
 * that users.csv and consumption.csv have and the budget has not are reported; so go to the end.
 */
export const budgetLines = (rules: LineRules): YearInput['readLines'] =>
  function* (report): Generator<CostLine> {
    const lineOf = new Map<string, number>();
    const soFar: LinesSoFar = { said: new Set(), sum: 0n };
    for (const row of rules.table.rows()) {
      const id = textIn(row, rules.columns.id);
      if (!checkId(rules, row, id, lineOf.get(id), report)) continue;
      lineOf.set(id, row.line);
      const line = readCostLine(rules, row, id, soFar, report);
      if (line !== undefined) yield line;
    }
    reportUnknownLines(rules.context, rules, lineOf, report);
  };

/** Whether a row has an id of its own. A row without is never taken for a total: it may be a line that lost its id. */
const checkId = (
  { context, table, columns }: LineRules,
  row: Row,
  id: string,
  before: number | undefined,
  report: Report,
): boolean => {
  const at = (): SourceRef => table.at(row, columns.id);
  if (id === '') {
    const isTotal = row.cells.some(looksLikeTotal);
    report(errorAt('budget/no-id', at(), { looksLikeTotal: isTotal }));
    return false;
  }
  if (before !== undefined) {
    report(errorAt('budget/id-twice', at(), { id, line: before }));
    return false;
  }
  const reserved = RESERVED.find((each) => each === id.toLowerCase());
  const taken = reserved ?? (context.agreement.charges.has(id) ? 'charge' : undefined);
  if (taken !== undefined) report(errorAt('budget/id-taken', at(), { id, by: taken }));
  return taken === undefined;
};
