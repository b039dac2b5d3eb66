import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioTests } from '../scenario-tests.ts';

test('a test is a scenario when it, or what it imports, plays the runner, names a bundle or runs a mode', () => {
  const repository = mkdtempSync(join(tmpdir(), 'projects-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(repository, '__tests__', path)), { recursive: true });
    writeFileSync(join(repository, '__tests__', path), text);
  };
  write('runner/runner.ts', 'export const run = 1;');
  write('a/helper.ts', "import { run } from '../runner/runner.ts';\nexport { twice } from './circle.ts';");
  write('a/circle.ts', "export { helped } from './helper.ts';");
  write('a/through-helper.test.ts', "import { helped } from './helper.ts';");
  write('a/type.test.ts', "import {\n  type Run,\n} from '../runner/runner.ts';");
  write('a/by-name.test.ts', "const bundle = join(root, 'dist', 'org');");
  write('a/by-path.test.ts', "const bundle = 'dist/action/index.js';");
  write('a/whole-run.test.ts', "import { run } from '../../src/modes/load.ts';");
  write('b/unit.test.ts', "import { x } from '../../src/x.ts';\nimport { Ajv } from 'ajv/dist/2020.js';");
  const found = scenarioTests(repository);
  rmSync(repository, { recursive: true });
  const names = ['by-name', 'by-path', 'through-helper', 'type', 'whole-run'];
  expect(found).toEqual(names.map((name) => `__tests__/a/${name}.test.ts`));
});
