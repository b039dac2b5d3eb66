import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { JobOutcome, Outcome } from '../../src/outcome/outcome.ts';
import { failureSentence } from '../../src/report/failure-sentence.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { attempt } from '../crash/in-process-run.ts';
import { stored } from '../match/in-process.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, go, snapshot } from '../undo/round-trip.ts';

const NAMES = ['Ada', 'Bea', 'Cleo', 'Dora', 'Edna'];
const objects = standardObjects().map((object) =>
  object.name === 'Contact'
    ? object.with([fieldFromNotation('Key__c', 'string(80) unique externalId')])
    : object,
);

interface Place {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;
  readonly before: unknown;
}

/** An org with five leads and two contacts. */
async function place(jobs: string, sources: Readonly<Record<string, string>>): Promise<Place> {
  const org = await testOrg({ schema: new Schema(objects) });
  for (const name of NAMES) stored(org, 'Lead', { LastName: name, Company: 'old' });
  for (const name of NAMES.slice(3))
    stored(org, 'Contact', { LastName: 'before', Name: 'before', Key__c: name, Title: 'old' });
  return { org, files: checkout(jobs, sources), before: snapshot(org) };
}

type Journal = readonly (Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly job: string;
})[];

function journalOf(files: MemoryFiles): Journal {
  if (!files.contents.has('/r/checkpoint.json')) return [];
  const lines = files.text('/r/checkpoint.json').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Journal[number]);
}

/** Loads in a process that dies at the last request before which its journal, and the org, say so much. */
async function killed(
  begin: () => Promise<Place>,
  isTime: (has: (kind: string, job: string) => number, org: RunningOrg) => boolean,
): Promise<Place> {
  const whole = await begin();
  const { sent } = await attempt({
    ...{ url: whole.org.url, token: whole.org.session.token, files: whole.files, random: () => 0.9 },
  });
  for (let dieAtRequest = sent.requests; dieAtRequest > 0; dieAtRequest--) {
    const there = await begin();
    const { url, session } = there.org;
    await attempt({ url, token: session.token, files: there.files, random: () => 0.9, dieAtRequest });
    const journal = journalOf(there.files);
    const has = (kind: string, job: string): number =>
      journal.filter((line) => line.kind === kind && line.job === job).length;
    if (isTime(has, there.org)) return there;
  }
  throw new Error('There is no such moment.');
}

const jobOf = ({ jobs }: Outcome, id: string): JobOutcome => {
  const found = jobs.find((job) => job.id === id);
  if (found === undefined) throw new Error(`There is no job ${id}.`);
  return found;
};

const living = (org: RunningOrg, name: string): readonly (readonly [string, unknown])[] => {
  const object = org.schema.object(name);
  const all = object === undefined ? [] : org.store.all(object);
  return all.filter(({ deleted }) => !deleted).map(({ id, values }) => [id, values.get('LastName')]);
};

const FILES = ['failed.csv', 'success.csv', 'unprocessed.csv'];
const rowsIn = (files: MemoryFiles, folder: string): readonly number[] =>
  FILES.map((name) => files.text(`${folder}/${name}`).split('\n').length - 2);

describe('a job with rowsFrom that was cut off', () => {
  const sweep = (expected: string): Promise<Place> =>
    place(
      `  look: {object: Lead, operation: query, query: "SELECT Id FROM Lead WHERE Company = 'old'"${expected}}
  sweep: {object: Lead, operation: delete, rowsFrom: look, batch: {maxRecords: 1}, concurrencyMode: Serial}
`,
      {},
    );

  test.each([
    { of: 'whose query differs now', expected: ', expectRecords: 5', found: 'differs' },
    { of: 'whose query is a success now', expected: '', found: 'success' },
  ])('is an error that names its Bulk API job, $of', async ({ expected, found }) => {
    const there = await killed(
      () => sweep(expected),
      (has, org) =>
        has('taken', 'sweep') >= 2 &&
        has('done', 'sweep') === 0 &&
        [1, 2, 3, 4].includes(living(org, 'Lead').length),
    );
    const { files, org } = there;
    const jobs = org.ledger.report().jobs.length;
    const outcome = await go(org, files, { resumeFrom: '/r' });
    expect(jobOf(outcome, 'look').verdict).toBe(found);
    expect(outcome.verdict).toBe('error');
    const swept = jobOf(outcome, 'sweep');
    expect(swept).toMatchObject({ verdict: 'error', counts: { read: 0 } });
    const created = journalOf(files).filter(({ job, kind }) => kind === 'created' && job === 'sweep');
    expect(swept.jobIds).toEqual(created.map(({ jobId }) => jobId));
    expect(swept.jobIds).toHaveLength(1);
    expect(swept.reasons.join()).toContain(`look in job ${swept.jobIds.join()} what was done`);
    // Batches that were sent may have been done since; no job was made but that of the query.
    expect(org.ledger.report().jobs).toHaveLength(jobs + 1);
    // A later run could do no more, so none is proposed; what counts is counted.
    expect(outcome.resumeFrom).toBeUndefined();
    const said = failureSentence(outcome) ?? '';
    expect(said).not.toContain('resume-from');
    expect(said).toContain(
      'the records of 1 job, which was begun before the run was interrupted, are not counted',
    );
    expect(said).not.toMatch(/all \d+ records are read or deleted/);
  });

  test('leaves no rows of the attempt before in its files, and is taken back by the checkpoint', async () => {
    const there = await killed(
      () =>
        place(
          `  look: {object: Lead, operation: query, query: "SELECT LastName FROM Lead"}
  people: {object: Contact, operation: insert, rowsFrom: look, batch: {maxRecords: 1}, concurrencyMode: Serial}
`,
          {},
        ),
      (has) => has('taken', 'people') >= 2 && has('done', 'people') === 0,
    );
    const { before, files, org } = there;
    for (const name of FILES) files.contents.set(`/r/people/${name}`, Buffer.from('LastName\nstale\n'));
    files.contents.set('/r/people/created-ids.csv', Buffer.from('Id,\n"003000000000001AAA",\n'));
    const outcome = await go(org, files, { resumeFrom: '/r' });
    expect(outcome.verdict).toBe('error');
    expect(rowsIn(files, '/r/people')).toEqual([0, 0, 0]);
    expect(files.contents.has('/r/undo.json')).toBe(false);
    const undone = await go(org, files, { undo: { from: '/r' }, resultsFolder: '/u' });
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
  });
});

describe('a job with rowsFrom that was done before the run was cut off', () => {
  const look = `  look: {object: Lead, operation: query, query: "SELECT LastName FROM Lead"}\n`;
  const contacts = `  look: {object: Contact, operation: query, query: "SELECT Id, Title FROM Contact"}\n`;
  const files = { 'more.csv': 'LastName,Company\nZoe,new\nYma,new\nXenia,new\n' };
  const kinds = [
    {
      kind: 'insert',
      jobs: `${look}  rows: {object: Contact, operation: insert, rowsFrom: look, batch: {maxRecords: 2}}\n`,
      takesBack: { created: 5 + 3, overwritten: 0 },
      leaves: [],
    },
    {
      kind: 'upsert',
      jobs: `${look}  rows: {object: Contact, operation: upsert, externalIdFieldName: Key__c, rowsFrom: look, batch: {maxRecords: 2}, columns: {LastName: [LastName, Key__c]}}\n`,
      takesBack: { created: 3 + 3, overwritten: 0 },
      leaves: [{ operation: 'upsert', records: 2, reason: 'values-not-kept' }],
    },
    {
      kind: 'upsert with keepBefore',
      jobs: `${look}  rows: {object: Contact, operation: upsert, externalIdFieldName: Key__c, keepBefore: true, rowsFrom: look, batch: {maxRecords: 2}, columns: {LastName: [LastName, Key__c]}}\n`,
      takesBack: { created: 3 + 3, overwritten: 2 },
      leaves: [],
    },
    {
      kind: 'update',
      jobs: `${contacts}  rows: {object: Contact, operation: update, rowsFrom: look, batch: {maxRecords: 1}, values: {LastName: now}}\n`,
      takesBack: { created: 3, overwritten: 0 },
      leaves: [{ operation: 'update', records: 2, reason: 'values-not-kept' }],
    },
    {
      kind: 'delete',
      jobs: `${contacts}  rows: {object: Contact, operation: delete, rowsFrom: look, columns: {Title: ~}, batch: {maxRecords: 1}}\n`,
      takesBack: { created: 3, overwritten: 0 },
      leaves: [{ operation: 'delete', records: 2, reason: 'deleted' }],
    },
  ];
  const folders = ['/r', '/r2'];

  test.each(kinds.flatMap((one) => folders.map((folder) => ({ ...one, folder }))))(
    'is taken back with the rest: $kind, resumed in $folder',
    async ({ folder, jobs, leaves, takesBack }) => {
      const there = await killed(
        () =>
          place(
            `${jobs}  more: {object: Lead, operation: insert, files: more.csv, batch: {maxRecords: 1}}\n`,
            files,
          ),
        (has) => has('done', 'rows') > 0 && has('taken', 'more') > 0,
      );
      const { org } = there;
      const outcome = await go(org, there.files, { resumeFrom: '/r', resultsFolder: folder });
      expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['success', 'success', 'success']);
      expect(FILES.every((name) => there.files.contents.has(`${folder}/rows/${name}`))).toBe(true);
      const { bulkJobs, complete } = JSON.parse(there.files.text(`${folder}/undo.json`)) as Record<
        string,
        unknown
      >;
      expect({ bulkJobs, complete }).toMatchObject({
        complete: true,
        bulkJobs: outcome.jobs.flatMap(({ jobIds }) => jobIds),
      });
      const undone = await go(org, there.files, { undo: { from: folder }, resultsFolder: '/u' });
      expect(undone.verdict).toBe('success');
      expect(undone.undo).toMatchObject(takesBack);
      expect(undone.undo?.notTakenBack).toMatchObject(leaves);
      if (leaves.length === 0) expect(snapshot(org)).toEqual(there.before);
    },
  );

  test('is an error when the org does not say what it saved', async () => {
    const there = await killed(
      () =>
        place(
          `${kinds[0]?.jobs ?? ''}  more: {object: Lead, operation: insert, files: more.csv, batch: {maxRecords: 1}}\n`,
          files,
        ),
      (has) => has('done', 'rows') > 0 && has('taken', 'more') > 0,
    );
    there.org.faults.replace([
      {
        route: 'result',
        object: 'Contact',
        times: 1,
        fault: { kind: 'refusal', code: 'InvalidBatch', message: 'The result is gone' },
      },
    ]);
    const outcome = await go(there.org, there.files, { resumeFrom: '/r' });
    expect(jobOf(outcome, 'rows')).toMatchObject({ verdict: 'error' });
    expect(jobOf(outcome, 'rows').reasons.join()).toMatch(
      /^It cannot be known what batch 751\w+ of job 750\w+ saved/,
    );
    expect(outcome).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
    // Nothing was lost by that.
    const again = await go(there.org, there.files, { resumeFrom: '/r' });
    expect(again.verdict).toBe('success');
    expect(living(there.org, 'Contact')).toHaveLength(2 + 5);
  });

  test.each(['', ', missing: blank'])('has no Ids for a job that refers to it%s', async (missing) => {
    const there = await killed(
      () =>
        place(
          `  look: {object: Lead, operation: query, query: "SELECT Id, LastName FROM Lead"}
  rows: {object: Account, operation: insert, rowsFrom: look, columns: {Id: ~, LastName: Name}}
  children: {object: Contact, operation: insert, files: children.csv, references: {AccountId: {job: rows, key: LastName${missing}}}}
  later: {object: Lead, operation: insert, files: more.csv}
`,
          {
            ...files,
            'children.csv': `LastName,AccountId\n${NAMES.map((name) => `of ${name},${name}\n`).join('')}`,
          },
        ),
      (has) => has('done', 'rows') > 0 && has('created', 'children') === 0,
    );
    const { files: left, org } = there;
    const outcome = await go(org, left, { resumeFrom: '/r' });
    expect(outcome.verdict).toBe('error');
    expect(outcome.resumeFrom).toBeUndefined();
    expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['success', 'success', 'error', 'skipped']);
    const children = jobOf(outcome, 'children');
    expect(children).toMatchObject({
      jobIds: [],
      inDoubt: 0,
      counts: { read: 5, failed: 0, notProcessed: 5 },
    });
    expect(children.reasons[0]).toMatch(
      /^The records of job "rows", to which this job refers, are not known any more/,
    );
    expect(living(org, 'Contact')).toHaveLength(2);
    const undone = await go(org, left, { undo: { from: '/r' }, resultsFolder: '/u' });
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(there.before);
  });
});
