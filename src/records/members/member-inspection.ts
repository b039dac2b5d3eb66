import { isUtf8 } from 'node:buffer';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import {
  MAX_BATCH_BYTES,
  MAX_CELL_CHARACTERS,
  MAX_RECORD_CHARACTERS,
  MAX_RECORD_FIELDS,
} from '../../limits/bulk-api-limits.ts';
import { BatchCutter, type BatchLimits } from '../batch-cutter.ts';
import { BYTE_ORDER_MARK, isUtf16 } from '../byte-order.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import type { Cutter } from '../cutter.ts';
import { GroupCutter, warnOfDivided } from '../group-cutter.ts';
import { isResultColumn } from '../header.ts';
import { MAX_DEFECTS_PER_JOB, type Inspection, type InspectionPorts, type Inspector } from '../inspector.ts';
import { KeyBytes } from '../key-bytes.ts';
import { projectionOf, type Mapping } from '../projection.ts';
import { overheadOf } from '../record-format.ts';
import type { InspectedFile, SourceFile, SourceWindow } from '../source-file.ts';
import { lineEndsIn } from './line-count.ts';
import { MemberCells } from './member-cells.ts';
import { MemberColumns } from './member-columns.ts';
import { MemberFormat } from './member-format.ts';
import { memberPlan, sourceOf } from './member-plan.ts';
import type { FormatFlaw, MemberDialect, MemberReader, RecordFinder } from './member-reader.ts';
import { MemberRewrite } from './member-rewrite.ts';
import { MemberRow } from './member-row.ts';

/** A place in a file, and the line on which it lies. */
interface Position {
  at: number;
  line: number;
}

/** Inspects files whose records have members: which names there are is known only at their end. */
export class MemberInspector implements Inspector {
  readonly defects = new Mistakes(MAX_DEFECTS_PER_JOB);
  readonly #dialect: MemberDialect;
  readonly #mapping: Mapping;
  readonly #limits: BatchLimits;
  readonly #reader: MemberReader;
  readonly #columns: MemberColumns;
  readonly #cells: MemberCells;
  readonly #rewrite: MemberRewrite;
  readonly #cutter: Cutter;
  readonly #row = new ByteBuffer();
  #records = 0;
  #source = '';
  #first: { readonly file: string; readonly line: number } | undefined;

  constructor(dialect: MemberDialect, mapping: Mapping, limits: BatchLimits, ports: InspectionPorts) {
    this.#dialect = dialect;
    this.#mapping = mapping;
    this.#limits = limits;
    this.#reader = dialect.reader();
    this.#columns = new MemberColumns(this.#reader.names);
    this.#cells = new MemberCells(this.#reader, this.#columns);
    this.#rewrite = new MemberRewrite(this.#reader, dialect.syntax, memberPlan(mapping));
    this.#cutter = this.#cutterFor(ports);
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    if (this.#first === undefined) return undefined;
    const header = { columns: this.#columns.names, line: this.#first.line };
    const { projection, defects } = projectionOf(header, this.#first.file, this.#mapping);
    if (!this.defects.hasErrors) this.defects.takeOver(defects);
    if (this.defects.hasErrors) return undefined;
    const cut = await this.#cutter.endJob(files);
    warnOfDivided(cut.order, this.#mapping, this.defects);
    const shown = [...header.columns.keys()].filter(
      (column) => !isResultColumn(header.columns[column] ?? ''),
    );
    return {
      ...{ files, header, records: this.#records, ...cut },
      format: new MemberFormat(this.#dialect, this.#reader, this.#columns),
      projection: {
        ...projection,
        sent: this.#rewrite.changesRecords ? this.#rewrite : undefined,
        result: new MemberRow(this.#reader, this.#cells, shown),
      },
    };
  }

  async inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<void> {
    this.#source = source.name;
    const finder = this.#dialect.finder();
    await window.advance(0);
    const head = window.bytes.subarray(0, window.limit);
    if (isUtf16(head)) {
      this.#defect(1, undefined, 'The file is UTF-16.', 'Save it as UTF-8: the Bulk API takes nothing else.');
      return;
    }
    const here = { at: head.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? 3 : 0, line: 1 };
    const before = this.#records;
    for (;;) {
      signal.throwIfAborted();
      const step = this.#takeRecords(finder, window, here);
      if (step === 'end') break;
      if (step === 'stopped') return;
      if (window.limit - here.at > MAX_BATCH_BYTES) {
        this.#defect(
          here.line,
          undefined,
          `The record that starts here is longer than ${MAX_BATCH_BYTES} bytes, more than a batch can hold.`,
          'Perhaps a bracket is missing. The rest of the file was not checked.',
        );
        return;
      }
      await this.#cutter.settle(window, here.at);
      await window.advance(here.at);
      here.at = 0;
    }
    this.#cutter.endFile(window);
    if (this.#records > before) return;
    this.#defect(1, undefined, 'The file has no records.', 'Give it records, or leave it out.');
  }

  /** Takes the records in the window; moves `here` behind the last one. */
  #takeRecords(finder: RecordFinder, window: SourceWindow, here: Position): 'more' | 'end' | 'stopped' {
    for (;;) {
      const { bytes, limit } = window;
      const step = finder.next(bytes, here.at, limit, window.final);
      switch (step) {
        case 'more':
        case 'end':
          return step;
        case 'flaw':
          if (finder.flaw !== undefined) this.#report(finder.flaw, window, here);
          return 'stopped';
        case 'record': {
          here.line += lineEndsIn(bytes, here.at, finder.start);
          here.at = finder.start;
          const { end } = finder;
          if (!this.#takeRecord(window, here, end)) return 'stopped';
          here.line += lineEndsIn(bytes, here.at, end);
          here.at = end;
          this.#records++;
        }
      }
    }
  }

  /** @returns whether what follows can be read */
  #takeRecord(window: SourceWindow, here: Position, end: number): boolean {
    const { bytes } = window;
    const { at: start, line } = here;
    const flaw = this.#reader.check?.(bytes, start, end) ?? this.#reader.split(bytes, start, end);
    if (flaw !== undefined) {
      this.#report(flaw, window, here);
      return flaw.passable;
    }
    if (!isUtf8(bytes.subarray(start, end))) {
      this.#defect(line, undefined, 'The record that starts here is not UTF-8.', 'Save the file as UTF-8.');
    }
    this.#first ??= { file: this.#source, line };
    this.#columns.add(this.#reader.table);
    if (this.#columns.names.length > MAX_RECORD_FIELDS) {
      this.#defect(
        line,
        undefined,
        `Up to the record that starts here, the files give ${this.#columns.names.length} different fields; the Bulk API takes at most ${MAX_RECORD_FIELDS}.`,
        'Perhaps values are written as names. Split the files into several jobs.',
      );
      return false;
    }
    if (end - start > MAX_CELL_CHARACTERS) this.#checkLengths(bytes, start, end, line);
    const sentBytes = this.#sentBytes(bytes, start, end);
    if (!this.#cutter.fits(sentBytes)) {
      this.#defect(
        line,
        undefined,
        `The record that starts here takes ${sentBytes} bytes, too many for a batch of at most ${this.#limits.maxBytes} bytes with what stands around its records.`,
        `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
      );
    } else this.#cutter.add(window, start, end, end, sentBytes, line);
    return true;
  }

  /** What a record adds to a request body, the byte behind it included. */
  #sentBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.#rewrite.isUnchanged()) return end - start + 1;
    this.#row.clear();
    this.#rewrite.appendSplit(bytes, start, end, this.#row, 'measure');
    return this.#row.length + 1;
  }

  #checkLengths(bytes: Uint8Array, start: number, end: number, line: number): void {
    const { names, table } = this.#reader;
    for (let member = 0; member < table.count; member++) {
      if (!table.isLeaf(member)) continue;
      this.#row.clear();
      this.#reader.appendText(bytes, member, this.#row);
      const { length } = this.#row.view().toString();
      if (length <= MAX_CELL_CHARACTERS) continue;
      this.#defect(
        line,
        undefined,
        `"${names.nameOf(table.node(member))}" of the record that starts here has ${length} characters; the Bulk API takes at most ${MAX_CELL_CHARACTERS}.`,
        'Shorten it.',
      );
    }
    const { length } = Buffer.from(bytes.subarray(start, end)).toString();
    if (length <= MAX_RECORD_CHARACTERS) return;
    this.#defect(
      line,
      undefined,
      `The record that starts here has ${length} characters; the Bulk API takes at most ${MAX_RECORD_CHARACTERS}.`,
      'Shorten it.',
    );
  }

  #cutterFor(ports: InspectionPorts): Cutter {
    const headerBytes = overheadOf(this.#dialect.frame);
    const { groupBy } = this.#mapping;
    if (groupBy === undefined) return new BatchCutter(this.#limits, headerBytes, false);
    const name = sourceOf(groupBy.value, this.#mapping);
    const value = new KeyBytes();
    return new GroupCutter({
      ...{ ...ports, limits: this.#limits, headerBytes },
      valueOf: (bytes, start, contentEnd) => {
        this.#cells.split(bytes, start, contentEnd);
        this.#cells.key([this.#columns.names.indexOf(name)], value);
        return Buffer.from(value.bytes.subarray(value.start, value.end)).toString();
      },
    });
  }

  #report({ at, hint, message, passable }: FormatFlaw, window: SourceWindow, here: Position): void {
    const line = here.line + lineEndsIn(window.bytes, here.at, at);
    const rest = passable ? '' : ' The rest of the file was not checked.';
    this.#defect(line, columnOf(window, at), message, `${hint}${rest}`);
  }

  #defect(line: number, column: number | undefined, message: string, hint: string): void {
    const place = { file: this.#source, line, ...(column !== undefined && { column }) };
    if (this.defects.hasRoom) this.defects.error({ message, hint, place });
    else this.defects.miss();
  }
}

/** The 1-based column of an offset; undefined when its line begins before the window. */
function columnOf({ bytes, offset }: SourceWindow, at: number): number | undefined {
  const before = bytes.subarray(0, at);
  const start = Math.max(before.lastIndexOf(0x0a), before.lastIndexOf(0x0d)) + 1;
  if (start === 0 && offset > 0) return undefined;
  const text = before.subarray(start).toString();
  return text.replace(/^\uFEFF/, '').length + 1;
}
