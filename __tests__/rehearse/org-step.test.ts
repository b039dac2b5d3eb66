import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../runner/runner.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { PROJECT, ROWS } from './project.ts';

const action = join(import.meta.dirname, '..', '..', 'org');

test('the sub-action starts an org for later steps, masks its token, and stops it at the end', async () => {
  const started = await runAction({
    action,
    workspaceFiles: { ...PROJECT, ...ROWS },
    post: false,
  });
  atEnd(() => started.remove());
  const { 'instance-url': url = '', 'access-token': token = '' } = started.main.outputs;
  expect(started.main.exitCode).toBe(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { main } = await runAction({
    workspace: started.workspace,
    with: { 'instance-url': url, 'access-token': token },
  });
  expect(main.outputs).toMatchObject({ outcome: 'success', 'records-succeeded': '4' });
  expect(main.log).not.toContain(token);
  const stopped = await runAction({
    action,
    workspace: started.workspace,
    bundle: join(action, '..', 'dist', 'org', 'stop.js'),
    env: Object.fromEntries(
      Object.entries(started.main.state).map(([name, value]) => [`STATE_${name}`, value]),
    ),
    post: false,
  });
  expect(stopped.main.log).toContain('The embedded org was stopped.');
  await expect
    .poll(
      async () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      { timeout: 5_000 },
    )
    .toBe(false);
});

test('what it cannot read is an error on its line, and the step fails', async () => {
  const run = await runAction({
    action,
    workspaceFiles: { 'held/Account.csv': 'Name,Nope__c\nFirst,1\n' },
    with: { 'org-data': 'held' },
  });
  atEnd(() => run.remove());
  expect(run.main.exitCode).toBe(1);
  expect(run.main.annotations).toMatchObject([
    { level: 'error', file: 'held/Account.csv', line: 1, message: 'Account has no field "Nope__c".' },
  ]);
});
