import { expect, test } from 'vitest';
import {
  confirmBodies,
  recall,
  recover,
  refuseOtherBatches,
  type RecoveryTask,
} from '../../src/load/job/recovery.ts';
import type { JournalEvent } from '../../src/load/journal/journal-entry.ts';
import { BatchTracker } from '../../src/load/send/batch-tracker.ts';
import { idOf, type ScriptedBatch, type ScriptedOrg } from './scripted-org.ts';
import { ScriptedPass } from './scripted-pass.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];
const JOB = idOf('750', 1);
const of = { job: 'people', jobId: JOB };
const created: JournalEvent = { kind: 'created', ...of };
const sending = (batch: number): JournalEvent => ({ kind: 'sending', ...of, batch });
const taken = (batch: number): JournalEvent => ({ kind: 'taken', ...of, batch, batchId: idOf('751', batch) });

/** A batch of the plan as the org has it. */
function batch(number: number, state: ScriptedBatch['state'] = 'Completed'): ScriptedBatch {
  return { id: idOf('751', number), rows: NAMES.slice(number * 2 - 2, number * 2), state, result: '' };
}

/** What a run that died has left: lines of its journal, and batches of its job. */
async function left(
  events: readonly JournalEvent[],
  batches: readonly ScriptedBatch[],
  state = 'Open',
): Promise<{
  task: RecoveryTask;
  pass: ScriptedPass;
  org: ScriptedOrg;
  toSend: () => Promise<readonly number[]>;
}> {
  const pass = await ScriptedPass.prepare(NAMES, undefined, events);
  const { context, org, planned, source, stop } = pass;
  org.jobs.push({ id: JOB, state, batches: [...batches] });
  const history = context.historyOf('people');
  if (history === undefined) throw new Error('There is no history.');
  await context.earlierJobs.close(history, false, context);
  const tracker = new BatchTracker(() => undefined);
  recall(history, tracker);
  const task = { planned, history, context, source, tracker, stop: stop.signal };
  const toSend = async (): Promise<readonly number[]> =>
    (await recover(planned.inspection.batches, task)).map(({ number }) => number);
  return { task, pass, org, toSend };
}

test('batches that the org has are not sent again, those that were never begun are', async () => {
  const { org, toSend } = await left([created, sending(1), taken(1)], [batch(1)]);
  expect(await toSend()).toEqual([2, 3]);
  expect(org.jobs[0]?.state).toBe('Closed');
});

test.each([
  ['has it', [batch(1), batch(2)], [3]],
  ['does not have it', [batch(1)], [2, 3]],
])('of a batch without an answer the closed job says whether it %s', async (_, batches, expected) => {
  const { task, toSend } = await left([created, sending(1), taken(1), sending(2)], batches);
  expect(await toSend()).toEqual(expected);
  expect(task.tracker.infos.get(2)?.id).toBe(batches.length > 1 ? idOf('751', 2) : undefined);
});

test('a batch without an answer is not proven absent where the job holds one that is like none', async () => {
  const stranger = { ...batch(2), rows: ['X', 'Y'] };
  const { toSend } = await left([created, sending(1), taken(1), sending(2)], [batch(1), stranger]);
  await expect(toSend()).rejects.toThrow('so it cannot be proven what became of them');
});

test('a batch that was taken and that the job no longer has stops the load', async () => {
  const { toSend } = await left([created, sending(1), taken(1), sending(2), taken(2)], [batch(1)]);
  await expect(toSend()).rejects.toThrow(`no longer has batch ${idOf('751', 2)}`);
});

test('what an aborted job did not process is sent again, once nothing of it is waiting any more', async () => {
  const { org, toSend } = await left(
    [created, sending(1), taken(1), sending(2), taken(2)],
    [batch(1), batch(2, 'InProgress')],
    'Aborted',
  );
  const lists = org.count('list');
  org.onList = ({ batches: [, second] }) => {
    if (second !== undefined && org.count('list') > lists + 2) second.state = 'NotProcessed';
  };
  expect(await toSend()).toEqual([2, 3]);
});

test('records of a batch that were sent again are never sent as a whole batch once more', async () => {
  const attempt: JournalEvent = {
    ...{ kind: 'attempt', job: 'people', batch: 4, attempt: 1, records: [{ batch: 2, places: [0] }] },
  };
  const { toSend } = await left(
    [created, sending(1), taken(1), sending(2), taken(2), attempt],
    [batch(1), batch(2, 'NotProcessed')],
    'Aborted',
  );
  expect(await toSend()).toEqual([3]);
});

test('a batch of the journal that neither the plan nor an attempt makes is refused', async () => {
  const { task } = await left([created, sending(7), taken(7)], [batch(1)]);
  expect(() => {
    refuseOtherBatches(task);
  }).toThrow('names a batch 7 of job "people"');
});

test('a body that is another one than was sent is refused', async () => {
  const body: JournalEvent = { kind: 'body', job: 'people', batch: 1, checksum: 1 };
  const { pass, task } = await left([created, sending(1), body, taken(1)], [batch(1)]);
  await expect(confirmBodies(pass.planned.inspection.batches, task)).rejects.toThrow(
    'are not those that they were when the run was interrupted',
  );
});
