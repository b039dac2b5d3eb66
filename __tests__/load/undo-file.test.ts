import { expect, test } from 'vitest';
import { writeUndoFile } from '../../src/load/undo-file.ts';
import { MemoryFiles } from '../../src/ports/memory-files.ts';
import { job } from '../report/outcomes.ts';

const head = {
  instanceUrl: 'https://example.my.salesforce.com',
  apiVersion: '66.0',
  createdAt: '2026-01-05T09:00:00.000Z',
};

function list(...ids: string[]): string {
  return ['Id', ...ids].map((line) => `${line}\n`).join('');
}

test('ids of created records are listed, children before parents, and the lists are removed', async () => {
  const files = new MemoryFiles({
    '/r/accounts/created-ids.csv': list('001A', '001B'),
    '/r/updates/created-ids.csv': list(),
    '/r/contacts/created-ids.csv': list('003A'),
  });
  const jobs = [
    job({ id: 'accounts', object: 'Account', jobId: '750A', created: 2 }),
    job({ id: 'updates', object: 'Account', jobId: '750B', created: 0 }),
    job({ id: 'contacts', object: 'Contact', jobId: '750C', created: 1 }),
  ];
  await expect(writeUndoFile('/r', head, jobs, files)).resolves.toBe(true);
  expect(JSON.parse(files.text('/r/undo.json'))).toEqual({
    version: 1,
    ...head,
    jobs: [
      { job: 'contacts', object: 'Contact', jobId: '750C', ids: ['003A'] },
      { job: 'accounts', object: 'Account', jobId: '750A', ids: ['001A', '001B'] },
    ],
  });
  expect([...files.contents.keys()]).toEqual(['/r/undo.json']);
});

test('there is no file when nothing was created', async () => {
  const files = new MemoryFiles({ '/r/accounts/created-ids.csv': list() });
  await expect(writeUndoFile('/r', head, [job({ id: 'accounts', created: 0 })], files)).resolves.toBe(false);
  expect([...files.contents.keys()]).toEqual([]);
});

test('a list longer than the window that it is read through is whole', async () => {
  const ids = Array.from({ length: 120_000 }, (_, index) => `001${String(index).padStart(15, '0')}`);
  const files = new MemoryFiles({ '/r/many/created-ids.csv': list(...ids) });
  await writeUndoFile('/r', head, [job({ id: 'many', created: ids.length })], files);
  const undo = JSON.parse(files.text('/r/undo.json')) as { jobs: { ids: string[] }[] };
  expect(undo.jobs[0]?.ids).toEqual(ids);
});
