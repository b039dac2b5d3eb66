import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportJson } from '../../src/report/report-json.ts';
import type { WorkspaceFiles } from '../runner/job-workspace.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { JOBS, metadata, PROJECT, ROWS } from './project.ts';

type Run = Awaited<ReturnType<typeof runAction>>;

async function rehearse(
  files: WorkspaceFiles,
  inputs: Readonly<Record<string, string>> = {},
  { isShared = false } = {},
): Promise<Run & { readonly report: ReportJson; readonly reported: readonly string[] }> {
  const run = await runAction({ workspaceFiles: files, with: { mode: 'rehearse', ...inputs }, isShared });
  atEnd(() => run.remove());
  const report = JSON.parse(readFileSync(run.main.outputs['report'] ?? '', 'utf8')) as ReportJson;
  const reported = report.diagnostics.map(
    ({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''}: ${message}`,
  );
  return { ...run, report, reported };
}

test('a rehearsal loads into an org that has the metadata of the project', async () => {
  const { main, report } = await rehearse({ ...PROJECT, ...ROWS });
  expect(report).toMatchObject({ outcome: 'success', counts: { read: 4, succeeded: 4 } });
  expect(main.exitCode).toBe(0);
  expect(report.rehearsal?.schemaFrom).toBe(
    'Its schema comes from the package directories "force-app": 2 objects in 4 metadata files, beside the standard objects.',
  );
  expect(report.rehearsal?.unknowable).toHaveLength(3);
  expect(report.instanceUrl).toBeUndefined();
  expect(main.summary).toContain('## ✅ Rehearsal: loaded completely');
  expect(main.summary).toContain('### What a rehearsal cannot know');
  expect(main.summary).not.toContain('127.0.0.1');
  expect(main.log).toContain('✅ Rehearsal: loaded completely.');
  // Nobody asks the embedded org which one it is: its answer takes a quarter of a second.
  expect(main.log).not.toContain('Logged in to');
  const results = main.outputs['results-path'] ?? '';
  expect(readdirSync(results, { recursive: true }).map(String).toSorted()).toEqual(
    ['accounts', 'gardens', 'report.json']
      .concat(
        ['failed.csv', 'success.csv', 'unprocessed.csv'].flatMap((name) => [
          `accounts/${name}`,
          `gardens/${name}`,
        ]),
      )
      .toSorted(),
  );
});

test('rows that the schema refuses fail like those of a load', async () => {
  const { main, report } = await rehearse({
    ...PROJECT,
    ...ROWS,
    'gardens.csv': 'Name,Soil__c,Keeper__r.Key__c\nRoses,Peat,A-1\nHerbs,Sand,A-9\n',
  });
  expect(report.outcome).toBe('records-failed');
  expect(main.exitCode).toBe(1);
  expect(report.jobs[1]?.failedRecords.map(({ line, statusCode }) => [line, statusCode])).toEqual([
    [2, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    [3, 'INVALID_FIELD'],
  ]);
});

const STRANGE: WorkspaceFiles = {
  'bulk-load.yml': `version: 1
jobs:
  keys: {object: Account, operation: insert, files: keys.csv}
  parents: {object: Contact, operation: insert, files: parents.csv}
  pots: {object: Pot__c, operation: insert, files: pots.csv}
`,
  'keys.csv': 'Name,Soil_Kind__c,IsDeleted\nOne,Clay,false\n',
  'parents.csv': 'LastName,Account.Pot_Key__c\nOne,A\n',
  'pots.csv': 'Name\nOne\n',
};
const NEITHER =
  'Its schema is that of the standard objects alone, since there is neither "org-schema" nor a package directory of sfdx-project.json.';

test.each<[string, WorkspaceFiles, string, string]>([
  ['no schema', {}, 'name the schema that has it in "org-schema"', NEITHER],
  [
    'package directories that are not there',
    { 'sfdx-project.json': JSON.stringify({ packageDirectories: [{ path: 'src/app' }, { path: 'lib' }] }) },
    'name the schema that has it in "org-schema"',
    'Its schema is that of the standard objects alone, since there is no "org-schema", and no folder "src/app" or "lib", which sfdx-project.json names.',
  ],
  [
    'a schema that lacks them',
    Object.fromEntries(
      Object.entries(PROJECT).filter(([name]) => name.includes('Garden') || name.startsWith('sfdx')),
    ),
    'have the schema declare it',
    'Its schema comes from the package directories "force-app": 1 object in 3 metadata files, beside the standard objects.',
  ],
])('with %s, a hint speaks of the schema and not of a user', async (_name, schema, hint, schemaFrom) => {
  const { main, report } = await rehearse({ ...schema, ...STRANGE }, {}, { isShared: true });
  const hints = report.diagnostics.map((one) => one.hint);
  expect(hints).toEqual([
    `Name the field under "columns", drop the column there with "~", or ${hint}.`,
    'Drop the column under "columns" with "~", or have the schema make it writable.',
    `Correct the name, or ${hint}.`,
    `Write its API name, which ends in "__c" for a custom object, and ${hint}.`,
  ]);
  for (const one of hints) expect(main.log).toContain(one);
  expect(main.log).toContain(schemaFrom);
  expect(main.log).not.toMatch(/give the user/);
});

test('what earlier runs left to undo or to finish is left alone', async () => {
  const results = { 'results/undo.json': '{"version":1,"instanceUrl":"x"}', 'results/checkpoint.json': '{}' };
  const run = await rehearse({ ...PROJECT, ...ROWS, ...results }, { 'results-path': 'results' });
  expect(run.report.outcome).toBe('success');
  for (const [path, text] of Object.entries(results)) {
    expect(readFileSync(join(run.workspace, path), 'utf8')).toBe(text);
  }
});

test('metadata that cannot be read is a mistake at its line, before anything is sent', async () => {
  const path = 'force-app/main/default/objects/Garden__c/fields/Soil__c.field-meta.xml';
  const { report, reported } = await rehearse({
    ...PROJECT,
    ...ROWS,
    [path]: metadata('CustomField', '<fullName>Soil__c</fullName>\n<length>many</length><type>Text</type>'),
  });
  expect(report.outcome).toBe('invalid');
  expect(reported).toEqual([
    `${path}:4: The embedded org cannot read this file: <length> takes a whole number, not "many".`,
  ]);
});

test('org-data is what the org holds first', async () => {
  const inputs = { 'org-data': 'held' };
  const files = { ...PROJECT, ...ROWS, 'bulk-load.yml': JOBS.replace(/ {2}accounts.*\n/, '') };
  const good = await rehearse(
    { ...files, 'held/Account.csv': 'Name,Key__c\nFirst,A-1\nSecond,A-2\n' },
    inputs,
  );
  expect(good.report).toMatchObject({ outcome: 'success', counts: { succeeded: 2 } });
  const bad = await rehearse(
    {
      ...files,
      'held/Account.csv': 'Name,Key__c,Parent.Name\nFirst,A-1,\n"Sec\nond",A-2,None\nThird,A-3,First\n',
    },
    inputs,
  );
  expect(bad.report.outcome).toBe('invalid');
  expect(bad.reported).toEqual([
    'held/Account.csv:4: The embedded org cannot read this file: no Account with Name "None".',
  ]);
});

test('folders lie below the workspace, symbolic links included', async () => {
  const run = await runAction({ workspaceFiles: ROWS, with: { mode: 'plan' } });
  atEnd(() => run.remove());
  await symlink(run.temp, join(run.workspace, 'out'));
  const again = await runAction({
    workspace: run.workspace,
    with: { mode: 'rehearse', 'org-schema': 'out\n../up\nnone', 'org-data': 'accounts.csv' },
  });
  for (const sentence of [
    'Input "org-schema": "out" lies outside the workspace.',
    'Input "org-schema": "../up" lies outside the workspace.',
    'Input "org-schema": there is no folder "none".',
    'Input "org-data": there is no folder "accounts.csv".',
  ]) {
    expect(again.main.log).toContain(sentence);
  }
  expect(again.main.outputs['outcome']).toBe('invalid');
});

test('with a login the schema is that of the org, of which nothing but describes is read', async () => {
  const org = await testOrg({});
  const login = { 'instance-url': org.url, 'access-token': org.token };
  const { main, report, workspace } = await rehearse(
    {
      'bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
      'people.csv': 'LastName,AccountId\nOne,\nTwo,\n',
    },
    { ...login, 'results-path': 'results' },
  );
  expect(report).toMatchObject({ outcome: 'success', counts: { succeeded: 2 } });
  expect(main.log).toContain('2 describes were read of 127.0.0.1');
  const { log } = org.ledger.report();
  expect(log.map(({ method, target }) => `${method} ${target}`).toSorted()).toEqual([
    'GET /services/data/v66.0/sobjects/Account/describe',
    'GET /services/data/v66.0/sobjects/Contact/describe',
  ]);
  const folder = join(workspace, 'results', 'org-schema');
  expect(readdirSync(folder).toSorted()).toEqual(['Account.json', 'Contact.json']);
  const lent = await runAction({
    workspace,
    with: { mode: 'rehearse', 'org-schema': 'results/org-schema', 'results-path': 'again' },
  });
  expect(lent.main.outputs['outcome']).toBe('success');
});

test('an org that has none of the objects lends no describes', async () => {
  const org = await testOrg({});
  const { report, reported } = await rehearse(
    {
      'bulk-load.yml': 'version: 1\njobs:\n  a: {object: Nowhere__c, operation: insert, files: a.csv}\n',
      'a.csv': 'Name\nFirst\n',
    },
    { 'instance-url': org.url, 'access-token': org.token },
  );
  expect(reported).toEqual([
    expect.stringContaining('bulk-load.yml:3: There is no object "Nowhere__c" in the org'),
  ]);
  expect(report.rehearsal?.schemaFrom).toMatch(
    /^Its schema comes from the describes of 127\.0\.0\.1:\d+, read at \S+: 0 objects, beside/,
  );
});

const OTHER_ORG = '00D0000000000zz';

test.each([
  ['says its org', undefined],
  ['does not say its org', 'opaque-token-of-a-user'],
])(
  'a rehearsal reads no describe of another org than the expected one: a token that %s',
  async (_, token) => {
    const org = await testOrg({ kind: 'production', ...(token && { token }) });
    const login = { 'instance-url': org.url, 'access-token': org.token };
    const files = {
      'bulk-load.yml': 'version: 1\njobs:\n  a: {object: Account, operation: insert, files: accounts.csv}\n',
      'accounts.csv': 'Name\nFirst\n',
    };
    const other = await rehearse(files, { ...login, 'expected-org-id': OTHER_ORG });
    expect(other.report.outcome).toBe('error');
    expect(other.report.troubles).toEqual([
      expect.stringContaining(
        `The rehearsal could not begin: The login leads to the org ${org.orgId.slice(0, 15)}`,
      ),
    ]);
    expect(org.ledger.report().log.filter(({ target }) => target.endsWith('/describe'))).toEqual([]);
    const same = await rehearse(files, { ...login, 'expected-org-id': org.orgId });
    expect(same.report).toMatchObject({ outcome: 'success', counts: { succeeded: 1 } });
    expect(same.main.log.split('Logged in to')).toHaveLength(token === undefined ? 1 : 2);
  },
);

test('an expected org is not looked for in the embedded one', async () => {
  const run = await runAction({
    workspaceFiles: { ...PROJECT, ...ROWS },
    with: { mode: 'plan', 'expected-org-id': OTHER_ORG, 'org-schema': 'force-app' },
  });
  atEnd(() => run.remove());
  expect(run.main.outputs['outcome']).toBe('success');
  expect(run.main.log).not.toContain('Logged in to');
  const { report } = await rehearse({ ...PROJECT, ...ROWS }, { 'expected-org-id': OTHER_ORG });
  expect(report.outcome).toBe('success');
});

test('a plan without a login holds fields and values against the schema', async () => {
  const run = await runAction({
    workspaceFiles: {
      ...PROJECT,
      ...ROWS,
      'gardens.csv': 'Name,Soil__c,Shade__c,Keeper__r.Key__c\nRoses,Peat,1,A-1\n',
    },
    with: { mode: 'plan' },
  });
  atEnd(() => run.remove());
  const report = JSON.parse(readFileSync(run.main.outputs['report'] ?? '', 'utf8')) as ReportJson;
  expect(report.outcome).toBe('invalid');
  expect(report.diagnostics.map(({ message }) => message).join('\n')).toContain('Shade__c');
  expect(report.plan?.notChecked.join('\n')).toContain('Its schema comes from "force-app": 2 objects');
  expect(report.instanceUrl).toBeUndefined();
});

test('the org ends with a step that is killed', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `N${index},K${index}`);
  const run = await runAction({
    workspaceFiles: {
      ...PROJECT,
      'bulk-load.yml': JOBS.replace(
        'files: accounts.csv',
        'files: accounts.csv, batch: {maxRecords: 5}',
      ).replace(/ {2}gardens.*\n/, ''),
      'accounts.csv': `Name,Key__c\n${lines.join('\n')}\n`,
    },
    with: { mode: 'rehearse', 'results-path': 'results' },
    killOn: 'created',
  });
  atEnd(() => run.remove());
  expect(run.main.signal).toBe('SIGKILL');
  const [, port = ''] = /at 127\.0\.0\.1:(\d+)/.exec(run.main.log) ?? [];
  expect(port).not.toBe('');
  await expect.poll(async () => isUp(port), { timeout: 5_000 }).toBe(false);
  for (const name of ['undo.json', 'checkpoint.json']) {
    expect(existsSync(join(run.workspace, 'results', name))).toBe(false);
  }
});

async function isUp(port: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/services/data`);
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['{', /^sfdx-project\.json:1: sfdx-project\.json is no JSON: .*[^.]\.$/],
  ['{}', /^sfdx-project\.json:1: sfdx-project\.json does not list package directories\.$/],
])('a project file that lists no package directories is a mistake: %s', async (project, sentence) => {
  const { reported } = await rehearse({ ...ROWS, 'sfdx-project.json': project });
  expect(reported).toEqual([expect.stringMatching(sentence)]);
});

test('folders that hold nothing are a mistake, but for package directories', async () => {
  const files = { ...PROJECT, ...ROWS, 'empty/notes.txt': '', 'force-app/main/default/.keep': '' };
  const schema = await rehearse(files, { 'org-schema': 'force-app\nempty/' });
  expect(schema.reported).toEqual([
    ':: The embedded org finds nothing in the folder "empty": it holds neither metadata of objects nor, in its own files, describes or YAML.',
  ]);
  const data = await rehearse(files, { 'org-data': './empty' });
  expect(data.reported).toEqual([
    ':: The embedded org finds nothing in the folder "empty": it holds no CSV file.',
  ]);
  const project = { packageDirectories: [{ path: 'empty' }] };
  const { report } = await rehearse({
    ...{
      'sfdx-project.json': JSON.stringify(project),
      'empty/notes.txt': '',
      'accounts.csv': 'Name\nFirst\n',
    },
    'bulk-load.yml': 'version: 1\njobs:\n  a: {object: Account, operation: insert, files: accounts.csv}\n',
  });
  expect(report.outcome).toBe('success');
});
