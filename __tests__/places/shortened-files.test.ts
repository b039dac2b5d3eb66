import { expect, test } from 'vitest';
import type { ReadableFile } from '../../src/ports/files.ts';
import { makePlan } from '../../src/plan/planning.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { zip } from '../attachments/zip-files.ts';

const tree = { records: [{ attributes: { type: 'Contact', referenceId: 'a' }, LastName: 'One' }] };
const xml =
  '<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"><sObject><LastName>One</LastName></sObject></sObjects>';

const files: Readonly<Record<string, { readonly content: string | Buffer; readonly keys?: string }>> = {
  'people.csv': { content: 'LastName\nOne\n' },
  'quoted.csv': { content: 'LastName\n"One' },
  'semicolons.csv': { content: 'LastName;FirstName\nOne;Two\n', keys: ', csv: {delimiter: ";"}' },
  'latin.csv': { content: 'LastName\nOne\n', keys: ', csv: {encoding: windows-1252}' },
  'utf16.csv': { content: Buffer.from('\uFEFFLastName\nOne\n', 'utf16le') },
  'people.json': { content: '[{"LastName": "One"}]' },
  'people.ndjson': { content: '{"LastName": "One"}\n' },
  'people.xml': { content: xml },
  'archive.zip': {
    content: Buffer.from(await zip({ 'request.txt': 'LastName\nOne\n' })),
    keys: ', contentType: ZIP_CSV',
  },
};

/** A file of which the system said that it is longer than it is by the time at which it is read. */
function longer(file: ReadableFile): ReadableFile {
  return {
    size: file.size + 100,
    read: async (...where) => file.read(...where),
    close: async () => file.close(),
  };
}

class ShrinkingFiles extends MemoryFiles {
  shrinking = '';

  override async open(path: string): Promise<ReadableFile> {
    const file = await super.open(path);
    return path === this.shrinking ? longer(file) : file;
  }
}

async function planOf(manifest: string, name: string, content: string | Buffer): Promise<unknown> {
  const held = new ShrinkingFiles({
    '/w/bulk-load.yml': `version: 1\njobs:\n  people: {${manifest}}\n`,
    '/w/plan.json': JSON.stringify([{ sobject: 'Contact', files: ['tree.json'] }]),
    [`/w/${name}`]: content,
  });
  held.shrinking = `/w/${name}`;
  const request = {
    ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map<string, string>() },
    ...{ maxFailedRecords: { records: 0 }, scratchFolder: '/s' },
  };
  const ports = { files: held, instant: 0, signal: AbortSignal.timeout(4_000) };
  const end = await makePlan(request, ports).catch((error: unknown) => error);
  expect(held.handles).toBe(0);
  return end instanceof Error ? end.message : end;
}

test.each(Object.entries(files))(
  'a file that becomes shorter while it is checked is not waited for: %s',
  async (name, { content, keys = '' }) => {
    const end = await planOf(`object: Contact, operation: insert, files: ${name}${keys}`, name, content);
    expect(end).toContain(`${name} was changed while it was being loaded.`);
  },
);

test('a tree file that becomes shorter while it is checked is not waited for', async () => {
  const end = await planOf('treePlan: plan.json', 'tree.json', JSON.stringify(tree));
  expect(end).toContain('tree.json was changed while it was being loaded.');
});
