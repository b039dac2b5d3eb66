import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { FailureLimit } from '../manifest/manifest.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import { RecordFaults, type RecordCheck } from './record-faults.ts';
import { ReferenceCheck } from './reference-check.ts';

/** Looks at every record of a job once more, and tells what would be refused. Memory does not grow with the files. */
export async function checkRecords(
  planned: PlannedJob,
  checks: readonly RecordCheck[],
  {
    limit,
    files,
    signal,
  }: { readonly limit: FailureLimit; readonly files: Files; readonly signal: AbortSignal },
): Promise<Diagnostic[]> {
  const { inspection, job } = planned;
  const source = new BatchSource(inspection, files);
  const { projection } = inspection;
  const hasReferences = source.mayOmit || projection.links !== undefined;
  const all = [...(hasReferences ? [new ReferenceCheck(projection)] : []), ...checks];
  if (all.length === 0) return [];
  const faults = new RecordFaults(job);
  for (const batch of inspection.batches) {
    signal.throwIfAborted();
    await source.visit(batch, (record) => {
      for (const check of all) check.see(record, batch.number, faults);
    });
  }
  return faults.diagnostics(inspection, job.maxFailedRecords ?? limit);
}
