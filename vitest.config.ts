import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './__tests__/longest-first.ts';
import { compileCache } from './__tests__/runner/compile-cache.ts';
import { scenarioTests } from './__tests__/scenario-tests.ts';

// Workers inherit it: Node keeps here what it has compiled, for the next run.
Object.assign(process.env, compileCache);

const scenarios = scenarioTests(import.meta.dirname);

export default defineConfig({
  test: {
    // Ten times what the longest takes, for machines that are busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // Files share what is loaded: loading it for each of them took a third of the time. Modules keep no state of a run.
    isolate: false,
    // Node reads TypeScript by itself: what Vite makes of a module runs half as fast, each import being looked up anew.
    experimental: { viteModuleRunner: !process.features.typescript, nodeLoader: false },
    setupFiles: ['__tests__/file-setup.ts'],
    // Scenarios wait now and then for seconds of real time: meanwhile others work.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
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
