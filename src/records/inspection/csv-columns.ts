import { number } from '../../diagnostic/counted.ts';
import { isError } from '../../diagnostic/diagnostic.ts';
import { MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import type { InspectedFile, SourceWindow } from '../bytes/source-file.ts';
import {
  columnDifference,
  delimiterLine,
  foreignDelimiterLine,
  headerDefects,
  readHeader,
  type Header,
} from '../csv/header.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';
import { CHANGES_IN_READY_ARCHIVE } from '../zip/archive-inspection.ts';
import { csvLayout, layoutWithoutColumns, type CsvLayout } from './csv-layout.ts';
import type { InspectorParts, SentColumns } from './inspector.ts';
import type { SourceMistakes } from './source-mistakes.ts';

/** Reads the header rows of a job's files: the first one settles what is sent, and the others have to be like it. */
export class CsvColumns {
  readonly #parts: InspectorParts;
  readonly #mistakes: SourceMistakes;
  #layout: CsvLayout | undefined;

  constructor(parts: InspectorParts, mistakes: SourceMistakes) {
    this.#parts = parts;
    this.#mistakes = mistakes;
  }

  /** Undefined until a header row is read. */
  get layout(): CsvLayout | undefined {
    return this.#layout;
  }

  get sentColumns(): SentColumns | undefined {
    if (this.#layout === undefined || this.#layout.defects.some(isError)) return undefined;
    const { file, header, projection } = this.#layout;
    return { place: { file, line: header.line }, fields: projection.fields, isWhole: true };
  }

  /** The layout when all files have been read; of files without a header row, nothing is sent. */
  layoutOf([first]: readonly InspectedFile[]): CsvLayout | undefined {
    if (this.#layout !== undefined) return this.#layout;
    if (first === undefined || this.#mistakes.found.hasErrors) return undefined;
    return layoutWithoutColumns(first.name, this.#parts);
  }

  /**
   * Reads the header row, or the line before it that names the delimiter.
   *
   * @param scanner has found it
   * @returns undefined when the rest of the file cannot be read
   */
  take(
    { bytes }: SourceWindow,
    { cells: { count }, contentEnd, start }: RecordScanner,
    line: number,
  ): Header | 'delimiter' | undefined {
    // Ten million names would take gigabytes, only to be refused.
    if (count > MAX_RECORD_FIELDS) {
      this.#mistakes.report(
        line,
        `The header row names ${number(count)} columns; the Bulk API takes at most ${number(MAX_RECORD_FIELDS)}.`,
        'Split the file into several with fewer columns.',
      );
      return undefined;
    }
    const header = readHeader(bytes, start, contentEnd, line);
    const delimiter = delimiterLine(header);
    // Where the job names another one than the comma, commas stand in its place by now.
    if (delimiter === ',') return 'delimiter';
    const difference =
      delimiter === undefined
        ? this.#layout && columnDifference(header, this.#layout)
        : foreignDelimiterLine(delimiter);
    if (difference !== undefined) {
      this.#mistakes.report(header.line, difference.message, difference.hint ?? '');
      return undefined;
    }
    if (this.#layout === undefined && !this.#settle(header)) return undefined;
    return header;
  }

  #settle(header: Header): boolean {
    const { file, found } = this.#mistakes;
    const ownDefects = headerDefects(header, file);
    ownDefects.forEach((defect) => found.error(defect));
    if (ownDefects.length > 0) return false;
    const layout = csvLayout(file, header, this.#parts);
    this.#layout = layout;
    found.takeOver(layout.defects);
    if (this.#parts.archives?.isReady === true && layout.projection.sent !== undefined) {
      const { hint, message } = CHANGES_IN_READY_ARCHIVE;
      this.#mistakes.report(header.line, message, hint);
    }
    return true;
  }
}
