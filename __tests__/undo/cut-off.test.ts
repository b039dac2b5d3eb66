import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { attempt, type Attempt, type AttemptEnd } from '../crash/in-process-run.ts';
import { stored } from '../match/in-process.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

const JOBS = `  accounts: {object: Account, operation: insert, files: accounts.csv, batch: {maxRecords: 2}}
  contacts:
    object: Contact
    operation: insert
    contentType: XML
    files: contacts.xml
    batch: {maxRecords: 1}
    references: {AccountId: {job: accounts, key: Name}}
`;
const SOURCES = {
  'accounts.csv': 'Name\nA\nB\nC\n',
  'contacts.xml': `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${['A', 'B', 'C']
    .map((name) => `<sObject><LastName>${name}</LastName><AccountId>${name}</AccountId></sObject>`)
    .join('')}</sObjects>`,
};

interface Place {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;
  readonly before: unknown;
}

async function place(): Promise<Place> {
  const org = await testOrg({ timing: { kind: 'reads', reads: 1 } });
  return { org, files: checkout(JOBS, SOURCES), before: snapshot(org) };
}

async function tryAt({ files, org }: Place, further: Partial<Attempt>): Promise<AttemptEnd> {
  return attempt({ url: org.url, token: org.session.token, files, random: () => 0.9, ...further });
}

const UNDOING = { undo: { from: '/r' }, resultsFolder: '/u' } as const;

/** How many requests a load and its undo make that nobody disturbs. */
async function undisturbed(): Promise<{ readonly load: number; readonly undo: number }> {
  const there = await place();
  const load = await tryAt(there, {});
  const undo = await tryAt(there, UNDOING);
  return { load: load.sent.requests, undo: undo.sent.requests };
}

/** Parts of the way at which the process dies. By hand `UNDO_DEATHS=100` tries that many others. */
const rounds = Number(process.env['UNDO_DEATHS'] ?? 0);
const random = seededRandom(rounds);
const parts = rounds === 0 ? [0.35, 0.5, 0.65, 0.8, 0.95] : Array.from({ length: rounds }, random);

describe('a process that dies', () => {
  test.each(parts)('after %f of a load: what the org holds of it is found and taken back', async (part) => {
    const dieAtRequest = 1 + Math.floor((await undisturbed()).load * part);
    const there = await place();
    const { before, files, org } = there;
    expect((await tryAt(there, { dieAtRequest })).outcome).toBe('dead');
    // It may be dead before anything was sent, or when all was done.
    if (!files.contents.has('/r/checkpoint.json')) {
      expect(snapshot(org)).toEqual(before);
      return;
    }
    const undone = await go(org, files, UNDO);
    expect(undone.troubles).toEqual([]);
    expect(undone.verdict).toBe('success');
    // Contacts go before accounts.
    const steps = undone.jobs.map(({ id }) => id);
    expect(steps).toEqual(steps.toSorted().reverse());
    expect(snapshot(org)).toEqual(before);
    expect(org.ledger.report().jobsLeftOpen).toEqual([]);
    expect(JSON.parse(files.text('/r/undo.json'))).toMatchObject({ version: 2, complete: true });
  });

  test.each(parts)('after %f of an undo: it is resumed, here or in another folder', async (part) => {
    const dieAtRequest = 1 + Math.floor((await undisturbed()).undo * part);
    const there = await place();
    const { before, files, org } = there;
    expect((await go(org, files)).verdict).toBe('success');
    expect((await tryAt(there, { ...UNDOING, dieAtRequest })).outcome).toBe('dead');
    const resumed = files.contents.has('/u/checkpoint.json')
      ? await go(org, files, { ...UNDOING, resumeFrom: '/u', resultsFolder: part < 0.6 ? '/v' : '/u' })
      : await go(org, files, UNDOING);
    expect(resumed.diagnostics).toEqual([]);
    expect(resumed.troubles).toEqual([]);
    expect(resumed.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
    expect(files.text('/r/undone.json')).toContain('"undoneAt"');
  });
});

test.each([1, 2])(
  'a run that was cut off is undone when %i of its batches that still work are done',
  async (batches) => {
    let now = Date.now();
    const org = await testOrg({
      now: () => (now += 100),
      faults: [{ route: 'add-batch', times: batches, fault: { kind: 'slow-batch', milliseconds: 60_000 } }],
    });
    const before = snapshot(org);
    const there = { org, before, files: checkout(JOBS, SOURCES) };
    expect((await tryAt(there, { dieAtBatch: batches + 1 })).outcome).toBe('dead');
    const undone = await go(org, there.files, UNDO);
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
  },
);

test('the folder of an undo that was cut off is none of a run', async () => {
  const there = await place();
  await go(there.org, there.files);
  const { undo } = await undisturbed();
  expect((await tryAt(there, { ...UNDOING, dieAtRequest: undo - 1 })).outcome).toBe('dead');
  const undone = await go(there.org, there.files, { undo: { from: '/u' } });
  expect(undone.diagnostics[0]?.message).toBe(
    '/u is the results folder of an undo that was cut off. Nothing was sent.',
  );
  expect(undone.verdict).toBe('invalid');
});

test('a run that ended early is undone by its checkpoint, whatever its undo.json has', async () => {
  const org = await testOrg({
    faults: [
      {
        route: 'add-batch',
        object: 'Contact',
        nth: 2,
        times: 9,
        fault: { kind: 'refusal', code: 'InvalidBatch', message: 'no' },
      },
    ],
  });
  const before = snapshot(org);
  const files = checkout(JOBS, SOURCES);
  expect((await go(org, files)).verdict).toBe('error');
  expect(files.text('/r/undo.json')).toContain('"complete":false');
  org.faults.replace([]);
  const undone = await go(org, files, UNDO);
  expect(undone).toMatchObject({ verdict: 'success', troubles: [] });
  expect(snapshot(org)).toEqual(before);
});

describe('a run of every operation that was cut off', () => {
  const objects = standardObjects().map((object) =>
    object.name === 'Account'
      ? object.with([
          fieldFromNotation('External_Id__c', 'string(80) unique externalId'),
          fieldFromNotation('Mother__c', 'reference(Account) restrictedDelete'),
        ])
      : object,
  );
  const jobs = `  accounts:
    object: Account
    operation: upsert
    externalIdFieldName: External_Id__c
    keepBefore: true
    files: accounts.json
    references: {Mother__c: {job: accounts, key: External_Id__c}}
  look: {object: Lead, operation: query, query: "SELECT Id FROM Lead WHERE Company = 'found'"}
  swept: {object: Lead, operation: delete, rowsFrom: look}
  plain: {object: Contact, operation: update, files: plain.csv}
`;

  interface CutOff extends Place {
    /** Puts the org's clock forward. */
    readonly pass: (days: number) => void;
  }

  async function prepared(faults: readonly FaultRule[]): Promise<CutOff> {
    let ahead = 0;
    const org = await testOrg({ schema: new Schema(objects), faults, now: () => Date.now() + ahead });
    stored(org, 'Account', { Name: 'old', External_Id__c: 'old' });
    const { id } = stored(org, 'Contact', { LastName: 'plain', Name: 'plain' });
    stored(org, 'Lead', { LastName: 'found', Company: 'found' });
    const accounts = [
      { External_Id__c: 'old', Name: 'now', Mother__c: 'A' },
      { External_Id__c: 'A', Name: 'A', Mother__c: 'B' },
      { External_Id__c: 'B', Name: 'B', Mother__c: 'A' },
    ];
    const sources = { 'accounts.json': JSON.stringify(accounts), 'plain.csv': `Id,Title\n${id},now\n` };
    return {
      ...{ org, before: snapshot(org), files: checkout(jobs, sources) },
      pass: (days) => void (ahead += days * 86_400_000),
    };
  }

  /** Dies with its last request. */
  async function cutOff(faults: readonly FaultRule[] = []): Promise<CutOff> {
    const { sent } = await tryAt(await prepared(faults), {});
    const there = await prepared(faults);
    expect((await tryAt(there, { dieAtRequest: sent.requests })).outcome).toBe('dead');
    expect(there.files.contents.has('/r/undo.json')).toBe(false);
    return there;
  }

  const accountsOf = ({ org }: Place): readonly unknown[] => {
    const object = org.schema.object('Account');
    const all = object === undefined ? [] : org.store.all(object);
    return all
      .filter(({ deleted }) => !deleted)
      .map(({ values }) => [values.get('Name'), values.get('Mother__c')]);
  };

  test('is taken back as if it had come to its end', async () => {
    const there = await cutOff();
    expect(accountsOf(there)).toHaveLength(3);
    const undone = await go(there.org, there.files, UNDO);
    expect(undone.undo).toMatchObject({ created: 2, overwritten: 1, changed: { records: 0 } });
    expect(undone.undo?.notTakenBack).toEqual([
      { job: 'swept', object: 'Lead', operation: 'delete', records: 1, reason: 'deleted' },
      { job: 'plain', object: 'Contact', operation: 'update', records: 1, reason: 'values-not-kept' },
    ]);
    expect(undone.verdict).toBe('success');
    expect(accountsOf(there)).toEqual([['old', null]]);
  });

  test.each<readonly [string, FaultRule['fault']]>([
    ['has too few rows', { kind: 'short-result', rows: 1 }],
    ['breaks off', { kind: 'cut-result', bytes: 10 }],
  ])('is not taken back where a result %s', async (_, fault) => {
    const { files, org } = await cutOff([{ route: 'add-batch', object: 'Account', fault }]);
    const { batches } = org.ledger.report();
    const undone = await go(org, files, UNDO);
    expect(undone.troubles.join()).toMatch(
      /^It cannot be known what batch 751\w+ of job 750\w+ saved, which/,
    );
    expect(undone.verdict).toBe('error');
    expect(org.ledger.report().batches).toHaveLength(batches.length);
  });

  test('is not taken back when the org has forgotten its jobs', async () => {
    const { files, org, pass } = await cutOff();
    pass(8);
    const undone = await go(org, files, UNDO);
    expect(undone.troubles.join()).toContain('jobs and their results are kept for 7 days');
    expect(undone.verdict).toBe('error');
  });

  test('is not taken back in another org', async () => {
    const { files } = await cutOff();
    const other = await testOrg();
    const undone = await go(other, files, UNDO);
    expect(undone.troubles.join()).toContain('The run wrote to another org than that at');
    expect(undone.verdict).toBe('error');
    expect(other.ledger.report().jobs).toEqual([]);
  });
});
