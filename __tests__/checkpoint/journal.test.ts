import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Checkpoint } from '../../src/load/checkpoint.ts';
import { JobHistory } from '../../src/load/job-history.ts';
import {
  journalLine,
  type JournalEntry,
  type JournalEvent,
  type RunEntry,
} from '../../src/load/journal-entry.ts';
import { readJournal } from '../../src/load/journal.ts';
import { MemoryFiles } from '../../src/ports/memory-files.ts';

const hash = 'a'.repeat(64);
const jobId = '750000000000001AAA';
const run: RunEntry = {
  ...{ kind: 'run', version: 1, startedAt: '2026-01-05T09:00:00.000Z', apiVersion: '66.0' },
  ...{ instance: hash, manifest: hash, jobs: ['people', 'places'] },
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
      const lines = [run, ...planned, ...events].map(journalLine);
      const whole = Buffer.from(lines.join(''));
      const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')));
      for (let length = 0; length <= whole.length; length++) {
        const reading = readJournal(whole.subarray(0, length));
        const complete = ends.filter((end) => end <= length).length;
        if (complete <= planned.length) {
          expect(reading).toHaveProperty('fault');
        } else {
          expect(reading).toMatchObject({ journal: { run, planned } });
          expect('journal' in reading && reading.journal.events).toEqual(events.slice(0, complete - 3));
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('a line with a byte changed is refused, or is another one of the same form', () => {
  const lines = [run, ...planned, { kind: 'created', job: 'people', jobId } as const].map(journalLine);
  const whole = Buffer.from(lines.join(''));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(whole);
      changed[at] = value;
      const reading = readJournal(changed);
      if (!('journal' in reading)) return;
      for (const { kind, ...rest } of reading.journal.events) {
        expect(kind).toBe('created');
        expect(rest).toMatchObject({ jobId: expect.stringMatching(/^[A-Za-z0-9]{15,18}$/) as string });
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', '', 'it has no whole line'],
  ['another file', '{"version":1,"jobs":[]}\n', 'its first line is not that of a checkpoint of version 1'],
  ['another version', journalLine(run).replace('"version":1', '"version":2'), 'its first line is not'],
  ['a head that is cut', journalLine(run), 'its head is not whole'],
  [
    'a line in the wrong place',
    [run, { kind: 'done', job: 'people', verdict: 'success' } as const].map(journalLine).join(''),
    'line 2',
  ],
  ['a second beginning', [run, ...planned, run].map(journalLine).join(''), 'line 4'],
  [
    'a key too many',
    `${[run, ...planned].map(journalLine).join('')}{"kind":"done","job":"people","x":1}\n`,
    'line 4',
  ],
  [
    'a path for an id',
    [run, ...planned, { kind: 'created', job: 'people', jobId: '../../x' } as const]
      .map(journalLine)
      .join(''),
    'line 4',
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
  const history = new JobHistory([attempt(4, 1, 2), attempt(5, 1, 3), attempt(6, 2, 3)], 'people');
  expect([1, 2, 3, 4, 5, 6].map((number) => history.isSplit(number, 3))).toEqual([
    ...[false, true, true],
    ...[true, true, false],
  ]);
});

test('lines go to the disk in their order; who waits is told when they are there', async () => {
  const files = new MemoryFiles();
  const checkpoint = await Checkpoint.begin('/r', Buffer.from('head\n'), files);
  checkpoint.note({ kind: 'created', job: 'people', jobId });
  await checkpoint.add({ kind: 'sending', job: 'people', jobId, batch: 1 });
  const text = files.text('/r/checkpoint.json').split('\n');
  expect(text.map((line) => line.slice(0, 17))).toEqual([
    'head',
    '{"kind":"created"',
    '{"kind":"sending"',
    '',
  ]);
  await checkpoint.close();
});

test('after a line that could not be written none is, and everybody is told', async () => {
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
  const checkpoint = await Checkpoint.begin('/r', Buffer.from('head\n'), files);
  checkpoint.note({ kind: 'created', job: 'people', jobId });
  for (const batch of [1, 2]) {
    await expect(checkpoint.add({ kind: 'sending', job: 'people', jobId, batch })).rejects.toThrow(
      /^checkpoint.json could not be written, so nothing more was sent: .* ENOSPC/,
    );
  }
  expect(writes).toBe(1);
  await checkpoint.close();
});
