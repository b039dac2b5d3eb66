import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { busyness } from '../runner/busyness.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** A disk that never answers to the opening of success.csv, as a lost network drive does; with a timer the process stays. */
const LOST_DISK = `
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
const { open } = files;
files.open = async (path, ...more) =>
  String(path).endsWith('success.csv') ? new Promise(() => undefined) : open(path, ...more);
syncBuiltinESMExports();
if (process.env.STAYS === 'true') setInterval(() => undefined, 1_000);
`;

let preload = '';
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lost-disk-'));
  atEnd(() => rm(folder, { recursive: true }));
  const path = join(folder, 'lost-disk.mjs');
  await writeFile(path, LOST_DISK);
  preload = pathToFileURL(path).href;
});

const jobs = `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`;

test.concurrent.each([
  ['nothing is left to wait for', 'false', 'error', 'Nothing was left that the run could wait for'],
  ['it is cancelled', 'true', 'cancelled', 'The run did not end when it was cancelled'],
])(
  'a run that does not come to its end is reported all the same: %s',
  async (_, stays, outcome, sentence) => {
    const org = await testOrg();
    const run = await runAction({
      workspaceFiles: { 'bulk-load.yml': jobs, 'people.csv': 'LastName\nA\n' },
      with: { 'instance-url': org.url, 'access-token': org.token },
      env: { STAYS: stays },
      nodeArguments: ['--import', preload],
      ...(stays === 'true' ? { cancelOn: 'people: insert Contact' } : {}),
      post: false,
    });
    atEnd(() => run.remove());
    const { main } = run;
    expect(main.outputs).toMatchObject({ outcome, 'records-processed': '0' });
    expect(main.exitCode).toBe(1);
    expect(main.summary).toContain(sentence);
    expect(main.log).toContain(sentence);
    if (stays === 'true') expect(main.cancellationMilliseconds).toBeLessThan(9_000 * busyness());
  },
);
