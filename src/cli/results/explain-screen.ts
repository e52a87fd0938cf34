import type { Budget, ProjectSplit } from '../../model/allocation.ts';
import { at } from '../../model/assert.ts';
import type { ExplainedLine, Explanation } from '../../model/explanation.ts';
import { sumOre, type Ore } from '../../model/ore.ts';
import { sourceText } from '../../model/source-ref.ts';
import type { Screen } from '../screen.ts';
import { exactText, kronerText } from '../terminal/number-text.ts';
import { wrapText } from '../terminal/wrap.ts';
import { rowLines, type ExplainedRow } from './explained-row.ts';
import { reckoningRows } from './reckoning-rows.ts';

/** Each line that the member has a share in, in full; then the lines that it has none in, and the total. */
export const showExplanation = (
  { member, lines }: Explanation,
  budget: Budget,
  workspace: string,
  screen: Screen,
): void => {
  const { words, language, title, print } = screen;
  const { agreement, year } = budget.input;
  title(words.explain.title(`${member.number} ${member.name}`, agreement.name, year));
  const show = (line: ExplainedLine): void => {
    print();
    showLine(line, budget, workspace, screen);
  };
  // A line that was asked for alone is shown in full whatever the share.
  if (lines.length === 1) {
    lines.forEach(show);
    return;
  }
  const borne = lines.filter(({ share }) => share !== 0n);
  borne.filter(({ project }) => project === undefined).forEach(show);
  print();
  const others = lines.filter(({ share }) => share === 0n);
  if (others.length > 0) print(words.explain.noShare(others.map(({ id }) => id).join(', ')));
  const contribution = lines.filter(({ project }) => project === undefined);
  const total = sumOre(contribution.map(({ share }) => share));
  const label =
    contribution.length === lines.length ? words.total : words.explain.totalWithoutProjects;
  title(`${label} ${kronerText(total, language)}`);
  for (const project of budget.projects) {
    const own = borne.filter((line) => line.project === project.name);
    own.forEach(show);
    if (own.length > 0 || project.ownEffort[member.index] !== 0n) {
      print();
      showProject(project, member.index, screen);
    }
  }
};

/** What the project costs the member, which is no part of its contribution. */
const showProject = (
  { name, shares, ownEffort, toPay }: ProjectSplit,
  member: number,
  { words, language, title, columns }: Screen,
): void => {
  const kroner = (of: readonly Ore[]): string => kronerText(at(of, member), language);
  const text =
    ownEffort[member] === 0n
      ? words.explain.projectTotal(name, kroner(shares))
      : words.explain.projectToPay(name, kroner(shares), kroner(ownEffort), kroner(toPay));
  for (const line of wrapText(text, columns)) title(line);
};

const showLine = (line: ExplainedLine, budget: Budget, workspace: string, screen: Screen): void => {
  const { words, language, title, print } = screen;
  const texts = words.explain;
  const { clause, assumption } = line.grounds;
  const isCharge = line.reckoning.kind === 'rates' || line.reckoning.kind === 'agreed';
  const project = line.project === undefined ? '' : ` (${texts.project(line.project)})`;
  title(`${line.id} ${line.description}${project}`.trim());
  if (line.source !== undefined) {
    print(
      `  ${sourceText({ ...line.source, file: `${workspace === '.' ? '' : `${workspace}/`}${line.source.file}` })}`,
    );
  }
  const rows: readonly ExplainedRow[] = [
    { what: texts.amount, amount: kronerText(line.amount, language) },
    {
      what: isCharge ? texts.charge : texts.key,
      note: [line.key, ...(clause === undefined ? [] : [`[${clause}]`])].join(' '),
    },
    ...reckoningRows(line, budget, screen),
    { what: texts.exact, amount: exactText(line.exact, language) },
    { what: texts.rounding, amount: exactText(line.rounding, language) },
    { what: texts.share, amount: kronerText(line.share, language) },
  ];
  for (const text of rowLines(rows, screen.columns)) print(text);
  if (assumption !== undefined) {
    const width = screen.columns === undefined ? undefined : screen.columns - 2;
    for (const text of wrapText(`${texts.assumption}: ${assumption}`, width)) print(`  ${text}`);
  }
};
