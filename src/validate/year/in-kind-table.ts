import { errorAt } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { InKindEffort } from '../../model/year-input.ts';
import { IN_KIND_FIELDS } from '../../read/header-fields.ts';
import { fieldsOf } from '../../read/header.ts';
import type { YearContext } from './context.ts';
import { memberAt } from './context.ts';
import { amountAt } from './number-cell.ts';

/** Own effort in projects, in file order. Whether the budget has the project shows when its lines are read. */
export const readInKind = (context: YearContext): readonly InKindEffort[] => {
  const { raw, report } = context;
  const table = raw.inKind;
  if (table === undefined) return [];
  const { column, found } = fieldsOf(table, IN_KIND_FIELDS);
  found.forEach(report);
  const municipality = column.get('municipality');
  const projectColumn = column.get('project');
  const amountColumn = column.get('amount');
  if (municipality === undefined || projectColumn === undefined || amountColumn === undefined) {
    return [];
  }
  const nameColumn = column.get('name') ?? -1;
  const effort: InKindEffort[] = [];
  for (const row of table.rows()) {
    const at = (index: number): SourceRef => table.at(row, index);
    const text = row.cells[municipality] ?? '';
    const project = row.cells[projectColumn] ?? '';
    const member = memberAt(context, text, row.cells[nameColumn] ?? '', () => at(municipality));
    const amount = amountAt(table, row, amountColumn, report);
    const name = member?.name ?? text;
    if (project === '') report(errorAt('in-kind/no-project', at(projectColumn), { name }));
    if (amount.kind === 'missing') {
      report(errorAt('in-kind/no-amount', at(amountColumn), { name, project }));
    }
    if (amount.kind !== 'number') continue;
    if (amount.value < 0n) {
      report(errorAt('in-kind/negative', at(amountColumn), { name, amount: amount.value }));
    } else if (member !== undefined) {
      const { value } = amount;
      effort.push({ project, member: member.index, amount: value, at: at(amountColumn) });
    }
  }
  return effort;
};
