import { configDefaults, defineConfig } from 'vitest/config';
import { bundleTests } from './__tests__/bundle-tests.ts';

const scenarios = bundleTests(import.meta.dirname);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
        test: { name: 'bundle', include: scenarios, globalSetup: '__tests__/bundle-setup.ts' },
      },
    ],
  },
});
