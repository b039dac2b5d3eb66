import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { PlainClient } from '../org/plain-client.ts';
import { expectOutcome, load, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { zip } from './zip-files.ts';

async function orgWithParent(): Promise<{ org: RunningOrg; parent: string }> {
  const org = await testOrg();
  const result = await new PlainClient(org).load('Account', 'insert', 'Name\nA\n');
  return { org, parent: result.slice(34, 52) };
}

/** The bytes of each attachment by its name, as the org serves them. */
async function bodies(
  { org, rows }: Loaded,
  job: string,
  field = 'Attachment/Body',
): Promise<Map<string, Uint8Array>> {
  const [object = '', name = ''] = field.split('/');
  const found = new Map<string, Uint8Array>();
  for (const row of await rows(`${job}/success.csv`)) {
    const url = `${org.url}/services/data/v62.0/sobjects/${object}/${row['sf__Id'] ?? ''}/${name}`;
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${org.token}` } });
    found.set(row['Name'] ?? row['PathOnClient'] ?? '', new Uint8Array(await answer.arrayBuffer()));
  }
  return found;
}

const attachments = `jobs:
  photos:
    object: Attachment
    operation: insert
    contentType: ZIP_CSV
    files: photos.csv
    attachments: files
`;

test('files that rows name are packed, and verifyOrg byte for byte', async () => {
  const { org, parent } = await orgWithParent();
  const contents = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { numRuns: 40, seed: 4 });
  const names = contents.map((_, index) => (index % 2 === 0 ? `f${index}.bin` : `deep/é, ${index}.bin`));
  const loaded = await load({
    org,
    jobs: `${attachments}    batch: {maxRecords: 7}\n    columns: {File: Body}\n    values: {ParentId: ${parent}}\n`,
    files: {
      'photos.csv': `Name,File\n${names.map((name, index) => `n${index},"#${name}"\n`).join('')}again,#f0.bin\n`,
      ...Object.fromEntries(names.map((name, index) => [`files/${name}`, contents[index] ?? ''])),
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 41 });
  const found = await bodies(loaded, 'photos');
  for (const [index, content] of contents.entries()) expect(found.get(`n${index}`)).toEqual(content);
  expect(found.get('again')).toEqual(contents[0]);
  expect([...org.service.jobs.values()].at(-1)?.batches).toHaveLength(6);
});

test('archives are cut by the size of the files, and by their number', async () => {
  const { org, parent } = await orgWithParent();
  const noise = Buffer.from(
    fc.sample(fc.uint8Array({ minLength: 9_973, maxLength: 9_973 }), { numRuns: 1, seed: 1 })[0] ?? [],
  );
  const large = Buffer.concat(
    Array.from({ length: 450 }, (_, index) => Buffer.from(noise.map((byte) => byte ^ index))),
  );
  const many = Array.from({ length: 1_500 }, (_, index) => `m${index}`);
  const loaded = await load({
    org,
    jobs: `defaults: {object: Attachment, operation: insert, contentType: ZIP_CSV, attachments: files, values: {ParentId: ${parent}}}
jobs:
  large: {files: large.csv}
  many: {files: many.csv}
`,
    files: {
      'large.csv': 'Name,Body\na,#a\nb,#b\nc,#c\n',
      'many.csv': `Name,Body\n${many.map((name) => `${name},#${name}\n`).join('')}`,
      ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`files/${name}`, large])),
      ...Object.fromEntries(many.map((name) => [`files/${name}`, name])),
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 1_503 });
  expect(loaded.report.jobs.map(({ batches }) => batches.map(({ counts }) => counts.read))).toEqual([
    [2, 1],
    [999, 501],
  ]);
  expect((await bodies(loaded, 'large')).get('c')).toEqual(new Uint8Array(large));
});

test('ready-made archives are sent as they are, each as a batch; results name their rows', async () => {
  const { org, parent } = await orgWithParent();
  const request = (cells: readonly string[]): string =>
    `PathOnClient,VersionData,FirstPublishLocationId\n${cells.join('\n')}\n`;
  const loaded = await load({
    org,
    jobs: 'jobs: {papers: {object: ContentVersion, operation: insert, contentType: ZIP_CSV, files: "*.zip"}}\n',
    files: {
      'a.zip': await zip({
        'request.txt': request([`one.txt,#one.txt,${parent}`, '', `bad.txt,#x/two.bin,001000000000000AAA`]),
        'one.txt': 'one',
        'x/two.bin': new Uint8Array([0, 1, 255]),
      }),
      'b.zip': await zip({ 'request.txt': request([`three.txt,#three,${parent}`]), three: 'three' }),
    },
  });
  const report = loaded.report.jobs[0];
  expect(report?.batches).toHaveLength(2);
  const places = [
    ...(await loaded.rows('papers/success.csv')),
    ...(await loaded.rows('papers/failed.csv')),
  ].map(({ PathOnClient, sf__File, sf__Line }) => `${PathOnClient} ${sf__File}:${sf__Line}`);
  expect(places.sort()).toEqual(['bad.txt a.zip:4', 'one.txt a.zip:2', 'three.txt b.zip:2']);
  const found = await bodies(loaded, 'papers', 'ContentVersion/VersionData');
  expect(Buffer.from(found.get('one.txt') ?? []).toString()).toBe('one');
  expect(Buffer.from(found.get('three.txt') ?? []).toString()).toBe('three');
});

test('a lost answer to an archive is reported, and nothing is sent twice', async () => {
  const { org, parent } = await orgWithParent();
  const loaded = await load({
    org,
    faults: [{ route: 'add-batch', fault: { kind: 'lost-answer' } }],
    jobs: `${attachments}    values: {ParentId: ${parent}}\n`,
    files: { 'photos.csv': 'Name,Body\na,#a\n', 'files/a': 'a' },
  });
  const [batches] = [...org.service.jobs.values()].slice(-1).map((job) => job.batches);
  expect(batches).toHaveLength(1);
  expectOutcome(loaded, 'success', { succeeded: 1 });
});
