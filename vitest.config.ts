import { configDefaults, defineConfig } from 'vitest/config';
import { scenarioTests } from './__tests__/scenario-tests.ts';

const scenarios = scenarioTests(import.meta.dirname);

export default defineConfig({
  test: {
    // Ten times what the longest takes, for machines that are busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // The tests of the bundle wait more than they work: one core need not be left to the reporter.
    maxWorkers: '100%',
    // The second reporter is for .ci/run, which counts the tests.
    reporters: ['default', 'json'],
    outputFile: { json: '.work/tests.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['__tests__/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...scenarios],
        },
      },
      {
        extends: true,
        test: {
          name: 'bundle',
          include: scenarios,
          globalSetup: '__tests__/bundle-setup.ts',
          // Steps that run side by side wait more than they work.
          maxConcurrency: 12,
        },
      },
    ],
  },
});
