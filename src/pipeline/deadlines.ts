/** What is due for a year: read → validate → the list. */
import type { DeadlineList } from '../document/deadlines/deadline-texts.ts';
import { deadlinesOfYear } from '../model/deadlines-of-year.ts';
import { hasErrors, type Diagnostic } from '../model/diagnostic.ts';
import { readAgreement, type Job } from './inputs.ts';
import { chooseYear } from '../read/workspace-years.ts';
import { listYears, readDecisionsFile } from '../read/workspace.ts';
import { validateDecisions } from '../validate/decisions/index.ts';
import { yearIsWithinAgreement } from '../validate/year/members-in-year.ts';

/** The deadlines, where there are no errors; and what was found on the way. */
interface KnownDeadlines {
  readonly list?: DeadlineList;
  readonly found: readonly Diagnostic[];
}

/**
 * The deadlines of the year asked for, or the newest that has a folder. The year after it may be asked for too: its budget is
 * due before anybody makes it a folder. Of a year's files only its decisions are read.
 */
export const readDeadlines = (job: Job, asked: number | undefined): KnownDeadlines => {
  const { files, workspace, overrides, date } = job;
  const { agreement, found: inAgreement } = readAgreement(job);
  if (agreement === undefined) return { found: inAgreement };
  const newest = listYears(files, workspace).at(-1);
  const isNext = newest !== undefined && asked === newest + 1;
  const year = isNext ? asked : chooseYear(job, asked);
  if (typeof year !== 'number') return { found: [...inAgreement, year] };
  const found: Diagnostic[] = [...inAgreement];
  yearIsWithinAgreement(agreement, year, (finding) => found.push(finding));
  const file = readDecisionsFile(files, workspace, year, overrides);
  found.push(...file.found);
  const checked =
    file.node === undefined
      ? { decisions: [], found: [] }
      : validateDecisions(file.node, agreement, year);
  found.push(...checked.found);
  if (hasErrors(found)) return { found };
  const deadlines = deadlinesOfYear(agreement, year, checked.decisions, date);
  return { list: { agreement, year, date, deadlines }, found };
};
