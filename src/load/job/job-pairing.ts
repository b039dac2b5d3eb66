import { LateReferences } from '../../match/late-references.ts';
import { PairedRecords } from '../../match/paired-records.ts';
import { pairRecords } from '../../match/pairing.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { LoadContext } from '../send/context.ts';
import { BEFORE_FILE } from '../../undo/undo-file.ts';
import { takeOverValues, ValuesBefore, type KeptValues } from './values-before.ts';

/** What the org's records say of a job's. */
export interface JobPairing {
  /** Undefined where they decide nothing of what is sent. */
  readonly paired?: PairedRecords;
  /** The values that are about to be overwritten, where they are kept. */
  readonly kept?: KeptValues;
}

/**
 * Asks the org's records what the job wants of them. It is in the journal before anything is sent, so that a run that is
 * resumed sends what this one would have sent, and keeps what this one has kept.
 *
 * @throws as `pairRecords`; when the journal, or the file with the values before, does not have what was sent by
 */
export async function jobPairing(
  planned: PlannedJob,
  context: LoadContext,
  signal: AbortSignal,
): Promise<JobPairing> {
  const { files, historyOf, resultsFolder } = context;
  const { id: job, keepBefore, match, unchanged } = planned.job;
  const isPaired = (match !== undefined || unchanged === 'skip') && planned.inspection.records > 0;
  const history = historyOf(job);
  const late = unchanged === 'skip' ? new LateReferences(planned) : undefined;
  const earlier = isPaired && history?.pairing ? PairedRecords.read(history.pairing, late) : undefined;
  if (history !== undefined && history.jobIds.length > 0) {
    if (isPaired && earlier === undefined) {
      throw new Error(
        `checkpoint.json does not have the pairing by which records of job "${job}" were sent, so it cannot be known what became of them. Nothing more was sent for it.`,
      );
    }
    if (!keepBefore) return earlier === undefined ? {} : { paired: earlier };
    const { kept } = history;
    if (kept === undefined) {
      throw new Error(
        `checkpoint.json does not have the values that were kept before records of job "${job}" were sent, so they are not known. Nothing more was sent for it.`,
      );
    }
    await takeOverValues(job, kept, context);
    return { kept, ...(earlier !== undefined && { paired: earlier }) };
  }
  // Of an earlier run, or of an attempt that has sent nothing.
  await files.remove(`${resultsFolder}/${job}/${BEFORE_FILE}`);
  if (earlier !== undefined && !keepBefore) return { paired: earlier };
  return isPaired || (keepBefore && planned.inspection.records > 0)
    ? ask(planned, isPaired, context, signal)
    : {};
}

async function ask(
  planned: PlannedJob,
  isPaired: boolean,
  context: LoadContext,
  signal: AbortSignal,
): Promise<JobPairing> {
  const { checkpoint, files, orgRecords, warn } = context;
  const { id: job, keepBefore } = planned.job;
  const before = keepBefore ? await ValuesBefore.begin(planned, context) : undefined;
  try {
    const paired = await pairRecords(planned, { files, orgRecords, signal, warn, held: before?.held });
    if (isPaired) {
      for (const records of paired.pieces()) await checkpoint.add({ kind: 'matching', job, records });
      await checkpoint.add({ kind: 'matched', job, ...paired.sealed() });
    }
    const kept = await before?.write(paired, signal);
    if (kept !== undefined) await checkpoint.add({ kind: 'kept', job, ...kept });
    return { ...(isPaired && { paired }), ...(kept && { kept }) };
  } finally {
    await before?.close();
  }
}
