/** The other engines that do the same job: which of them are here, and how each is run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beside } from './jobs.mjs';

/** A job from the program and its arguments before the two tables and the matrix. */
const engineJob = (name, command, args, { folder, municipalities, budget }) => {
  const matrix = join(folder, `${name}.csv`);
  return {
    name,
    command,
    args: [...args, municipalities, budget, matrix],
    before: () => rmSync(matrix, { force: true }),
    matrix,
  };
};

const cEngine = (work) => {
  const program = join(work, 'split');
  const { status } = spawnSync('gcc', ['-O2', '-o', program, beside('split.c')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    name: 'C',
    install: status === 0 ? undefined : '`apt-get install gcc`',
    job: (size) => engineJob('C', program, [], size),
  };
};

/** One that is in `node_modules` of the folder given with `--engines`. */
const npmEngine = (name, packageName, script, folder) => {
  const description = join(folder, 'node_modules', packageName, 'package.json');
  if (!existsSync(description)) {
    return {
      name,
      install: `\`npm install ${packageName}\` in a folder, and \`--engines FOLDER\``,
    };
  }
  const { version } = JSON.parse(readFileSync(description, 'utf8'));
  const args = [beside('engines', script), resolve(folder)];
  return {
    name: `${name} ${version}`,
    job: (size) => engineJob(name, process.execPath, args, size),
  };
};

const pandasEngine = () => {
  const ask = ['-c', 'import pandas; print(pandas.__version__)'];
  for (const python of [process.env.PYTHON, 'python3', '/usr/bin/python3']) {
    if (python === undefined) continue;
    const { status, stdout } = spawnSync(python, ask, { encoding: 'utf8' });
    if (status !== 0) continue;
    const job = (size) => engineJob('pandas', python, [beside('engines', 'split.py')], size);
    return { name: `pandas ${stdout.trim()}`, job };
  }
  return { name: 'pandas', install: '`apt-get install python3-pandas`, or `PYTHON=/path/python3`' };
};

/** The plain C program, and the others in the order of the table. `install` is there for one that is not installed. */
export const findEngines = ({ work, engines }) => ({
  plain: cEngine(work),
  others: [
    npmEngine('DuckDB', '@duckdb/node-api', 'duckdb.mjs', engines),
    pandasEngine(),
    npmEngine('dinero.js', 'dinero.js', 'dinero.mjs', engines),
  ],
});
