import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { stored } from '../match/in-process.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { writeUndo } from '../../src/undo/undo-writer.ts';
import { go, snapshot, UNDO } from './round-trip.ts';

/** A results folder as a run leaves it that kept values: one record updated, its values before in before.csv. */
async function kept(before: string, overwritten: readonly string[], orgId: string): Promise<MemoryFiles> {
  const files = new MemoryFiles({
    '/r/people/before.csv': before,
    '/lists/created.csv': 'Id\n',
    '/lists/overwritten.csv': ['Id', ...overwritten].map((line) => `${line}\n`).join(''),
  });
  const now = new Date().toISOString();
  const sha256 = createHash('sha256').update(before).digest('hex');
  await writeUndo(
    '/r/undo.json',
    {
      ...{ orgId, runId: '0123456789abcdef', instanceUrl: 'http://localhost', apiVersion: '66.0' },
      ...{ createdAt: now, since: now, until: new Date(Date.now() + 60_000).toISOString() },
      ...{ complete: true, notTakenBack: [] },
    },
    [
      {
        about: {
          ...{ job: 'people', object: 'Contact', operation: 'update', jobIds: [], secondPass: false },
          before: { file: 'people/before.csv', sha256 },
        },
        created: '/lists/created.csv',
        overwritten: '/lists/overwritten.csv',
      },
    ],
    files,
  );
  return files;
}

test('what was overwritten is put back, blank values as well; what was not overwritten stays', async () => {
  const org = await testOrg();
  const [one, two] = [
    stored(org, 'Contact', { LastName: 'Was, once', Title: 'now', Description: 'now' }),
    stored(org, 'Contact', { LastName: 'Two', Title: 'by others' }),
  ];
  const before = `sf__Id,sf__File,sf__Line,LastName,Title,Description\n${one.id},p.csv,2,"Was, ""before""",,"two\nlines"\n${two.id},p.csv,4,Old,Old,\n`;
  const files = await kept(before, [one.id], '');
  const untouched = snapshot(org)[two.id];
  files.contents.set('/r/undo.json', Buffer.from(files.text('/r/undo.json')));
  const undone = await go(org, files, UNDO);
  expect(undone.troubles).toEqual([
    expect.stringMatching(/^The run wrote to another org than that at http:/) as string,
  ]);
  const own = await kept(before, [one.id], '00D000000000001EAA');
  const again = await go(org, own, UNDO);
  expect(again.diagnostics).toEqual([]);
  expect(again.verdict).toBe('success');
  expect(snapshot(org)).toMatchObject({
    [one.id]: { LastName: 'Was, "before"', Description: 'two\nlines' },
    [two.id]: untouched,
  });
  expect(org.store.get(one.id)?.values.get('Title') ?? null).toBeNull();
});

test('values that are not in the file are told', async () => {
  const org = await testOrg();
  const one = stored(org, 'Contact', { LastName: 'One' });
  const files = await kept('sf__Id,sf__File,sf__Line,Title\n', [one.id], '00D000000000001EAA');
  const undone = await go(org, files, UNDO);
  expect(undone.undo?.notTakenBack).toEqual([
    { job: 'people', object: 'Contact', operation: 'update', records: 1, reason: 'values-not-kept' },
  ]);
});

test.each([
  [
    'changed',
    (files: MemoryFiles) => files.contents.set('/r/people/before.csv', Buffer.from('other')),
    'was changed',
  ],
  ['removed', (files: MemoryFiles) => files.contents.delete('/r/people/before.csv'), 'There is no'],
])('a before.csv that was %s is refused', async (_, change, message) => {
  const org = await testOrg();
  const one = stored(org, 'Contact', { LastName: 'One' });
  const files = await kept(
    `sf__Id,sf__File,sf__Line,Title\n${one.id},p.csv,2,Old\n`,
    [one.id],
    '00D000000000001EAA',
  );
  change(files);
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('invalid');
  expect(undone.diagnostics[0]?.message).toContain(message);
});
