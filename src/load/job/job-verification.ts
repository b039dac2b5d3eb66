import { DifferenceFile } from '../../match/difference-file.ts';
import { verifyRecords } from '../../match/verification.ts';
import type { Verification } from '../../outcome/verification.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { RecordIds } from '../../records/record/record-ids.ts';
import type { LoadContext } from '../send/context.ts';

/**
 * Reads the records of a job that were saved back from the org, and leaves what differs in `differences.csv`.
 *
 * @throws as `verifyRecords`; when the file cannot be written
 */
export async function jobVerification(
  planned: PlannedJob,
  saved: RecordIds,
  { cancellation, files, orgRecords, resultsFolder, scratchFolder, warn }: LoadContext,
  signal: AbortSignal,
): Promise<Verification> {
  const { inspection, job } = planned;
  const differences = await DifferenceFile.create(`${resultsFolder}/${job.id}`, inspection, files);
  let found: Verification;
  try {
    const scratch = `${scratchFolder}/${job.id}-`;
    found = await verifyRecords(planned, saved, { files, orgRecords, signal, scratch, differences });
  } finally {
    await differences.close(cancellation.closing);
  }
  for (const name of found.unread) {
    warn(`Job "${job.id}": the field "${name}" cannot be read back and compared, so it was not verified.`);
  }
  return found;
}
