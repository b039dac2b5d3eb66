import { isUtf8 } from 'node:buffer';
import { counted, number } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_BYTES } from '../../limits/bulk-api-limits.ts';
import { markLength } from '../bytes/byte-order.ts';
import { CsvFormat } from '../csv/csv-format.ts';
import { warnOfDivided } from '../cutting/group-cutter.ts';
import type { Header } from '../csv/header.ts';
import type { Inspection, Inspector, InspectorParts, SentColumns } from './inspector.ts';
import { refuseCircle } from '../mapping/own-references.ts';
import { settled } from '../mapping/projection.ts';
import { QUOTE_FLAWS } from '../csv/quote-flaws.ts';
import { columnOf, lineEndsIn } from '../members/line-position.ts';
import type { RecordBytes } from '../record/source-record.ts';
import { CsvDoubts } from './csv-doubts.ts';
import { CsvColumns } from './csv-columns.ts';
import type { CsvLayout } from './csv-layout.ts';
import { CsvSizes } from './csv-sizes.ts';
import { SourceMistakes } from './source-mistakes.ts';
import { RecordTally, reportOnce } from './record-tally.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../bytes/source-file.ts';

const LF = 0x0a;

/** Inspects files of rows. */
export class CsvInspector implements Inspector {
  readonly #mistakes = new SourceMistakes();
  readonly #parts: InspectorParts;
  readonly #scanner = new RecordScanner();
  readonly #columns: CsvColumns;
  readonly #sizes: CsvSizes;
  readonly #doubts = new CsvDoubts();
  readonly #delimiter: string;
  /** The record that was found last, where no rule changes it: one object for all. */
  readonly #record: { -readonly [Key in keyof RecordBytes]: RecordBytes[Key] } = {
    ...{ bytes: new Uint8Array(0), start: 0, contentEnd: 0 },
  };
  #records = 0;
  /** Index of the file that is inspected. */
  #file = -1;
  /** Of them: records that `where` leaves out. */
  #unchosen = 0;
  /** Of the file, in another encoding, or with what no text has. */
  #foreign = new RecordTally();
  #withNul = new RecordTally();
  #line = 1;

  constructor(parts: InspectorParts) {
    this.#parts = parts;
    this.#columns = new CsvColumns(parts, this.#mistakes);
    this.#sizes = new CsvSizes(parts.archives, this.#mistakes);
    this.#delimiter = (parts.mapping.csv?.delimiter ?? ',') === ',' ? 'comma' : 'delimiter';
  }

  get defects(): Mistakes {
    return this.#mistakes.found;
  }

  get sentColumns(): SentColumns | undefined {
    return this.#columns.sentColumns;
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    const { archives, mapping } = this.#parts;
    const layout = this.#columns.layoutOf(files);
    if (layout === undefined) return undefined;
    const { change, choice, projection, cutter, header } = layout;
    this.#doubts.report(this.#mistakes);
    if (this.defects.hasErrors) return undefined;
    const cut = await cutter.endJob(archives?.stored ?? files);
    warnOfDivided(cut.order, mapping, this.defects);
    if (refuseCircle(cut.levels, mapping.references ?? [], files, this.defects)) return undefined;
    const [records, unchosen] = [this.#records, this.#unchosen];
    const format = new CsvFormat(projection.header);
    const packing = archives?.packing();
    return {
      ...{ change, choice, files, header, format, packing, records, unchosen, ...cut },
      projection: settled(projection, mapping, { ...cut, records }),
    };
  }

  async inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<number> {
    this.#foreign = new RecordTally();
    this.#withNul = new RecordTally();
    const records = await this.#inspect(source, window, signal);
    const notUtf8 = {
      message: 'The record that starts here is not UTF-8.',
      hint: 'Save the file as UTF-8, or name its encoding, such as "csv: {encoding: windows-1252}".',
    };
    const withNul = {
      message: 'The record that starts here holds a NUL byte.',
      hint: 'Remove it. If the file is UTF-16, set "csv: {encoding: utf-16le}".',
    };
    reportOnce(this.#foreign, notUtf8, this.defects);
    reportOnce(this.#withNul, withNul, this.defects);
    return records;
  }

  async #inspect(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<number> {
    this.#mistakes.file = source.name;
    this.#file++;
    this.#line = 1;
    let header: Header | undefined;
    let records = 0;
    await window.advance(0);
    const scanner = this.#scanner;
    for (let start: number = markLength(window.bytes.subarray(0, window.limit)); ; start = 0) {
      signal.throwIfAborted();
      // A line feed is never part of a longer UTF-8 sequence, so the text up to it can be checked by itself.
      const checkedEnd = window.bytes.subarray(0, window.limit).lastIndexOf(LF) + 1;
      const clean = isUtf8(window.bytes.subarray(start, Math.max(start, checkedEnd)));
      scanner.begin(window.bytes, start, window.limit, window.final);
      while (scanner.next()) {
        const { end } = scanner;
        if (scanner.isBlank) {
          this.#columns.layout?.cutter.skipBlankLine();
        } else {
          const encoded = (clean && end <= checkedEnd) || isUtf8(window.bytes.subarray(scanner.start, end));
          if (!this.#isWellFormed(encoded)) return records;
          if (header === undefined) {
            const first = this.#takeHeader(window);
            if (first === undefined) return records;
            if (first !== 'delimiter') header = first;
            // A file without a header row has no record, and there may be no cutter yet.
            this.#columns.layout?.cutter.beginFile(this.#file);
          } else if (this.#columns.layout !== undefined) {
            const { layout } = this.#columns;
            const record = this.#recordIn(window, layout);
            if (record !== undefined) {
              if (this.#sizes.haveAttachments) await this.#sizes.weigh(record, layout, this.#line);
              this.#takeRecord(window, record, layout);
            }
            records++;
          }
        }
        this.#line += scanner.lineEnds;
      }
      if (scanner.end >= window.limit && window.final) break;
      if (window.limit - scanner.end > MAX_BATCH_BYTES) {
        this.#mistakes.report(
          this.#line,
          `The record that starts here is longer than ${number(MAX_BATCH_BYTES)} bytes, more than a batch can hold.`,
          'Perhaps a quote is opened and not closed. The rest of the file was not checked.',
        );
        return records;
      }
      await this.#columns.layout?.cutter.settle(window, scanner.end);
      await window.advance(scanner.end);
    }
    this.#columns.layout?.cutter.endFile(window);
    if (records === 0 && this.#parts.mapping.emptyFiles !== 'allow') this.#reportEmpty(header);
    this.#records += records;
    return records;
  }

  #reportEmpty(header: Header | undefined): void {
    const [message, what] =
      header === undefined
        ? ['The file is empty.', 'a header row and records']
        : ['The file has a header row and no records.', 'records'];
    const hint = `Give it ${what}, leave it out, or write "emptyFiles: allow".`;
    this.#mistakes.report(header?.line ?? 1, message, hint);
  }

  /** Reports what is wrong with the bytes of the record found last; false when the rest cannot be read. */
  #isWellFormed(encoded: boolean): boolean {
    const { flaw, flawLineEnds, hasNul } = this.#scanner;
    if (!encoded) this.#foreign.add(this.#mistakes.file, this.#line);
    if (hasNul) this.#withNul.add(this.#mistakes.file, this.#line);
    if (flaw === undefined) return true;
    this.#mistakes.report(
      this.#line + flawLineEnds,
      QUOTE_FLAWS[flaw].message,
      `${QUOTE_FLAWS[flaw].hint} The rest of the file was not checked.`,
    );
    return false;
  }

  /** Reads the header row, or the line before it that names the delimiter. */
  #takeHeader(window: SourceWindow): Header | 'delimiter' | undefined {
    const isFirst = this.#columns.layout === undefined;
    const header = this.#columns.take(window, this.#scanner, this.#line);
    const { layout } = this.#columns;
    if (isFirst && layout !== undefined && this.#parts.mapping.spec === undefined)
      this.#doubts.addFields(layout.projection.fields);
    return header;
  }

  /** The record that was found last as the job's rules make it; undefined when nothing more is to be done with it. */
  #recordIn(window: SourceWindow, layout: CsvLayout): RecordBytes | undefined {
    const {
      cells: { count },
      contentEnd,
      end,
      start,
    } = this.#scanner;
    const { bytes } = window;
    const expected = layout.header.columns.length;
    if (count !== expected) {
      this.#mistakes.report(
        this.#line,
        `The record that starts here has ${counted(count, 'cell')}; the header row has ${expected}.`,
        count > expected
          ? `Perhaps a value with a ${this.#delimiter} is not in quotes.`
          : `Add the missing ${this.#delimiter}s.`,
      );
      return undefined;
    }
    if (layout.choice?.leavesOut(bytes, start, contentEnd) === true) {
      // It is read with its batch, and not sent.
      this.#unchosen++;
      const readBytes = Math.min(end - start, layout.limits.maxBytes >> 1);
      layout.cutter.add(window, start, contentEnd, end, readBytes, this.#line);
      return undefined;
    }
    const { change } = layout;
    if (change === undefined) return this.#plainRecord(bytes, start, contentEnd);
    for (const { at, hint, message } of change.flaws(bytes, start, contentEnd)) {
      this.#mistakes.report(this.#line + lineEndsIn(bytes, start, at), message, hint, columnOf(window, at));
    }
    return change.of(bytes, start, contentEnd);
  }

  #plainRecord(bytes: Uint8Array, start: number, contentEnd: number): RecordBytes {
    const record = this.#record;
    record.bytes = bytes;
    record.start = start;
    record.contentEnd = contentEnd;
    return record;
  }

  /** @param record as it is sent */
  #takeRecord(window: SourceWindow, record: RecordBytes, layout: CsvLayout): void {
    const { bytes, contentEnd } = record;
    const { contentEnd: sourceContentEnd, end, start: sourceStart } = this.#scanner;
    this.#doubts.see(record, layout, this.#mistakes.file, this.#line);
    const hasLineEnd = bytes === window.bytes && end > contentEnd;
    const sentBytes = this.#sizes.check(record, hasLineEnd ? end : contentEnd + 1, layout, this.#line);
    if (!layout.cutter.fits(sentBytes)) {
      this.#mistakes.report(
        this.#line,
        `The record that starts here takes ${number(sentBytes)} bytes, too many for a batch of at most ${number(layout.limits.maxBytes)} bytes with its header row.`,
        `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
      );
      return;
    }
    layout.cutter.add(window, sourceStart, sourceContentEnd, end, sentBytes, this.#line);
  }
}
