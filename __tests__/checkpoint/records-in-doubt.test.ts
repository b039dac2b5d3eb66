import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { chained, entriesIn } from './chained.ts';
import { attempt, type Attempt } from '../crash/in-process-run.ts';
import { living, stored } from '../match/in-process.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { node } from '../references/reference-graph.ts';
import { testOrg } from '../scenarios/load-scenario.ts';

const people = Array.from({ length: 10 }, (_, index) => `Person ${index}`);

/** A load of several jobs, and the org that it goes to. */
class Load {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;

  private constructor(org: RunningOrg, files: MemoryFiles) {
    this.org = org;
    this.files = files;
  }

  /** @param jobs of the manifest @param files by their names */
  static async begin(jobs: string, files: Readonly<Record<string, string>>): Promise<Load> {
    const schema = new Schema([...standardObjects(), node]);
    const org = await testOrg({ schema, timing: { kind: 'reads', reads: 0 } });
    const sources = Object.entries(files).map(([name, text]) => [`/w/${name}`, text] as const);
    const manifest = { '/w/bulk-load.yml': `version: 1\njobs:\n${jobs}` };
    return new Load(org, new MemoryFiles({ ...manifest, ...Object.fromEntries(sources) }));
  }

  /** Runs it, and dies with a request that adds a batch: it reaches the org. */
  async dieAt(batch: number, wanted: Partial<Attempt> = {}): Promise<void> {
    expect(await this.#attempt({ dieAtBatch: batch, ...wanted })).toBe('dead');
    // What was on its way reaches the org.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  async resume(wanted: Partial<Attempt> = {}): Promise<Outcome> {
    const outcome = await this.#attempt({ resumeFrom: '/r', ...wanted });
    if (outcome === 'dead') throw new Error('The process died.');
    return outcome;
  }

  async undo(): Promise<Outcome> {
    const outcome = await this.#attempt({ undo: { from: '/r' }, resultsFolder: '/u' });
    if (outcome === 'dead') throw new Error('The process died.');
    return outcome;
  }

  async #attempt(wanted: Partial<Attempt>): Promise<Outcome | 'dead'> {
    const { org, files } = this;
    const { outcome } = await attempt({
      ...{ url: org.url, token: org.token, files, random: () => 0.25 },
      ...wanted,
    });
    return outcome;
  }

  records(object: string): readonly StoredRecord[] {
    return living(this.org, object);
  }

  names(object: string, field = 'LastName'): string[] {
    return this.records(object)
      .map(({ values }) => String(values.get(field)))
      .sort();
  }

  rows(path: string): Record<string, string>[] {
    return parse(this.files.text(`/r/${path}`), { columns: true });
  }

  /** The names of nodes, and those of their parents. */
  get parents(): Record<string, unknown> {
    const nodes = this.records('Node__c');
    const nameOf = (id: unknown): unknown => nodes.find((one) => one.id === id)?.values.get('Name');
    return Object.fromEntries(
      nodes.map(({ values }) => [String(values.get('Name')), nameOf(values.get('Parent__c'))]),
    );
  }

  get batchesSent(): number {
    return this.org.ledger.report().requests['POST add-batch 201'] ?? 0;
  }

  /** Whether undo.json says that it knows all of the run. */
  get complete(): unknown {
    return (JSON.parse(this.files.text('/r/undo.json')) as { complete: unknown }).complete;
  }
}

function verdicts({ jobs }: Outcome): Record<string, string> {
  return Object.fromEntries(jobs.map(({ id, verdict }) => [id, verdict]));
}

/** Not every account can be saved, so what is loaded depends on how many may fail. */
const ACCOUNTS = '  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Key: ~}}\n';
const PEOPLE =
  '{object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 3}, concurrencyMode: Serial';
const SOURCES = {
  'accounts.csv': 'Key,Name,Site\n1,One,a\n2,,b\n3,Three,c\n',
  'people.csv': `LastName\n${people.join('\n')}\n`,
  'notes.csv': 'Name\nA\nB\n',
};

const ring = (job: string): string => `columns: {Key: ~}, references: {Parent__c: {job: ${job}, key: Key}}`;
/** The second pass of the first job comes after the second one, which needs the accounts. */
const RING = `  first: {object: Node__c, operation: insert, files: first.csv, needs: [], ${ring('second')}}
  accounts: {object: Account, operation: insert, files: accounts.csv, columns: {Key: ~}, needs: []}
  second: {object: Node__c, operation: insert, files: second.csv, needs: [accounts, first], batch: {maxRecords: 2}, concurrencyMode: Serial, ${ring('first')}}
`;
const RING_SOURCES = {
  ...SOURCES,
  'first.csv': 'Name,Key,Parent__c\nF1,f1,s1\nF2,f2,s5\n',
  'second.csv': `Name,Key,Parent__c\n${[1, 2, 3, 4, 5].map((n) => `S${n},s${n},f${1 + (n % 2)}\n`).join('')}`,
};

const PARENTS = { F1: 'S1', F2: 'S5', S1: 'F2', S2: 'F1', S3: 'F2', S4: 'F1', S5: 'F2' };

describe('a job that a run has begun and that the run which resumes it skips', () => {
  async function skipped(): Promise<Load> {
    const load = await Load.begin(
      `${ACCOUNTS}  people: ${PEOPLE}}\n  notes: {object: Node__c, operation: insert, files: notes.csv}\n`,
      SOURCES,
    );
    // The first one is that of the accounts.
    await load.dieAt(3, { maxFailedRecords: 1 });
    return load;
  }

  test('is an error, and the run can be resumed', async () => {
    const load = await skipped();
    const { batchesSent } = load;
    const outcome = await load.resume();
    expect(outcome).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
    // Of what was never begun nothing is in doubt.
    expect(verdicts(outcome)).toEqual({ accounts: 'records-failed', people: 'error', notes: 'skipped' });
    expect(outcome.jobs[1]?.reasons).toEqual([
      'The job needs "accounts", which did not succeed.',
      'What became of 10 records cannot be known: look in the org before you load them again.',
    ]);
    expect(outcome.jobs[1]?.inDoubt).toBe(10);
    expect(load.rows('people/unprocessed.csv')).toHaveLength(10);
    expect(load.batchesSent).toBe(batchesSent);
    const last = await load.resume({ maxFailedRecords: 1 });
    expect(last.verdict).toBe('success');
    expect(load.names('Contact')).toEqual(people);
    expect(load.names('Node__c', 'Name')).toEqual(['A', 'B']);
  });

  test('is taken back by an undo', async () => {
    const load = await skipped();
    await load.resume();
    expect(load.complete).toBe(false);
    expect((await load.undo()).verdict).toBe('success');
    expect([load.names('Contact'), load.names('Account', 'Name')]).toEqual([[], []]);
  });

  test('keeps a second pass from being begun that refers to its records', async () => {
    const load = await Load.begin(RING, RING_SOURCES);
    await load.dieAt(4, { maxFailedRecords: 1 });
    const outcome = await load.resume();
    expect(verdicts(outcome)).toEqual({ first: 'error', accounts: 'records-failed', second: 'error' });
    expect(outcome.jobs[0]?.reasons[0]).toContain('The second pass was not begun');
    expect((await load.resume({ maxFailedRecords: 1 })).verdict).toBe('success');
    expect(load.parents).toEqual(PARENTS);
  });
});

/** Accounts that a query finds, until `retype` hides them from it. */
class Accounts {
  readonly #load: Load;
  readonly #records: ReadonlyMap<string, StoredRecord>;

  constructor(load: Load, names: readonly string[]) {
    this.#load = load;
    this.#records = new Map(
      names.map((Name) => [Name, stored(load.org, 'Account', { Name, Type: 'Old' })] as const),
    );
  }

  retype(name: string, Type: string): void {
    const record = this.#records.get(name);
    if (record === undefined) throw new Error(`There is no account ${name}.`);
    this.#load.org.store.update(record, new Map([['Type', Type]]));
  }
}

const OLD = `object: Account, operation: query, query: "SELECT Id, Name FROM Account WHERE Type = 'Old'"`;

test('a job whose query finds another number of records when it is resumed is an error', async () => {
  const load = await Load.begin(`  old: {${OLD}, expectRecords: {min: 2}}\n  people: ${PEOPLE}}\n`, SOURCES);
  const accounts = new Accounts(load, ['A', 'B']);
  await load.dieAt(3);
  accounts.retype('B', 'New');
  const outcome = await load.resume();
  expect(outcome).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
  expect(verdicts(outcome)).toEqual({ old: 'differs', people: 'error' });
  accounts.retype('B', 'Old');
  expect((await load.resume()).verdict).toBe('success');
  expect(load.names('Contact')).toEqual(people);
});

describe('records that were sent, and would not be sent now', () => {
  const employees = Array.from({ length: 24 }, (_, index) => `Employee ${index + 10}`);
  const companies = Array.from({ length: 12 }, (_, index) => `Company ${index}`);
  /** Two of each company, so a batch has one company. */
  const employed = {
    'people.csv': `LastName,Account,Kind\n${employees
      .map((name, index) => `${name},Company ${Math.floor(index / 2)},${index === 4 ? 'guest' : 'staff'}\n`)
      .join('')}`,
  };
  const EMPLOYEES =
    '{object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}, concurrencyMode: Serial, columns: {Account: AccountId, Kind: ~}, where: {Kind: staff}';
  const queried = `  old: {${OLD}}\n  people: ${EMPLOYEES}, references: {AccountId: {job: old, key: Name}}}\n`;
  const sentOf = employees.toSpliced(4, 1);

  test.each([['Company 1'], ['Company 6'], companies])(
    'are in doubt where a query does not find their parents any more: %s and so on',
    async (...gone) => {
      const load = await Load.begin(queried, employed);
      const accounts = new Accounts(load, companies);
      await load.dieAt(8);
      const { batchesSent } = load;
      expect(batchesSent).toBe(8);
      for (const name of gone) accounts.retype(name, 'New');
      const outcome = await load.resume();
      expect(outcome).toMatchObject({ verdict: 'error', resumeFrom: '/r' });
      // What a rule of the manifest leaves out was never sent, and of what was not begun nothing is in doubt.
      expect(outcome.jobs[1]).toMatchObject({
        ...{ verdict: 'error', inDoubt: 15 },
        counts: { read: 24, succeeded: 0, failed: 0, notProcessed: 23, skipped: 1 },
      });
      expect(load.rows('people/failed.csv')).toEqual([]);
      // That of the query, which is carried out again.
      expect(load.batchesSent).toBe(batchesSent + 1);
      for (const name of gone) accounts.retype(name, 'Old');
      expect((await load.resume()).verdict).toBe('success');
      expect(load.names('Contact')).toEqual(sentOf);
    },
  );

  test('are in doubt where the results of the job of their parents cannot be read any more', async () => {
    const load = await Load.begin(
      `  companies: {object: Account, operation: insert, files: companies.csv, onFailure: continue}
  people: ${EMPLOYEES}, references: {AccountId: {job: companies, key: Name}}}
`,
      { ...employed, 'companies.csv': `Name\n${companies.join('\n')}\n` },
    );
    await load.dieAt(7);
    load.org.faults.replace([{ route: 'result', times: 99, fault: { kind: 'status', status: 500 } }]);
    const outcome = await load.resume();
    expect(outcome.jobs[1]).toMatchObject({
      ...{ verdict: 'error', inDoubt: 15 },
      counts: { failed: 0, notProcessed: 23, skipped: 1 },
    });
    load.org.faults.replace([]);
    expect((await load.resume()).verdict).toBe('success');
    expect(load.names('Contact')).toEqual(sentOf);
  });

  test('are in doubt where the run died before it wrote down what it sent', async () => {
    const load = await Load.begin(queried, employed);
    const accounts = new Accounts(load, companies);
    // The first one is the query.
    await load.dieAt(6);
    const path = '/r/checkpoint.json';
    const entries = entriesIn(load.files.text(path).trimEnd().split('\n'));
    const isOfLast = (entry: (typeof entries)[number]): boolean => entry.kind === 'body' && entry.batch === 5;
    expect(entries.filter(isOfLast)).toHaveLength(1);
    load.files.contents.set(path, Buffer.from(chained(entries.filter((entry) => !isOfLast(entry)))));
    accounts.retype('Company 4', 'New');
    const outcome = await load.resume();
    expect(outcome.jobs[1]?.reasons[0]).toContain('that is none of those whose answer was lost');
    expect(outcome.jobs[1]).toMatchObject({
      ...{ verdict: 'error', inDoubt: 8 },
      counts: { succeeded: 7, failed: 0, notProcessed: 16, skipped: 1 },
    });
    accounts.retype('Company 4', 'Old');
    expect((await load.resume()).verdict).toBe('success');
    expect(load.names('Contact')).toEqual(sentOf);
  });

  test('are in the org, and their references in doubt, where they are those of a second pass', async () => {
    const load = await Load.begin(RING, RING_SOURCES);
    await load.dieAt(6, { maxFailedRecords: 1 });
    const outcome = await load.resume();
    expect(verdicts(outcome)).toEqual({ first: 'error', accounts: 'records-failed', second: 'error' });
    expect(outcome.jobs[0]?.discrepancies).toEqual([{ name: 'references-in-doubt', records: 2 }]);
    const failed = load.rows('first/failed.csv');
    expect(failed.map((row) => row['sf__Error']?.split(':')[0])).toEqual([
      'REFERENCE_IN_DOUBT',
      'REFERENCE_IN_DOUBT',
    ]);
    expect(failed.map((row) => row['sf__Id']?.slice(0, 3))).toEqual(['a00', 'a00']);
    expect((await load.resume({ maxFailedRecords: 1 })).verdict).toBe('success');
    expect(load.parents).toEqual(PARENTS);
  });
});
