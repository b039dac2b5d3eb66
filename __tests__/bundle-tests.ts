import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** What starts the committed bundles: the play of the runner, and any path into `dist/`. */
const RUNNER = '__tests__/runner/runner.ts';
const BUNDLE = /\bdist\/(?:action|org)\b|'dist'/;

/**
 * The test files that run the committed bundles, by themselves or through a module that they import, as paths relative
 * to the repository. All others are unit tests.
 */
export function bundleTests(repository: string): string[] {
  const runs = new Map<string, boolean>([[RUNNER, true]]);
  const runsBundle = (path: string): boolean => {
    const known = runs.get(path);
    if (known !== undefined) return known;
    runs.set(path, false);
    const text = readFileSync(posix.join(repository, path), 'utf8');
    const imports = [...text.matchAll(/ from '(\.[^']+\.ts)'/g)]
      .map(([, name = '']) => posix.join(dirname(path), name))
      .filter((target) => target.startsWith('__tests__/'));
    const found = BUNDLE.test(text) || imports.some(runsBundle);
    runs.set(path, found);
    return found;
  };
  return readdirSync(posix.join(repository, '__tests__'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
    .filter(runsBundle)
    .sort();
}
