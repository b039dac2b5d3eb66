import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The pages as committed. `UPDATE_GOLDEN=1 npx vitest run __tests__/report` writes them anew: read the difference. */
export function expectGolden(name: string, markdown: string): void {
  const file = join(import.meta.dirname, 'golden', `${name}.golden.md`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, markdown);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `no ${file}`).toBe(markdown);
}
