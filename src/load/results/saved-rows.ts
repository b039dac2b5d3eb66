import { isUntouched, type BatchInfo } from '../../bulk/batch-info.ts';
import type { BulkClient } from '../../bulk/bulk-client.ts';
import type { DataFormat } from '../../bulk/data-format.ts';
import { counted } from '../../diagnostic/counted.ts';
import type { ResultRows } from '../../records/record/result-rows.ts';
import { resultRows } from '../../records/results/result-reader.ts';

/** A batch that the service is done with, and how its result is read. */
export interface SavedBatch {
  readonly info: BatchInfo;
  readonly format: DataFormat;
  readonly bulk: BulkClient;
  readonly signal: AbortSignal;
}

/**
 * Passes the row of each record that a batch saved, where its source records are not known.
 *
 * @throws when its result is not whole
 */
export async function readSaved(
  { bulk, format, info, signal }: SavedBatch,
  take: (saved: ResultRows) => void,
): Promise<void> {
  if (isUntouched(info)) return;
  const { id: batchId, jobId, numberRecordsProcessed } = info;
  const result = await bulk.readResult({ jobId, batchId, format }, signal);
  const rows = 'rows' in result ? resultRows(result.rows) : undefined;
  let count = 0;
  while (rows?.next() === true) {
    count++;
    if (rows.success) take(rows);
  }
  const flaw =
    rows?.malformed ??
    (count < numberRecordsProcessed
      ? `there ${count === 1 ? 'is' : 'are'} ${counted(count, 'row')}`
      : undefined);
  if (flaw === undefined) return;
  throw new Error(
    `It cannot be known what batch ${batchId} of job ${jobId} saved, which processed ${counted(numberRecordsProcessed, 'record')}: ${flaw}.`,
  );
}
