import type { Segment } from './batch.ts';
import type { VisitedRecord } from './record-format.ts';

const COMMA = 0x2c;
const DIGIT_ZERO = 0x30;

/** The record that visits of a stretch begin with. */
export function visitedRecord(bytes: Uint8Array, { file, line, offset, ordinal }: Segment): VisitedRecord {
  return {
    ...{ bytes, start: 0, contentEnd: 0, end: 0, file, line, place: 0, ordinal },
    stored: { file, offset, start: 0 },
    omission: undefined,
  };
}

/** Takes the three cells off the record that say where it comes from. */
export function readOrigin(record: Pick<VisitedRecord, 'bytes' | 'start' | 'file' | 'line' | 'place'>): void {
  record.file = takeNumber(record);
  record.line = takeNumber(record);
  record.place = takeNumber(record);
}

function takeNumber(record: Pick<VisitedRecord, 'bytes' | 'start'>): number {
  let value = 0;
  for (let byte; (byte = record.bytes[record.start++]) !== COMMA && byte !== undefined;) {
    value = value * 10 + (byte - DIGIT_ZERO);
  }
  return value;
}
