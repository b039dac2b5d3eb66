import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { jsonArray, jsonLines, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { PlainClient } from '../org/plain-client.ts';
import { expectOutcome, load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { stored } from '../scenarios/stored.ts';
import { zip } from './zip-files.ts';

async function orgWithParent(): Promise<{ org: RunningOrg; parent: string }> {
  const org = await testOrg();
  const result = await new PlainClient(org).load('Account', 'insert', 'Name\nA\n');
  return { org, parent: result.slice(34, 52) };
}

/** The bytes of each attachment by its name, as the org serves them. */
async function bodies({ org }: Loaded): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { Id, Name } of await stored(org, 'Attachment', ['Id', 'Name'])) {
    const url = `${org.url}/services/data/v62.0/sobjects/Attachment/${String(Id)}/Body`;
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${org.token}` } });
    found[String(Name)] = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  }
  return found;
}

/** What is reported of a load that was refused, as `file:line message`. */
function refused({ ledger, main, report }: Loaded): string[] {
  expect(main.outputs['outcome']).toBe('invalid');
  // The org is asked about objects and fields.
  expect(ledger.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  return report.diagnostics.map(
    ({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`,
  );
}

const formats = [
  { kind: 'JSON', ending: 'json', written: (records: readonly WrittenRecord[]) => jsonArray(records, 1) },
  { kind: 'XML', ending: 'xml', written: (records: readonly WrittenRecord[]) => xml(records, true) },
];

describe.each(formats)('archives of $kind', ({ ending, kind, written }) => {
  const photos = (rest = ''): string =>
    `jobs:\n  photos: {object: Attachment, operation: insert, contentType: ZIP_${kind}, files: photos.${ending}, attachments: files${rest}}\n`;
  const ready = `jobs:\n  photos: {object: Attachment, operation: insert, contentType: ZIP_${kind}, files: "*.zip"}\n`;

  test.concurrent('are packed with the files that records name, which verifyOrg byte for byte', async () => {
    const { org, parent } = await orgWithParent();
    const loaded = await load({
      org,
      jobs: photos(`, columns: {File: Body}, values: {ParentId: ${parent}}, batch: {maxRecords: 2}`),
      files: {
        [`photos.${ending}`]: written([
          { Name: 'a', File: '#a.bin' },
          { Name: 'b', File: '#deep/é & "b".bin' },
          { Name: 'again', File: '#a.bin' },
          { Name: 'none', File: '' },
        ]),
        'files/a.bin': Buffer.from([0, 255, 13, 10]),
        'files/deep/é & "b".bin': Buffer.from([1, 2]),
      },
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 3, failed: 1 });
    expect(await bodies(loaded)).toEqual({ a: '\0\xff\r\n', b: '\x01\x02', again: '\0\xff\r\n' });
    const [job] = [...org.service.jobs.values()].slice(-1);
    expect(job).toMatchObject({ contentType: `ZIP_${kind}` });
    expect(job?.batches).toHaveLength(2);
    const [failed] = await loaded.rows('photos/failed.csv');
    expect(failed).toMatchObject({ Name: 'none' });
    expect(failed?.['sf__Error']).toMatch(/^REQUIRED_FIELD_MISSING/);
  });

  test.concurrent('are cut so that they do not have too many files', async () => {
    const { org, parent } = await orgWithParent();
    const names = Array.from({ length: 1_100 }, (_, index) => `m${index}`);
    const loaded = await load({
      org,
      jobs: photos(`, values: {ParentId: ${parent}}`),
      files: {
        [`photos.${ending}`]: written(names.map((name) => ({ Name: name, Body: `#${name}` }))),
        ...Object.fromEntries(names.map((name) => [`files/${name}`, name])),
      },
    });
    expectOutcome(loaded, 'success', { succeeded: 1_100 });
    expect(await bodies(loaded)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  test.concurrent('are not packed where a file cannot be sent', async () => {
    const loaded = await load({
      jobs: photos(),
      files: {
        [`photos.${ending}`]: written([
          { Name: 'a', Body: '#a' },
          { Name: 'b', Body: '#gone' },
          { Name: 'c', Body: 'a' },
          { Name: 'd', Body: '#../a' },
        ]),
        'files/a': 'a',
      },
    });
    const first =
      written([{ Name: 'a' }])
        .split('\n')
        .findIndex((line) => /\{$|<sObject>/.test(line)) + 1;
    const line = (index: number): string => `photos.${ending}:${first + 4 * index}`;
    expect(refused(loaded)).toEqual([
      `${line(1)} The file that the record names is not below the folder of "attachments".`,
      `${line(2)} A binary field names a file without "#".`,
      `${line(3)} What the record names is no path below the folder of "attachments".`,
    ]);
  });

  test.concurrent('that are ready-made are sent as they are, and results name their lines', async () => {
    const { org, parent } = await orgWithParent();
    const request = (names: readonly string[]): string =>
      written(
        names.map((name) => ({ Name: name, Body: `#${name}`, ParentId: name === 'bad' ? 'x' : parent })),
      );
    const loaded = await load({
      org,
      jobs: ready,
      files: {
        'a.zip': await zip({ 'request.txt': request(['one', 'bad']), one: 'one', bad: 'b' }),
        'b.zip': await zip({ 'request.txt': request(['x/two']), 'x/two': new Uint8Array([7, 0]) }),
      },
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 2, failed: 1 });
    expect(await bodies(loaded)).toEqual({ one: 'one', 'x/two': '\x07\0' });
    const rows = [...(await loaded.rows('photos/success.csv')), ...(await loaded.rows('photos/failed.csv'))];
    const places = rows.map(({ Name, sf__File, sf__Line }) => [Name, sf__File, Number(sf__Line)]);
    const first =
      request(['one'])
        .split('\n')
        .findIndex((line) => /\{$|<sObject>/.test(line)) + 1;
    expect(places).toEqual([
      ['one', 'a.zip', first],
      ['x/two', 'b.zip', first],
      ['bad', 'a.zip', first + 5],
    ]);
  });

  test.concurrent('that are ready-made are checked: files, and records that would be changed', async () => {
    const loaded = await load({
      jobs: ready,
      files: {
        'a.zip': await zip({ 'request.txt': written([{ Name: 'a', Body: '#a' }]), b: 'b' }),
        'b.zip': await zip({ 'request.txt': written([{ Name: 'a', Body: '#a', sf__Id: '' }]), a: 'a' }),
      },
    });
    expect(refused(loaded)).toEqual([
      expect.stringMatching(/^a\.zip:\d The archive does not hold the file that the record names\.$/),
      expect.stringMatching(/^a\.zip:\d The archive is sent as it is, but the job changes its rows\.$/),
    ]);
  });

  test.concurrent('that are ready-made have records of their content type', async () => {
    const loaded = await load({
      jobs: ready,
      files: { 'a.zip': await zip({ 'request.txt': 'Name,Body\na,#a\n', a: 'a' }) },
    });
    expect(refused(loaded)).toEqual([
      kind === 'JSON'
        ? 'a.zip:1 The file is neither a JSON array nor lines of JSON objects.'
        : 'a.zip:1 The root of the file is not <sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">.',
    ]);
  });
});

test.concurrent('what the action would write anew is refused in a ready-made archive', async () => {
  const record = { Name: 'a', Body: '#a' };
  const loaded = await load({
    jobs: `defaults: {object: Attachment, operation: insert}
jobs:
  lines: {contentType: ZIP_JSON, files: a.zip}
  bare: {contentType: ZIP_XML, files: b.zip}
`,
    files: {
      'a.zip': await zip({ 'request.txt': jsonLines([record]), a: 'a' }),
      'b.zip': await zip({ 'request.txt': xml([record]).replace(/ xmlns="[^"]*"/, ''), a: 'a' }),
    },
  });
  expect(refused(loaded)).toEqual([
    'a.zip:1 The archive is sent as it is, but the records in its request.txt are in no JSON array.',
    'b.zip:1 The archive is sent as it is, but <sObjects> in its request.txt has no namespace.',
  ]);
});
