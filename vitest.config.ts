import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The tests of the bundle wait more than they work: one core need not be left to the reporter.
    maxWorkers: '100%',
    // The second reporter is for .ci/run, which counts the tests.
    reporters: ['default', 'json'],
    outputFile: { json: '.work/tests.json' },
  },
});
