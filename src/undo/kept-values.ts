import type { Files } from '../ports/files.ts';
import { SourceWindow } from '../records/bytes/source-file.ts';
import { cellText } from '../records/csv/cells.ts';
import { isResultColumn, readHeader } from '../records/csv/header.ts';
import { RecordScanner } from '../records/csv/record-scanner.ts';
import { RowFile } from '../records/results/row-file.ts';

const COMMA = 0x2c;
const LF = 0x0a;

/**
 * Writes the rows that put values back: Id, and the fields as `before.csv` has them.
 *
 * @param ids of the records that were overwritten and are to be put back; those that were found are taken out
 * @returns how many rows were written
 * @throws when a file cannot be read or written, or the column with the Ids is missing
 */
export async function writeKeptValues(
  from: string,
  to: string,
  ids: Set<string>,
  files: Files,
): Promise<number> {
  const before = await files.open(from);
  let out: RowFile | undefined;
  let rows = 0;
  try {
    const window = new SourceWindow(before, from);
    const scanner = new RecordScanner();
    const { cells } = scanner;
    let kept: readonly number[] = [];
    let idCell = -1;
    do {
      await window.advance(scanner.end);
      scanner.begin(window.bytes, 0, window.limit, window.final);
      while (scanner.next()) {
        if (out === undefined) {
          const { columns } = readHeader(window.bytes, scanner.start, scanner.contentEnd, 1);
          idCell = columns.indexOf('sf__Id');
          kept = [...columns.keys()].filter((index) => !isResultColumn(columns[index] ?? ''));
          if (idCell < 0) throw new Error(`${from} has no column sf__Id.`);
          out = new RowFile(await files.create(to), ['Id', ...kept.map((index) => columns[index])].join());
          continue;
        }
        const id = cellText(window.bytes, cells.start(idCell), cells.end(idCell));
        // What the record held before its first row of several is what it held before the run.
        if (kept.length === 0 || !ids.delete(id)) continue;
        out.rows.appendText(id);
        for (const index of kept) {
          out.rows.appendByte(COMMA);
          out.rows.append(window.bytes, cells.start(index), cells.end(index));
        }
        out.rows.appendByte(LF);
        rows++;
      }
      await out?.drain();
    } while (!window.final);
  } finally {
    await out?.close();
    await before.close();
  }
  return rows;
}
