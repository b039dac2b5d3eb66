import { isUtf8 } from 'node:buffer';
import { counted, number } from '../../diagnostic/counted.ts';
import { isError } from '../../diagnostic/diagnostic.ts';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_BYTES, MAX_CELL_CHARACTERS, MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import { BatchCutter, type BatchLimits } from '../cutting/batch-cutter.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { markLength } from '../bytes/byte-order.ts';
import { CellRanges, cellText, isBlankCell } from '../csv/cells.ts';
import { CsvCells, CsvFormat } from '../csv/csv-format.ts';
import type { Cutter } from '../cutting/cutter.ts';
import { columnValue, GroupCutter, warnOfDivided } from '../cutting/group-cutter.ts';
import {
  columnDifference,
  delimiterLine,
  foreignDelimiterLine,
  headerDefects,
  readHeader,
  type Header,
} from '../csv/header.ts';
import {
  MAX_DEFECTS_PER_JOB,
  type Inspection,
  type InspectionPorts,
  type Inspector,
  type InspectorParts,
  type SentColumns,
  type SourceRules,
} from './inspector.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { headerColumns, levelFinder, refuseCircle } from '../mapping/own-references.ts';
import { rowProjectionOf, settled, type RowProjection } from '../mapping/projection.ts';
import { QUOTE_FLAWS } from '../csv/quote-flaws.ts';
import { ChangedRows } from '../mapping/changed-rows.ts';
import { RowChoice } from '../mapping/row-choice.ts';
import { valueChanges } from '../mapping/source-values.ts';
import { columnOf, lineEndsIn } from '../members/line-position.ts';
import { ChangedCells } from '../record/record-change.ts';
import type { RecordBytes } from '../record/source-record.ts';
import { RecordDoubts } from './record-doubts.ts';
import { RecordTally, reportOnce } from './record-tally.ts';
import { RecordLengths } from '../record/record-lengths.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { RowRewrite } from '../csv/row-rewrite.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../bytes/source-file.ts';
import {
  archiveLimits,
  CHANGES_IN_READY_ARCHIVE,
  type ArchiveInspection,
} from '../zip/archive-inspection.ts';
import { FileNames } from '../zip/binary-fields.ts';
import { NULL_MARKER } from '../record/null-marker.ts';

const LF = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** What the first file settles for all files of the job. */
interface Layout extends SourceRules {
  readonly file: string;
  readonly header: Header;
  readonly projection: RowProjection;
  readonly cutter: Cutter;
  readonly fileNames: FileNames;
  readonly row: RowRewrite | undefined;
  /** Whether nothing is wrong with the names of the columns and what the job says of them. */
  readonly hasSoundColumns: boolean;
  /** Whether only one cell of each row is sent: a blank one would pass for a blank line. */
  readonly oneCell: boolean;
}

/** Inspects files of rows. */
export class CsvInspector implements Inspector {
  readonly defects = new Mistakes(MAX_DEFECTS_PER_JOB);
  readonly #mapping: Mapping;
  #limits: BatchLimits;
  readonly #ports: InspectionPorts;
  readonly #scanner = new RecordScanner();
  readonly #row = new ByteBuffer();
  readonly #cells = new CellRanges();
  readonly #doubts = new RecordDoubts();
  readonly #delimiter: string;
  readonly #archives: ArchiveInspection | undefined;
  /** The record that was found last, where no rule changes it: one object for all. */
  readonly #record: { -readonly [Key in keyof RecordBytes]: RecordBytes[Key] } = {
    ...{ bytes: new Uint8Array(0), start: 0, contentEnd: 0 },
  };
  /** Of the next record. */
  #attachedBytes = 0;
  #layout: Layout | undefined;
  #records = 0;
  /** Of the file, in another encoding, or with what no text has. */
  #foreign = new RecordTally();
  #withNul = new RecordTally();
  #source = '';
  #line = 1;

  constructor({ archives, limits, mapping, ports }: InspectorParts) {
    this.#mapping = mapping;
    this.#limits = limits;
    this.#ports = ports;
    this.#archives = archives;
    this.#delimiter = (mapping.csv?.delimiter ?? ',') === ',' ? 'comma' : 'delimiter';
  }

  get sentColumns(): SentColumns | undefined {
    if (this.#layout?.hasSoundColumns !== true) return undefined;
    const { file, header, projection } = this.#layout;
    return { place: { file, line: header.line }, fields: projection.fields, isWhole: true };
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    const layout = this.#layout ?? this.#layoutWithoutColumns(files);
    if (layout === undefined) return undefined;
    const { change, choice, projection, cutter, header } = layout;
    this.#doubts.report(this.defects);
    if (this.defects.hasErrors) return undefined;
    const cut = await cutter.endJob(this.#archives?.stored ?? files);
    warnOfDivided(cut.order, this.#mapping, this.defects);
    if (refuseCircle(cut.levels, this.#mapping.references ?? [], files, this.defects)) return undefined;
    const records = this.#records;
    const format = new CsvFormat(projection.header);
    const packing = this.#archives?.packing();
    return {
      ...{ change, choice, files, header, format, packing, records, ...cut },
      projection: settled(projection, this.#mapping, { ...cut, records }),
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
    this.#source = source.name;
    this.#line = 1;
    let header: Header | undefined;
    let records = 0;
    await window.advance(0);
    let at: number = markLength(window.bytes.subarray(0, window.limit));
    for (;;) {
      signal.throwIfAborted();
      // A line feed is never part of a longer UTF-8 sequence, so the text up to it can be checked by itself.
      const checkedEnd = window.bytes.subarray(0, window.limit).lastIndexOf(LF) + 1;
      const clean = isUtf8(window.bytes.subarray(at, Math.max(at, checkedEnd)));
      while (this.#scanner.next(window.bytes, at, window.limit, window.final)) {
        const { end } = this.#scanner;
        if (this.#scanner.isBlank(at)) {
          this.#layout?.cutter.skipBlankLine();
        } else {
          const encoded = (clean && end <= checkedEnd) || isUtf8(window.bytes.subarray(at, end));
          if (!this.#isWellFormed(encoded)) return records;
          if (header === undefined) {
            const first = this.#takeHeader(window, at);
            if (first === undefined) return records;
            if (first !== 'delimiter') header = first;
          } else {
            const record = this.#recordAt(window, at);
            if (record !== undefined) {
              if (this.#archives !== undefined) await this.#weigh(this.#archives, record);
              this.#takeRecord(window, at, record);
            }
            records++;
          }
        }
        this.#line += this.#scanner.lineEnds;
        at = end;
      }
      if (at >= window.limit && window.final) break;
      if (window.limit - at > MAX_BATCH_BYTES) {
        this.#defect(
          this.#line,
          `The record that starts here is longer than ${number(MAX_BATCH_BYTES)} bytes, more than a batch can hold.`,
          'Perhaps a quote is opened and not closed. The rest of the file was not checked.',
        );
        return records;
      }
      await this.#layout?.cutter.settle(window, at);
      await window.advance(at);
      at = 0;
    }
    this.#layout?.cutter.endFile(window);
    if (records === 0 && this.#mapping.emptyFiles !== 'allow') this.#reportEmpty(header);
    this.#records += records;
    return records;
  }

  #reportEmpty(header: Header | undefined): void {
    const [message, what] =
      header === undefined
        ? ['The file is empty.', 'a header row and records']
        : ['The file has a header row and no records.', 'records'];
    const hint = `Give it ${what}, leave it out, or write "emptyFiles: allow".`;
    this.#defect(header?.line ?? 1, message, hint);
  }

  /** Where no file has as much as a header row, nothing is sent. */
  #layoutWithoutColumns([first]: readonly InspectedFile[]): Layout | undefined {
    if (first === undefined || this.defects.hasErrors) return undefined;
    const header: Header = { columns: [], line: 1, spans: [] };
    const { projection } = rowProjectionOf(header, first.name, this.#mapping);
    return {
      ...{ file: first.name, header, projection, row: undefined, hasSoundColumns: false, oneCell: false },
      cutter: new BatchCutter(this.#limits, projection.header.length, true),
      fileNames: new FileNames(new CsvCells(), []),
    };
  }

  /** Reports what is wrong with the bytes of the record found last; false when the rest cannot be read. */
  #isWellFormed(encoded: boolean): boolean {
    const { flaw, flawLineEnds, hasNul } = this.#scanner;
    if (!encoded) this.#foreign.add(this.#source, this.#line);
    if (hasNul) this.#withNul.add(this.#source, this.#line);
    if (flaw === undefined) return true;
    this.#defect(
      this.#line + flawLineEnds,
      QUOTE_FLAWS[flaw].message,
      `${QUOTE_FLAWS[flaw].hint} The rest of the file was not checked.`,
    );
    return false;
  }

  /** Reads the header row, or the line before it that names the delimiter. */
  #takeHeader(window: SourceWindow, start: number): Header | 'delimiter' | undefined {
    const { cells } = this.#scanner;
    // Ten million names would take gigabytes, only to be refused.
    if (cells > MAX_RECORD_FIELDS) {
      this.#defect(
        this.#line,
        `The header row names ${number(cells)} columns; the Bulk API takes at most ${number(MAX_RECORD_FIELDS)}.`,
        'Split the file into several with fewer columns.',
      );
      return undefined;
    }
    const header = readHeader(window.bytes, start, this.#scanner.contentEnd, this.#line);
    const delimiter = delimiterLine(header);
    // Where the job names another one than the comma, commas stand in its place by now.
    if (delimiter === ',') return 'delimiter';
    if (delimiter !== undefined) {
      const { hint = '', message } = foreignDelimiterLine(delimiter);
      this.#defect(header.line, message, hint);
      return undefined;
    }
    if (this.#layout !== undefined) {
      const difference = columnDifference(header, this.#layout);
      if (difference !== undefined) this.#defect(header.line, difference.message, difference.hint);
      return difference === undefined ? header : undefined;
    }
    const ownDefects = headerDefects(header, this.#source);
    ownDefects.forEach((defect) => this.defects.error(defect));
    if (ownDefects.length > 0) return undefined;
    const { projection, defects } = rowProjectionOf(header, this.#source, this.#mapping);
    this.defects.takeOver(defects);
    if (this.#archives?.isReady === true && projection.sent !== undefined) {
      const { hint, message } = CHANGES_IN_READY_ARCHIVE;
      this.#defect(this.#line, message, hint);
    }
    if (this.#mapping.spec === undefined) {
      for (const { name, source } of projection.fields) {
        const [column] =
          source.kind === 'column' ? [source.index] : source.kind === 'rule' ? source.cells : [];
        if (column !== undefined) this.#doubts.addColumn(column, name);
      }
    }
    const rules = this.#rulesFor(header);
    this.#layout = {
      file: this.#source,
      ...{ ...rules, header, projection },
      cutter: this.#cutterFor(header, projection, rules),
      fileNames: new FileNames(new CsvCells(), projection.binaryColumns),
      row: projection.sent,
      hasSoundColumns: !defects.some(isError),
      oneCell: !this.defects.hasErrors && projection.header.indexOf(0x2c) < 0,
    };
    return header;
  }

  #rulesFor({ columns }: Header): SourceRules {
    const { where = [] } = this.#mapping;
    const changes = valueChanges(this.#mapping);
    const cellOf = (column: string): (() => number) => {
      const cell = columns.indexOf(column);
      return () => cell;
    };
    return {
      choice: where.length === 0 ? undefined : new RowChoice(new CsvCells(), where, cellOf),
      change: changes.size === 0 ? undefined : new ChangedRows(columns, changes),
    };
  }

  #cutterFor(
    { columns }: Header,
    { binaryColumns, groupColumn, header, links, own, sent }: RowProjection,
    { change, choice }: SourceRules,
  ): Cutter {
    if (this.#archives?.isReady === true) return this.#archives.cutter(header.length);
    if (this.#archives !== undefined) this.#limits = archiveLimits(this.#limits, binaryColumns.length);
    const headerBytes = Math.max(header.length, links?.header.length ?? 0);
    if (groupColumn === undefined && own.length === 0)
      return new BatchCutter(this.#limits, headerBytes, (sent ?? change ?? choice) === undefined);
    const cells = change === undefined ? new CsvCells() : new ChangedCells(new CsvCells(), change);
    return new GroupCutter({
      ...{ ...this.#ports, limits: this.#limits, headerBytes },
      valueOf: columnValue(cells, groupColumn === undefined ? undefined : () => groupColumn),
      levels: levelFinder(
        own.map((field) => ({ ...field, parent: () => field.cell.cells })),
        cells,
        headerColumns(columns, this.#mapping),
      ),
    });
  }

  /** The record that was found last as the job's rules make it; undefined when nothing more is to be done with it. */
  #recordAt(window: SourceWindow, start: number): RecordBytes | undefined {
    const { cells, contentEnd, end } = this.#scanner;
    const { bytes } = window;
    const layout = this.#layout;
    if (layout === undefined) return undefined;
    const expected = layout.header.columns.length;
    if (cells !== expected) {
      this.#defect(
        this.#line,
        `The record that starts here has ${counted(cells, 'cell')}; the header row has ${expected}.`,
        cells > expected
          ? `Perhaps a value with a ${this.#delimiter} is not in quotes.`
          : `Add the missing ${this.#delimiter}s.`,
      );
      return undefined;
    }
    if (layout.choice?.leavesOut(bytes, start, contentEnd) === true) {
      // It is read with its batch, and not sent.
      const readBytes = Math.min(end - start, this.#limits.maxBytes >> 1);
      layout.cutter.add(window, start, contentEnd, end, readBytes, this.#line);
      return undefined;
    }
    const { change } = layout;
    if (change === undefined) return this.#plainRecord(bytes, start, contentEnd);
    for (const { at, hint, message } of change.flaws(bytes, start, contentEnd)) {
      this.#defect(this.#line + lineEndsIn(bytes, start, at), message, hint, columnOf(window, at));
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
  #takeRecord(window: SourceWindow, sourceStart: number, { bytes, contentEnd, start }: RecordBytes): void {
    const { contentEnd: sourceContentEnd, end } = this.#scanner;
    const layout = this.#layout;
    if (layout === undefined) return;
    this.#doubt(layout, bytes, start, contentEnd);
    const { links, sent } = layout.projection;
    const hasLineEnd = bytes === window.bytes && end > contentEnd;
    let sentBytes = (hasLineEnd ? end : contentEnd + 1) - start + this.#attachedBytes;
    if (sent !== undefined) {
      this.#row.clear();
      sent.measure(bytes, start, contentEnd, this.#row);
      sentBytes = this.#row.length + 1 + this.#attachedBytes;
    }
    if (layout.oneCell && this.#isSentBlank({ bytes, start, contentEnd }, sent !== undefined)) {
      this.#defect(
        this.#line,
        'The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.',
        'Give it a value, or remove the record.',
      );
    }
    if (layout.row?.mayBeFlawed === true) this.#checkValues(layout, bytes, start, contentEnd);
    if (links !== undefined) {
      // Both passes have the same batches, so a record takes what it needs in the one that needs more.
      this.#row.clear();
      links.row.measure(bytes, start, contentEnd, this.#row);
      sentBytes = Math.max(sentBytes, ID_BYTES + 1 + this.#row.length + 1);
    }
    if (contentEnd - start > MAX_CELL_CHARACTERS) this.#checkLengths(bytes, start, contentEnd);
    if (!layout.cutter.fits(sentBytes)) {
      this.#defect(
        this.#line,
        `The record that starts here takes ${sentBytes} bytes, too many for a batch of at most ${this.#limits.maxBytes} bytes with its header row.`,
        `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
      );
      return;
    }
    layout.cutter.add(window, sourceStart, sourceContentEnd, end, sentBytes, this.#line);
  }

  /** Looks at the record for what may not be meant. */
  #doubt(
    { oneCell, projection: { sources } }: Layout,
    bytes: Uint8Array,
    start: number,
    contentEnd: number,
  ): void {
    // Most rows begin with a value, so that their cells need not be separated.
    const mayBeBlank =
      !oneCell && (!sources.includes(0) || start === contentEnd || isBlankStart(bytes[start]));
    if (!mayBeBlank && !this.#doubts.hasRivals) return;
    this.#cells.split(bytes, start, contentEnd);
    const isFilled = (cell: number): boolean =>
      !isBlankCell(bytes, this.#cells.start(cell), this.#cells.end(cell));
    if (mayBeBlank && !sources.some(isFilled)) this.#doubts.seeBlank(this.#source, this.#line);
    this.#doubts.see(
      (cell) => isFilled(cell) && !isNull(bytes, this.#cells.start(cell), this.#cells.end(cell)),
      this.#source,
      this.#line,
    );
  }

  /** Looks at the files that the record names. */
  async #weigh(archives: ArchiveInspection, { bytes, contentEnd, start }: RecordBytes): Promise<void> {
    this.#attachedBytes = 0;
    if (this.#layout === undefined) return;
    const weight = await archives.weigh(this.#layout.fileNames.of(bytes, start, contentEnd));
    this.#attachedBytes = weight.bytes;
    for (const { hint, message } of weight.faults) this.#defect(this.#line, message, hint);
  }

  #checkValues({ header, row }: Layout, bytes: Uint8Array, start: number, contentEnd: number): void {
    const flaw = row?.flaw(bytes, start, contentEnd);
    if (flaw === undefined) return;
    const column = header.columns[flaw.cell] ?? '';
    this.#defect(this.#line, `Column "${column}" of the record that starts here ${flaw.message}.`, flaw.hint);
  }

  #isSentBlank({ bytes, contentEnd, start }: RecordBytes, rewritten: boolean): boolean {
    return rewritten
      ? isBlankCell(this.#row.view(), 0, this.#row.length)
      : isBlankCell(bytes, start, contentEnd);
  }

  #checkLengths(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.#cells.split(bytes, start, contentEnd);
    const lengths = new RecordLengths();
    for (let cell = 0; cell < this.#cells.count; cell++) {
      lengths.add(`Cell ${cell + 1}`, cellText(bytes, this.#cells.start(cell), this.#cells.end(cell)).length);
    }
    for (const { hint, message } of lengths.defects()) this.#defect(this.#line, message, hint);
  }

  #defect(line: number, message: string, hint: string, column?: number): void {
    const place = { file: this.#source, line, ...(column !== undefined && { column }) };
    if (this.defects.hasRoom) this.defects.error({ message, hint, place });
    else this.defects.miss();
  }
}

function isBlankStart(byte: number | undefined): boolean {
  return byte === COMMA || byte === QUOTE;
}

/** Whether a cell empties its field. */
function isNull(bytes: Uint8Array, start: number, end: number): boolean {
  return cellText(bytes, start, end) === NULL_MARKER;
}
