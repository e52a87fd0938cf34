import type { AllocatedLine, ProjectSplit } from '../model/allocation.ts';
import { assert, at, present } from '../model/assert.ts';
import { errorAt, type Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, type Ore } from '../model/ore.ts';
import { vatOfEffort, type CostLine, type UserSet } from '../model/cost-line.ts';
import type { InKindEffort, YearInput } from '../model/year-input.ts';
import { directLineWith, effortLineWith, oreOfRow, splitLineWith } from './allocated-line.ts';
import { plannedShares } from './direct.ts';
import { roundingLineWith } from './rounding-line.ts';
import type { Splitter } from './splitter.ts';
import type { SplitLine } from '../model/cost-line.ts';
import { tooLarge } from './too-large.ts';

interface Project {
  readonly name: string;
  /** As read, also those that could not be split. */
  readonly read: CostLine[];
  readonly lines: AllocatedLine[];
}

/** The projects of a year, financed apart from the contribution: their lines are split by the same rules. */
export class Projects {
  readonly #input: YearInput;
  readonly #splitter: Splitter;
  readonly #row: Float64Array;
  readonly #projects = new Map<string, Project>();
  #lacksHost = false;

  constructor(input: YearInput, splitter: Splitter) {
    this.#input = input;
    this.#splitter = splitter;
    this.#row = new Float64Array(input.members.length);
  }

  add(name: string, line: CostLine): Diagnostic | undefined {
    let project = this.#projects.get(name);
    if (project === undefined) {
      project = { name, read: [], lines: [] };
      this.#projects.set(name, project);
    }
    project.read.push(line);
    if (line.kind === 'split') return this.#split(project, line, splitLineWith);
    const shares = plannedShares(line, this.#input.members.length);
    const amount = sumOre(shares);
    const finding = tooLarge(line.id, line, [...shares, amount]);
    if (finding === undefined) project.lines.push(directLineWith(line, amount, shares));
    return finding;
  }

  /** Own effort in projects that have no lines. */
  effortWithoutLines(): readonly Diagnostic[] {
    const projects = [...this.#projects.keys()];
    return this.#input.inKind
      .filter(({ project }) => !this.#projects.has(project))
      .map(({ project, at }) =>
        errorAt('allocation/in-kind-without-lines', at, { project, projects }),
      );
  }

  /** Adds own effort to each project's cost; what a member put in counts as paid. */
  finish(host: number | undefined, report: (finding: Diagnostic) => void): readonly ProjectSplit[] {
    return [...this.#projects.values()].map((project) => {
      const effort = this.#input.inKind.filter((one) => one.project === project.name);
      if (effort.length > 0) this.#splitEffort(project, effort).forEach(report);
      this.#round(project, host);
      return this.#sum(project, effort);
    });
  }

  #split(project: Project, line: SplitLine, asLine: typeof splitLineWith): Diagnostic | undefined {
    const finding = this.#splitter.split(line, this.#row);
    if (finding === undefined) {
      const { rounding } = this.#input.agreement;
      project.lines.push(asLine(line, oreOfRow(this.#row), this.#splitter, rounding));
    }
    return finding;
  }

  /** One more line, by the key and users that all lines of the project have. */
  #splitEffort(project: Project, effort: readonly InKindEffort[]): readonly Diagnostic[] {
    const found = project.read.flatMap((line) => differs(project, line));
    if (found.length > 0) return found;
    const first = present(project.read[0], 'a project has a line');
    const { at: place } = present(effort[0], 'there is own effort');
    assert(first.kind === 'split', 'a project with own effort is split by a key');
    const id = `in-kind:${project.name}`;
    const amount = sumOre(effort.map((one) => one.amount));
    const vat = vatOfEffort(project.read);
    // Written out: a line read from a file finds its place when asked, and a spread would lose that.
    const line: SplitLine = {
      kind: 'split',
      id,
      description: 'Egeninnsats',
      category: '',
      project: project.name,
      key: first.key,
      users: first.users,
      ...(first.basis !== undefined && { basis: first.basis }),
      ...(vat !== undefined && { vat }),
      amount,
      at: place,
    };
    const finding =
      tooLarge(id, { at: place }, [amount]) ?? this.#split(project, line, effortLineWith);
    return finding === undefined ? [] : [finding];
  }

  /** Under half-up, what the shares leave of the project's cost is borne by the host. */
  #round({ name, lines }: Project, host: number | undefined): void {
    const shares = sumOre(lines.flatMap((line) => line.shares));
    const difference = sumOre(lines.map(({ amount }) => amount)) - shares;
    if (difference === 0n) return;
    if (host === undefined) {
      this.#lacksHost = true;
      return;
    }
    const { agreement, members } = this.#input;
    lines.push(roundingLineWith(agreement.rounding, members.length, host, difference, name));
  }

  /** Whether a rounding difference found no host to bear it. */
  get lacksHost(): boolean {
    return this.#lacksHost;
  }

  #sum({ name, lines }: Project, effort: readonly InKindEffort[]): ProjectSplit {
    const byMember = (amountOf: (member: number) => Ore): readonly Ore[] =>
      this.#input.members.map(({ index }) => amountOf(index));
    const shares = byMember((member) => sumOre(lines.map((line) => at(line.shares, member))));
    const ownEffort = byMember((member) =>
      sumOre(effort.filter((one) => one.member === member).map(({ amount }) => amount)),
    );
    return {
      name,
      lines,
      effort,
      total: sumOre(lines.map(({ amount }) => amount)),
      shares,
      ownEffort,
      toPay: byMember((member) => ore(at(shares, member) - at(ownEffort, member))),
    };
  }
}

/** Why own effort cannot be split as this line is. */
const differs = ({ name, read }: Project, line: CostLine): readonly Diagnostic[] => {
  const first = present(read[0], 'a project has a line');
  if (line.kind === 'direct') {
    return [
      errorAt('allocation/in-kind-by-consumption', line.at, { project: name, line: line.id }),
    ];
  }
  if (first.kind === 'direct') return [];
  const args = { project: name, line: line.id, first: first.id };
  if (line.key !== first.key || line.basis !== first.basis) {
    return [errorAt('allocation/project-split-differs', line.at, { ...args, differs: 'key' })];
  }
  return isSameUsers(line.users, first.users)
    ? []
    : [errorAt('allocation/project-split-differs', line.at, { ...args, differs: 'users' })];
};

const isSameUsers = (a: UserSet, b: UserSet): boolean =>
  a === b || (String(a.members) === String(b.members) && String(a.days) === String(b.days));
