import { failedOutcome, type BatchOutcome } from '../bulk/batch.ts';
import type { ContentType } from '../bulk/job.ts';
import { Refusal } from '../bulk/refusal.ts';
import type { IdMint } from '../records/salesforce-id.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { countJsonRows, countRows } from './row-count.ts';
import { countXmlRows } from './xml-row-count.ts';

const COUNTS = { CSV: countRows, JSON: countJsonRows, XML: countXmlRows } as const;

/** Whether batches of a content type are counted; archives are not. */
export function isCounted(contentType: ContentType): contentType is keyof typeof COUNTS {
  return contentType in COUNTS;
}

/** Counts the rows of a batch and sets an id aside for each; nothing is read or stored. */
export function runInstantly(
  contentType: keyof typeof COUNTS,
  object: ObjectSchema,
  request: Buffer,
  mint: IdMint,
): BatchOutcome {
  const rows = COUNTS[contentType](request);
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
