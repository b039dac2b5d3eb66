import { isDeepStrictEqual } from 'node:util';
import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { Checkpoint } from '../../src/load/journal/journal-writer.ts';
import { JobHistory } from '../../src/load/journal/job-history.ts';
import type { JournalEntry, JournalEvent, RunEntry } from '../../src/load/journal/journal-entry.ts';
import { readJournal } from '../../src/load/journal/journal.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { chained } from './chained.ts';

const hash = 'a'.repeat(64);
const jobId = '750000000000001AAA';
const run: RunEntry = {
  ...{ kind: 'run', version: 2, startedAt: '2026-01-05T09:00:00.000Z', apiVersion: '66.0' },
  ...{ jobsSince: '2026-01-05T08:59:55.000Z', instance: hash, user: hash, manifest: hash },
  jobs: ['people', 'places'],
};
const planned = run.jobs.map((job): JournalEntry => ({
  ...{ kind: 'planned', job, files: [{ name: 'Übersicht.csv', size: 12, sha256: hash }] },
  ...{ maxRecords: 200, maxBytes: 10_000, records: 3, batches: 2, cut: hash },
}));

const job = fc.constantFrom(...run.jobs);
const id = fc.stringMatching(/^[A-Za-z0-9]{15}$/);
const batch = fc.nat(20);
const event: fc.Arbitrary<JournalEvent> = fc.oneof(
  fc.record({ kind: fc.constant('created' as const), job, jobId: id }),
  fc.record({ kind: fc.constant('sending' as const), job, jobId: id, batch }),
  fc.record({ kind: fc.constant('taken' as const), job, jobId: id, batch, batchId: id }),
  fc.record({
    ...{ kind: fc.constant('attempt' as const), job, batch, attempt: fc.nat(3) },
    records: fc.array(fc.record({ batch, places: fc.array(fc.nat(9_999)) })),
  }),
  fc.record({ kind: fc.constant('body' as const), job, batch: fc.nat(), checksum: fc.nat() }),
  fc.record({
    kind: fc.constant('done' as const),
    job,
    verdict: fc.constantFrom('success' as const, 'records-failed'),
  }),
  fc.record({ kind: fc.constant('continued' as const), at: fc.constant('2026-01-05T10:00:00.000Z') }),
);

test('cut at any byte, a journal is read as the events up to there, or not at all', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const entries = [run, ...planned, ...events];
      const whole = Buffer.from(chained(entries));
      const ends = entries.map((_, index) => Buffer.byteLength(chained(entries.slice(0, index + 1))));
      for (let length = 0; length <= whole.length; length++) {
        const reading = readJournal(whole.subarray(0, length));
        const complete = ends.filter((end) => end <= length).length;
        if (complete <= planned.length) {
          expect(reading).toHaveProperty('fault');
        } else {
          const read = 'journal' in reading && { ...reading.journal, bytes: undefined, chain: undefined };
          const expected = { run, planned, events: events.slice(0, complete - 3) };
          // Asked a thousand times, the matcher takes most of the test's time.
          if (!isDeepStrictEqual(read, { ...expected, bytes: undefined, chain: undefined }))
            expect(read).toEqual(expected);
        }
      }
    }),
    { numRuns: 20 },
  );
});

const created = { kind: 'created', job: 'people', jobId } as const;
const changed = 'lines were changed, taken out, put in or moved';

/** What a journal of these lines is refused for; undefined when it is read. */
function faultOf(content: string | Uint8Array): string | undefined {
  const reading = readJournal(Buffer.from(content));
  return 'fault' in reading ? reading.fault : undefined;
}

test('with any byte of it changed, a journal is refused', () => {
  const whole = Buffer.from(chained([run, ...planned, created, created]));
  expect(faultOf(whole)).toBeUndefined();
  const wrong: unknown[] = [];
  for (let at = 0; at < whole.length; at++) {
    for (const value of [0x0a, 0x20, 0x22, 0x30, 0x61, 0xff, (whole[at] ?? 0) ^ 1, (whole[at] ?? 0) ^ 0x20]) {
      if (value === whole[at]) continue;
      const other = Buffer.from(whole);
      other[at] = value;
      // The last line end stands for the whole last line: without it, that line was never written.
      const isTorn = at === whole.length - 1;
      if ((faultOf(other) === undefined) !== isTorn) wrong.push({ at, value });
    }
  }
  expect(wrong).toEqual([]);
});

const history: readonly JournalEvent[] = [
  created,
  ...[1, 2, 3].map((number) => ({ kind: 'sending', job: 'people', jobId, batch: number }) as const),
  { kind: 'attempt', job: 'people', batch: 3, attempt: 1, records: [{ batch: 1, places: [0] }] },
  { kind: 'done', job: 'people', verdict: 'success' },
];

test.each<[string, (lines: string[], at: number) => string[], number]>([
  ['taken out', (lines, at) => lines.toSpliced(at, 1), 0],
  ['doubled', (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''), 1],
  ['swapped with the next', (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''), 0],
  ['replaced by an empty one', (lines, at) => lines.toSpliced(at, 1, ''), 0],
  ['followed by an empty one', (lines, at) => lines.toSpliced(at + 1, 0, ''), 1],
])('a line that was %s is reported by its number', (_, change, after) => {
  const lines = chained([run, ...planned, ...history])
    .trimEnd()
    .split('\n');
  for (let at = 1 + planned.length; at < lines.length - 1; at++) {
    const fault = faultOf(`${change(lines, at).join('\n')}\n`);
    expect(fault).toMatch(new RegExp(`^line ${at + 1 + after} is `));
  }
});

test('what follows the last line of one run does not follow that of another', () => {
  const other: RunEntry = { ...run, startedAt: '2026-01-05T09:00:00.001Z' };
  const [one, two] = [run, other].map((head) =>
    chained([head, ...planned, ...history])
      .trimEnd()
      .split('\n'),
  ) as [string[], string[]];
  for (let at = 1; at < one.length; at++) {
    expect(faultOf(`${[...one.slice(0, at), ...two.slice(at)].join('\n')}\n`)).toBe(
      `line ${at + 1} is not the one that was written there: ${changed}`,
    );
  }
});

test('a head that was changed is refused, though its line is a sound one', () => {
  const text = chained([run, ...planned]).replace('"apiVersion":"66.0"', '"apiVersion":"65.0"');
  expect(faultOf(text)).toBe(`line 1 is not the one that was written there: ${changed}`);
});

test.each([
  ['nothing', '', 'it has no whole line'],
  ['another file', '{"version":1,"jobs":[]}\n', 'its first line is not that of a checkpoint of version 2'],
  ['another version', chained([{ ...run, version: 1 as 2 }]), 'its first line is not'],
  ['a beginning without a chain', `${JSON.stringify(run)}\n`, 'its first line is not'],
  ['a head that is cut', chained([run]), 'its head is not whole'],
  [
    'a line in the wrong place',
    chained([run, { kind: 'done', job: 'people', verdict: 'success' }]),
    'line 2 is none that this version writes',
  ],
  ['a second beginning', chained([run, ...planned, run]), 'line 4 is none that this version writes'],
  [
    'a line without a chain',
    `${chained([run, ...planned])}${JSON.stringify(created)}\n`,
    'line 4 is none that this version writes',
  ],
  [
    'a key too many',
    chained([run, ...planned, { ...created, x: 1 } as JournalEntry]),
    'line 4 is none that this version writes',
  ],
  [
    'a path for an id',
    chained([run, ...planned, { kind: 'created', job: 'people', jobId: '../../x' }]),
    'line 4 is none that this version writes',
  ],
])('%s is refused', (_, text, fault) => {
  const reading = readJournal(Buffer.from(text));
  expect('fault' in reading && reading.fault).toContain(fault);
});

test('what was sent last counts, and what it replaced is remembered', () => {
  const at = { job: 'people', batch: 1 };
  const other = '750000000000002AAA';
  const history = new JobHistory(
    [
      { kind: 'created', job: 'people', jobId },
      { kind: 'sending', ...at, jobId },
      { kind: 'taken', ...at, jobId, batchId: '751000000000001AAA' },
      { kind: 'created', job: 'another', jobId: '750000000000009AAA' },
      { kind: 'created', job: 'people', jobId: other },
      { kind: 'sending', ...at, jobId: other },
    ],
    'people',
  );
  expect(history.jobIds).toEqual([jobId, other]);
  expect([...history.placements]).toEqual([[1, { jobId: other }]]);
  expect([...history.superseded]).toEqual(['751000000000001AAA']);
  expect(history.isDone).toBe(false);
});

test('a batch whose records are in a later attempt is never sent as a whole', () => {
  const attempt = (batch: number, number: number, from: number): JournalEvent => ({
    ...{ kind: 'attempt', job: 'people', batch, attempt: number, records: [{ batch: from, places: [0] }] },
  });
  const history = new JobHistory(
    [attempt(4, 1, 2), attempt(5, 1, 3), attempt(6, 2, 3), attempt(7, 2, 2)],
    'people',
  );
  expect([1, 2, 3, 4, 5, 6, 7].map((number) => history.isSplit(number, 3))).toEqual([
    ...[false, true, true],
    ...[true, true, false, false],
  ]);
});

const begun = readJournal(Buffer.from(chained([run, ...planned])));
if (!('journal' in begun)) throw new Error(begun.fault);
const head = begun.journal;

test('lines go to the disk in their order; who waits is reported when they are there', async () => {
  const files = new MemoryFiles();
  const checkpoint = await Checkpoint.begin('/r', head, files);
  checkpoint.note(created);
  await checkpoint.add({ kind: 'sending', job: 'people', jobId, batch: 1 });
  expect(readJournal(Buffer.from(files.text('/r/checkpoint.json')))).toMatchObject({
    journal: { events: [created, { kind: 'sending', job: 'people', jobId, batch: 1 }] },
  });
  await checkpoint.close();
});

test('after a line that could not be written none is, and everybody is reported', async () => {
  const files = new MemoryFiles();
  let writes = 0;
  const append = files.append.bind(files);
  files.append = async (path) => ({
    ...(await append(path)),
    write: async () => {
      writes++;
      return Promise.reject(new Error('ENOSPC: no space left on device, write'));
    },
  });
  const checkpoint = await Checkpoint.begin('/r', head, files);
  checkpoint.note(created);
  for (const batch of [1, 2]) {
    await expect(checkpoint.add({ kind: 'sending', job: 'people', jobId, batch })).rejects.toThrow(
      /^checkpoint.json could not be written, so nothing more was sent: .* ENOSPC/,
    );
  }
  expect(writes).toBe(1);
  await checkpoint.close();
});
