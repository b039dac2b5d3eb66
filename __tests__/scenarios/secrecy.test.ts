import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { summaryTree } from '../../scripts/summary-page.ts';
import { elements } from '../report/html-tree.ts';
import { expectOutcome, load, testOrg, type Loaded } from './load-scenario.ts';

/** Everything that the step left outside of the result files. */
function reportedOutside({ main, report, post }: Loaded): string {
  const { rawStdout, rawStderr, summary, outputs, state, environment, annotations } = main;
  return JSON.stringify([
    rawStdout,
    rawStderr,
    summary,
    outputs,
    state,
    environment,
    annotations,
    report,
    post,
  ]);
}

const canary = /canary-\d+/;

describe.concurrent('values of rows stand in the result files alone', () => {
  test('when records succeed, fail, and are not processed', async () => {
    const loaded = await load({
      jobs: `jobs:
  people:
    object: Contact
    operation: insert
    files: people.csv
    batch: {maxRecords: 2}
    values: {Department: canary-90}
  firms: {object: Account, operation: insert, files: firms.csv, needs: [], retry: {attempts: 0}}
`,
      files: {
        'people.csv':
          'LastName,Description,Email\ncanary-1,canary-2,\n,canary-3,\n"canary\n-4","canary-5, canary-6",\n',
        'firms.csv': 'Name,Description\nB,canary-7\nC,canary-8\n',
      },
      faults: [{ object: 'Account', fault: { kind: 'not-processed' } }],
      run: { env: { RUNNER_DEBUG: '1' } },
    });
    expectOutcome(loaded, 'error', { succeeded: 2, failed: 1, notProcessed: 2 });
    expect(reportedOutside(loaded)).not.toMatch(canary);
    expect(await loaded.resultFile('people/success.csv')).toContain('canary-2');
    expect(await loaded.resultFile('people/failed.csv')).toContain('canary-3');
    expect(await loaded.resultFile('firms/unprocessed.csv')).toContain('canary-8');
    expect(await loaded.resultFile('undo.json')).not.toMatch(canary);
  });

  test('when a file is refused for what is in it', async () => {
    const loaded = await load({
      jobs: `jobs:
  ragged: {object: Contact, operation: insert, files: a.csv}
  quoted: {object: Contact, operation: insert, files: b.csv}
  long: {object: Contact, operation: insert, files: c.csv}
  unclosed: {object: Contact, operation: insert, files: d.csv}
`,
      files: {
        'a.csv': 'LastName,Title\ncanary-1,canary-2,canary-3\n',
        'b.csv': 'LastName,Title\n"canary-4" canary-5,x\n',
        'c.csv': `LastName,Title\ncanary-6${'x'.repeat(140_000)},y\n`,
        'd.csv': 'LastName,Title\n"canary-7,y\n',
      },
    });
    expectOutcome(loaded, 'invalid', {});
    expect(reportedOutside(loaded)).not.toMatch(canary);
  });

  test('when a row names a file that cannot be sent', async () => {
    const row = (cell: string): string => `x,005000000000001AAA,${cell}\n`;
    const cells = ['#canary-1.txt', '#../canary-2', 'canary-3', '#/canary-4', `#${'canary-5'.repeat(100)}`];
    const zip = zipSync({
      'request.txt': Buffer.from(`Name,FolderId,Body\n${row('#canary-6')}`),
      'x.txt': Buffer.from('x'),
    });
    const loaded = await load({
      jobs: `jobs:
  papers: {object: Document, operation: insert, files: a.csv, contentType: ZIP_CSV, attachments: papers}
  packed: {object: Document, operation: insert, files: a.zip, contentType: ZIP_CSV, needs: []}
`,
      files: {
        'a.csv': `Name,FolderId,Body\n${cells.map(row).join('')}`,
        'papers/x.txt': 'x',
        'a.zip': Buffer.from(zip),
      },
    });
    expectOutcome(loaded, 'invalid', {});
    expect(loaded.report.diagnostics.length).toBe(cells.length + 1);
    expect(reportedOutside(loaded)).not.toMatch(canary);
  });

  test('when the server repeats a value, its message alone has it', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
      files: { 'people.csv': 'LastName,Birthdate,Title\ncanary-1,canary-2,canary-3\n' },
    });
    expectOutcome(loaded, 'records-failed', { failed: 1 });
    const reported = reportedOutside(loaded);
    expect(reported).toContain('canary-2');
    expect(reported).not.toMatch(/canary-[13]/);
  });

  test('values of variables are not shown', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, values: {Title: '\${TITLE}'}}
`,
      files: { 'people.csv': 'LastName\nAbara\n' },
      with: { variables: 'TITLE=canary-1' },
    });
    expectOutcome(loaded, 'success', { succeeded: 1 });
    expect(reportedOutside(loaded)).not.toMatch(canary);
  });
});

test.concurrent(
  'the access token stands nowhere, and is masked before anything else is printed',
  async () => {
    const org = await testOrg({ token: '00D000000000001!FAKE.token_0123456789' });
    const loaded = await load({
      org,
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
      files: { 'people.csv': 'LastName\nAbara\n\n' },
      faults: [
        { route: 'list', nth: 1, fault: { kind: 'status', status: 503, body: org.token } },
        {
          route: 'close',
          fault: { kind: 'refusal', code: 'InvalidUser', message: `${org.token} may not` },
        },
      ],
      run: { post: true, env: { RUNNER_DEBUG: '1' } },
    });
    const lines = loaded.main.rawStdout.split('\n');
    expect(lines.findIndex((line) => line === `::add-mask::${org.token}`)).toBe(0);
    for (const text of [
      loaded.main.log,
      loaded.main.summary,
      loaded.post?.log ?? '',
      ...(await allFiles(loaded)),
    ]) {
      expect(text).not.toContain(org.token);
    }
  },
);

async function allFiles({ main }: Loaded): Promise<string[]> {
  const folder = main.outputs['results-path'] ?? '';
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
  );
}

const hostile = [
  '::add-mask::forged',
  '##[error]forged',
  '\n::stop-commands::forged',
  '\r::error::forged',
  '</td></tr></table><h1>forged</h1>',
  '<img src=x onerror=forged>',
  '| forged | [forged](javascript:forged) ![forged](http://forged.example)',
  '`forged` **forged** @forged',
  '%0A::error::forged',
  '\u001b[31mforged\u202e',
];

/** Commands that the step gives by itself. */
const ownCommands = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'warning'];

describe.concurrent('text of others', () => {
  test('from the server never acts as a command, as Markdown or as HTML', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 1}}
`,
      files: { 'people.csv': `LastName,Title\n${hostile.map((_, index) => `P${index},t\n`).join('')}` },
      faults: [
        ...hostile.map((text, index) => ({
          nth: index + 1,
          fault: { kind: 'row-error' as const, statusCode: 'BAD_THING', message: text, fields: [text] },
        })),
        { nth: 2, fault: { kind: 'state-message', stateMessage: hostile.join(' ') } },
        { nth: 3, fault: { kind: 'failed-batch', stateMessage: `InvalidBatch : ${hostile.join('\n')}` } },
      ],
    });
    expectOutcome(loaded, 'records-failed', { failed: hostile.length });
    expectHarmless(loaded);
    const failed = await loaded.rows('people/failed.csv');
    const messages = failed.map((row) => row['sf__Error'] ?? '');
    expect(
      messages.filter((message) => hostile.some((text) => message.includes(text))).length,
    ).toBeGreaterThan(8);
  });

  test('from a refused call never acts as a command, as Markdown or as HTML', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
      files: { 'people.csv': 'LastName\nAbara\n' },
      faults: [
        { route: 'create', fault: { kind: 'refusal', code: hostile.join(' '), message: hostile.join('\n') } },
      ],
    });
    expectOutcome(loaded, 'error', { notProcessed: 1 });
    expectHarmless(loaded);
  });

  test('in names of files, columns and jobs never acts as a command, as Markdown or as HTML', async () => {
    const names = [
      '##[error]forged.csv',
      '::error::forged.csv',
      '<b>forged<|b>.csv',
      '`forged`|x.csv',
      'a\nb.csv',
    ];
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: 'data/*.csv'}
`,
      files: Object.fromEntries(names.map((name) => [`data/${name}`, 'LastName,Title\n,t\nA,b\n'])),
    });
    expectOutcome(loaded, 'records-failed', { succeeded: names.length, failed: names.length });
    expectHarmless(loaded);
    expect((await loaded.rows('people/failed.csv')).map((row) => row['sf__File']).sort()).toEqual(
      names.map((name) => `data/${name}`).sort(),
    );
  });

  test('in a header and a manifest that are refused never acts as a command, as Markdown or as HTML', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, columns: {'::error::forged': LastName}}
  more: {object: Contact, operation: '##[error]forged', files: people.csv}
`,
      files: {
        'people.csv': `${hostile.map((text) => `"${text}"`).join()}\n${hostile.map(() => 'x').join()}\n`,
      },
      with: { jobs: 'people' },
    });
    expectOutcome(loaded, 'invalid', {});
    expectHarmless(loaded);
  });

  test('in a header never acts as a command, as Markdown or as HTML', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
      files: {
        'people.csv': `${hostile.map((text) => `"${text}"`).join()}\n${hostile.map(() => 'x').join()}\n`,
      },
    });
    expectOutcome(loaded, 'invalid', {});
    expect(loaded.report.diagnostics).toHaveLength(hostile.length);
    expectHarmless(loaded);
  });
});

/** What a mask hides, which may be encoded for a URL or in Base64. */
function plainForm(mask: string): string {
  const text = decodeURIComponent(mask);
  return text.includes('!') ? text : Buffer.from(text, 'base64').toString();
}

function expectHarmless({ main, org }: Loaded): void {
  expect(
    [...new Set(main.commands.map(({ name }) => name))].filter((name) => !ownCommands.includes(name)),
  ).toEqual([]);
  const masks = main.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  expect([...new Set(masks.map(plainForm))]).toEqual([org.token]);
  const errors = main.commands.filter(({ name }) => name === 'error');
  expect(errors.length).toBeLessThanOrEqual(10);
  expect(errors.filter(({ data }) => data.startsWith('forged'))).toEqual([]);
  for (const sink of [main.log, main.summary]) expect(sink).not.toMatch(/\u001b|\u202e/);
  const page = summaryTree(main.summary);
  for (const tag of ['h1', 'img', 'b', 'script']) expect(elements(page, tag)).toEqual([]);
  const addresses = elements(page, 'a').map(({ properties }) => String(properties['href']));
  expect(addresses.filter((address) => !address.startsWith(org.url))).toEqual([]);
}
