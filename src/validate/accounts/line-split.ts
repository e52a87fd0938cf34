import type { CostLine, UserSet } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { Ore } from '../../model/ore.ts';
import { sumOre, ZERO_ORE } from '../../model/ore.ts';
import { rowsAtUse, usedCost } from '../settlement/used-units.ts';
import type { LineKey } from '../year/line-key.ts';
import { lineOfProject } from './budgeted-lines.ts';
import type { AccountsRow } from './accounts-row.ts';
import { differsInKey, differsInUsers } from './same-as-budget.ts';

/** How a line of the accounts is split; `sum` is what the units used of a direct line come to. */
export interface LineSplit {
  readonly split?: CostLine;
  readonly sum?: Ore;
}

type Key = Extract<LineKey, { kind: 'key' }>;

/**
 * Finds how a line of the accounts is split: by the budget's key and users where the budget has the line, else by its own.
 * Only lines of an agreement that splits its accounts and lines of projects are split; what else a line says of its key must
 * be right all the same.
 */
export const lineSplit = (line: AccountsRow, project: string | undefined): LineSplit => {
  const { rules, id, kind } = line;
  const isBooking = kind === 'contribution' || kind === 'fund';
  const isSplit = !isBooking && (project !== undefined || rules.model === 'actual');
  const budgeted = rules.budgeted.byId.get(id);
  if (budgeted !== undefined) {
    differsInKey(line, budgeted);
    differsInUsers(line, budgeted);
    return isSplit ? asBudgeted(line, budgeted, project) : {};
  }
  const key = ownKey(line);
  if (key === 'wrong') return {};
  if (key === undefined) {
    if (!isSplit || !rules.budgeted.whole) return {};
    const model = project === undefined ? undefined : lineOfProject(rules.budgeted, project);
    if (model !== undefined) return asBudgeted(line, model, project);
    const keys = [...rules.readers.context.agreement.keys.keys()];
    rules.report(errorAt('accounts/no-key', line.at('key'), { id, project, keys }));
    return {};
  }
  if (key.key.rule.kind === 'consumption') {
    if (isSplit && rules.budgeted.whole) {
      const args = { id, key: key.key.id };
      rules.report(errorAt('accounts/new-direct-line', line.at('key'), args));
    }
    return {};
  }
  const users = readUsers(line, key);
  return isSplit && users !== undefined ? splitBy(line, { ...key, users }, project) : {};
};

/** The key of the line's own cell; undefined where it says none. */
const ownKey = ({ rules, cell, at }: AccountsRow): Key | 'wrong' | undefined => {
  const text = cell('key');
  if (text === '') return undefined;
  const key = rules.readers.keyOf(text, cell('basis'));
  if (key.kind === 'key') return key;
  rules.report(key.finding(at(key.cell)));
  return 'wrong';
};

const readUsers = ({ rules, cell, at }: AccountsRow, { key }: Key): UserSet | undefined => {
  const { users, findings } = rules.readers.usersOf(cell('users'), key);
  for (const finding of findings ?? []) rules.report(finding(at('users')));
  return users;
};

/** The accounts' amount by the budget's key. */
const asBudgeted = (
  line: AccountsRow,
  budgeted: CostLine,
  project: string | undefined,
): LineSplit =>
  budgeted.kind === 'direct' ? byUse(line, budgeted) : splitBy(line, budgeted, project);

const splitBy = (
  { id, description, category, amount, at }: AccountsRow,
  {
    key,
    users,
    basis,
  }: Pick<Extract<CostLine, { kind: 'split' }>, 'key' | 'users'> & { readonly basis?: string },
  project: string | undefined,
): LineSplit =>
  amount.kind === 'number'
    ? {
        split: {
          kind: 'split',
          id,
          description,
          category,
          ...(project !== undefined && { project }),
          key,
          amount: amount.value,
          users,
          ...(basis !== undefined && { basis }),
          at: at('id'),
        },
      }
    : {};

/** A line by consumption: what was used, to which the accounts' amount must add up where it is given. */
const byUse = (
  { rules, id, description, category, amount, at }: AccountsRow,
  budgeted: Extract<CostLine, { kind: 'direct' }>,
): LineSplit => {
  const rows = rowsAtUse(budgeted.rows);
  // Units that are not given are reported at their own rows.
  if (rows === undefined) return { sum: ZERO_ORE };
  const sum = sumOre(budgeted.rows.map(usedCost));
  if (amount.kind === 'number' && amount.value !== sum) {
    const args = { id, amount: amount.value, sum };
    rules.report(errorAt('accounts/not-the-units', at('amount'), args));
  }
  const { key, project } = budgeted;
  const head = { id, description, category, key, ...(project !== undefined && { project }) };
  return { split: { kind: 'direct', ...head, rows, at: at('id') }, sum };
};
