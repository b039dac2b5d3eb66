import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../runner/annotation.ts';
import { expectOutcome, load, type Loaded, type LoadScenario } from './load-scenario.ts';
import { atEnd } from './teardown.ts';

/** Runs what is wrong, and expects that nothing was written to the org: what it has against the columns is reported, too. */
async function loadInvalid(scenario: LoadScenario): Promise<Loaded> {
  const loaded = await load(scenario);
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.ledger.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(loaded.report.jobs).toEqual([]);
  expect(loaded.main.outputs['job-ids']).toBe('{}');
  return loaded;
}

function placed(annotations: readonly Annotation[]): string[] {
  return annotations
    .filter(({ file }) => file !== undefined)
    .map(({ file, line, column }) => [file, line, column].filter((part) => part !== undefined).join(':'));
}

const insert = `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`;

test.concurrent('all mistakes of a manifest are reported at once, each at its line and column', async () => {
  const { main } = await loadInvalid({
    jobs: `jobs:
  people:
    object: Contact
    operation: insrt
    flies: people.csv
    timeout: 5 parsecs
  firms:
    object: Account
    operation: upsert
    files: firms.csv
    operation: insert
`,
    files: {},
  });
  expect(placed(main.annotations)).toEqual([
    ...['bulk-load.yml:5:16', 'bulk-load.yml:6:5', 'bulk-load.yml:7:14', 'bulk-load.yml:8:3'],
    'bulk-load.yml:12:5',
  ]);
  expect(main.log).toContain('  5 |     operation: insrt\n    |                ^^^^^\n');
  expect(main.log).toContain('Did you mean "insert"?');
  expect(main.log).toContain('Did you mean "files"?');
});

test.concurrent('mistakes of all files of all jobs are reported at once, each at its line', async () => {
  const { main } = await loadInvalid({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: [people.csv, more.csv]}
  firms: {object: Account, operation: update, files: firms.csv}
  gone: {object: Account, operation: insert, files: gone.csv}
`,
    files: {
      'people.csv': 'LastName,Title\n"quoted\nline",a\nragged\nfine,b\nragged,again,here\n',
      'more.csv': 'LastName,Phone\na,b\n',
      'firms.csv': 'Name\nx\n',
    },
  });
  expect(placed(main.annotations)).toEqual([
    ...['people.csv:4', 'people.csv:6', 'more.csv:1', 'firms.csv:1', 'bulk-load.yml:5:53'],
  ]);
});

describe.concurrent('a defect of a file is found before anything is sent', () => {
  const wide = Array.from({ length: 5_001 }, (_, index) => `F${index}`);
  const defects: Readonly<Record<string, { content: string | Buffer; line: number; says: string }>> = {
    'a ragged row': {
      content: 'LastName,Title\na,b\nc\n',
      line: 3,
      says: 'has 1 cell; the header row has 2',
    },
    'two columns of one name': { content: 'LastName,lastname\na,b\n', line: 1, says: 'Columns 1 and 2' },
    'a column without a name': { content: 'LastName,\na,b\n', line: 1, says: 'Column 2 has no name' },
    'text after a quote': {
      content: 'LastName,Title\n"a" b,c\n',
      line: 2,
      says: 'Text follows the closing quote',
    },
    'text before a quote': {
      content: 'LastName,Title\na "b",c\n',
      line: 2,
      says: 'A quote stands after other text',
    },
    'an unclosed quote': {
      content: 'LastName,Title\na,b\n"c\nd",e\nf,"g\nh,i\n',
      line: 5,
      says: 'never closed',
    },
    'a NUL': { content: 'LastName,Title\na,b\0\n', line: 2, says: 'NUL' },
    'bytes that are not UTF-8': {
      content: Buffer.concat([
        Buffer.from('LastName,Title\na,b\nJos'),
        Buffer.from([0xe9]),
        Buffer.from(',x\n'),
      ]),
      line: 3,
      says: 'not UTF-8',
    },
    'half a character of UTF-16': {
      content: Buffer.from('\uFEFFLastName\nx\n', 'utf16le').subarray(0, -1),
      line: 2,
      says: 'utf-16le does not have',
    },
    'a header that is too long': {
      content: `LastName,${'x'.repeat(32_000)}\na,b\n`,
      line: 1,
      says: 'characters; the Bulk API takes at most 32,000',
    },
    'too many columns': { content: `${wide.join()}\n${wide.join()}\n`, line: 1, says: 'at most 5,000' },
    'a cell that is too long': {
      content: `LastName,Description\na,b\nc,${'x'.repeat(131_073)}\n`,
      line: 3,
      says: 'Cell 2 of the record that starts here has 131,073 characters',
    },
    'a record that is too long': {
      content: `FirstName,Title,Department,LastName\n${Array(4).fill('y'.repeat(100_001)).join()}\n`,
      line: 2,
      says: 'has 400,004 characters',
    },
    'a header without records': { content: 'LastName,Title\n\n', line: 1, says: 'no records' },
    'nothing at all': { content: '', line: 1, says: 'empty' },
    'blank lines alone': { content: '\n\n', line: 1, says: 'empty' },
    'semicolons for commas': { content: 'LastName;Title\na;b\n', line: 1, says: 'semicolons' },
    'a lone blank cell': { content: 'LastName\na\n""\n', line: 3, says: 'blank line' },
  };

  test('every kind of defect, in one job each', async () => {
    const kinds = Object.values(defects);
    const jobs = kinds.map(
      (_, index) => `  job-${index}: {object: Contact, operation: insert, files: ${index}.csv}\n`,
    );
    const { main, report } = await loadInvalid({
      jobs: `jobs:\n${jobs.join('')}`,
      files: Object.fromEntries(kinds.map(({ content }, index) => [`${index}.csv`, content])),
    });
    const reported = report.diagnostics.map(({ message, place }) => ({ message, place }));
    expect(reported).toEqual(
      kinds.map(({ line, says }, index) => ({
        message: expect.stringContaining(says) as string,
        place: { file: `${index}.csv`, line },
      })),
    );
    for (const { says } of kinds) expect(main.log).toContain(says);
  });

  test.each([
    { operation: 'update', keys: '', header: 'LastName', says: '"Id"' },
    { operation: 'delete', keys: '', header: 'Id,LastName', says: 'takes the column "Id" alone' },
    {
      operation: 'upsert',
      keys: ', externalIdFieldName: Ext__c',
      header: 'LastName',
      says: '"Ext__c"',
      // Where the key is named that the file does not have.
      at: 'bulk-load.yml:3:88',
    },
  ])('columns that $operation cannot work with', async ({ operation, keys, header, says, at }) => {
    const { main } = await loadInvalid({
      jobs: `jobs:
  people: {object: Contact, operation: ${operation}, files: people.csv${keys}}
`,
      files: { 'people.csv': `${header}\n${header.replaceAll(/\w+/g, 'x')}\n` },
    });
    expect(placed(main.annotations)).toEqual([at ?? 'people.csv:1']);
    expect(main.annotations[0]?.message).toContain(says);
  });

  test('a column that the manifest maps and the file has not', async () => {
    const { main } = await loadInvalid({
      jobs: `jobs:
  people:
    object: Contact
    operation: insert
    files: people.csv
    columns:
      Surname: LastName
`,
      files: { 'people.csv': 'Surnane\nx\n' },
    });
    expect(placed(main.annotations)).toEqual(['bulk-load.yml:8:7']);
    expect(main.annotations[0]?.message).toContain('Did you mean "Surnane"?');
  });
});

test.concurrent('files that a manifest may not name are not read', async () => {
  const root = await mkdtemp(join(tmpdir(), 'outside-'));
  atEnd(() => rm(root, { recursive: true }));
  const workspace = join(root, 'work', 'loads');
  await mkdir(join(workspace, 'folder.csv'), { recursive: true });
  await writeFile(join(root, 'secret.csv'), 'LastName\nkept\n');
  await symlink(join(root, 'secret.csv'), join(workspace, 'link.csv'));
  await symlink(root, join(workspace, 'linked'));
  const patterns: readonly (readonly [pattern: string, says: string])[] = [
    ['gone.csv', 'No file matches'],
    ['data/*.csv', 'No file matches'],
    ['../../secret.csv', 'outside the workspace'],
    ['folder.csv', 'No file matches'],
    ['notes.md', 'ends in nothing that says its content type'],
    ['link.csv', 'leads out of the workspace'],
    ['linked/secret.csv', 'leads out of the workspace'],
    ['linked/*.csv', 'leads out of the workspace'],
  ];
  const { main, report } = await loadInvalid({
    jobs: `jobs:
  people:
    object: Contact
    operation: insert
    files:
${patterns.map(([pattern]) => `      - '${pattern}'\n`).join('')}`,
    files: { 'notes.md': '# Notes' },
    run: { workspace },
  });
  expect(report.diagnostics.map(({ message, place }) => [message, place?.line])).toEqual(
    patterns.map(([, says], index) => [expect.stringContaining(says) as string, 7 + index]),
  );
  expect(main.rawStdout).not.toContain('kept');
});

describe.concurrent('inputs', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no login', { 'instance-url': '', 'access-token': '' }, ['No login is given']],
    [
      'a login without a token',
      { 'access-token': '' },
      ['No login is complete: "instance-url" is all that is given.'],
    ],
    [
      'plain http to another machine',
      { 'instance-url': 'http://example.my.salesforce.com' },
      ['does not begin with "https://"'],
    ],
    [
      'several mistakes',
      { 'api-version': '66', 'max-failed-records': 'few', comment: 'sometimes' },
      [
        'Input "comment" takes never, on-failure or always',
        'Input "api-version" takes a version',
        'Input "max-failed-records" takes',
      ],
    ],
    ['a manifest that is not there', { manifest: 'loads.yml' }, ['There is no manifest "loads.yml"']],
    ['an empty results path', { 'results-path': '' }, ['Input "results-path" is empty']],
  ])('%s', async (_, inputs, says) => {
    const { main } = await loadInvalid({
      jobs: insert,
      files: { 'people.csv': 'LastName\nx\n' },
      with: inputs,
    });
    const messages = main.annotations.map(({ message }) => message);
    for (const sentence of says) {
      expect(messages.join('\n')).toContain(sentence);
      expect(main.log).toContain(sentence);
    }
    expect(messages).toHaveLength(says.length + 1);
  });

  test('an input that the action does not have is a warning', async () => {
    const loaded = await load({
      jobs: insert,
      files: { 'people.csv': 'LastName\nx\n' },
      with: { manifets: 'loads.yml' },
    });
    expectOutcome(loaded, 'success', { succeeded: 1 });
    expect(loaded.main.log).toContain('Did you mean "manifest"?');
  });
});

test.concurrent(
  'with more mistakes than annotations the last annotation says how many there are',
  async () => {
    const rows = Array.from({ length: 40 }, () => 'ragged\n').join('');
    const { main } = await loadInvalid({ jobs: insert, files: { 'people.csv': `LastName,Title\n${rows}` } });
    expect(main.annotationCounts.error).toBe(10);
    expect(main.annotations.at(-1)?.message).toContain('40 mistakes');
    expect(main.log.match(/has 1 cell; the header row has 2/g)?.length).toBeGreaterThanOrEqual(40);
  },
);
