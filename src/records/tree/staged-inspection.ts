import { number } from '../../diagnostic/counted.ts';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import { MAX_BATCH_BYTES } from '../../limits/bulk-api-limits.ts';
import type { BatchLimits } from '../cutting/batch-cutter.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { isBlankCell } from '../csv/cells.ts';
import type { CutRecords } from '../cutting/cutter.ts';
import { GroupedBatches, NO_GROUP } from '../cutting/grouped-batches.ts';
import { SortedRecords } from '../cutting/sorted-records.ts';
import { CsvCells, CsvFormat } from '../csv/csv-format.ts';
import { headerDefects } from '../csv/header.ts';
import type { Inspection, InspectionPorts } from '../inspection/inspection.ts';
import { withPairedId, type Mapping } from '../mapping/mapping.ts';
import { headerColumns, levelFinder, refuseCircle } from '../mapping/own-references.ts';
import { FILLERS, rowProjectionOf, settled, type RowProjection } from '../mapping/projection.ts';
import { readOrigin } from '../record/record-origin.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import { SourceWindow, type InspectedFile } from '../bytes/source-file.ts';
import type { StagedObject } from './staged-object.ts';

const COMMA = 0x2c;

/**
 * Cuts the staged records of an object into batches.
 *
 * @returns the inspection, which is to be used only when there are no defects
 * @throws when the staged file cannot be read, or `signal` aborts
 */
export async function inspectStaged(
  staged: StagedObject,
  asked: Mapping,
  limits: BatchLimits,
  { files, scratch, signal }: InspectionPorts,
): Promise<{ inspection: Inspection | undefined; defects: Mistakes }> {
  const mapping = withPairedId(asked);
  const { columns, place, places } = staged;
  const header = { columns, places, line: place.line ?? 1, spans: [] };
  const { projection: sparse } = rowProjectionOf(header, place.file, mapping);
  const isBare = sparse.header.length <= 1 || (await hasBlankRow(staged, sparse, limits, { files, signal }));
  const defects = new Mistakes();
  defects.takeOver(headerDefects(header, place.file));
  const filled = isBare ? { ...mapping, fillers: FILLERS } : mapping;
  const { projection, defects: ofProjection } = rowProjectionOf(header, place.file, filled);
  defects.takeOver(ofProjection);
  if (defects.hasErrors) return { inspection: undefined, defects };
  const levels = levelFinder(
    projection.own.map((field) => ({ ...field, parent: () => field.cell.cells })),
    new CsvCells(),
    headerColumns(columns, mapping),
  );
  const sorted =
    levels && new SortedRecords({ limits, headerBytes: headerBytesOf(projection), files, scratch, levels });
  const cutter = new StagedCutter(projection, staged.files, limits, defects, sorted);
  await visitRows(staged.path, cutter, files, signal);
  const cut: CutRecords = sorted === undefined ? cutter.inPlace(staged.path, scratch) : await sorted.end();
  refuseCircle(cut.levels, mapping.references ?? [], staged.files, defects);
  const { files: sources, records } = staged;
  const inspection = {
    ...{ files: sources, header, records, unchosen: 0, ...cut, format: new CsvFormat(projection.header) },
    projection: settled(projection, mapping, { ...cut, records }),
  };
  return { inspection, defects };
}

/** Both passes have the same batches, so they have room for the longer header row. */
function headerBytesOf({ header, links }: RowProjection): number {
  return Math.max(header.length, links?.header.length ?? 0);
}

/** Whether a row would pass for a blank line: it has one cell, and that is blank. */
async function hasBlankRow(
  staged: StagedObject,
  projection: RowProjection,
  limits: BatchLimits,
  { files, signal }: Pick<InspectionPorts, 'files' | 'signal'>,
): Promise<boolean> {
  if (projection.header.includes(COMMA)) return false;
  const cutter = new StagedCutter(projection, staged.files, limits, new Mistakes());
  await visitRows(staged.path, cutter, files, signal);
  return cutter.hasBlankRow;
}

async function visitRows(
  path: string,
  cutter: StagedCutter,
  files: InspectionPorts['files'],
  signal: AbortSignal,
): Promise<void> {
  const file = await files.open(path);
  try {
    const window = new SourceWindow(file, path);
    let at = 0;
    do {
      signal.throwIfAborted();
      await window.advance(at);
      at = cutter.take(window);
      await cutter.drain();
    } while (!window.final);
  } finally {
    await file.close();
  }
}

/** Cuts the rows that lie in a window, each behind the numbers of its file, line and place. */
class StagedCutter {
  hasBlankRow = false;
  readonly #projection: RowProjection;
  readonly #sources: readonly InspectedFile[];
  readonly #limits: BatchLimits;
  readonly #defects: Mistakes;
  readonly #scanner = new RecordScanner();
  readonly #row = new ByteBuffer();
  readonly #batches: GroupedBatches;
  /** Takes the rows where they are not sent in the order in which they are staged. */
  readonly #sorted: SortedRecords | undefined;
  readonly #headerBytes: number;
  /** Whether each row so far stands behind the one before in the sources, which lies in this file and on this line. */
  #isSorted = true;
  #file = 0;
  #line = 0;
  /** A row with one blank cell would pass for a blank line. */
  readonly #oneCell: boolean;

  constructor(
    projection: RowProjection,
    sources: readonly InspectedFile[],
    limits: BatchLimits,
    defects: Mistakes,
    sorted?: SortedRecords,
  ) {
    const { header } = projection;
    this.#sorted = sorted;
    this.#projection = projection;
    this.#sources = sources;
    this.#limits = limits;
    this.#defects = defects;
    this.#headerBytes = headerBytesOf(projection);
    this.#batches = new GroupedBatches(limits, this.#headerBytes);
    this.#oneCell = !header.includes(COMMA);
  }

  /** @returns where the first row begins that is not whole */
  take({ bytes, final, limit }: SourceWindow): number {
    this.#scanner.begin(bytes, 0, limit, final);
    while (this.#scanner.next()) this.#takeRow(bytes);
    return this.#scanner.end;
  }

  async drain(): Promise<void> {
    await this.#sorted?.drain();
  }

  /** The batches of rows that are sent in the order in which they are staged. */
  inPlace(path: string, scratch: string): CutRecords {
    return {
      batches: this.#batches.end(),
      stored: [{ path, name: 'the copy of the records of the tree files' }],
      order: { kind: 'groups', scratch, isSorted: this.#isSorted, divided: 0 },
    };
  }

  #takeRow(bytes: Buffer): void {
    const { contentEnd, end, start } = this.#scanner;
    const record = { bytes, start, file: 0, line: 0, place: 0 };
    readOrigin(record);
    const { file, line, start: rowAt } = record;
    const { links, sent } = this.#projection;
    this.#row.clear();
    sent?.measure(bytes, rowAt, contentEnd, this.#row);
    const place = { file: this.#sources[file]?.name ?? '', line };
    if (file < this.#file || (file === this.#file && line < this.#line)) this.#isSorted = false;
    [this.#file, this.#line] = [file, line];
    this.hasBlankRow ||= this.#oneCell && isBlankCell(this.#row.view(), 0, this.#row.length);
    let sentBytes = this.#row.length + 1;
    if (links !== undefined) {
      // Both passes have the same batches, so a record takes what it needs in the one that needs more.
      this.#row.clear();
      links.row.measure(bytes, rowAt, contentEnd, this.#row);
      sentBytes = Math.max(sentBytes, ID_BYTES + 1 + this.#row.length + 1);
    }
    if (this.#headerBytes + sentBytes > this.#limits.maxBytes) {
      this.#defects.error({
        message: `The record that starts here takes ${number(sentBytes)} bytes, too many for a batch of at most ${number(this.#limits.maxBytes)} bytes with its header row.`,
        hint: `Raise "batch.maxBytes" (at most ${MAX_BATCH_BYTES}), or shorten the record.`,
        place,
      });
    } else if (this.#sorted === undefined) {
      this.#batches.add(NO_GROUP, { file, line }, bytes.subarray(start, end), sentBytes);
    } else {
      this.#sorted.add(NO_GROUP, { file, line }, bytes.subarray(rowAt, contentEnd), sentBytes);
    }
  }
}
