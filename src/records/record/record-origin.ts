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
export function readOrigin(record: VisitedRecord): void {
  record.file = 0;
  record.line = 0;
  record.place = 0;
  for (const part of ['file', 'line', 'place'] as const) {
    for (let byte; (byte = record.bytes[record.start++]) !== COMMA && byte !== undefined;) {
      record[part] = record[part] * 10 + (byte - DIGIT_ZERO);
    }
  }
}
