/** What start-up rests on; how long it takes is measured by `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { BIN, build } from './built.ts';

beforeAll(build, 120_000);

const LIST_LOADED = `
  process.argv.splice(1, 0, ${JSON.stringify(BIN)});
  process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
  require(${JSON.stringify(BIN)});
`;

/** Names of the files that fordel loads for these arguments. */
const loadedFor = (...args: readonly string[]): readonly string[] => {
  const { stderr } = spawnSync(process.execPath, ['-e', LIST_LOADED, '--', ...args], {
    encoding: 'utf8',
  });
  return (JSON.parse(stderr) as string[]).map((file) => basename(file)).sort();
};

it.each(['--version', '--help'])('%s loads the first bundle alone', (option) => {
  expect(loadedFor(option)).toEqual(['fordel.cjs', 'fordel.js']);
});

it('keeps the first bundle small: the work is in files of its own', () => {
  const { size } = statSync(join(resolve(import.meta.dirname, '../..'), 'dist/fordel.cjs'));
  expect(size).toBeLessThan(100_000);
});
