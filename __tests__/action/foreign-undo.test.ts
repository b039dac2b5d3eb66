import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedInputs } from '../../src/action/checked-inputs.ts';
import { SecretMasks } from '../../src/action/secret-masks.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function messages(
  name: string,
  repository: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const path = join(folder, `${name}.json`);
  const head = { full_name: repository };
  const event = {
    repository: { full_name: 'your-org/data' },
    pull_request: { head: { repo: head } },
    workflow_run: { event: 'pull_request', head_repository: head },
    issue: { pull_request: {} },
  };
  await writeFile(path, JSON.stringify(event));
  const raw = {
    ...{ mode: 'undo', 'instance-url': 'https://example.my.salesforce.com', 'access-token': '00D!token' },
    ...{ 'undo-from': '/elsewhere', 'results-path': '/results', ...inputs },
  };
  const environment = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'your-org/data',
  };
  const { diagnostics } = await checkedInputs(raw, environment, folder, new SecretMasks());
  return diagnostics.map(({ message }) => message);
}

test.each(['pull_request_target', 'workflow_run'])(
  'a run for %s of others takes nothing back: the results folder may be theirs',
  async (name) => {
    const refusal = `The workflow runs for ${name} with secrets, and the results folder to be taken back may be that of others.`;
    expect(await messages(name, 'stranger/data')).toEqual([refusal]);
    expect(await messages(name, 'your-org/data')).toEqual([]);
    expect(await messages(name, 'stranger/data', { 'allow-untrusted-checkout': 'true' })).toEqual([]);
  },
);

test('one that was started by hand does', async () => {
  expect(await messages('workflow_dispatch', 'stranger/data')).toEqual([]);
});
