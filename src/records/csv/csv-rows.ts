import type { Files } from '../../ports/files.ts';
import { SourceWindow } from '../bytes/source-file.ts';
import { cellText } from './cells.ts';
import { RecordScanner } from './record-scanner.ts';

interface CsvRowReader {
  /** Takes the texts of the columns that were asked for, in their order. */
  readonly take: (row: readonly string[]) => void;
  /** Awaited between pieces of the file. */
  readonly pause: (() => Promise<void>) | undefined;
}

/**
 * Reads some columns of a CSV file with a header row, as queries write it; memory does not grow with it.
 *
 * @param columns names, whatever their case
 * @throws Error when a column is missing; when the file cannot be read
 */
export async function readCsvRows(
  path: string,
  columns: readonly string[],
  files: Files,
  { pause, take }: CsvRowReader,
): Promise<void> {
  const file = await files.open(path);
  try {
    const window = new SourceWindow(file, path);
    const scanner = new RecordScanner();
    const { cells } = scanner;
    let wanted: readonly number[] | undefined;
    do {
      await window.advance(scanner.end);
      const { bytes, final, limit } = window;
      scanner.begin(bytes, 0, limit, final);
      while (scanner.next()) {
        if (scanner.isBlank) continue;
        const textOf = (cell: number): string => cellText(bytes, cells.start(cell), cells.end(cell));
        if (wanted === undefined)
          wanted = placesOf(
            columns,
            Array.from({ length: cells.count }, (_, cell) => textOf(cell)),
          );
        else take(wanted.map(textOf));
      }
      await pause?.();
    } while (!window.final);
  } finally {
    await file.close();
  }
}

function placesOf(columns: readonly string[], header: readonly string[]): readonly number[] {
  const names = header.map((name) => name.toLowerCase());
  return columns.map((column) => {
    const place = names.indexOf(column.toLowerCase());
    if (place < 0) throw new Error(`The rows have no column "${column}".`);
    return place;
  });
}
