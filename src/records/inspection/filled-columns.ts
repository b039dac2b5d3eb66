import type { Files } from '../../ports/files.ts';
import { BatchSource } from './batch-source.ts';
import type { Inspection } from './inspector.ts';
import { LEFT_OUT } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';

/** The records that have a value in a column. */
export interface FilledColumn {
  readonly records: number;
  /** The first of them. */
  readonly file: string;
  readonly line: number;
}

/**
 * Finds out which of some columns have values. Reads the records once more; memory does not grow with them.
 *
 * @param columns indexes into the header
 * @returns those with a value in any record, by their index
 * @throws SourceChangedError; the reason of `signal`
 */
export async function filledColumns(
  inspection: Inspection,
  columns: readonly number[],
  { files, signal }: { readonly files: Files; readonly signal: AbortSignal },
): Promise<ReadonlyMap<number, FilledColumn>> {
  const [cells, value, source] = [
    inspection.format.cells(),
    new KeyBytes(),
    new BatchSource(inspection, files),
  ];
  const filled = new Map<number, FilledColumn>();
  if (columns.length === 0) return filled;
  for (const batch of inspection.batches) {
    signal.throwIfAborted();
    await source.visit(batch, ({ bytes, contentEnd, file, line, omission, start }) => {
      if (omission === LEFT_OUT) return;
      cells.split(bytes, start, contentEnd);
      for (const column of columns) {
        if (cells.holds(column) !== 'value') continue;
        cells.key([column], value);
        if (value.blank) continue;
        const known = filled.get(column) ?? { records: 0, file: inspection.files[file]?.name ?? '', line };
        filled.set(column, { ...known, records: known.records + 1 });
      }
    });
  }
  return filled;
}
