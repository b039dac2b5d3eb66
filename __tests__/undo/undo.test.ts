import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
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

test('the log of an undo says once where it has logged in, that of one which is resumed as well', async () => {
  const org = await testOrg();
  const files = checkout(FAMILY, FAMILY_FILES);
  await go(org, files);
  const logins = async (further: Parameters<typeof go>[2]): Promise<number> => {
    const lines: string[] = [];
    await go(org, files, { ...UNDO, ...further, log: (line) => lines.push(line) });
    return lines.filter((line) => line.startsWith('Logged in to')).length;
  };
  // So many requests that its load has begun.
  expect(await logins({ cancelAtRequest: 20, resultsFolder: '/u' })).toBe(1);
  expect(files.contents.has('/u/checkpoint.json')).toBe(true);
  expect(await logins({ resumeFrom: '/u', resultsFolder: '/v' })).toBe(1);
});

test('what a run created is deleted, children before parents', async () => {
  const org = await testOrg();
  const before = snapshot(org);
  const files = checkout(FAMILY, FAMILY_FILES);
  expect((await go(org, files)).verdict).toBe('success');
  expect(Object.keys(snapshot(org))).toHaveLength(Object.keys(before).length + 5);
  const undone = await go(org, files, UNDO);
  expect(undone).toMatchObject({ verdict: 'success', troubles: [], diagnostics: [] });
  const along = undone.undo?.cascades.find(({ object }) => object === 'Account')?.children;
  expect([along?.includes('Contact'), along?.includes('Case')]).toEqual([true, false]);
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

  /** Loads the chain, or other rows; later somebody changes the record of a name, and the run is undone but for that. */
  async function undoneButFor(name: string, notation: string, rows = chain.files['people.csv']) {
    let later = 0;
    const org = await testOrg({ schema: schema(notation), now: () => Date.now() + later });
    const files = checkout(chain.jobs, { 'people.csv': rows });
    await go(org, files);
    later = 60_000;
    const people = org.store.all(objectOf(org, 'Contact'));
    const changed = people.find(({ values }) => values.get('LastName') === name);
    if (changed === undefined) throw new Error(`There is no ${name}.`);
    org.store.update(changed, new Map([['Title', 'kept by hand']]));
    const loaded = snapshot(org);
    const undone = await go(org, files, { undo: { from: '/r', changed: 'skip' } });
    const left = people.filter(({ deleted }) => !deleted).map(({ values }) => values.get('LastName'));
    return { undone, left: left.toSorted(), isUntouched: isDeepStrictEqual(snapshot(org), loaded) };
  }

  test('those above a record that was changed stay with it, however far', async () => {
    const { left, undone } = await undoneButFor('D', 'reference(Contact) restrictedDelete');
    expect(undone.undo?.changed).toMatchObject({ records: 1, parents: 3 });
    expect(undone.counts).toMatchObject({ succeeded: 1, failed: 0 });
    expect(left).toEqual(['A', 'B', 'C', 'D']);
  });

  test('but not where the lookup holds nothing back', async () => {
    const { left, undone } = await undoneButFor('D', 'reference(Contact)');
    expect(undone.undo?.changed).toMatchObject({ records: 1, parents: 0 });
    expect(left).toEqual(['D']);
  });

  test('those that stay in a circle keep their references', async () => {
    const circle = 'LastName,Chief__c\nA,B\nB,C\nC,A\n';
    const ended = await undoneButFor('A', 'reference(Contact) restrictedDelete', circle);
    expect(ended.undone).toMatchObject({ verdict: 'success', undo: { changed: { records: 1, parents: 2 } } });
    expect(ended).toMatchObject({ left: ['A', 'B', 'C'], isUntouched: true });
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

  test('records that hold each other back are parted first, and no others', async () => {
    const org = await testOrg({ schema: schema('reference(Contact) restrictedDelete') });
    const before = snapshot(org);
    const files = checkout(chain.jobs, { 'people.csv': 'LastName,Chief__c\nA,B\nB,C\nC,A\nD,C\nE,\n' });
    expect((await go(org, files)).verdict).toBe('success');
    const undone = await go(org, files, UNDO);
    expect(undone.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(succeeded(undone)[0]).toEqual(['unlink-people', 4]);
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
  });

  test('records in a circle that holds nothing back are not written to before they go', async () => {
    const org = await testOrg({ schema: schema('reference(Contact)') });
    const before = snapshot(org);
    const files = checkout(chain.jobs, { 'people.csv': 'LastName,Chief__c\nA,B\nB,A\n' });
    expect((await go(org, files)).verdict).toBe('success');
    expect(succeeded(await go(org, files, UNDO))).toEqual([['delete-people-2', 2]]);
    expect(snapshot(org)).toEqual(before);
  });
});

test('a record is parted from one of another object that goes before it and that it holds back', async () => {
  const head = fieldFromNotation('Head__c', 'reference(Contact) restrictedDelete');
  const objects = standardObjects().map((object) =>
    object.name === 'Account' ? object.with([head]) : object,
  );
  const org = await testOrg({ schema: new Schema(objects) });
  const before = snapshot(org);
  const jobs = FAMILY.replace(
    'accounts.csv}',
    'accounts.csv, references: {Head__c: {job: contacts, key: LastName}}}',
  );
  const files = checkout(jobs, { ...FAMILY_FILES, 'accounts.csv': 'Name,Head__c\nA,X\nB,\n' });
  expect((await go(org, files)).verdict).toBe('success');
  expect(succeeded(await go(org, files, UNDO))).toEqual([
    ['unlink-accounts', 1],
    ['delete-contacts', 3],
    ['delete-accounts', 2],
  ]);
  expect(snapshot(org)).toEqual(before);
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

test('what cannot be taken back keeps nothing else from being so', async () => {
  const org = await testOrg();
  const files = checkout(FAMILY, FAMILY_FILES);
  await go(org, files);
  org.faults.replace([
    {
      object: 'Contact',
      fault: { kind: 'row-error', statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', message: 'no', rows: [1] },
    },
  ]);
  const undone = await go(org, files, UNDO);
  expect(undone.verdict).toBe('records-failed');
  expect(succeeded(undone)).toEqual([
    ['delete-contacts', 2],
    ['delete-accounts', 2],
  ]);
});

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

  test('another org, where the run could not learn which it was', async () => {
    const { files } = await loaded();
    const text = files.text('/r/undo.json').replace(/"orgId":"\w+"/, '"orgId":""');
    files.contents.set('/r/undo.json', signed(text));
    const other = await testOrg();
    const undone = await go(other, files, UNDO);
    expect(undone.troubles[0]).toMatch(
      /^The run wrote to another org than that at http\S+\. Nothing was sent\./,
    );
    expect(undone.verdict).toBe('error');
    expect(other.ledger.report().jobs).toEqual([]);
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

  test.each([
    ['a name that would be a part of a query', /"object":"Contact"/, '"object":"Contact WHERE Id != null"'],
    ['a job of another folder', /"job":"contacts"/, '"job":"../contacts"'],
    ['values of another folder', /"before":null/, '"before":{"file":"../other/before.csv","sha256":""}'],
    ['a run without a name', /"runId":"\w+"/, '"runId":"this one"'],
    ['a time that is none', /"until":"[^"]+"/, '"until":"now OR Id != null"'],
    ['another version', /"version":2/, '"version":3'],
  ])('an undo.json that was signed anew, with %s', async (_, what, instead) => {
    const { files, org } = await loaded();
    files.contents.set('/r/undo.json', signed(files.text('/r/undo.json').replace(what, instead)));
    const undone = await go(org, files, UNDO);
    expect(undone.diagnostics[0]?.message).toContain('it was changed since the run wrote it');
    expect(undone.verdict).toBe('invalid');
  });

  test('an undo.json of a version that could not undo', async () => {
    const { files, org } = await loaded();
    files.contents.set(
      '/r/undo.json',
      signed(files.text('/r/undo.json').replace('"version":2', '"version":1')),
    );
    const undone = await go(org, files, UNDO);
    expect(undone.diagnostics[0]?.message).toContain('it was written by a version of this action that');
  });

  test('an undo.json that was signed anew, with an id that is none', async () => {
    const { files, org } = await loaded();
    const { batches } = org.ledger.report();
    files.contents.set('/r/undo.json', signed(files.text('/r/undo.json').replace(/"003\w+"/, '"003\') OR"')));
    const undone = await go(org, files, UNDO);
    expect(undone.troubles.join()).toContain(`"003') OR" in /r/undo.json is not the id of a record.`);
    expect(undone.verdict).toBe('error');
    expect(org.ledger.report().batches).toHaveLength(batches.length);
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

test.each(['delete', 'hardDelete'])(
  'what a run deleted is reported, and not taken back: %s',
  async (operation) => {
    const org = await testOrg();
    const kept = stored(org, 'Lead', { LastName: 'Gone', Company: 'Gone' });
    const files = checkout(
      `${FAMILY}  leads: {object: Lead, operation: ${operation}, files: leads.csv}\n  titles: {object: Lead, operation: update, files: titles.csv}\n`,
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
      { job: 'leads', object: 'Lead', operation, records: 1, reason: 'deleted' },
      { job: 'titles', object: 'Lead', operation: 'update', records: 1, reason: 'values-not-kept' },
    ]);
  },
);

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

test('of a run that differs from what is expected everything is known, so an undo of it is whole', async () => {
  const org = await testOrg();
  const before = snapshot(org);
  const counted = `  found: {object: Account, operation: query, query: "SELECT Id FROM Account WHERE Name LIKE '_'", expectRecords: 3}\n`;
  const files = checkout(FAMILY + counted, FAMILY_FILES);
  expect((await go(org, files)).verdict).toBe('differs');
  // As the action does then.
  files.contents.delete('/r/checkpoint.json');
  expect(await go(org, files, UNDO)).toMatchObject({ verdict: 'success', troubles: [] });
  expect(snapshot(org)).toEqual(before);
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
