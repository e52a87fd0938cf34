import { ore, ZERO_ORE, type Ore } from '../../../model/ore.ts';
import type { MemberSettlement, Settlement } from '../../../model/settlement.ts';
import type { MemberInYear } from '../../../model/year-input.ts';
import { kronerText } from '../../number-text.ts';
import { cellAt } from '../../workbook-parts/addresses.ts';
import {
  EMPTY_ROW,
  formulaCell,
  kronerOf,
  numberCell,
  textCell,
  wide,
} from '../../workbook-parts/cells.ts';
import { fitted } from '../../workbook-parts/column-widths.ts';
import { dayText } from '../../workbook-parts/day-text.ts';
import type { SheetRow, Workbook } from '../../workbook.ts';
import { wordsIn } from '../../words/in-language.ts';
import { settlementAssumptions } from '../notes.ts';
import { pendingTexts } from '../pending-text.ts';
import type { SettlementContext } from '../settlement-context.ts';
import { capitalised, settlementWordsOf } from '../terms.ts';
import { present } from '../../../model/assert.ts';
import type { MemberPage } from './member-page.ts';
import { movementRows } from './movement-rows.ts';
import {
  AMOUNT_COLUMN,
  amountRow,
  fact,
  section,
  sentence,
  STATEMENT_WIDTHS,
} from './statement-rows.ts';
import { accountsShareRows, useRows } from './use-rows.ts';
import { yearRows } from './year-rows.ts';

/** One member's settlement on a page, in its own language: what it comes to, how it is reckoned, and what that rests on. */
export const memberStatement = (
  settlement: Settlement,
  member: MemberInYear,
  context: SettlementContext,
): Workbook => {
  const { agreement, year } = settlement.input.weighing;
  const language = member.member.language ?? agreement.language;
  const page: MemberPage = {
    settlement,
    member,
    settled: present(settlement.members[member.index], 'each member is settled'),
    language,
    words: settlementWordsOf(agreement, language),
    common: wordsIn(language),
  };
  const { words, common } = page;
  const head = headRows(page);
  const blocks = [
    [section(words.statement.reckoning), ...reckoningRows(page, head.length + 3)],
    useRows(page),
    accountsShareRows(page),
    movementRows(page),
    projectRows(page),
    outcomeRows(page),
    yearRows(page),
    noteRows(page, context),
  ];
  const rows = [
    ...head,
    ...blocks.flatMap((block) => (block.length === 0 ? [] : [EMPTY_ROW, ...block])),
  ];
  return {
    title: `${words.title(year)}: ${member.number} ${member.name}`,
    subject: agreement.name,
    page: common.page,
    of: common.of,
    sheets: [
      fitted({
        name: words.title(year),
        widths: STATEMENT_WIDTHS,
        rows,
        portrait: true,
        onePage: true,
      }),
    ],
  };
};

const headRows = ({
  settlement,
  member,
  settled,
  words,
  common,
  language,
}: MemberPage): readonly SheetRow[] => {
  const { statement } = words;
  const { agreement, year } = settlement.input.weighing;
  const { host } = agreement;
  const { orgnr, buyerReference } = member.member;
  const size = kronerText(ore(settled.net < 0n ? 0n - settled.net : settled.net), language);
  const verdict =
    settled.net === 0n
      ? statement.nothing
      : `${settled.net > 0n ? statement.toPay : statement.toReceive}: ${size} kr`;
  return [
    {
      cells: [
        ...wide(textCell(words.title(year), 'title'), 3),
        textCell(words.status[settlement.status], settlement.status),
      ],
      height: 30,
    },
    { cells: wide(textCell(agreement.name, 'subtitle'), 4), height: 22 },
    sentence(words.statusNotes[settlement.status], 'note'),
    EMPTY_ROW,
    fact(
      statement.to,
      [
        `${member.number} ${member.name}`,
        ...(orgnr === undefined ? [] : [`${statement.orgnr} ${orgnr}`]),
        ...(buyerReference === undefined ? [] : [`${statement.reference} ${buyerReference}`]),
      ].join(', '),
    ),
    fact(
      statement.from,
      `${host.number} ${host.name} (${host.title ?? common.front.host.toLowerCase()})${host.orgnr === undefined ? '' : `, ${statement.orgnr} ${host.orgnr}`}`,
    ),
    fact(common.front.source, agreement.source),
    fact(common.front.issued, dayText(settlement.input.date, language)),
    EMPTY_ROW,
    { cells: wide(textCell(verdict, 'key-figure'), 4), height: 22 },
    sentence(statement.vat, 'note'),
  ];
};

/** The member's net, term by term, without those that come to nothing; the first figure stands in `first`. */
const reckoningRows = (
  { settlement, settled, words }: MemberPage,
  first: number,
): readonly SheetRow[] => {
  const { columns, statement } = words;
  const byShare = settlement.model === 'actual';
  const byBudget = settlement.input.invoiced === undefined;
  const remarks: Readonly<Partial<Record<keyof MemberSettlement, string>>> = {
    contribution: byShare ? statement.accountsShareNote : statement.contributionNote,
    consumption: statement.consumptionNote,
    invoiced: byBudget ? statement.invoicedByBudget : statement.invoicedByRegister,
  };
  const terms = TERMS.filter(
    ([key]) => key === 'contribution' || key === 'invoiced' || settled[key] !== 0n,
  );
  const sum = terms.map(([key, sign], index) => {
    const operator = key === 'contribution' ? '' : sign === '−' ? '-' : '+';
    return `${operator}${cellAt(first + index, AMOUNT_COLUMN)}`;
  });
  return [
    ...terms.map(([key, sign]) =>
      amountRow(
        textCell(`${sign} ${columns[key]}`.trim()),
        numberCell(kronerOf(settled[key]), 'kroner'),
        remarks[key] ?? '',
      ),
    ),
    amountRow(
      textCell(`= ${statement.net}`, 'total-text'),
      formulaCell(`ROUND(${sum.join('')},2)`, kronerOf(settled.net), 'kroner', 'total'),
    ),
  ];
};

/** What a member's net is made of, in the order of the statement. */
const TERMS = [
  ['contribution', ''],
  ['consumption', '+'],
  ['collected', '+'],
  ['returned', '−'],
  ['invoiced', '−'],
] as const satisfies readonly (readonly [keyof MemberSettlement, string])[];

/** Projects that the member has part in. */
const projectRows = ({ settlement, member, words, common }: MemberPage): readonly SheetRow[] => {
  const rows = settlement.projects.flatMap(({ name, members }): readonly SheetRow[] => {
    const own = members[member.index];
    if (own === undefined || (own.share === 0n && own.ownEffort === 0n && own.invoiced === 0n)) {
      return [];
    }
    const figure = (label: string, amount: Ore): SheetRow =>
      amountRow(textCell(label), numberCell(kronerOf(amount), 'kroner'));
    return [
      figure(`${name}: ${words.columns.share.toLowerCase()}`, own.share),
      ...(own.ownEffort === 0n ? [] : [figure(`− ${common.parts.ownEffort}`, own.ownEffort)]),
      figure(`− ${words.columns.invoiced}`, own.invoiced),
      amountRow(
        textCell(`= ${words.columns.net}`, 'total-text'),
        numberCell(kronerOf(own.net), 'kroner', 'total'),
      ),
    ];
  });
  const { projects, projectsNote } = words.statement;
  return rows.length === 0 ? [] : [section(`${projects} (${projectsNote})`), ...rows];
};

/** Both ways that a pending overspend can be met, for this member. */
const outcomeRows = ({ settlement, member, words }: MemberPage): readonly SheetRow[] =>
  settlement.outcomes.length === 0
    ? []
    : [
        section(words.front.outcomes),
        ...settlement.outcomes.map(({ kind, members }) =>
          amountRow(
            textCell(kind === 'members' ? words.front.allMembers : words.front.fundFirst),
            numberCell(kronerOf(members[member.index]?.net ?? ZERO_ORE), 'kroner', 'strong'),
            words.statement.net,
          ),
        ),
      ];

/** What is left to decide, the member's own warnings, and what the figures rest on. */
const noteRows = (
  { settlement, member, language, words, common }: MemberPage,
  { warnings, sentence: sentenceOf }: SettlementContext,
): readonly SheetRow[] => {
  const own = warnings.filter(
    (warning) =>
      warning.code === 'allocation/ceiling-passed' && warning.args.member === member.name,
  );
  const part = (title: string, texts: readonly string[], style?: 'warning'): readonly SheetRow[] =>
    texts.length === 0 ? [] : [section(title), ...texts.map((text) => sentence(text, style))];
  return [
    ...part(words.front.pending, pendingTexts(settlement, language), 'warning'),
    ...part(
      common.front.warnings,
      own.map((warning) => capitalised(sentenceOf(warning, language))),
      'warning',
    ),
    ...part(common.front.assumptions, settlementAssumptions(settlement, language)),
  ];
};
