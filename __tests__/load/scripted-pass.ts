import { FailureDigest } from '../../src/outcome/failure-digest.ts';
import type { Journal } from '../../src/load/journal/journal.ts';
import { JOURNAL_VERSION, type JournalEvent } from '../../src/load/journal/journal-entry.ts';
import { Checkpoint } from '../../src/load/journal/journal-writer.ts';
import { runPass, type PassEnd } from '../../src/load/job/pass.ts';
import { runContext } from '../../src/load/run-context.ts';
import type { LoadContext } from '../../src/load/send/context.ts';
import { Stop } from '../../src/load/send/stop.ts';
import type { PlannedJob } from '../../src/plan/plan.ts';
import { makePlan } from '../../src/plan/planning.ts';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import type { RecordSink } from '../../src/records/results/record-sink.ts';
import { Describes } from '../../src/salesforce/describes.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { never } from '../salesforce/test-org.ts';
import { ScriptedOrg } from './scripted-org.ts';

/** One job of contacts, two in a batch, on its way into a scripted org: nothing of it leaves the process. */
export class ScriptedPass {
  readonly org = new ScriptedOrg();
  readonly files: MemoryFiles;
  readonly planned: PlannedJob;
  readonly context: LoadContext;
  readonly source: BatchSource;
  readonly stop = new Stop(() => undefined);
  /** What became of the records, in their order. */
  readonly outcomes: string[] = [];

  private constructor(files: MemoryFiles, planned: PlannedJob, checkpoint: Checkpoint, earlier?: Journal) {
    const request = { apiVersion: '66.0', maxFailedRecords: { records: 0 } };
    const folders = { resultsFolder: '/results', scratchFolder: '/scratch' };
    const { bed, bulk, clock } = this.org;
    const describes = new Describes({ transport: bed.transport, apiVersion: '66.0', signal: never });
    const listener = {
      ...{ jobStarted: () => undefined, jobCreated: () => undefined, batchFinal: () => undefined },
      ...{ progress: () => undefined, jobStopped: () => undefined, jobEnded: () => undefined },
    };
    const ports = {
      ...{ clock, files, log: bed.log, listener },
      openJobs: { opened: () => undefined, ended: () => undefined },
      cancellation: { cancelled: never, deadline: never, closing: never },
    };
    const means = { transport: bed.transport, bulk, describes, ports, warn: () => undefined };
    const shared = runContext({ jobs: [planned] }, earlier, { ...request, ...folders }, means);
    this.files = files;
    this.planned = planned;
    this.context = { ...shared, checkpoint };
    this.source = new BatchSource(planned.inspection, files);
  }

  /**
   * @param names one a record
   * @param job keys of the manifest's job, beside its object, operation and files
   * @param events what an earlier run has written down
   */
  static async prepare(
    names: readonly string[],
    job = 'batch: {maxRecords: 2}',
    events?: readonly JournalEvent[],
  ): Promise<ScriptedPass> {
    const files = new MemoryFiles({
      '/w/bulk-load.yml': `version: 1\njobs:\n  people: {object: Contact, operation: insert, files: p.csv, ${job}}\n`,
      '/w/p.csv': `LastName\n${names.map((name) => `${name}\n`).join('')}`,
    });
    const { diagnostics, plan } = await makePlan(
      {
        ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
        ...{ maxFailedRecords: { records: 0 }, scratchFolder: '/scratch' },
      },
      { files, signal: never, instant: 0 },
    );
    const planned = plan?.jobs[0];
    if (planned?.kind !== 'load') throw new Error(JSON.stringify(diagnostics));
    const checkpoint = await Checkpoint.begin('/results', { bytes: Buffer.of(), chain: '' }, files);
    const earlier = events && { ...EARLIER, events };
    return new ScriptedPass(files, planned, checkpoint, earlier);
  }

  /** Loads all of it. */
  async run(): Promise<PassEnd> {
    const { context, outcomes, planned, source, stop } = this;
    const note = (outcome: string): void => void outcomes.push(outcome);
    const files: RecordSink = {
      succeeded: (_, ids, start, end) => {
        note(Buffer.from(ids.subarray(start, end)).toString());
      },
      failed: (_record, _id, error) => {
        note(error.split(':')[0] ?? '');
      },
      notProcessed: (_, inDoubt) => {
        note(inDoubt ? 'in doubt' : 'not processed');
      },
      skipped: () => {
        note('skipped');
      },
      drain: async () => Promise.resolve(),
      close: async () => Promise.resolve(),
    };
    const digest = new FailureDigest(new Set());
    return runPass({ planned, context, source, files, digest, stop });
  }
}

const EARLIER: Omit<Journal, 'events'> = {
  run: {
    ...{ kind: 'run', version: JOURNAL_VERSION, startedAt: '2026-01-05T08:00:00.000Z', apiVersion: '66.0' },
    ...{ jobsSince: '2026-01-05T08:00:00.000Z', instance: '', user: '', manifest: '', jobs: ['people'] },
  },
  ...{ planned: [], bytes: Buffer.of(), chain: '' },
};
