import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';

export default defineConfig({
  define: { FORDEL_VERSION: '"0.0.0-test"' },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      thresholds: {
        'src/{model,allocate,settle,invoice}/**': {
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
