import { isUtf8 } from 'node:buffer';
import { counted } from '../diagnostic/counted.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import type { ContentType } from '../manifest/manifest.ts';
import { BatchCutter, type BatchLimits } from './batch-cutter.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { BYTE_ORDER_MARK, isUtf16 } from './byte-order.ts';
import { CellRanges, cellText, isBlankCell } from './cells.ts';
import type { Cutter } from './cutter.ts';
import { CsvFormat } from './csv-format.ts';
import { GroupCutter, warnOfDivided, type GroupCutterParts } from './group-cutter.ts';
import { HashedFile } from './hashed-file.ts';
import { headerDefects, readHeader, type Header } from './header.ts';
import {
  MAX_BATCH_BYTES,
  MAX_CELL_CHARACTERS,
  MAX_RECORD_CHARACTERS,
  MAX_RECORD_FIELDS,
} from '../limits/bulk-api-limits.ts';
import { projectionOf, type Mapping, type Projection } from './projection.ts';
import { MAX_DEFECTS_PER_JOB, type Inspection, type InspectionPorts, type Inspector } from './inspector.ts';
import { jsonDialect } from './members/json-dialect.ts';
import { MemberInspector } from './members/member-inspection.ts';
import { xmlDialect } from './members/xml-dialect.ts';
import { RecordScanner, type QuoteFlaw } from './record-scanner.ts';
import { SourceWindow, type InspectedFile, type SourceFile } from './source-file.ts';

export type { Inspection, InspectionPorts } from './inspector.ts';

const LF = 0x0a;

/**
 * Reads all files of a job once, in order: every defect is found, every record is counted, and the batches are cut.
 * Memory does not grow with the files.
 *
 * @returns the inspection, which is to be used only when there are no defects
 * @throws when a file cannot be read, or `signal` aborts
 */
export async function inspect(
  sources: readonly SourceFile[],
  mapping: Mapping,
  limits: BatchLimits,
  ports: InspectionPorts,
  contentType: ContentType = 'CSV',
): Promise<{ inspection: Inspection | undefined; defects: Mistakes }> {
  const inspector = inspectorFor(contentType, mapping, limits, ports);
  const inspected: InspectedFile[] = [];
  for (const source of sources) {
    const file = new HashedFile(await ports.files.open(source.path));
    try {
      await inspector.inspectFile(source, new SourceWindow(file), ports.signal);
    } finally {
      await file.close();
    }
    inspected.push({ ...source, size: file.size, sha256: file.sha256() });
  }
  return { inspection: await inspector.finish(inspected), defects: inspector.defects };
}

function inspectorFor(
  contentType: ContentType,
  mapping: Mapping,
  limits: BatchLimits,
  ports: InspectionPorts,
): Inspector {
  switch (contentType) {
    case 'CSV':
      return new JobInspector(mapping, limits, ports);
    case 'JSON':
      return new MemberInspector(jsonDialect, mapping, limits, ports);
    case 'XML':
      return new MemberInspector(xmlDialect, mapping, limits, ports);
  }
}

/** What the first file settles for all files of the job. */
interface Layout {
  readonly file: string;
  readonly header: Header;
  readonly projection: Projection;
  readonly cutter: Cutter;
  /** Whether only one cell of each row is sent: a blank one would pass for a blank line. */
  readonly oneCell: boolean;
}

class JobInspector implements Inspector {
  readonly defects = new Mistakes(MAX_DEFECTS_PER_JOB);
  readonly #mapping: Mapping;
  readonly #limits: BatchLimits;
  readonly #ports: InspectionPorts;
  readonly #scanner = new RecordScanner();
  readonly #row = new ByteBuffer();
  readonly #cells = new CellRanges();
  #layout: Layout | undefined;
  #records = 0;
  #source = '';
  #line = 1;

  constructor(mapping: Mapping, limits: BatchLimits, ports: InspectionPorts) {
    this.#mapping = mapping;
    this.#limits = limits;
    this.#ports = ports;
  }

  async finish(files: readonly InspectedFile[]): Promise<Inspection | undefined> {
    if (this.#layout === undefined) return undefined;
    const { projection, cutter, header } = this.#layout;
    if (this.defects.hasErrors) return undefined;
    const cut = await cutter.endJob(files);
    warnOfDivided(cut.order, this.#mapping, this.defects);
    const format = new CsvFormat(projection.header);
    return { files, header, projection, format, records: this.#records, ...cut };
  }

  async inspectFile(source: SourceFile, window: SourceWindow, signal: AbortSignal): Promise<void> {
    this.#source = source.name;
    this.#line = 1;
    let header: Header | undefined;
    let records = 0;
    await window.advance(0);
    if (isUtf16(window.bytes.subarray(0, window.limit))) {
      this.#defect(1, 'The file is UTF-16.', 'Save it as UTF-8: the Bulk API takes nothing else.');
      return;
    }
    let at = window.bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) && window.limit >= 3 ? 3 : 0;
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
          if (!this.#isWellFormed(encoded)) return;
          if (header === undefined) {
            header = this.#takeHeader(window, at);
            if (header === undefined) return;
          } else {
            this.#takeRecord(window, at);
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
          `The record that starts here is longer than ${MAX_BATCH_BYTES} bytes, more than a batch can hold.`,
          'Perhaps a quote is opened and not closed. The rest of the file was not checked.',
        );
        return;
      }
      await this.#layout?.cutter.settle(window, at);
      await window.advance(at);
      at = 0;
    }
    this.#layout?.cutter.endFile(window);
    if (header === undefined)
      this.#defect(1, 'The file is empty.', 'Give it a header row and records, or leave it out.');
    else if (records === 0)
      this.#defect(
        header.line,
        'The file has a header row and no records.',
        'Give it records, or leave it out.',
      );
    this.#records += records;
  }

  /** Reports what is wrong with the bytes of the record found last; false when the rest cannot be read. */
  #isWellFormed(encoded: boolean): boolean {
    const { flaw, flawLineEnds, hasNul } = this.#scanner;
    if (!encoded)
      this.#defect(this.#line, 'The record that starts here is not UTF-8.', 'Save the file as UTF-8.');
    if (hasNul) this.#defect(this.#line, 'The record that starts here holds a NUL byte.', 'Remove it.');
    if (flaw === undefined) return true;
    this.#defect(
      this.#line + flawLineEnds,
      QUOTE_FLAWS[flaw].message,
      `${QUOTE_FLAWS[flaw].hint} The rest of the file was not checked.`,
    );
    return false;
  }

  #takeHeader(window: SourceWindow, start: number): Header | undefined {
    const { cells } = this.#scanner;
    // Ten million names would take gigabytes, only to be refused.
    if (cells > MAX_RECORD_FIELDS) {
      this.#defect(
        this.#line,
        `The header row names ${cells} columns; the Bulk API takes at most ${MAX_RECORD_FIELDS}.`,
        'Split the file into several with fewer columns.',
      );
      return undefined;
    }
    const header = readHeader(window.bytes, start, this.#scanner.contentEnd, this.#line);
    if (this.#layout !== undefined) {
      return this.#sameColumns(header, this.#layout) ? header : undefined;
    }
    const ownDefects = headerDefects(header, this.#source);
    ownDefects.forEach((defect) => this.defects.error(defect));
    if (ownDefects.length > 0) return undefined;
    const { projection, defects } = projectionOf(header, this.#source, this.#mapping);
    this.defects.takeOver(defects);
    this.#layout = {
      file: this.#source,
      header,
      projection,
      cutter: this.#cutterFor(projection),
      oneCell: !this.defects.hasErrors && projection.header.indexOf(0x2c) < 0,
    };
    return header;
  }

  #cutterFor({ groupColumn, header, sent }: Projection): Cutter {
    return groupColumn === undefined
      ? new BatchCutter(this.#limits, header.length, sent === undefined)
      : new GroupCutter({
          ...{ ...this.#ports, limits: this.#limits, headerBytes: header.length },
          valueOf: cellValue(groupColumn),
        });
  }

  #sameColumns(header: Header, layout: Layout): boolean {
    const expected = layout.header.columns;
    const length = Math.max(expected.length, header.columns.length);
    for (let index = 0; index < length; index++) {
      if (header.columns[index] === expected[index]) continue;
      const [here, there] = [header.columns[index], expected[index]].map((name) =>
        name === undefined ? 'nothing' : `"${name}"`,
      );
      this.#defect(
        header.line,
        `The columns differ from those of ${layout.file}: column ${index + 1} is ${here ?? ''} here and ${there ?? ''} there.`,
        'The files of a job must have the same columns in the same order.',
      );
      return false;
    }
    return true;
  }

  #takeRecord(window: SourceWindow, start: number): void {
    const { cells, contentEnd, end } = this.#scanner;
    const layout = this.#layout;
    if (layout === undefined) return;
    const expected = layout.header.columns.length;
    if (cells !== expected) {
      this.#defect(
        this.#line,
        `The record that starts here has ${counted(cells, 'cell')}; the header row has ${expected}.`,
        cells > expected ? 'Perhaps a value with a comma is not in quotes.' : 'Add the missing commas.',
      );
      return;
    }
    const sent = layout.projection.sent;
    let sentBytes = end - start + (end === contentEnd ? 1 : 0);
    if (sent !== undefined) {
      this.#row.clear();
      sent.measure(window.bytes, start, contentEnd, this.#row);
      sentBytes = this.#row.length + 1;
    }
    if (layout.oneCell && this.#isSentBlank(window.bytes, start, sent !== undefined)) {
      this.#defect(
        this.#line,
        'The only cell that would be sent of this record is blank; the Bulk API takes it for a blank line and skips it.',
        'Give it a value, or remove the record.',
      );
    }
    if (contentEnd - start > MAX_CELL_CHARACTERS) this.#checkLengths(window.bytes, start);
    if (!layout.cutter.fits(sentBytes)) {
      this.#defect(
        this.#line,
        `The record that starts here takes ${sentBytes} bytes, too many for a batch of at most ${this.#limits.maxBytes} bytes with its header row.`,
        `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
      );
      return;
    }
    layout.cutter.add(window, start, contentEnd, end, sentBytes, this.#line);
  }

  #isSentBlank(bytes: Uint8Array, start: number, rewritten: boolean): boolean {
    return rewritten
      ? isBlankCell(this.#row.view(), 0, this.#row.length)
      : isBlankCell(bytes, start, this.#scanner.contentEnd);
  }

  #checkLengths(bytes: Uint8Array, start: number): void {
    this.#cells.split(bytes, start, this.#scanner.contentEnd);
    let characters = 0;
    for (let cell = 0; cell < this.#cells.count; cell++) {
      const { length } = cellText(bytes, this.#cells.start(cell), this.#cells.end(cell));
      characters += length;
      if (length > MAX_CELL_CHARACTERS) {
        this.#defect(
          this.#line,
          `Cell ${cell + 1} of the record that starts here has ${length} characters; the Bulk API takes at most ${MAX_CELL_CHARACTERS}.`,
          'Shorten it.',
        );
      }
    }
    if (characters > MAX_RECORD_CHARACTERS) {
      this.#defect(
        this.#line,
        `The record that starts here has ${characters} characters; the Bulk API takes at most ${MAX_RECORD_CHARACTERS}.`,
        'Shorten it.',
      );
    }
  }

  #defect(line: number, message: string, hint: string): void {
    if (this.defects.hasRoom) this.defects.error({ message, hint, place: { file: this.#source, line } });
    else this.defects.miss();
  }
}

function cellValue(cell: number): GroupCutterParts['valueOf'] {
  const cells = new CellRanges();
  return (bytes, start, contentEnd) => {
    cells.split(bytes, start, contentEnd);
    return cellText(bytes, cells.start(cell), cells.end(cell));
  };
}

const QUOTE_FLAWS: Record<QuoteFlaw, { readonly message: string; readonly hint: string }> = {
  'text-before-quote': {
    message: 'A quote stands after other text in a cell.',
    hint: 'Put the whole cell in quotes and double the quotes inside it; no blank may stand beside them.',
  },
  'text-after-quote': {
    message: 'Text follows the closing quote of a cell.',
    hint: 'Double the quotes inside the cell, and remove blanks after the closing one.',
  },
  'unclosed-quote': {
    message: 'A quote is opened here and never closed.',
    hint: 'Close it, or double it if it belongs to the value.',
  },
};
