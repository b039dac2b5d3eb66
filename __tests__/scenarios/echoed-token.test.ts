import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startRewriting } from '../answers/rewriting-relay.ts';
import { startFakeGitHub } from '../comment/fake-github.ts';
import { formsOf, SECRET, shownForms, TOKEN } from '../hostile/token-forms.ts';
import { load, testOrg, type Loaded } from './load-scenario.ts';
import { contacts, source } from './sources.ts';

/** An org that repeats the token of the session wherever it has something to say. */

/** Long results are not searched for a part out of the middle. */
const FORMS = Object.entries(formsOf(TOKEN)).flatMap(([name, form]) =>
  name === 'a part of it' ? [] : [form],
);
/** In two fields, as a code and its words may have it. */
const HALVES = [SECRET.slice(0, 26), SECRET.slice(26)] as const;

/** Everything that a run left behind, but for the masks: the runner does not show them. */
async function leftBy({ main, post, temp }: Loaded): Promise<readonly (readonly [string, string])[]> {
  const folder = main.outputs['results-path'] ?? join(temp, 'bulk-load');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
  const logs = [main, post].map((phase) =>
    [phase?.rawStdout, phase?.rawStderr].join('\n').replaceAll(/^::add-mask::.*$/gm, ''),
  );
  return [
    ['log', logs.join('\n')],
    ['summary', main.summary],
    ['outputs', JSON.stringify([main.outputs, main.state, main.environment, main.annotations])],
    ...(await Promise.all(files.map(async (path) => [path, await readFile(path, 'utf8')] as const))),
  ];
}

async function expectHidden(loaded: Loaded): Promise<void> {
  const left = await leftBy(loaded);
  expect(left.map(([name]) => name)).toContainEqual(expect.stringMatching(/report\.json$/));
  for (const [name, text] of left) expect([name, shownForms(text, TOKEN)]).toEqual([name, []]);
}

const debug = { RUNNER_DEBUG: '1' };

describe.concurrent('a token that the org repeats is hidden', () => {
  test('in messages of rows and batches, short results and long ones, names, headers and the comment', async () => {
    const org = await testOrg({ token: TOKEN });
    const github = await startFakeGitHub();
    const url = await startRewriting(org.url, ({ body, type, url: path }) => ({
      type: `${type}; x="${TOKEN}"`,
      ...(path.includes('Organization') && { body: body.replace(/"Name":"[^"]*"/, `"Name":"${TOKEN}"`) }),
      ...(path.endsWith('/userinfo') && {
        body: body.replace(/"preferred_username":"[^"]*"/, `"preferred_username":"${TOKEN}@example.com"`),
      }),
    }));
    const rowError = (message: string) =>
      ({ kind: 'row-error', statusCode: 'BAD_THING', message, fields: [], rows: [1] }) as const;
    const loaded = await load({
      org,
      jobs: `jobs:
  few: {object: Contact, operation: insert, files: few.csv, batch: {maxRecords: 1}}
  many: {object: Contact, operation: insert, files: many.csv, batch: {maxRecords: 500}, needs: []}
  states: {object: Account, operation: insert, files: states.csv, batch: {maxRecords: 1}, needs: [], retry: {attempts: 0}}
`,
      files: {
        'few.csv': source('LastName,Description', contacts(FORMS.length + 1)).text,
        'many.csv': source('LastName,Description', contacts(500 * FORMS.length)).text,
        'states.csv': source('Name,Description', contacts(FORMS.length)).text,
      },
      faults: [
        ...[...FORMS, ...FORMS].map((form, index) => ({
          ...{ route: 'add-batch' as const, object: 'Contact', nth: index + 1 },
          fault: rowError(`it was ${form} then`),
        })),
        {
          ...{ route: 'add-batch', object: 'Contact', nth: 2 * FORMS.length + 1 },
          fault: { ...rowError(HALVES[1]), statusCode: HALVES[0] },
        },
        ...FORMS.map((form, index) => ({
          ...{ route: 'add-batch' as const, object: 'Account', nth: index + 1 },
          fault:
            index % 2 === 0
              ? ({ kind: 'failed-batch', stateMessage: `InvalidBatch : ${form}` } as const)
              : ({ kind: 'state-message', stateMessage: `${form} was sent` } as const),
        })),
        { route: 'list', nth: 1, fault: { kind: 'status', status: 503, body: FORMS.join('\n') } },
      ],
      with: { 'instance-url': url, comment: 'always' },
      run: {
        event: { pull_request: { number: 7 } },
        env: {
          ...debug,
          ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url },
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        },
      },
    });
    expect(loaded.main.outputs['outcome'], loaded.main.log).toBe('records-failed');
    expect(loaded.report.counts.failed).toBe(2 * FORMS.length + 1 + Math.ceil(FORMS.length / 2));
    expect(loaded.report.org?.name).toBe('***');
    expect(await loaded.resultFile('many/failed.csv')).toContain('it was *** then');
    expect(github.comments).toHaveLength(1);
    expect(shownForms(JSON.stringify(github.comments), TOKEN)).toEqual([]);
    await expectHidden(loaded);
  });

  test.each(['create', 'add-batch', 'close'] as const)('in a refusal of "%s"', async (route) => {
    const org = await testOrg({ token: TOKEN });
    const refusals = [
      { code: HALVES[0], message: HALVES[1] },
      { code: 'InvalidJob', message: FORMS.join(' ') },
    ];
    const loaded = await load({
      org,
      jobs: `jobs:
  first: {object: Contact, operation: insert, files: a.csv}
  second: {object: Account, operation: insert, files: b.csv, needs: []}
`,
      files: { 'a.csv': 'LastName\nAbara\n', 'b.csv': 'Name\nExample\n' },
      faults: refusals.map((refusal, index) => ({
        ...{ route, nth: index + 1 },
        fault: { kind: 'refusal' as const, ...refusal },
      })),
      run: { env: debug },
    });
    expect(loaded.main.log).toContain('***');
    await expectHidden(loaded);
  });

  test('in a refusal that the post step gets', async () => {
    const org = await testOrg({ token: TOKEN });
    const loaded = await load({
      org,
      jobs: 'jobs:\n  first: {object: Contact, operation: insert, files: a.csv}\n',
      files: { 'a.csv': 'LastName\nAbara\n' },
      faults: [
        { times: 100, fault: { kind: 'wait-for-close' } },
        { route: 'abort', times: 100, fault: { kind: 'refusal', code: HALVES[0], message: FORMS.join(' ') } },
      ],
      run: { killOn: 'created', post: true, env: debug },
    });
    expect(loaded.post?.log).toContain('may still be open in the org');
    for (const [name, text] of await leftBy(loaded)) {
      expect([name, shownForms(text, TOKEN)]).toEqual([name, []]);
    }
  });

  test('but not in the rows of a query, which are data of the org', async () => {
    const org = await testOrg({ token: TOKEN });
    const loaded = await load({
      org,
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: a.csv}
  found: {object: Contact, operation: query, query: 'SELECT LastName FROM Contact', output: found.csv, needs: [people]}
`,
      files: { 'a.csv': `LastName\n${SECRET}\n` },
    });
    expect(loaded.main.outputs['outcome'], loaded.main.log).toBe('success');
    const found = await loaded.resultFile('found.csv');
    expect(found).toContain(SECRET);
    for (const [name, text] of await leftBy(loaded)) {
      if (!name.endsWith('.csv')) expect([name, shownForms(text, TOKEN)]).toEqual([name, []]);
    }
  });
});
