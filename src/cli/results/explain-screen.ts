import type { Budget } from '../../model/allocation.ts';
import type { ExplainedLine, Explanation } from '../../model/explanation.ts';
import { sumOre } from '../../model/ore.ts';
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
  // A line that was asked for alone is shown in full whatever the share.
  const borne = lines.length === 1 ? lines : lines.filter(({ share }) => share !== 0n);
  for (const line of borne) {
    print();
    showLine(line, budget, workspace, screen);
  }
  if (lines.length === 1) return;
  print();
  const others = lines.filter(({ share }) => share === 0n);
  if (others.length > 0) print(words.explain.noShare(others.map(({ id }) => id).join(', ')));
  const contribution = lines.filter(({ project }) => project === undefined);
  const total = sumOre(contribution.map(({ share }) => share));
  title(`${words.total} ${kronerText(total, language)}`);
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
