/** Sizes that double: the time of each should be no more than twice that of the one before. */
import { LINES } from './invoices.mjs';
import { NORWAY, budgetJob, installmentJob, settleJob, workspace } from './jobs.mjs';
import { runInTurn } from './measure.mjs';
import { yearThatIsOver } from './settlement.mjs';
import { count, memory, ratio, say, seconds, table } from './tables.mjs';

const doubling = (from, times) => Array.from({ length: times }, (_, i) => from * 2 ** i);

/** `unit` says in what the last column tells the time, and `per` how many of what a size has. */
const series = (bench, { title, what, unit, sizes }) => {
  say(`## ${title} (aim: at most twice the time)\n`);
  const results = runInTurn(
    sizes.map(({ job }) => job),
    bench.rounds,
  );
  table(
    [what, 'fordel', 'peak', 'of the one before', unit.name],
    sizes.map(({ name, per }, i) => [
      name,
      seconds(results[i].seconds),
      memory(results[i].peak),
      i === 0 ? '–' : ratio(results[i].seconds / results[i - 1].seconds),
      ((results[i].seconds / per) * unit.inASecond).toFixed(unit.decimals),
    ]),
  );
};

const NANOSECONDS = { name: 'ns per share', inASecond: 1e9, decimals: 0 };

const budgetSizes = (bench, sizes) =>
  sizes.map(({ lines, members }) => ({
    name: `${count(lines)} × ${count(members)}`,
    job: budgetJob(
      workspace(bench, `growth-${members}-${lines}`, { subsets: 'distinct', lines, members }),
    ),
    per: lines * members,
  }));

const budgetGrowth = (bench) => {
  const times = bench.quick ? 2 : 4;
  const what = 'lines × municipalities';
  const common = { what, unit: NANOSECONDS };
  series(bench, {
    ...common,
    title: 'Twice the lines',
    sizes: budgetSizes(
      bench,
      doubling(12_500, times).map((lines) => ({ lines, members: NORWAY })),
    ),
  });
  series(bench, {
    ...common,
    title: 'Twice the municipalities',
    sizes: budgetSizes(
      bench,
      doubling(90, times).map((members) => ({ members, lines: 25_000 })),
    ),
  });
};

const memberSizes = ({ quick, longRounds }, jobOf) =>
  doubling(quick ? 20 : 45, quick ? 2 : 4).map((members) => ({
    name: count(members),
    job: { ...jobOf(members), rounds: longRounds },
    per: members,
  }));

const invoiceGrowth = (bench) =>
  series(bench, {
    title: 'Twice the invoices, EHF and PDF',
    what: 'invoices',
    unit: { name: 'ms per invoice', inASecond: 1e3, decimals: 1 },
    sizes: memberSizes(bench, (members) => {
      const size = { members, lines: LINES, issuing: true };
      return installmentJob(workspace(bench, `invoices-${members}`, size), 1, 'pdf,xml');
    }),
  });

const settlementGrowth = (bench) =>
  series(bench, {
    title: 'Twice the municipalities to settle, with workbooks',
    what: 'municipalities',
    unit: { name: 'ms per municipality', inASecond: 1e3, decimals: 1 },
    sizes: memberSizes(bench, (members) =>
      settleJob(yearThatIsOver(bench, `settlement-${members}`, members), 'csv,xlsx'),
    ),
  });

export const growth = (bench) => {
  budgetGrowth(bench);
  invoiceGrowth(bench);
  settlementGrowth(bench);
};
