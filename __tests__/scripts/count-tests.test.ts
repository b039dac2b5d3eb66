import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'count-tests.js');
const green = { success: true, numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

function count(report: string): { status: number | null; stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tests.json'), report);
  const { status, stdout } = spawnSync(process.execPath, [script, join(folder, 'tests.json')], {
    encoding: 'utf8',
  });
  return { status, stdout };
}

test.each([
  [green, '12 passed, 0 failed\n'],
  [{ ...green, numPendingTests: 2, numTodoTests: 1 }, '12 passed, 0 failed, 3 skipped\n'],
])('counts what passed', (report, stdout) => {
  expect(count(JSON.stringify(report))).toEqual({ status: 0, stdout });
});

test.each([
  ['a failed test', JSON.stringify({ ...green, numFailedTests: 1 })],
  ['a run that failed otherwise', JSON.stringify({ ...green, success: false })],
  ['no test at all', JSON.stringify({ ...green, numPassedTests: 0 })],
  ['a report that was cut', '{"success":true'],
])('says nothing after %s', (_, report) => {
  expect(count(report)).toEqual({ status: 1, stdout: '' });
});
