import { crc32 } from 'node:zlib';
import type { Origin, Segment } from '../record/batch.ts';
import type { SourceRecord } from '../record/source-record.ts';

/** A record outside its batch: where it lies, and what it adds to a request body. Nothing of its content is held. */
export interface SingleRecord {
  readonly segment: Segment;
  readonly origin: Origin;
  readonly sentBytes: number;
}

export function singleRecord(record: SourceRecord, sentBytes: number): SingleRecord {
  const { file, line, ordinal, stored } = record;
  const source = record.written ?? record;
  const checksum = crc32(source.bytes.subarray(stored.start, source.end));
  const segment = {
    ...{ file: stored.file, offset: stored.offset + stored.start, length: source.end - stored.start },
    ...{ line, ordinal, checksum },
  };
  return { segment, origin: { file, line }, sentBytes };
}
