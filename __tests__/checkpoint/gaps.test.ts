import { expect, test } from 'vitest';
import type { Job } from '../../src/org/bulk/job.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { chained, entriesIn } from './chained.ts';
import { InterruptedLoad, names } from './interrupted-load.ts';

const sorted = names.toSorted();
/** Lines of the head, for the one job that the load has. */
const HEAD = 2;

/** A load that was done, and its journal cut back to the first lines. */
async function cutBack(lines: number, keys = ''): Promise<InterruptedLoad> {
  const load = await InterruptedLoad.begin({}, keys);
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  keep(load, lines);
  return load;
}

function keep(load: InterruptedLoad, lines: number): void {
  const text = load.journal
    .slice(0, lines)
    .map((line) => `${line}\n`)
    .join('');
  load.files.contents.set('/r/checkpoint.json', Buffer.from(text));
}

async function expectRefusal(load: InterruptedLoad, resume: () => Promise<Outcome>): Promise<string> {
  const [journal, stored] = [load.files.text('/r/checkpoint.json'), load.stored];
  const outcome = await resume();
  expect(outcome).toMatchObject({ verdict: 'invalid', counts: { read: 0 } });
  expect([load.stored, load.files.text('/r/checkpoint.json')]).toEqual([stored, journal]);
  expect(load.sent.batches).toBe(0);
  const [diagnostic, ...others] = outcome.diagnostics;
  expect(others).toEqual([]);
  return `${diagnostic?.message ?? ''} ${diagnostic?.hint ?? ''}`;
}

/** Makes a job as another load of the same user would. @returns its id */
async function otherJob(
  load: InterruptedLoad,
  facts: (job: Job) => Partial<Job> = () => ({}),
): Promise<string> {
  const { token, url, service } = load.org;
  const post = async (path: string, contentType: string, body: string): Promise<string> => {
    const headers = { 'X-SFDC-Session': token, 'Content-Type': `${contentType}; charset=UTF-8` };
    const response = await fetch(`${url}/services/async/66.0/job${path}`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    return /<id>(\w+)<\/id>/.exec(await response.text())?.[1] ?? '';
  };
  const id = await post(
    '',
    'application/xml',
    '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><operation>insert</operation><object>Contact</object><contentType>CSV</contentType></jobInfo>',
  );
  await post(`/${id}/batch`, 'text/csv', 'LastName\nSomebody\n');
  // The org works when it is looked at.
  await fetch(`${url}/services/async/66.0/job/${id}/batch`, { headers: { 'X-SFDC-Session': token } });
  const job = service.jobs.get(id);
  if (job === undefined) throw new Error('There is no job.');
  service.jobs.set(id, { ...job, ...facts(job) });
  return id;
}

/** The names that the run itself has stored. */
function ownOf(load: InterruptedLoad): string[] {
  return load.stored.filter((name) => name !== 'Somebody');
}

function jobsOf(load: InterruptedLoad): readonly Job[] {
  return [...load.org.service.jobs.values()];
}

test('a copy that ends after its plan is refused with the id of the job that it does not know', async () => {
  const load = await cutBack(HEAD);
  const [job] = jobsOf(load);
  const message = await expectRefusal(load, async () => load.resume());
  expect(message).toMatch(/^The org has jobs of this user that were made since the run of \S+ began/);
  expect(message).toContain(`does not know: ${job?.id ?? ''} (insert Contact). It may be an older copy`);
  expect(message).toContain('name them in the input "jobs-of-others".');
});

test("a job that is said to be somebody else's holds nothing up, whichever form its id has", async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 3 })).toBe('dead');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const others = [await otherJob(load), await otherJob(load)];
  const refused = await load.resume({ jobsOfOthers: others.slice(0, 1) });
  expect(refused.diagnostics[0]?.message).toContain(`does not know: ${others[1] ?? ''} (insert Contact).`);
  const outcome = await load.resume({ jobsOfOthers: others.map((id) => id.slice(0, 15)) });
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
  expect(ownOf(load)).toEqual(sorted);
});

interface OtherJob {
  readonly what: string;
  readonly facts: (job: Job) => Partial<Job>;
  readonly refused: boolean;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;

test.each<OtherJob>([
  { what: 'of another user', facts: () => ({ createdById: '005000000000XYZAAW' }), refused: false },
  { what: 'for another object', facts: () => ({ object: 'Lead' }), refused: false },
  { what: 'of another operation', facts: () => ({ operation: 'delete' }), refused: false },
  { what: 'that queries', facts: () => ({ operation: 'query' }), refused: false },
  {
    what: 'made before the run began',
    facts: ({ createdDate }) => ({ createdDate: createdDate - 60_000 }),
    refused: false,
  },
  { what: 'that is empty', facts: () => ({ batches: [] }), refused: false },
  { what: 'that was aborted', facts: () => ({ state: 'Aborted' }), refused: true },
  {
    what: 'made later than this machine is said to have',
    facts: ({ createdDate }) => ({ createdDate: createdDate + DAY_MILLISECONDS }),
    refused: true,
  },
  { what: 'in another format', facts: () => ({ contentType: 'JSON' }), refused: true },
  { what: 'under the name with a namespace', facts: () => ({ object: 'ns__Contact' }), refused: true },
])('whether a job that the journal does not know refuses the run: one $what', async ({ facts, refused }) => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 3 })).toBe('dead');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await otherJob(load, facts);
  const outcome = await load.resume();
  expect(outcome.verdict).toBe(refused ? 'invalid' : 'success');
  if (refused) expect(load.sent.writes).toBe(0);
  else expect(ownOf(load)).toEqual(sorted);
});

test('the list is read to its end', async () => {
  const load = await cutBack(HEAD);
  const [[id, job] = ['', undefined]] = load.org.service.jobs;
  if (job === undefined) throw new Error('There is no job.');
  load.org.service.jobs.clear();
  for (let number = 0; number < 1_000; number++) {
    load.org.service.jobs.set(`other ${number}`, {
      ...job,
      id: `750${String(number).padStart(12, '0')}AAA`,
      object: 'Lead',
    });
  }
  load.org.service.jobs.set(id, job);
  const message = await expectRefusal(load, async () => load.resume());
  expect(message).toContain(`does not know: ${id} (insert Contact)`);
});

test('a run that dies has listed the jobs that were there before, one that is resumed lists them twice before it sends anything, and when it is done', async () => {
  const load = await InterruptedLoad.begin();
  const restCalls = (): number => load.requests('GET rest 200');
  expect(await load.start({ dieAtBatch: 3 })).toBe('dead');
  // What org it is, who is logged in, what its limits are, what the object is like, and which jobs it has.
  expect(restCalls()).toBe(5);
  expect(await load.resume()).toMatchObject({ verdict: 'success' });
  expect(restCalls()).toBe(5 + 7);
});

const json = 'application/json';

test.each<[string, number, string, string]>([
  ['is refused', 403, '[{"errorCode":"INSUFFICIENT_ACCESS","message":"No."}]', 'INSUFFICIENT_ACCESS: No.'],
  ['is never answered in time', 503, 'Busy', 'the server answered with HTTP 503'],
  ['is no list', 200, '{"records":{}}', '"records" is not a list'],
  ['is cut', 200, '{"done":false,"records":[]}', '"nextRecordsUrl" is not the path of a page'],
  [
    'goes on elsewhere',
    200,
    '{"records":[],"nextRecordsUrl":"https://x/"}',
    '"nextRecordsUrl" is not the path of a page',
  ],
  ['has a job without an id', 200, '{"records":[{"object":"Contact"}]}', '"id" is not the id of a job'],
])(
  'where the list of jobs %s, nothing is sent, and the run can still be finished',
  async (_, status, body, reason) => {
    const load = await InterruptedLoad.begin();
    expect(await load.start({ dieAtBatch: 3 })).toBe('dead');
    // Before that the org is asked what it is, who is logged in, what its limits are, and what the object is like.
    load.play({
      route: 'rest',
      nth: 5,
      times: 999,
      fault: { kind: 'status', status, body, contentType: json },
    });
    const outcome = await load.resume();
    expect(outcome).toMatchObject({
      verdict: 'error',
      resumeFrom: '/r',
      counts: { succeeded: 0, notProcessed: 12 },
    });
    expect(outcome.troubles[0]).toMatch(
      /^The jobs of the org could not be read, so it is not known whether this/,
    );
    expect(outcome.troubles[0]).toContain(reason);
    expect(load.sent.writes).toBe(0);
    load.play();
    expect(await load.resume()).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
    expect(load.stored).toEqual(sorted);
  },
);

test('where it is not known who is logged in, the jobs of all users count', async () => {
  const load = await cutBack(HEAD);
  for (const [id, job] of load.org.service.jobs) {
    load.org.service.jobs.set(id, { ...job, createdById: '005000000000001AAA' });
  }
  const body = '{"user_id":"somebody"}';
  load.play({ route: 'rest', nth: 2, fault: { kind: 'status', status: 200, body, contentType: json } });
  expect(await expectRefusal(load, async () => load.resume())).toContain('(insert Contact)');
});

/** Locks that make records fail twice, so that attempts go into further batches, and the last one into a serial job. */
const locks = {
  times: 99,
  fault: { kind: 'locked-rows', tries: 2, field: 'LastName', values: ['Name 1', 'Name 4', 'Name 9'] },
} as const;

const rowsManifest = `version: 1
jobs:
  old: {object: Account, operation: query, query: SELECT Name FROM Account}
  people: {object: Contact, operation: insert, rowsFrom: old, columns: {Name: LastName}, batch: {maxRecords: 2}}
`;

interface Done {
  readonly what: string;
  readonly head: number;
  readonly begin: () => Promise<InterruptedLoad>;
}

test.each<Done>([
  {
    what: 'with attempts to heal',
    head: HEAD,
    begin: async () => {
      const load = await InterruptedLoad.begin();
      load.play(locks);
      return load;
    },
  },
  {
    what: 'with a second pass',
    head: HEAD,
    begin: async () => {
      const reference = '{ReportsToId: {job: people, key: Key}}';
      const load = await InterruptedLoad.begin({}, `, columns: {Key: ~}, references: ${reference}`);
      const next = (index: number): string => names[(index + 1) % names.length] ?? '';
      const rows = names.map((name, index) => `${name},${name},${next(index)}\n`);
      load.files.contents.set('/w/people.csv', Buffer.from(`LastName,Key,ReportsToId\n${rows.join('')}`));
      return load;
    },
  },
  {
    what: "of a query's rows",
    head: HEAD + 1,
    begin: async () => {
      const load = await InterruptedLoad.begin();
      const account = load.org.schema.object('Account');
      if (account === undefined) throw new Error('The org knows no Account.');
      for (const name of names) load.org.store.insert(account, new Map([['Name', name]]));
      load.files.contents.set('/w/bulk-load.yml', Buffer.from(rowsManifest));
      return load;
    },
  },
])('whatever last lines a journal lacks, nothing of a load $what is sent again', async ({ begin, head }) => {
  const load = await begin();
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  const { journal } = load;
  const found: Record<string, number> = {};
  const sent = load.org.ledger.report().batches.length;
  for (let lines = head; lines <= journal.length; lines++) {
    load.files.contents.set('/r/checkpoint.json', Buffer.from(`${journal.slice(0, lines).join('\n')}\n`));
    const { jobs, verdict } = await load.resume();
    found[verdict] = (found[verdict] ?? 0) + 1;
    expect({ lines, stored: load.stored }).toEqual({ lines, stored: sorted });
    const loaded = load.org.ledger.report().batches.length - sent;
    // A query is carried out again each time.
    expect(loaded).toBeLessThanOrEqual(head > HEAD ? lines - head + 1 : 0);
    if (verdict !== 'success') continue;
    const reported = jobs.find(({ id }) => id === 'people');
    expect(reported?.reasons.length === 0 ? load.reported('success.csv') : names).toEqual(names);
  }
  expect(found['invalid']).toBeGreaterThan(1);
  expect(found['success']).toBeGreaterThan(0);
});

test('a batch in a job of the run that nobody has written down refuses the run, and is named', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  const [job] = jobsOf(load);
  const [first] = job?.batches ?? [];
  if (job === undefined || first === undefined) throw new Error('There is no batch.');
  job.batches.push({ ...first, id: '751EM0000009999YAA' });
  const message = await expectRefusal(load, async () => load.resume());
  expect(message).toContain(
    `Job ${job.id} holds batches that this checkpoint.json does not know: 751EM0000009999YAA. It may be`,
  );
});

test('a batch that could be one without an answer, and is not, keeps its job from going on', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 6 })).toBe('dead');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [job] = jobsOf(load);
  const { token, url } = load.org;
  const { status } = await fetch(`${url}/services/async/66.0/job/${job?.id ?? ''}/batch`, {
    method: 'POST',
    headers: { 'X-SFDC-Session': token, 'Content-Type': 'text/csv; charset=UTF-8' },
    body: 'LastName\nSomebody\n',
  });
  expect(status).toBe(201);
  const outcome = await load.resume();
  expect(['invalid', 'error']).toContain(outcome.verdict);
  expect(load.sent.batches).toBe(0);
});

test('a batch of an attempt whose line is missing is a batch that nobody knows', async () => {
  const load = await InterruptedLoad.begin();
  load.play(locks);
  expect(await load.start()).toMatchObject({ verdict: 'success' });
  const entries = entriesIn(load.journal).filter(({ kind }) => kind !== 'attempt' && kind !== 'done');
  load.files.contents.set('/r/checkpoint.json', Buffer.from(chained(entries)));
  load.play();
  const outcome = await load.resume();
  expect(outcome.verdict).toBe('error');
  expect(outcome.jobs[0]?.reasons[0]).toMatch(
    /^checkpoint\.json names a batch \d+ of job "people" that neither its plan nor an attempt makes/,
  );
  expect(load.sent.batches).toBe(0);
  expect(load.stored).toEqual(sorted);
});

test('a copy that was made before the run went on elsewhere is refused, though it bears no mark', async () => {
  const load = await InterruptedLoad.begin();
  expect(await load.start({ dieAtBatch: 2 })).toBe('dead');
  const copy = load.files.contents.get('/r/checkpoint.json') ?? Buffer.alloc(0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const first = new Set(load.org.service.jobs.keys());
  const second = await load.resume({ resultsFolder: '/second' });
  expect(second.verdict).toBe('success');
  load.files.contents.set('/r/checkpoint.json', copy);
  const [later] = jobsOf(load).filter(({ id }) => !first.has(id));
  const message = await expectRefusal(load, async () => load.resume());
  expect(message).toContain(`does not know: ${later?.id ?? ''} (insert Contact)`);
});
