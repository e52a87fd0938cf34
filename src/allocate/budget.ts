import type { AllocationResult } from '../model/allocation.ts';
import { assert } from '../model/assert.ts';
import type { CostLine } from '../model/cost-line.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { sumOre } from '../model/ore.ts';
import type { YearInput } from '../model/year-input.ts';
import type { KeyInYear } from '../model/distribution-key.ts';
import { assumedFor } from './assumptions.ts';
import { checkCeilings } from './ceiling.ts';
import { Contribution, type RowTargets } from './contribution.ts';
import { hostIndex } from './key-plan.ts';
import { IN_AGREEMENT } from './place.ts';
import { Projects } from './projects.ts';
import { Splitter } from './splitter.ts';

/**
 * Splits the year's budget: each cost line by its key, then charges, then under half-up the line that makes the shares add
 * up. Goes through the lines once, in file order. `sink` gets each row of the contribution as it is made, until the first
 * error; with `keepLines` the rows stay in the budget with their reasons, by the same steps. Lines of projects stand apart and
 * are always kept.
 *
 * All findings come back, those of reading the lines too. With an error among them the budget is incomplete and of no use.
 */
export const allocateBudget = (input: YearInput, targets: RowTargets): AllocationResult => {
  const found: Diagnostic[] = [];
  let errors = 0;
  const report = (finding: Diagnostic | undefined): void => {
    if (finding === undefined) return;
    found.push(finding);
    if (finding.severity === 'error') errors += 1;
  };
  const { sink, keepLines } = targets;
  const splitter = new Splitter(input);
  const contribution = new Contribution(input, splitter, {
    keepLines,
    ...(sink && {
      sink: (row, shares) => {
        if (errors === 0) sink(row, shares);
      },
    }),
  });
  const projects = new Projects(input, splitter);
  const usedKeys = new Set<KeyInYear>();
  const contributionKeys = new Set<KeyInYear>();
  for (const line of input.readLines(report)) {
    usedKeys.add(line.key);
    if (line.project === undefined) contributionKeys.add(line.key);
    report(addLine(line, contribution, projects));
  }
  // A project may lack its lines only because they could not be read.
  if (errors === 0) projects.effortWithoutLines().forEach(report);
  const host = hostIndex(input);
  const projectSplits = projects.finish(host, report);
  input.charges.flatMap((charge) => contribution.addCharge(charge)).forEach(report);
  contribution.addRounding(host);
  if (contribution.lacksHost || projects.lacksHost) {
    const { agreement, year } = input;
    const args = { host: agreement.host.name, year, key: undefined };
    report(errorAt('allocation/host-not-member', IN_AGREEMENT, args));
  }

  const summaryBases = [...input.bases.keys()].filter((basis) =>
    contribution.tally.has(`basis:${basis}`),
  );
  const summary = contribution.tally.summary(summaryBases);
  const totals = summary.map(({ total }) => total);
  if (errors === 0) checkCeilings(input, totals).forEach(report);
  const total = sumOre(totals);
  assert(errors > 0 || total === contribution.total, 'contributions add up to the budget');
  return {
    budget: {
      input,
      lines: contribution.lines,
      projects: projectSplits,
      totals,
      total,
      summaryBases,
      summary,
      assumptions: assumedFor(input, { keys: usedKeys, bases: splitter.usedBases }),
      contributionAssumptions: assumedFor(input, {
        keys: contributionKeys,
        bases: new Set(summaryBases),
      }),
      warnings: found.filter(({ severity }) => severity === 'warning'),
    },
    found,
  };
};

const addLine = (
  line: CostLine,
  contribution: Contribution,
  projects: Projects,
): Diagnostic | undefined => {
  if (line.project !== undefined) return projects.add(line.project, line);
  return line.kind === 'split' ? contribution.addSplit(line) : contribution.addDirect(line);
};
