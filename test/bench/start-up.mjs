/** How much longer the program takes to start than Node itself. */
import { fordel, node } from './jobs.mjs';
import { runInTurn } from './measure.mjs';
import { ratio, say, seconds, table } from './tables.mjs';

export const startUp = ({ rounds }) => {
  say('## Start-up (aim: at most 1.35 of an empty Node)\n');
  const jobs = [node('-e', '0'), fordel('--version'), fordel('--help')];
  const [empty, ...results] = runInTurn(jobs, 4 * rounds);
  table(
    ['command', 'median', 'of `node -e 0`'],
    [
      ['`node -e 0`', seconds(empty.seconds), '1.00'],
      ...['`fordel --version`', '`fordel --help`'].map((name, i) => [
        name,
        seconds(results[i].seconds),
        ratio(results[i].seconds / empty.seconds),
      ]),
    ],
  );
};
