import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFiles } from '../../src/ports/node-files.ts';
import { inspect } from '../../src/records/inspection/inspection.ts';
import { AttachmentFolder } from '../../src/records/zip/attachments.ts';
import { plainInsert, reported, widest } from '../records/job.ts';
import { zip } from './zip-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attachments-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

async function defectsOf(name: string, kind: 'ready' | AttachmentFolder): Promise<string[]> {
  const { inspection, defects } = await inspect(
    [{ path: join(root, name), name }],
    { ...plainInsert, zip: kind },
    widest,
    { files: nodeFiles, scratch: join(root, 'scratch-'), signal: new AbortController().signal },
  );
  expect(inspection).toBeUndefined();
  return reported(defects.diagnostics);
}

const long = 'n'.repeat(513);

it.each<[cell: string, says: string]>([
  ['#none', 'The file that the record names is not below the folder of "attachments".'],
  ['#deep', 'The file that the record names is not below the folder of "attachments".'],
  ['#../secret', 'What the record names is no path below the folder of "attachments".'],
  ['#/etc/hosts', 'What the record names is no path below the folder of "attachments".'],
  ['#deep\\d', 'What the record names is no path below the folder of "attachments".'],
  ['#link', 'What the record names is no path below the folder of "attachments".'],
  ['#linked/secret', 'What the record names is no path below the folder of "attachments".'],
  ['#', 'What the record names is no path below the folder of "attachments".'],
  ['deep/d', 'A binary field names a file without "#".'],
  ['#request.txt', 'A file of an archive cannot be named "request.txt": the rows have this name.'],
  [`#${long}`, 'The name of a file has 513 bytes; the Bulk API takes at most 512.'],
  [
    '#huge',
    'The file that the record names has 10,000,000 bytes; an archive takes at most 10,000,000 bytes with all that is in it.',
  ],
])('a row that names %s is refused', async (cell, says) => {
  await put('files/deep/d', 'd');
  await put('files/huge', '');
  await truncate(join(root, 'files/huge'), 10_000_000);
  await put('secret', 's');
  await symlink(join(root, 'secret'), join(root, 'files/link'));
  await symlink(root, join(root, 'files/linked'));
  await put('a.csv', `Name,Body\nfine,#deep/d\n\nbad,${cell}\n`);
  expect(await defectsOf('a.csv', new AttachmentFolder(join(root, 'files'), 'files', nodeFiles))).toEqual([
    `a.csv:4 ${says}`,
  ]);
});

const rows = 'Name,Body\na,#a\n';

it.each<[title: string, content: () => Promise<Uint8Array>, says: string]>([
  [
    'nothing of an archive',
    async () => Promise.resolve(Buffer.from('Name\nx\n')),
    'a.zip: The archive cannot be read: ',
  ],
  [
    'rows in a folder',
    async () => zip({ 'all/request.txt': rows }),
    'a.zip: The archive has no request.txt at its root.',
  ],
  [
    'a missing file',
    async () => zip({ 'request.txt': rows }),
    'a.zip:2 The archive does not hold the file that the record names.',
  ],
  [
    'too many files',
    async () =>
      zip({
        'request.txt': rows,
        ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`f${at}`, ''])),
      }),
    'a.zip: The archive has 1,001 files; the Bulk API takes at most 1,000.',
  ],
  [
    'a long name',
    async () => zip({ 'request.txt': rows, [long]: '' }),
    'a.zip: The name of a file has 513 bytes; the Bulk API takes at most 512.',
  ],
  [
    'much after unpacking',
    async () => zip({ 'request.txt': rows, a: new Uint8Array(20_000_000) }),
    'a.zip: The archive has 20,000,015 bytes when it is unpacked; the Bulk API takes at most 20,000,000.',
  ],
  [
    'too many bytes',
    async () => Promise.resolve(new Uint8Array(10_000_001)),
    'a.zip: The archive has 10,000,001 bytes; the Bulk API takes at most 10,000,000.',
  ],
  [
    'a mark',
    async () => zip({ 'request.txt': Buffer.from(`\uFEFF${rows}`), a: 'a' }),
    'a.zip: The request.txt of the archive begins with a byte order mark, which the service takes for text.',
  ],
  [
    'too many rows',
    async () => zip({ 'request.txt': `Name,Body\n${'a,#a\n'.repeat(10_001)}`, a: 'a' }),
    'a.zip: The archive has 10,001 records; a batch has at most 10,000.',
  ],
  [
    'columns of a result file',
    async () => zip({ 'request.txt': 'Name,Body,sf__Id\na,#a,\n', a: 'a' }),
    'a.zip:1 The archive is sent as it is, but the job changes its rows.',
  ],
  [
    'rows that are no CSV',
    async () => zip({ 'request.txt': 'Name,Body\na,"#a\n', a: 'a' }),
    'a.zip:2 A quote is opened here and never closed.',
  ],
])('an archive with %s is refused', async (_title, content, says) => {
  await put('a.zip', await content());
  const [only, ...others] = await defectsOf('a.zip', 'ready');
  expect(others).toEqual([]);
  expect(only).toContain(says);
});
