/** A year of all of Norway settled: result against what was invoiced, a fund with a cap, a statement per municipality. */
import { LINES } from './invoices.mjs';
import { NORWAY, installmentJobs, settleJob, workspace } from './jobs.mjs';
import { runInTurn, runOrThrow } from './measure.mjs';
import { memory, say, seconds, table } from './tables.mjs';

/** A workspace whose year is over: accounts, decisions, and installments that were issued. */
export const yearThatIsOver = (bench, name, members) => {
  const size = workspace(bench, name, { members, lines: LINES, issuing: true });
  installmentJobs(size, 'csv').forEach(runOrThrow);
  return size;
};

export const settlement = (bench) => {
  const members = bench.quick ? 90 : NORWAY;
  say(`## The settlement of ${members} municipalities, ${LINES} lines\n`);
  const size = yearThatIsOver(bench, 'settlement', members);
  const formats = ['csv', 'csv,xlsx'];
  const results = [
    ...runInTurn([settleJob(size, formats[0])], bench.rounds),
    ...runInTurn([{ ...settleJob(size, formats[1]), rounds: bench.longRounds }], bench.rounds),
  ];
  table(
    ['`settle --final`', 'fordel', 'peak'],
    formats.map((format, i) => [
      `\`--format ${format}\``,
      seconds(results[i].seconds),
      memory(results[i].peak),
    ]),
  );
};
