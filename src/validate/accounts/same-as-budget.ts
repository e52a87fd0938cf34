import type { CostLine } from '../../model/cost-line.ts';
import { errorAt } from '../../model/diagnostic.ts';
import type { KeyInYear } from '../../model/distribution-key.ts';
import type { LineKey } from '../year/line-key.ts';
import type { AccountsRow } from './accounts-row.ts';

/**
 * Reports a key or a basis that is another than the budget's. The basis that the budget chose need not be said again, also
 * where the key's default has no figures.
 */
export const differsInKey = (line: AccountsRow, budgeted: CostLine): void => {
  const { rules, id, cell, at } = line;
  const { keyOf } = rules.readers;
  const basisText = cell('basis');
  const keyText = cell('key') || budgeted.key.id;
  const chosen = budgeted.kind === 'split' ? budgeted.basis : undefined;
  if (basisText === '' && isKey(keyOf(keyText, chosen ?? ''), budgeted.key)) return;
  const key = keyOf(keyText, basisText);
  if (key.kind !== 'key') {
    rules.report(key.finding(at(key.cell)));
    return;
  }
  if (!isKey(key, budgeted.key)) {
    const args = { id, field: 'key', here: key.key.id, there: budgeted.key.id } as const;
    rules.report(errorAt('accounts/differs-from-budget', at('key'), args));
    return;
  }
  const here = basesUsed(key.key, key.basis);
  const there = basesUsed(budgeted.key, chosen);
  if (here === there) return;
  const args = { id, field: 'basis', here, there } as const;
  rules.report(errorAt('accounts/differs-from-budget', at('basis'), args));
};

const isKey = (found: LineKey, key: KeyInYear): boolean =>
  found.kind === 'key' && found.key.id === key.id;

/** The bases that a key weighs by with that choice: the default may be named too. */
const basesUsed = ({ rule }: KeyInYear, basis: string | undefined): string =>
  rule.kind === 'consumption'
    ? ''
    : rule.parts
        .flatMap(({ by }) => {
          if (typeof by === 'string') return [];
          return basis !== undefined && by.includes(basis) ? [basis] : by.slice(0, 1);
        })
        .join(', ');

/** Reports users that are others than the budget's; of a direct line those that have units must be among them. */
export const differsInUsers = (line: AccountsRow, budgeted: CostLine): void => {
  const { rules, id, cell, at } = line;
  const text = cell('users');
  if (text === '') return;
  const { users, findings } = rules.readers.usersOf(text, budgeted.key);
  for (const finding of findings ?? []) rules.report(finding(at('users')));
  if (users === undefined) return;
  const there =
    budgeted.kind === 'split' ? budgeted.users.members : budgeted.rows.map(({ member }) => member);
  const isSame =
    budgeted.kind === 'split'
      ? users.members.join() === there.join()
      : there.every((member) => users.members.includes(member));
  if (isSame) return;
  const { members } = rules.readers.context;
  const names = (indices: readonly number[]): string =>
    indices.map((index) => members[index]?.name ?? '').join(', ');
  const args = { id, field: 'users', here: names(users.members), there: names(there) } as const;
  rules.report(errorAt('accounts/differs-from-budget', at('users'), args));
};
