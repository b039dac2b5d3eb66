import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../runner/runner.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { readActionDefinition } from '../runner/action-definition.ts';
import { PROJECT, ROWS } from './project.ts';

const action = join(import.meta.dirname, '..', '..', 'org');

test('the sub-action names the scripts of the org bundle', async () => {
  const definition = await readActionDefinition(action);
  expect(definition).toMatchObject({ main: expect.stringContaining('start.js') as unknown });
});

test('the sub-action starts an org for later steps, masks its token, and stops it at the end', async () => {
  const started = await runAction({
    action,
    workspaceFiles: { ...PROJECT, ...ROWS },
    with: { 'org-schema': 'force-app' },
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
  const answer = await fetch(`${url}/services/data`);
  expect(answer.status).toBe(200);
});
