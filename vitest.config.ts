import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

process.env['TZ'] = 'UTC';

export default defineConfig({
  define: { FORDEL_VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/temporary-folders.ts'],
    setupFiles: ['test/validate/golden-end.ts'],
    testTimeout: 60_000,
    // Each file in a new process took a quarter of the time, for modules that keep nothing but what they have read.
    isolate: false,
    // Half of them wait for other processes: two at a time, also where there are two cores.
    maxWorkers: 2,
    coverage: {
      include: ['src/**/*.ts'],
      thresholds: {
        'src/{model,allocate,settle,invoice,verify}/**': {
          statements: 100,
          branches: 100,
          functions: 100,
          lines: 100,
        },
      },
      reporter: ['text-summary'],
    },
  },
});
