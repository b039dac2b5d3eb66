import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OrgProcess, SchemaRefusal } from '../../src/ports/embedded-org.ts';
import { nodeOrgProcesses } from '../../src/ports/node-embedded-org.ts';

const UP = `console.log(JSON.stringify({ url: 'http://127.0.0.1:9', token: process.argv.slice(2).join(' ') }));`;
const ENDS_WITH_INPUT = `process.stdin.on('close', () => process.exit()).resume();`;
const NEVER_ENDS = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);`;

interface Started {
  readonly start: (signal?: AbortSignal, workspace?: string) => Promise<OrgProcess | SchemaRefusal>;
  /** Whether the process that the script ran in is there; it writes its id before all else. */
  readonly isThere: () => boolean;
}

/** An org that is but a script. */
function orgOf(script: string): Started {
  const folder = mkdtempSync(join(tmpdir(), 'org-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'org.mjs');
  const pidFile = join(folder, 'pid');
  const note = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));`;
  writeFileSync(path, `${note}\n${script}\n`);
  return {
    start: async (signal = new AbortController().signal, workspace = folder) =>
      nodeOrgProcesses(path).start({ workspace, schema: ['force app', 'b'], data: 'held', signal }),
    isThere: () => {
      try {
        const pid = Number(readFileSync(pidFile, 'utf8'));
        return pid > 0 && process.kill(pid, 0);
      } catch {
        return false;
      }
    },
  };
}

test.each([
  ['with its input', `${UP} ${ENDS_WITH_INPUT}`],
  ['by force when it does not end with its input', `${UP} ${NEVER_ENDS}`],
])('an org that is up ends %s', async (_, script) => {
  const { isThere, start } = orgOf(script);
  const org = await start();
  if ('mistakes' in org) throw new Error('It is not up');
  expect(org.url.href).toBe('http://127.0.0.1:9/');
  expect(org.token).toBe(
    '--port 0 --json --random-token --until-input-ends --processing-reads 0 --schema=force app --schema=b --data=held',
  );
  expect(isThere()).toBe(true);
  await org.stop();
  expect(isThere()).toBe(false);
  await org.stop();
});

test('an org that ends by itself needs no end', async () => {
  const { isThere, start } = orgOf(UP);
  const org = await start();
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
  if (!('mistakes' in org)) await org.stop();
});

test('mistakes in the schema are handed on, and the process ends', async () => {
  const place = { file: 'a.xml', line: 3, column: 4, message: 'no' };
  const { isThere, start } = orgOf(`console.log('${JSON.stringify({ mistakes: [place] })}');`);
  expect(await start()).toEqual({ mistakes: [place] });
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
});

test.each([
  ['ends with a complaint', `console.error('Not today.'); process.exitCode = 1;`, 'Not today.'],
  ['ends without a word', 'process.exitCode = 3;', 'it ended with exit code 3'],
  ['is killed', `process.kill(process.pid, 'SIGKILL');`, 'it ended with exit code unknown'],
  ['says something else', `console.log('{'); ${NEVER_ENDS}`, 'JSON'],
])('an org that %s does not come up, and leaves no process', async (_, script, reason) => {
  const { isThere, start } = orgOf(script);
  await expect(start()).rejects.toThrow(reason);
  expect(isThere()).toBe(false);
});

test('an org whose folder is not there does not come up', async () => {
  const { start } = orgOf(UP);
  await expect(start(undefined, join(tmpdir(), 'not', 'there'))).rejects.toThrow('ENOENT');
});

test('an org is given up with the run, before it is up as well', async () => {
  const abort = new AbortController();
  const { isThere, start } = orgOf(NEVER_ENDS);
  const starting = start(abort.signal);
  await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
  abort.abort(new Error('The run was cancelled'));
  await expect(starting).rejects.toThrow('The run was cancelled');
  expect(isThere()).toBe(false);
  await expect(start(abort.signal)).rejects.toThrow('The run was cancelled');
});

test.each([
  ['fails', `console.error('Out of words.'); process.exit(3);`, 'with exit code 3: Out of words.'],
  ['is killed', `process.kill(process.pid, 'SIGKILL');`, 'by SIGKILL'],
])('an org that %s when it is up is lost, and says how', async (_, end, how) => {
  const { start } = orgOf(`${UP} setTimeout(() => { ${end} }, 50);`);
  const org = await start();
  if ('mistakes' in org) throw new Error('It is not up');
  await expect.poll(() => org.lost.aborted, { timeout: 10_000 }).toBe(true);
  expect(org.lost.reason).toMatchObject({ name: 'OrgProcessError', message: how });
  await org.stop();
});
