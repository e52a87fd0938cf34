import { wordsIn } from '../../document/words/in-language.ts';
import type { JsonObject } from '../../document/json-value.ts';
import type { Agreement } from '../../model/agreement.ts';
import { daysOfYearIn } from '../../model/day.ts';
import type { Day } from '../../model/day.ts';
import type { Member } from '../../model/member.ts';
import { lastDayOfMember } from '../../model/notice.ts';
import { readAgreement } from '../../pipeline/inputs.ts';
import type { Command } from '../outcome.ts';
import type { Screen } from '../screen.ts';
import { jobOf } from './job.ts';

interface Membership {
  readonly member: Member;
  /** Its own, or the agreement's where it begins later. */
  readonly from: Day | undefined;
  readonly lastDay: Day | undefined;
  /** In the year asked for. */
  readonly days: number | undefined;
}

/** Who is a member when; notices and last days. */
export const members: Command = (task) => {
  const { agreement, found } = readAgreement(jobOf(task));
  if (agreement === undefined) return Promise.resolve({ found });
  const { year } = task.invocation;
  const shown = membershipsOf(agreement, year);
  return Promise.resolve({
    found,
    result: {
      json: (warnings) => membersJson(agreement, year, shown, warnings),
      show: (screen) => {
        showMembers(agreement, year, shown, screen);
      },
    },
  });
};

/** Every member of the agreement, or those in force in some part of the year. */
const membershipsOf = (agreement: Agreement, year: number | undefined): readonly Membership[] =>
  agreement.members
    .map((member) => {
      const from = member.from ?? agreement.period.from;
      const lastDay = lastDayOfMember(member, agreement.notice) ?? agreement.period.until;
      const period = {
        ...(from !== undefined && { from }),
        ...(lastDay !== undefined && { until: lastDay }),
      };
      const days = year === undefined ? undefined : daysOfYearIn(year, period, agreement.period);
      return { member, from, lastDay, days };
    })
    .filter(({ days }) => days !== 0);

const membersJson = (
  { id, notice }: Agreement,
  year: number | undefined,
  shown: readonly Membership[],
  warnings: readonly JsonObject[],
): JsonObject => ({
  command: 'members',
  agreement: id,
  year: year ?? null,
  notice:
    notice === undefined
      ? null
      : {
          months: notice.months,
          from: notice.from,
          clause: notice.clause ?? '',
          assumption: notice.assumption,
        },
  members: shown.map(({ member, from, lastDay, days }) => ({
    number: member.number,
    name: member.name,
    from: from ?? null,
    notice_given: member.noticeGiven ?? null,
    last_day: lastDay ?? null,
    days,
  })),
  warnings,
});

const showMembers = (
  { name, host, notice }: Agreement,
  year: number | undefined,
  shown: readonly Membership[],
  { words, language, title, table, print }: Screen,
): void => {
  const { members: texts } = words;
  title(texts.title(name, year));
  print();
  if (year !== undefined && shown.length === 0) {
    print(texts.none(year));
    return;
  }
  const given = shown.some(({ member }) => member.noticeGiven !== undefined);
  const begins = shown.some(({ from }) => from !== undefined);
  const ends = shown.some(({ lastDay }) => lastDay !== undefined);
  const text = (heading: string, droppedAt = 0) => ({ heading, align: 'left', droppedAt }) as const;
  table({
    columns: [
      text(texts.number),
      text(words.municipality),
      ...(begins ? [text(texts.from, 2)] : []),
      ...(given ? [text(texts.noticeGiven, 1)] : []),
      ...(ends ? [text(texts.lastDay)] : []),
      ...(year === undefined
        ? []
        : [{ heading: texts.days, align: 'right', droppedAt: 0 } as const]),
    ],
    rows: shown.map(({ member, from, lastDay, days }) => [
      member.number,
      member.number === host.number ? `${member.name} (${host.title ?? texts.host})` : member.name,
      ...(begins ? [from ?? ''] : []),
      ...(given ? [member.noticeGiven ?? ''] : []),
      ...(ends ? [lastDay ?? ''] : []),
      ...(days === undefined ? [] : [String(days)]),
    ]),
  });
  if (notice === undefined) return;
  const clause =
    notice.clause === undefined ? '' : ` (${wordsIn(language).clauseText(notice.clause)})`;
  print();
  print(texts.noticeRule(notice.months, notice.from) + clause);
  if (notice.assumption !== undefined) {
    print(`${words.explain.assumption}: ${notice.assumption}`);
  }
};
