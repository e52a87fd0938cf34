/** The tests that stand for one folder of `src/`, as Stryker runs them for each mutant of it: `FORDEL_MUTATE=settle`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import manifest from '../../package.json' with { type: 'json' };
import folders from './folders.json' with { type: 'json' };
import { keptThread } from './kept-thread.ts';

process.env['TZ'] = 'UTC';

const tests = new Map(Object.entries(folders));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  define: { FORDEL_VERSION: JSON.stringify(manifest.version) },
  plugins: [keptThread],
  resolve: { alias: [{ find: /^fast-check$/, replacement: here('few-runs.ts') }] },
  test: {
    root: here('../..'),
    include: tests.get(process.env['FORDEL_MUTATE'] ?? '') ?? [],
    setupFiles: [here('between-mutants.ts')],
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
