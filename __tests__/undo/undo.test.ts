import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { headline, meaning } from '../../src/report/verdict.ts';
import { stored } from '../match/in-process.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

const FAMILY = `  accounts: {object: Account, operation: insert, files: accounts.csv}
  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    references: {AccountId: {job: accounts, key: Name}}
`;
const FAMILY_FILES = {
  'accounts.csv': 'Name\nA\nB\n',
  'contacts.csv': 'LastName,AccountId\nX,A\nY,B\nZ,A\n',
};

function succeeded(outcome: Awaited<ReturnType<typeof go>>): unknown[] {
  return outcome.jobs.map(({ id, counts }) => [id, counts.succeeded]);
}

test('what a run created is deleted, children before parents', async () => {
  const org = await testOrg();
  const before = snapshot(org);
  const files = checkout(FAMILY, FAMILY_FILES);
  expect((await go(org, files)).verdict).toBe('success');
  expect(Object.keys(snapshot(org))).toHaveLength(Object.keys(before).length + 5);
  const undone = await go(org, files, UNDO);
  expect(undone).toMatchObject({ verdict: 'success', troubles: [], diagnostics: [] });
  expect(succeeded(undone)).toEqual([
    ['delete-contacts', 3],
    ['delete-accounts', 2],
  ]);
  expect(snapshot(org)).toEqual(before);
});

test('a record that is gone counts as done, and is listed', async () => {
  const org = await testOrg();
  const files = checkout(FAMILY, FAMILY_FILES);
  await go(org, files);
  const [binned, purged] = org.store.all(objectOf(org, 'Contact'));
  if (binned === undefined || purged === undefined) throw new Error('There are no contacts.');
  org.store.remove(binned, false);
  org.store.remove(purged, true);
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('success');
  expect(undone.counts).toMatchObject({ read: 5, succeeded: 3, failed: 0, skipped: 2 });
  expect(files.text('/r/delete-contacts/skipped.csv')).toBe(
    `sf__Id,sf__Reason,sf__File,sf__Line,Id\n${[binned, purged]
      .map(({ id }, index) => `${id},GONE,delete-contacts.csv,${index + 2},${id}\n`)
      .join('')}`,
  );
});

describe('within an object', () => {
  const schema = (notation: string): Schema =>
    new Schema(
      standardObjects().map((object) =>
        object.name === 'Contact' ? object.with([fieldFromNotation('Chief__c', notation)]) : object,
      ),
    );
  const chain = {
    jobs: `  people:
    object: Contact
    operation: insert
    files: people.csv
    references: {Chief__c: {job: people, key: LastName}}
`,
    files: { 'people.csv': 'LastName,Chief__c\nD,C\nC,B\nB,A\nA,\nE,A\n' },
  };

  test('records go by levels, from the leaves', async () => {
    const org = await testOrg({ schema: schema('reference(Contact) restrictedDelete') });
    const before = snapshot(org);
    const files = checkout(chain.jobs, chain.files);
    expect((await go(org, files)).verdict).toBe('success');
    const undone = await go(org, files, UNDO);
    expect(undone.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(succeeded(undone)).toEqual([
      ['delete-people', 2],
      ['delete-people-2', 1],
      ['delete-people-3', 1],
      ['delete-people-4', 1],
    ]);
    expect(snapshot(org)).toEqual(before);
  });

  test('those above a record that was changed stay with it, however far', async () => {
    let later = 0;
    const org = await testOrg({
      schema: schema('reference(Contact) restrictedDelete'),
      now: () => Date.now() + later,
    });
    const files = checkout(chain.jobs, chain.files);
    await go(org, files);
    later = 60_000;
    const leaf = org.store.all(objectOf(org, 'Contact')).find(({ values }) => values.get('LastName') === 'D');
    if (leaf === undefined) throw new Error('There is no leaf.');
    org.store.update(leaf, new Map([['Title', 'kept by hand']]));
    const undone = await go(org, files, { undo: { from: '/r', changed: 'skip' } });
    expect(undone.undo?.changed).toMatchObject({ records: 1, parents: 3 });
    expect(undone.counts).toMatchObject({ succeeded: 1, failed: 0 });
    const left = org.store.all(objectOf(org, 'Contact')).filter(({ deleted }) => !deleted);
    expect(left.map(({ values }) => values.get('LastName')).sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a record that refers to itself holds nobody back', async () => {
    const org = await testOrg({ schema: schema('reference(Contact) restrictedDelete') });
    const before = snapshot(org);
    const files = checkout(chain.jobs, { 'people.csv': 'LastName,Chief__c\nA,A\nB,A\n' });
    expect((await go(org, files)).verdict).toBe('success');
    expect(succeeded(await go(org, files, UNDO))).toEqual([
      ['delete-people', 1],
      ['delete-people-2', 1],
    ]);
    expect(snapshot(org)).toEqual(before);
  });

  test('records that hold each other back are parted first', async () => {
    const org = await testOrg({ schema: schema('reference(Contact) restrictedDelete') });
    const before = snapshot(org);
    const files = checkout(chain.jobs, { 'people.csv': 'LastName,Chief__c\nA,B\nB,C\nC,A\nD,C\n' });
    expect((await go(org, files)).verdict).toBe('success');
    const undone = await go(org, files, UNDO);
    expect(undone.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(undone.jobs.map(({ id }) => id)[0]).toBe('unlink-people');
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
  });
});

describe('records that were changed since the run', () => {
  async function changedOrg(): Promise<{ org: RunningOrg; files: MemoryFiles; changed: string }> {
    let later = 0;
    const org = await testOrg({ now: () => Date.now() + later });
    const files = checkout(FAMILY, FAMILY_FILES);
    await go(org, files);
    later = 60_000;
    const [contact] = org.store.all(objectOf(org, 'Contact'));
    if (contact === undefined) throw new Error('There are no contacts.');
    org.store.update(contact, new Map([['Title', 'kept by hand']]));
    return { org, files, changed: contact.id };
  }

  test('are reported, and undone', async () => {
    const { changed, files, org } = await changedOrg();
    const undone = await go(org, files, UNDO);
    expect(undone.undo?.changed).toEqual({ records: 1, parents: 0, chosen: 'undo', file: 'changed.csv' });
    expect(files.text('/r/_undo/changed.csv')).toContain(`${changed},Contact,contacts,20`);
    expect(undone.counts).toMatchObject({ succeeded: 5 });
  });

  test('are left alone where that is asked for', async () => {
    const { changed, files, org } = await changedOrg();
    const undone = await go(org, files, { undo: { from: '/r', changed: 'skip' } });
    expect(undone.undo?.changed).toMatchObject({ records: 1, parents: 1, chosen: 'skip' });
    expect(undone.counts).toMatchObject({ succeeded: 3 });
    expect(org.store.get(changed)).toMatchObject({ deleted: false });
  });
});

/** An undo.json with the checksum of what it says now. */
function signed(text: string): Buffer {
  const content = text.slice(0, text.lastIndexOf('"sha256":'));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return Buffer.from(`${content}"sha256":"${sha256}"}\n`);
}

function objectOf(org: RunningOrg, name: string): Parameters<RunningOrg['store']['all']>[0] {
  const object = org.schema.object(name);
  if (object === undefined) throw new Error(`The org has no ${name}.`);
  return object;
}

describe('refused with nothing sent', () => {
  async function loaded(): Promise<{ org: RunningOrg; files: MemoryFiles }> {
    const org = await testOrg();
    const files = checkout(FAMILY, FAMILY_FILES);
    await go(org, files);
    return { org, files };
  }

  test('another org', async () => {
    const { files, org: other } = await loaded();
    const batches = other.ledger.report().batches.length;
    const text = files.text('/r/undo.json').replace(/"orgId":"\w+"/, '"orgId":"00D0000000000ZZAAA"');
    files.contents.set('/r/undo.json', signed(text));
    const undone = await go(other, files, UNDO);
    expect(undone.verdict).toBe('error');
    expect(undone.troubles[0]).toMatch(
      /^The run wrote to the org 00D\w+, and the login leads to 00D\w+\. Nothing was sent\./,
    );
    expect(other.ledger.report().batches).toHaveLength(batches);
  });

  test.each([
    ['an id taken out', (text: string) => text.replace(/\n"003\w+",/, '')],
    ['an id exchanged', (text: string) => text.replace(/"003\w+"/, '"003000000000001AAA"')],
    ['another object', (text: string) => text.replace('"Contact"', '"Lead"')],
    ['cut off', (text: string) => text.slice(0, -80)],
    ['something behind it', (text: string) => `${text}\n`],
    ['nothing', () => ''],
  ])('an undo.json with %s', async (_, change) => {
    const { files, org } = await loaded();
    const text = files.text('/r/undo.json');
    files.contents.set('/r/undo.json', Buffer.from(change(text)));
    const undone = await go(org, files, UNDO);
    expect(undone.diagnostics[0]?.message).toBe(
      '/r/undo.json cannot be used: it was changed since the run wrote it. Nothing was sent.',
    );
    expect(undone.verdict).toBe('invalid');
  });

  test('an undo that was done', async () => {
    const { files, org } = await loaded();
    // That another run was undone says nothing of this one.
    const other =
      '{"version":1,"runId":"0000000000000000","undoneAt":"2026-01-01T00:00:00.000Z","undo":""}\n';
    files.contents.set('/r/undone.json', Buffer.from(other));
    expect((await go(org, files, UNDO)).verdict).toBe('success');
    const again = await go(org, files, UNDO);
    expect(again.diagnostics[0]?.message).toMatch(/^The run of .+ was undone at .+undone\.json says/);
    expect(again.verdict).toBe('invalid');
    // A run of its own in the same folder can be undone again.
    expect((await go(org, files)).verdict).toBe('success');
    expect((await go(org, files, UNDO)).verdict).toBe('success');
  });

  test('a folder with nothing in it', async () => {
    const org = await testOrg();
    const undone = await go(org, checkout(FAMILY, FAMILY_FILES), UNDO);
    expect(undone.diagnostics[0]?.message).toBe(
      'There is neither an undo.json nor a checkpoint.json in /r. Nothing was sent.',
    );
  });
});

test('what a run deleted is reported, and not taken back', async () => {
  const org = await testOrg();
  const kept = stored(org, 'Lead', { LastName: 'Gone', Company: 'Gone' });
  const files = checkout(
    `${FAMILY}  leads: {object: Lead, operation: delete, files: leads.csv}\n  titles: {object: Lead, operation: update, files: titles.csv}\n`,
    {
      ...FAMILY_FILES,
      'leads.csv': `Id\n${kept.id}\n`,
      'titles.csv': `Id,Title\n${stored(org, 'Lead', { LastName: 'T', Company: 'T' }).id},New\n`,
    },
  );
  await go(org, files);
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('success');
  expect(undone.undo?.notTakenBack).toEqual([
    { job: 'leads', object: 'Lead', operation: 'delete', records: 1, reason: 'deleted' },
    { job: 'titles', object: 'Lead', operation: 'update', records: 1, reason: 'values-not-kept' },
  ]);
});

test('an undo that does not know all of the run takes back what it knows, is an error, and can be begun once more', async () => {
  const org = await testOrg();
  const before = snapshot(org);
  const files = checkout(FAMILY, FAMILY_FILES);
  await go(org, files);
  const text = files.text('/r/undo.json').replace('"complete":true', '"complete":false');
  files.contents.set('/r/undo.json', signed(text));
  files.contents.delete('/r/checkpoint.json');
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('error');
  expect(undone.troubles).toEqual([
    expect.stringMatching(
      /^The run of .+ did not come to its end, and what the org holds of it beside the 5 records of undo\.json is not known: there is no checkpoint\.json in \/r\.$/,
    ),
  ]);
  expect(undone.counts).toMatchObject({ succeeded: 5 });
  expect(snapshot(org)).toEqual(before);
  expect(files.contents.has('/r/undone.json')).toBe(false);
  const again = await go(org, files, UNDO);
  expect(again.counts).toMatchObject({ read: 5, skipped: 5 });
});

test('a refused undo is headed as one', async () => {
  const org = await testOrg();
  const refused = await go(org, checkout(FAMILY, FAMILY_FILES), UNDO);
  expect(headline(refused)).toBe('Undo: nothing was sent');
  const error = { ...refused, verdict: 'error' as const };
  expect([headline(error), meaning(error)]).toEqual([
    'Undo: it could not be finished',
    'No record was taken back.',
  ]);
});
