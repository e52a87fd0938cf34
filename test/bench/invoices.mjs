/** All of Norway invoiced in three installments, 1 071 documents as EHF and PDF; and one installment in every format. */
import { NORWAY, installmentJob, installmentJobs, workspace } from './jobs.mjs';
import { runInTurn } from './measure.mjs';
import { count, memory, say, seconds, table } from './tables.mjs';

/** As many as an invoice of K-IKT rests on, and some. */
export const LINES = 200;
const EVERY_FORMAT = 'csv,xlsx,pdf,xml';

const milliseconds = (value) => `${(value * 1000).toFixed(1)} ms`;

export const invoices = (bench) => {
  const members = bench.quick ? 45 : NORWAY;
  say(`## ${count(3 * members)} invoices, issued in three installments\n`);
  const size = workspace(bench, 'invoices', { members, lines: LINES, issuing: true });
  const jobs = [...installmentJobs(size, 'pdf,xml'), installmentJob(size, 1, EVERY_FORMAT)];
  const results = runInTurn(
    jobs.map((job) => ({ ...job, rounds: bench.longRounds })),
    bench.rounds,
  );
  const names = [1, 2, 3].map((n) => [`installment ${n}, EHF and PDF`, results[n - 1]]);
  table(
    [`${members} invoices`, 'fordel', 'per invoice', 'peak'],
    [...names, ['installment 1, every format', results[3]]].map(([name, result]) => [
      name,
      seconds(result.seconds),
      milliseconds(result.seconds / members),
      memory(result.peak),
    ]),
  );
};
