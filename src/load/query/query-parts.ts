import type { BatchInfo } from '../../bulk/batch-info.ts';
import { BulkApiError } from '../../bulk/bulk-api-error.ts';

/**
 * Those of a split query's batches that are no parts of it. The request of a part is the query with a range of ids, so
 * it begins like the query, is longer, and no two are alike (how clients recognise parts; the guide does not say it). Where
 * the service does not give back a request, nothing speaks against the batch.
 *
 * @param read the request of a batch
 */
export async function strangersAmong(
  parts: readonly BatchInfo[],
  soql: string,
  read: (part: BatchInfo) => Promise<Uint8Array>,
): Promise<BatchInfo[]> {
  const whole = plain(soql);
  const beginning = beginningOf(whole);
  const seen = new Set([whole]);
  const strangers: BatchInfo[] = [];
  for (const part of parts) {
    const request = await read(part).catch((error: unknown) => {
      if (error instanceof BulkApiError) return undefined;
      throw error;
    });
    if (request === undefined) continue;
    const text = plain(new TextDecoder().decode(request));
    if (seen.has(text) || !text.startsWith(beginning)) strangers.push(part);
    seen.add(text);
  }
  return strangers;
}

/** Of what follows the object it is not known how the service writes the range of ids into it. */
function beginningOf(query: string): string {
  return /^select .*? from \S+/.exec(query)?.[0] ?? query;
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
