import { PairedRecords } from '../../match/paired-records.ts';
import { pairRecords } from '../../match/pairing.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { LoadContext } from '../send/context.ts';

/**
 * What the org's records say of a job's; undefined where nothing is asked of them. It is in the journal before anything is
 * sent, so that a run that is resumed sends what this one would have sent.
 *
 * @throws as `pairRecords`; when the journal does not have what was sent by
 */
export async function jobPairing(
  planned: PlannedJob,
  { checkpoint, files, historyOf, orgRecords, warn }: LoadContext,
  signal: AbortSignal,
): Promise<PairedRecords | undefined> {
  const { id: job, match, unchanged } = planned.job;
  if (match === undefined && unchanged === 'send') return undefined;
  const history = historyOf(job);
  const earlier = history?.pairing && PairedRecords.read(history.pairing);
  if (earlier !== undefined) return earlier;
  if (history !== undefined && history.jobIds.length > 0) {
    throw new Error(
      `checkpoint.json does not have the pairing by which records of job "${job}" were sent, so it cannot be known what became of them. Nothing more was sent for it.`,
    );
  }
  const paired = await pairRecords(planned, { files, orgRecords, signal, warn });
  const { pieces, reasons, sha256 } = paired.written();
  for (const records of pieces) checkpoint.note({ kind: 'matching', job, records });
  await checkpoint.add({ kind: 'matched', job, reasons, sha256 });
  return paired;
}
