import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** What starts the committed bundles: the play of the runner, and any path into `dist/`. */
const RUNNER = '__tests__/runner/runner.ts';
const BUNDLE = /\bdist\/(?:action|convert|org)\b|'dist'/;
/** What plays whole runs of a mode in the process of the test. */
const MODES = /\/src\/modes\/\w+\.ts'/;

/**
 * The test files with scenarios, whole runs by the committed bundles or in the test's own process: by themselves or
 * through a module that they import, as paths relative to the repository. All others are unit tests.
 */
export function scenarioTests(repository: string): string[] {
  const known = new Map<string, boolean>([[RUNNER, true]]);
  const isScenario = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false);
    const text = readFileSync(posix.join(repository, path), 'utf8');
    const imports = [...text.matchAll(/ from '(\.[^']+\.ts)'/g)]
      .map(([, name = '']) => posix.join(dirname(path), name))
      .filter((target) => target.startsWith('__tests__/'));
    const found = BUNDLE.test(text) || MODES.test(text) || imports.some(isScenario);
    known.set(path, found);
    return found;
  };
  return readdirSync(posix.join(repository, '__tests__'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
    .filter(isScenario)
    .sort();
}
