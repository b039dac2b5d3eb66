import type { Segment } from '../record/batch.ts';
import type { RecordCells, RecordFormat, RowId, VisitedRecord } from '../record/record-format.ts';
import { readOrigin, visitedRecord } from '../record/record-origin.ts';
import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { appendLines } from './record-lines.ts';
import { MemberCells } from './member-cells.ts';
import { MemberRowId } from './member-row-id.ts';
import type { MemberColumns } from './member-columns.ts';
import type { MemberDialect, MemberReader } from './member-reader.ts';

const LF = 0x0a;

/** Records with members, each of which has its name beside it: JSON and XML. */
export class MemberFormat implements RecordFormat {
  readonly contentType;
  readonly frame;
  readonly #dialect: MemberDialect;
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  readonly #emptiesParents: boolean;

  constructor(dialect: MemberDialect, reader: MemberReader, columns: MemberColumns, emptiesParents: boolean) {
    this.contentType = dialect.contentType;
    this.frame = dialect.frame;
    this.#dialect = dialect;
    this.#reader = reader;
    this.#columns = columns;
    this.#emptiesParents = emptiesParents;
  }

  cells(): RecordCells {
    return new MemberCells(this.#reader, this.#columns, this.#emptiesParents);
  }

  rowId(): RowId {
    return new MemberRowId(this.#dialect.reader());
  }

  appendAll(bytes: Buffer, out: ByteBuffer): number {
    return appendLines(bytes, this.#dialect.lines, this.frame.separator, out);
  }

  visit(
    bytes: Buffer,
    segment: Segment,
    hasOrigins: boolean,
    visitor: (record: VisitedRecord) => boolean | undefined,
    splits = true,
  ): boolean {
    const spans = this.#dialect.spans(splits ? this.#reader : undefined);
    const record = visitedRecord(bytes, segment);
    const { stored } = record;
    for (let at = 0; ;) {
      if (hasOrigins) {
        if (bytes[at] === LF) at++;
        if (at >= bytes.length) return true;
        stored.start = record.start = at;
        readOrigin(record);
        at = record.start;
      }
      if (!spans.next(bytes, at, bytes.length)) return true;
      record.start = spans.start;
      record.contentEnd = spans.end;
      record.end = spans.end;
      if (!hasOrigins) {
        stored.start = spans.start;
        record.line += spans.lineEndsBefore;
      }
      const { end, lineEnds } = spans;
      const goesOn = visitor(record);
      this.#reader.table.release();
      if (goesOn === false) return false;
      record.ordinal++;
      record.line += lineEnds;
      at = end;
    }
  }
}
