import type { BufferPool } from '../bytes/buffer-pool.ts';
import type { Batch } from '../record/batch.ts';
import type { RecordChange } from '../record/record-change.ts';
import type { VisitedRecord } from '../record/record-format.ts';
import type { Inspection } from './inspector.ts';
import type { StoredSegments } from './stored-segments.ts';

/** Is shown a record, which is only valid during the call; returns false when it need not see the others. */
type RecordVisitor = (record: VisitedRecord) => boolean | undefined;

/** Finds the records of a batch in its stretches, with the values that the job's rules give them. */
export class BatchRecords {
  readonly #inspection: Inspection;
  readonly #segments: StoredSegments;
  readonly #buffers: BufferPool;

  constructor(inspection: Inspection, segments: StoredSegments, buffers: BufferPool) {
    this.#inspection = inspection;
    this.#segments = segments;
    this.#buffers = buffers;
  }

  /** Whether records are stored as they are sent: none stands behind its origin, and none is changed. */
  get areStoredAsSent(): boolean {
    return !this.#haveOrigins && this.#inspection.change === undefined;
  }

  get #haveOrigins(): boolean {
    return this.#inspection.order.kind === 'groups';
  }

  /**
   * Visits the records of a batch in order: one object serves all.
   *
   * @param splits whether the visitor takes records apart
   * @throws SourceChangedError
   */
  async visit(batch: Batch, visitor: RecordVisitor, splits?: boolean): Promise<void> {
    const { change, format } = this.#inspection;
    const visit = change === undefined ? visitor : changed(change, visitor);
    let goesOn = true;
    await this.#segments.each(batch, async (segment, read) =>
      this.#buffers.lend(segment.length, async (buffer) => {
        const bytes = buffer.extend(segment.length);
        await read(bytes);
        goesOn &&= format.visit(bytes, segment, this.#haveOrigins, visit, splits);
      }),
    );
  }
}

/** Shows a visitor records as they are changed. */
function changed(change: RecordChange, visitor: RecordVisitor): RecordVisitor {
  return (record) => {
    const { bytes, contentEnd, end, start } = record;
    const made = change.of(bytes, start, contentEnd);
    record.written = { bytes, start, contentEnd, end };
    record.bytes = made.bytes;
    record.start = made.start;
    record.contentEnd = made.contentEnd;
    record.end = made.contentEnd;
    const goesOn = visitor(record);
    record.bytes = bytes;
    record.start = start;
    record.contentEnd = contentEnd;
    record.end = end;
    return goesOn;
  };
}
