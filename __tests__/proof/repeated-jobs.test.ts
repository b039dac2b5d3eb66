import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { LedgerEntry } from '../../src/org/ledger.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { loadFiles, named, ObservedLoad, type LoadOfFiles } from './observed-load.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const contacts = (keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: insert, files: 'people.*', batch: {maxRecords: 2}${keys}}\n`;
const csv = { 'people.csv': `LastName\n${names.join('\n')}\n` };
const json = { 'people.json': JSON.stringify(names.map((LastName) => ({ LastName }))) };
const xml = {
  'people.xml': `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${names.map((name) => `<sObject><LastName>${name}</LastName></sObject>`).join('')}</sObjects>`,
};
const archive = {
  'people.csv': 'ParentId,Name,Body\n001000000000001AAA,a,#a.txt\n',
  'a.txt': 'Hello',
};
const nodes = `jobs:
  nodes: {object: Node__c, operation: insert, files: nodes.csv, batch: {maxRecords: 2}, references: {Parent__c: {job: nodes, key: Name}}}
`;
const seeded = ({ schema, store }: RunningOrg): void => {
  const contact = schema.object('Contact');
  for (const name of contact === undefined ? [] : names.slice(0, 3)) {
    if (contact !== undefined) store.insert(contact, new Map([['LastName', name]]));
  }
};
const deletion = `jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old, needs: [old]}
`;

const isListing = ({ target }: LedgerEntry): boolean => target.includes('/jobs/ingest');

const repeated = (following: 'batches' | 'all', nth = 1): FaultRule => ({
  ...{ route: 'create', nth },
  fault: { kind: 'repeat', following },
});

/** Makes something happen in the org when it has listed its jobs for the first time: the run has begun, and sent nothing. */
const duringRun =
  (happen: (org: RunningOrg) => void) =>
  (org: RunningOrg): void => {
    const { ledger } = org;
    const enter = ledger.enter.bind(ledger);
    ledger.enter = (entry) => {
      enter(entry);
      if (!isListing(entry)) return;
      ledger.enter = enter;
      happen(org);
    };
  };

interface Repetition extends LoadOfFiles {
  /** Which creation of a job is repeated, with all that follows. */
  readonly nth?: number;
}

const repetitions: Readonly<Record<string, Repetition>> = {
  CSV: { jobs: contacts(), files: csv },
  JSON: { jobs: contacts(), files: json },
  XML: { jobs: contacts(), files: xml },
  'an archive': {
    jobs: 'jobs:\n  people: {object: Attachment, operation: insert, files: people.csv, contentType: ZIP_CSV, attachments: .}\n',
    files: archive,
  },
  'a further job, after a lost answer': {
    ...{ jobs: contacts(), files: csv, nth: 2 },
    faults: [{ route: 'add-batch', fault: { kind: 'reset' } }],
  },
  'the serial job of the last attempt': {
    ...{ jobs: contacts(', retry: {attempts: 2}'), files: csv, nth: 2 },
    faults: [{ times: 99, fault: { kind: 'locked-rows', rows: [1], tries: 3 } }],
  },
  'the second pass': {
    ...{ jobs: nodes, files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,C\nC,A\n' }, nth: 2 },
  },
  'a deletion of what a query found': { jobs: deletion, prepare: seeded, nth: 2 },
};

describe.each(['batches', 'all'] as const)(
  'a job that is made twice, and gets %s twice, is never green',
  (following) => {
    test.each(Object.entries(repetitions))('%s', async (_, { faults = [], nth = 1, ...wanted }) => {
      const { load, outcome } = await loadFiles({
        ...{ ...wanted, reads: 1 },
        faults: [...faults, repeated(following, nth)],
      });
      const { batches, jobs } = load.ledger;
      const twin = jobs[nth];
      const [discrepancy, ...more] = named(outcome, 'job-repeated');
      expect(outcome.verdict).toBe('error');
      expect(more).toEqual([]);
      expect(discrepancy?.jobId).toBe(twin?.id);
      const own = batches.find(({ id }) => id === discrepancy?.sentAs);
      const other = batches.find(({ id }) => id === discrepancy?.batchId);
      expect({ own: own?.stranger, other: other?.stranger }).toEqual({ own: false, other: true });
      const job = outcome.jobs.find(({ discrepancies }) => discrepancies.length > 0);
      expect(job?.reasons[0]).toContain(`Job ${twin?.id ?? ''}, which this run does not know, holds a batch`);
    });
  },
);

/** Another load of the same user makes a job, with a batch or without. */
const beside = (
  body?: string,
  patch: { readonly createdById?: string; readonly createdDate?: number } = {},
): ((org: RunningOrg) => void) => {
  return duringRun(({ service }) => {
    const job = service.createJob(
      {
        ...{ operation: 'insert', object: 'Contact', contentType: 'CSV', concurrencyMode: 'Parallel' },
        ...{ externalIdFieldName: undefined, assignmentRuleId: undefined },
      },
      '66.0',
      undefined,
    );
    if (!('id' in job)) throw new Error('There is no job.');
    Object.assign(job, patch);
    if (body !== undefined) service.addBatch(job, 'text/csv', Buffer.from(body));
  });
};

describe('a job of the same user and object that the run does not know', () => {
  test('is another load’s where it holds other records', async () => {
    const { outcome } = await loadFiles({
      jobs: contacts(),
      files: csv,
      prepare: beside('LastName\nX\nY\n'),
    });
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
  });

  test('is the run’s where it holds the same records, written in another way', async () => {
    const { outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv },
      prepare: beside('"LastName"\r\n"C"\r\n"D"\r\n'),
    });
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'job-repeated')).toHaveLength(1);
  });

  test('is named where it is empty and open', async () => {
    const { load, outcome } = await loadFiles({ jobs: contacts(), files: csv, prepare: beside() });
    expect(outcome.verdict).toBe('success');
    const [job] = load.ledger.jobs;
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Job ${job?.id ?? ''} (insert Contact) is open and empty.`),
    ]);
  });

  test('is nobody’s business where another user has made it', async () => {
    const { outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv },
      prepare: beside('LastName\nA\nB\n', { createdById: '005000000000009AAA' }),
    });
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
  });

  test('is a warning where what it holds cannot be read', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv, prepare: beside('LastName\nA\nB\n') },
      faults: [
        { route: 'request', times: 99, fault: { kind: 'refusal', code: 'InvalidUser', message: 'no' } },
      ],
    });
    const [job] = load.ledger.jobs;
    expect(outcome.verdict).toBe('success');
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(`It could not be seen whether job ${job?.id ?? ''} (insert Contact)`),
    ]);
  });
});

describe('a load of the same content that ended just before', () => {
  test.each(Object.entries({ CSV: csv, JSON: json, XML: xml }))('is no repetition: %s', async (_, files) => {
    const load = await ObservedLoad.prepare({ jobs: contacts(), files });
    const outcomes = [await load.run(), await load.run()];
    expect(outcomes).toMatchObject(outcomes.map(() => ({ verdict: 'success', diagnostics: [] })));
    expect(load.ledger.jobs).toHaveLength(2);
  });

  test('does not hide that the next one is made twice', async () => {
    const load = await ObservedLoad.prepare({ jobs: contacts(), files: csv });
    expect(await load.run()).toMatchObject({ verdict: 'success', diagnostics: [] });
    load.org.faults.replace([repeated('all')]);
    const outcome = await load.run();
    if (outcome === 'dead') throw new Error('The process died.');
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'job-repeated')).toMatchObject([{ jobId: load.ledger.jobs[2]?.id }]);
  });
});

describe('the look at the org’s jobs before a load', () => {
  /** It is asked for along with the limits and the describe, in no order; organization and user come before. */
  const refused: FaultRule = { route: 'rest', nth: 3, times: 3, fault: { kind: 'status', status: 403 } };
  const answers = ({ ledger }: ObservedLoad): number[] =>
    ledger.log.filter(isListing).map(({ status }) => status);

  test('is no condition', async () => {
    const { load, outcome } = await loadFiles({ jobs: contacts(), files: csv, faults: [refused] });
    expect(answers(load)).toEqual([403, 200]);
    expect(outcome).toMatchObject({ verdict: 'success', troubles: [] });
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('were not checked before the load, since the org did not describe them.'),
    ]);
  });

  /** The dates of all jobs are the same: nothing shows which one was there first. */
  const atOnce = ({ service }: RunningOrg): void => {
    const [createJob, createdDate] = [service.createJob.bind(service), Date.now()];
    service.createJob = (...wanted) => {
      const job = createJob(...wanted);
      return 'id' in job ? Object.assign(job, { createdDate }) : job;
    };
  };
  const perhapsEarlier =
    /^Job \w+, which this run does not know, holds a batch, \w+, with the records that this run has sent as batch \w+: something may have been done twice\. The org's jobs could not be listed before the load, so it is not known whether an earlier load has made that job\.$/;
  const inDescribe = 'were not checked before the load, since the org did not describe them.';

  test('leaves open, where it is refused, whether a job of the same content is older: a warning', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv, reads: 1, prepare: atOnce },
      faults: [refused, repeated('all')],
    });
    expect(answers(load)).toEqual([403, 200]);
    expect(outcome.verdict).toBe('success');
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(inDescribe),
      expect.stringMatching(perhapsEarlier),
    ]);
    expect(outcome.diagnostics[1]?.message).toContain(`Job ${load.ledger.jobs[1]?.id ?? ''},`);
  });

  test('leaves it open where the org has more jobs than two pages', async () => {
    const next = '/services/data/v66.0/jobs/ingest?jobType=Classic&more=1';
    const body = JSON.stringify({ done: false, records: [], nextRecordsUrl: next });
    const page = { kind: 'status', status: 200, body, contentType: 'application/json' } as const;
    const { load, outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv, reads: 1, prepare: atOnce },
      // The first look's pages, one of which is asked for along with the limits and the describe.
      faults: [{ route: 'rest', nth: 3, times: 4, fault: page }, repeated('all')],
    });
    expect(load.ledger.log.filter(isListing)).toHaveLength(3);
    expect(outcome.verdict).toBe('success');
    expect(outcome.diagnostics.at(-1)?.message).toMatch(perhapsEarlier);
  });

  test('is not needed where the job is younger than the first one of the run', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv },
      prepare: (org) => {
        beside('LastName\nA\nB\n', { createdDate: Date.now() + 60_000 })(org);
      },
      faults: [refused],
    });
    expect(answers(load)).toEqual([403, 200]);
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'job-repeated')).toMatchObject([{ jobId: load.ledger.jobs[0]?.id }]);
  });

  test('is not needed by a resumed run, which has seen that its journal knows all jobs', async () => {
    const load = await ObservedLoad.prepare({ jobs: contacts(), files: csv, reads: 1, prepare: atOnce });
    expect(await load.run({ dieAtBatch: 2 })).toBe('dead');
    load.org.faults.replace([refused, repeated('all')]);
    const outcome = await load.run({ resumeFrom: '/r' });
    if (outcome === 'dead') throw new Error('The process died.');
    expect(answers(load)).toEqual([200, 403, 200, 200]);
    expect(outcome.verdict).toBe('error');
    expect(named(outcome, 'job-repeated')).toHaveLength(1);
  });
});

describe('the look at the org’s jobs when a load is done', () => {
  const listings = (rule: Partial<FaultRule>): FaultRule => ({
    // Organization, user, limits, the describe and the first look at the jobs come before it.
    ...{ route: 'rest', nth: 6, times: 99, fault: { kind: 'status', status: 503 } },
    ...rule,
  });

  const looks = ({ ledger }: ObservedLoad): string[] =>
    ledger.log
      .filter((entry) => isListing(entry) || entry.route === 'create' || entry.route === 'close')
      .map((entry) => (isListing(entry) ? 'look' : entry.route));

  test('is one request, as the look before it is', async () => {
    const { load } = await loadFiles({ jobs: contacts(), files: csv });
    expect(looks(load)).toEqual(['look', 'create', 'close', 'look']);
  });

  test('is left out where nothing was sent', async () => {
    const { load } = await loadFiles({
      jobs: 'jobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact}\n',
    });
    expect(looks(load)).toEqual(['look', 'create', 'close']);
  });

  test('is a warning where the org does not let itself be asked: the run’s own jobs are proven', async () => {
    const { outcome } = await loadFiles({ jobs: contacts(), files: csv, faults: [listings({})] });
    expect(outcome.verdict).toBe('success');
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('The org’s jobs could not be listed'.replace('’', "'")),
    ]);
  });

  test('survives an answer that is lost', async () => {
    const { outcome } = await loadFiles({
      ...{ jobs: contacts(), files: csv },
      faults: [listings({ times: 1, fault: { kind: 'lost-answer' } })],
    });
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
  });

  test('takes a list that does not show the run’s own jobs for none', async () => {
    const body = JSON.stringify({ done: true, records: [], nextRecordsUrl: null });
    const empty = { kind: 'status', status: 200, body, contentType: 'application/json' } as const;
    const behind = await loadFiles({
      ...{ jobs: contacts(), files: csv },
      faults: [listings({ times: 1, fault: empty }), repeated('all')],
    });
    expect(behind.outcome.verdict).toBe('error');
    const never = await loadFiles({ jobs: contacts(), files: csv, faults: [listings({ fault: empty })] });
    expect(never.outcome.verdict).toBe('success');
    expect(never.outcome.diagnostics[0]?.message).toContain(
      `The list does not show job ${never.load.ledger.jobs[0]?.id ?? ''} of this run.`,
    );
  });
});
