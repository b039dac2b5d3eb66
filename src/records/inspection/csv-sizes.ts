import { MAX_CELL_CHARACTERS } from '../../limits/bulk-api-limits.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { CellRanges, cellText, isBlankCell } from '../csv/cells.ts';
import { RecordLengths } from '../record/record-lengths.ts';
import type { RecordBytes } from '../record/source-record.ts';
import type { ArchiveInspection } from '../zip/archive-inspection.ts';
import type { CsvLayout } from './csv-layout.ts';
import type { SourceMistakes } from './source-mistakes.ts';

/** Says how large a row is as it is sent, and finds what of it cannot be sent. */
export class CsvSizes {
  readonly #archives: ArchiveInspection | undefined;
  readonly #mistakes: SourceMistakes;
  readonly #row = new ByteBuffer();
  readonly #cells = new CellRanges();
  /** Of the next record. */
  #attachedBytes = 0;

  constructor(archives: ArchiveInspection | undefined, mistakes: SourceMistakes) {
    this.#archives = archives;
    this.#mistakes = mistakes;
  }

  /** Whether the files that records name have to be weighed. */
  get haveAttachments(): boolean {
    return this.#archives !== undefined;
  }

  /** Looks at the files that a record names, before its size is asked for. */
  async weigh({ bytes, contentEnd, start }: RecordBytes, layout: CsvLayout, line: number): Promise<void> {
    const weight = await this.#archives?.weigh(layout.fileNames.of(bytes, start, contentEnd));
    this.#attachedBytes = weight?.bytes ?? 0;
    for (const { hint, message } of weight?.faults ?? []) this.#mistakes.report(line, message, hint);
  }

  /**
   * Checks the values of a record.
   *
   * @param end after its line end, as it stands in the file
   * @returns what it adds to a batch, in bytes
   */
  check(record: RecordBytes, end: number, layout: CsvLayout, line: number): number {
    const { bytes, contentEnd, start } = record;
    const { links, sent } = layout.projection;
    let sentBytes = end - start + this.#attachedBytes;
    if (sent !== undefined) {
      this.#row.clear();
      sent.measure(bytes, start, contentEnd, this.#row);
      sentBytes = this.#row.length + 1 + this.#attachedBytes;
    }
    if (layout.hasOneCell && this.#isSentBlank(record, sent !== undefined)) {
      this.#mistakes.report(
        line,
        'The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.',
        'Give it a value, or remove the record.',
      );
    }
    if (sent?.mayBeFlawed === true) this.#checkValues(record, layout, line);
    if (links !== undefined) {
      // Both passes have the same batches, so a record takes what it needs in the one that needs more.
      this.#row.clear();
      links.row.measure(bytes, start, contentEnd, this.#row);
      sentBytes = Math.max(sentBytes, ID_BYTES + 1 + this.#row.length + 1);
    }
    if (contentEnd - start > MAX_CELL_CHARACTERS) this.#checkLengths(record, line);
    return sentBytes;
  }

  #checkValues(
    { bytes, contentEnd, start }: RecordBytes,
    { header, projection }: CsvLayout,
    line: number,
  ): void {
    const flaw = projection.sent?.flaw(bytes, start, contentEnd);
    if (flaw === undefined) return;
    const column = header.columns[flaw.cell] ?? '';
    this.#mistakes.report(
      line,
      `Column "${column}" of the record that starts here ${flaw.message}.`,
      flaw.hint,
    );
  }

  #isSentBlank({ bytes, contentEnd, start }: RecordBytes, isRewritten: boolean): boolean {
    return isRewritten
      ? isBlankCell(this.#row.view(), 0, this.#row.length)
      : isBlankCell(bytes, start, contentEnd);
  }

  #checkLengths({ bytes, contentEnd, start }: RecordBytes, line: number): void {
    this.#cells.split(bytes, start, contentEnd);
    const lengths = new RecordLengths();
    for (let cell = 0; cell < this.#cells.count; cell++) {
      lengths.add(`Cell ${cell + 1}`, cellText(bytes, this.#cells.start(cell), this.#cells.end(cell)).length);
    }
    for (const { hint, message } of lengths.defects()) this.#mistakes.report(line, message, hint);
  }
}
