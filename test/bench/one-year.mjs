/** The budget of a cooperation as large as they are, with and without its workbook. */
import { budgetJob, workspace } from './jobs.mjs';
import { runInTurn } from './measure.mjs';
import { memory, say, seconds, table } from './tables.mjs';

export const oneYear = (bench) => {
  say('## A year for nine municipalities (aim: under 0.8 s with workbook)\n');
  const size = workspace(bench, 'year', { members: 9, lines: 200 });
  const rows = ['csv', 'csv,xlsx'].map((formats) => {
    const [{ seconds: time, peak }] = runInTurn([budgetJob(size, formats)], bench.rounds);
    return [`200 lines, \`--format ${formats}\``, seconds(time), memory(peak)];
  });
  table(['budget', 'fordel', 'peak'], rows);
};
