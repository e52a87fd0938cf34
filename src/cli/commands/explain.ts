import { explainMember } from '../../allocate/explain.ts';
import { explainJson } from '../../document/explain-json.ts';
import type { Budget } from '../../model/allocation.ts';
import { present } from '../../model/assert.ts';
import { errorAt, hasErrors, type Diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { MemberInYear } from '../../model/year-input.ts';
import { readBudgetYear, splitBudget } from '../../pipeline.ts';
import { municipalityFinder } from '../../validate/year/municipality-finder.ts';
import { EXIT } from '../exit-code.ts';
import type { Command } from '../outcome.ts';
import { showExplanation } from '../results/explain-screen.ts';
import { watchRows } from '../terminal/line-progress.ts';
import { jobOf } from './job.ts';

/** How a member's figures came about, of all lines or of one. */
export const explain: Command = async (task) => {
  const { invocation } = task;
  const {
    agreement,
    input,
    found: foundBefore,
  } = await readBudgetYear(jobOf(task), invocation.year);
  if (agreement === undefined || input === undefined) return { found: foundBefore };
  const { budget, found: inSplit } = splitBudget(input, {
    keepLines: true,
    sink: watchRows(invocation, task.io)(),
  });
  const found = [...foundBefore, ...inSplit];
  if (hasErrors(found)) return { found };
  const member = memberCalled(invocation.municipality ?? '', budget);
  if ('code' in member) return { found: [...found, member], exitCode: EXIT.usage };
  if (invocation.line !== undefined) {
    const unknown = unknownLine(invocation.line, budget);
    if (unknown !== undefined) return { found: [...found, unknown] };
  }
  const explanation = explainMember(budget, member.index, invocation.line);
  return {
    found,
    result: {
      json: () => explainJson(agreement, input.year, explanation),
      show: (screen) => {
        showExplanation(explanation, budget, task.workspace, screen);
      },
    },
  };
};

/** As a table takes it: any of a member's numbers, a name with or without `kommune`, or both. */
const memberCalled = (asked: string, budget: Budget): MemberInYear | Diagnostic => {
  const { members } = budget.input;
  const { member, problem } = municipalityFinder(members.map((each) => each.member))(asked);
  if (problem === undefined)
    return present(
      members.find((each) => each.member === member),
      'found',
    );
  const finding = problem(IN_AGREEMENT);
  const isVague =
    finding.code === 'municipality/ambiguous' || finding.code === 'municipality/other-name';
  return isVague ? finding : unknownMunicipality(asked, budget);
};

/** What is asked for is asked of the agreement. */
const IN_AGREEMENT = { file: 'agreement.yaml', line: 1, column: 1 };

const unknownMunicipality = (found: string, { input }: Budget): Diagnostic => {
  const names = input.members.map(({ name }) => name);
  const near = nearest(found, names);
  return errorAt('workspace/unknown-municipality', IN_AGREEMENT, {
    found,
    year: input.year,
    ...(near !== undefined && { nearest: near }),
    members: input.members.map(({ number, name }) => `${number} ${name}`),
  });
};

const unknownLine = (found: string, budget: Budget): Diagnostic | undefined => {
  const lines = [...budget.lines, ...budget.projects.flatMap((project) => project.lines)];
  const ids = lines.map(({ id }) => id);
  if (ids.includes(found)) return undefined;
  const near = nearest(found, ids);
  return errorAt(
    'workspace/unknown-line',
    { file: String(budget.input.year), line: 1, column: 1 },
    { found, ...(near !== undefined && { nearest: near }), lines: ids.length },
  );
};
