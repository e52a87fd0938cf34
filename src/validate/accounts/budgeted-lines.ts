import type { CostLine } from '../../model/cost-line.ts';

/** The lines of the budget in force, which the accounts are held against. */
export interface BudgetedLines {
  readonly byId: ReadonlyMap<string, CostLine>;
  /** Whether all of them could be read: otherwise nothing is said of a line that seems new. */
  readonly whole: boolean;
}

/**
 * The line whose key and users hold for a new line of a project: any of the project's, where all are split in the same way.
 * Undefined where they are not, or the budget does not have the project.
 */
export const lineOfProject = (
  { byId }: BudgetedLines,
  project: string,
): Extract<CostLine, { kind: 'split' }> | undefined => {
  const lines = [...byId.values()].filter((line) => line.project === project);
  const [first, ...others] = lines;
  if (first?.kind !== 'split') return undefined;
  const isAlike = (line: CostLine): boolean =>
    line.kind === 'split' &&
    line.key === first.key &&
    line.basis === first.basis &&
    line.users.members.join() === first.users.members.join() &&
    line.users.days?.join() === first.users.days?.join();
  return others.every(isAlike) ? first : undefined;
};
