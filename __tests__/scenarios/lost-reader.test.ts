import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from './load-scenario.ts';
import { atEnd } from './teardown.ts';

/** Nobody reads the log: every line that is written fails as on a pipe whose other end was closed. */

test('the run goes on when its log breaks off, and leaves outputs, summary and report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  atEnd(() => rm(folder, { recursive: true }));
  const preload = join(folder, 'preload.mjs');
  writeFileSync(
    preload,
    `
for (const stream of [process.stdout, process.stderr]) {
  const fault = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  stream.write = (_text, ...rest) => {
    process.nextTick(() => {
      const done = rest.find((one) => typeof one === 'function');
      done?.(fault);
      stream.emit('error', fault);
    });
    return false;
  };
}
`,
  );
  const loaded = await load({
    jobs: 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv}\n',
    files: { 'people.csv': 'LastName\nAbara\n\n' },
    run: { nodeArguments: ['--import', preload] },
  });
  expect(loaded.main.exitCode).toBe(0);
  expect(loaded.main.outputs['outcome']).toBe('success');
  expect(loaded.main.summary).toContain('people');
  expect(JSON.parse(await readFile(loaded.main.outputs['report'] ?? '', 'utf8'))).toMatchObject({
    outcome: 'success',
  });
});
