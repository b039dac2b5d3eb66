import { failedOutcome, type BatchOutcome } from '../bulk/batch.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { IdMint } from '../records/salesforce-id.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { countJsonRows, countRows } from './row-count.ts';

/** Counts the rows of a CSV or JSON batch and sets an id aside for each; nothing is read or stored. */
export function runInstantly(
  contentType: 'CSV' | 'JSON',
  object: ObjectSchema,
  request: Buffer,
  mint: IdMint,
): BatchOutcome {
  const rows = contentType === 'CSV' ? countRows(request) : countJsonRows(request);
  if (rows === 0) return failedOutcome(new Refusal('InvalidBatch', 'Records not found'));
  const { keyPrefix } = object;
  const firstSerial = mint.reserve(keyPrefix, rows);
  return {
    state: 'Completed',
    stateMessage: undefined,
    result: { kind: 'counted', keyPrefix, firstSerial, rows },
    processed: rows,
    failed: 0,
  };
}
