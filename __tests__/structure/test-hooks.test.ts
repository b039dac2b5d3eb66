import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '..');

test('what tests share asks for no hooks as it is loaded: it is loaded once, for all files', () => {
  const hooked = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => /^(?:before|after)(?:All|Each)\(/m.test(readFileSync(join(tests, name), 'utf8')));
  expect(hooked).toEqual(['file-setup.ts']);
});
