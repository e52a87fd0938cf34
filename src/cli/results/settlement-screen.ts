import { fundMovementText } from '../../document/settlement/movement-text.ts';
import { settlementAssumptions, settlementNotes } from '../../document/settlement/notes.ts';
import { pendingTexts } from '../../document/settlement/pending-text.ts';
import { MEMBER_AMOUNTS } from '../../document/settlement/settlement-tables.ts';
import { settlementWordsOf } from '../../document/settlement/terms.ts';
import { wordsIn } from '../../document/words/in-language.ts';
import type { SettlementWords } from '../../document/words/settlement/words.ts';
import { magnitude, ore, sumOre, type Ore } from '../../model/ore.ts';
import type { FundMovement, Settlement } from '../../model/settlement.ts';
import type { FundsPlan } from '../../register/plan-funds.ts';
import type { Recovery } from '../../register/registers.ts';
import type { Screen } from '../screen.ts';
import { kronerText } from '../terminal/number-text.ts';
import type { TextColumn } from '../terminal/text-table.ts';

const left = (heading: string): TextColumn => ({ heading, align: 'left', droppedAt: 0 });
const right = (heading: string, droppedAt: number): TextColumn => ({
  heading,
  align: 'right',
  droppedAt,
});

const wordsFor = ({ input }: Settlement, { language }: Screen): SettlementWords =>
  settlementWordsOf(input.weighing.agreement, language);

/** The board's summary: the result in words, the funds, what each municipality pays or receives, and the control line. */
export const showSettlement = (settlement: Settlement, screen: Screen): void => {
  const words = wordsFor(settlement, screen);
  const { agreement, year } = settlement.input.weighing;
  const { title, print } = screen;
  title(
    `${agreement.name}: ${words.title(year).toLowerCase()}, ${words.status[settlement.status]}`,
  );
  print(resultText(settlement, screen));
  print();
  showSums(settlement, screen);
  showFunds(settlement, screen);
  showMembers(settlement, screen);
  showOutcomes(settlement, screen);
  showProjects(settlement, screen);
  showControl(settlement, screen);
};

const resultText = (settlement: Settlement, screen: Screen): string => {
  const { result, model } = settlement;
  const words = wordsFor(settlement, screen).result;
  if (model === 'actual') return words.actual;
  if (result === 0n) return words.balancedYear;
  const amount = kronerText(ore(magnitude(result)), screen.language);
  return result > 0n ? words.underspendOf(amount) : words.overspendOf(amount);
};

/** Charged + other income + fund use by line − costs = the result. */
const showSums = (settlement: Settlement, screen: Screen): void => {
  const { result: words, columns } = wordsFor(settlement, screen);
  const { charged, otherIncome, accounts, result, funds, input } = settlement;
  const byLine = sumOre(
    funds.flatMap(({ movements }) =>
      movements.filter(({ line }) => line !== undefined).map(({ amount }) => amount),
    ),
  );
  const name = result > 0n ? words.underspend : result < 0n ? words.overspend : words.balanced;
  const rows: readonly (readonly [string, Ore])[] = [
    [columns.budget, input.budget.total],
    [words.charged, charged],
    [words.otherIncome, otherIncome],
    ...(byLine === 0n ? [] : [[words.useByLine, byLine] as const]),
    [words.costs, accounts],
    [name, result],
  ];
  screen.table({
    columns: [left(''), right(screen.words.settle.kroner, 0)],
    rows: rows.map(([heading, amount]) => [heading, kronerText(amount, screen.language)]),
  });
  screen.print();
};

/** Each fund with its movements under it; what they rest on is given up first in a narrow window. */
const showFunds = (settlement: Settlement, screen: Screen): void => {
  if (settlement.funds.length === 0) return;
  const { columns, front, opening, closing } = wordsFor(settlement, screen);
  const { language } = screen;
  const common = wordsIn(language).columns;
  screen.table({
    columns: [
      left(columns.fund),
      right(screen.words.settle.kroner, 0),
      right(columns.balance, 1),
      { ...left(`${common.clause} / ${common.decision.toLowerCase()}`), droppedAt: 2 },
    ],
    rows: settlement.funds.flatMap((fund) => [
      [fund.name, '', '', ''],
      [`  ${opening}`, '', kronerText(fund.opening.amount, language), ''],
      ...fund.movements.map((movement) => [
        `  ${fundMovementText(movement, language)}`,
        kronerText(movement.amount, language),
        kronerText(movement.balance, language),
        groundsOf(movement, screen),
      ]),
      [
        fund.cap === undefined
          ? `  ${closing}`
          : `  ${closing} (${front.cap.toLowerCase()} ${kronerText(fund.cap, language)})`,
        '',
        kronerText(fund.closing, language),
        '',
      ],
    ]),
  });
  screen.print();
};

/** The clause and the decision that a movement rests on. */
const groundsOf = ({ grounds, decision }: FundMovement, { words, language }: Screen): string =>
  [
    ...(grounds.clause === undefined ? [] : [wordsIn(language).clauseText(grounds.clause)]),
    ...(decision === undefined
      ? []
      : [words.explain.decided(decision.date, decision.body, decision.case)]),
  ].join(', ');

const showMembers = (settlement: Settlement, screen: Screen): void => {
  const { columns } = wordsFor(settlement, screen);
  const { members, input } = settlement;
  const { language, words, table, print } = screen;
  const shown = MEMBER_AMOUNTS.filter(
    (key) => key === 'net' || members.some((member) => member[key] !== 0n),
  );
  const DROPPED = {
    contribution: 3,
    consumption: 4,
    collected: 1,
    returned: 2,
    invoiced: 5,
    net: 0,
  };
  table({
    columns: [left(words.municipality), ...shown.map((key) => right(columns[key], DROPPED[key]))],
    rows: input.weighing.members.map(({ name, index }) => [
      name,
      ...shown.map((key) => kronerText(members[index]?.[key] ?? ore(0n), language)),
    ]),
    total: [
      words.total,
      ...shown.map((key) => kronerText(sumOre(members.map((member) => member[key])), language)),
    ],
  });
  print();
};

/** Both ways of a pending decision on an overspend, side by side. */
const showOutcomes = (settlement: Settlement, screen: Screen): void => {
  const { outcomes, input } = settlement;
  if (outcomes.length === 0) return;
  const { front } = wordsFor(settlement, screen);
  const { language, words, table, print, title } = screen;
  title(front.outcomes);
  table({
    columns: [
      left(words.municipality),
      ...outcomes.map(({ kind }) =>
        right(kind === 'fund-first' ? front.fundFirst : front.allMembers, 0),
      ),
    ],
    rows: input.weighing.members.map(({ name, index }) => [
      name,
      ...outcomes.map(({ members }) => kronerText(members[index]?.net ?? ore(0n), language)),
    ]),
    total: [
      words.total,
      ...outcomes.map(({ members }) => kronerText(sumOre(members.map(({ net }) => net)), language)),
    ],
  });
  print();
};

const showProjects = (settlement: Settlement, screen: Screen): void => {
  const { columns, control } = wordsFor(settlement, screen);
  const { language, words, table, print, paragraph } = screen;
  for (const project of settlement.projects) {
    paragraph(words.settle.project(project.name, kronerText(project.cost, language)));
    const takingPart = settlement.input.weighing.members.filter(({ index }) => {
      const member = project.members[index];
      return member !== undefined && Object.values(member).some((amount) => amount !== 0n);
    });
    const keys = (['share', 'ownEffort', 'invoiced', 'net'] as const).filter(
      (key) => key !== 'ownEffort' || project.members.some(({ ownEffort }) => ownEffort !== 0n),
    );
    const headings = {
      share: columns.share,
      ownEffort: words.budget.ownEffort,
      invoiced: columns.invoiced,
      net: columns.net,
    };
    table({
      columns: [
        left(words.municipality),
        ...keys.map((key, at) => right(headings[key], keys.length - 1 - at)),
      ],
      rows: takingPart.map(({ name, index }) => [
        name,
        ...keys.map((key) => kronerText(project.members[index]?.[key] ?? ore(0n), language)),
      ]),
      total: [
        words.total,
        ...keys.map((key) =>
          kronerText(sumOre(project.members.map((member) => member[key])), language),
        ),
      ],
    });
    const sides = [project.control.left, project.control.right];
    paragraph(
      `${control.project(project.name)}: ${sides.map((side) => kronerText(side, language)).join(' = ')}`,
    );
    print();
  }
};

/** The control line: both sides, the same to the øre. */
const showControl = (settlement: Settlement, screen: Screen): void => {
  const { control, front } = wordsFor(settlement, screen);
  const { left: one, right: other } = settlement.control;
  const { language, print, title, paragraph } = screen;
  title(front.control);
  paragraph(control.equation, '  ');
  print(`  ${kronerText(one, language)} = ${kronerText(other, language)}`);
  print();
};

/** What must still be decided, what is assumed, and what differs. */
export const showSettlementNotes = (settlement: Settlement, screen: Screen): void => {
  const { front } = wordsFor(settlement, screen);
  const { language, list, words, print } = screen;
  const pending = pendingTexts(settlement, language);
  const assumptions = settlementAssumptions(settlement, language);
  const notes = settlementNotes(settlement, language).filter((note) => !assumptions.includes(note));
  const parts = [
    [front.pending, pending],
    [front.notes, notes],
    [words.assumptions, assumptions],
  ] as const;
  for (const [heading, sentences] of parts) {
    list(heading, sentences);
    if (sentences.length > 0) print();
  }
};

/** What was added to the register of funds, or that nothing was; and what a stopped run had left. */
export const showRegister = (
  settlement: Settlement,
  recovered: readonly Recovery[],
  plan: FundsPlan,
  screen: Screen,
): void => {
  const { words, print, table, language } = screen;
  const { movements } = wordsFor(settlement, screen);
  for (const { kind } of recovered) print(words.settle.recovered[kind]);
  const moved = settlement.funds.some(({ movements }) => movements.length > 0);
  if (plan.kind === 'add') {
    print(words.settle.added(plan.rows.length, plan.reversed));
    const { years, again } = plan.later;
    if (years.length > 0) {
      print(again ? words.settle.laterAgain(years) : words.settle.laterTakenBack(years));
    }
    table({
      columns: [
        left(wordsIn(language).columns.number),
        left(words.settle.columns.fund),
        left(words.settle.columns.kind),
        right(words.settle.kroner, 0),
        right(words.settle.columns.balance, 1),
        left(words.settle.columns.settlement),
      ],
      rows: plan.rows.map((row) => [
        String(row.number),
        settlement.funds.find(({ id }) => id === row.fund)?.name ?? row.fund,
        movements[row.kind],
        kronerText(row.amount, language),
        kronerText(row.balance, language),
        row.reverses === undefined ? row.settlement : words.settle.reverses(row.reverses),
      ]),
    });
    print();
  } else if (settlement.status === 'preliminary') print(words.settle.preliminary);
  else if (moved) print(words.settle.same);
};
