import { rowError, type RowResult } from '../records/row-result.ts';
import type { SourceRow } from '../rows/column.ts';
import type { Field } from '../schema/field.ts';
import type { Archive } from './archive.ts';

/**
 * A row of a zip batch with the files that it names (`#folder/name`) in the place of their names, as base64. A name
 * that is none, or that leads to no file, is the row's error.
 */
export function withFiles(row: SourceRow, archive: Archive): SourceRow | RowResult {
  const filled: SourceRow[number][] = [];
  for (const [column, cell] of row) {
    if (column.kind !== 'field' || column.field.type !== 'base64' || cell === null) {
      filled.push([column, cell]);
      continue;
    }
    if (!cell.startsWith('#'))
      return invalid(column.field, `binary value does not start with #: ${cell.slice(0, 80)}`);
    const path = cell.slice(1);
    const file = archive.files.get(path);
    if (file === undefined) {
      const what = archive.folders.has(path.replace(/\/$/, ''))
        ? 'is a directory'
        : 'not found in the archive';
      return invalid(column.field, `file ${what}: ${path}`);
    }
    filled.push([column, Buffer.from(file).toString('base64')]);
  }
  return filled;
}

function invalid(field: Field, reason: string): RowResult {
  return rowError('INVALID_FIELD', `${field.label}: ${reason}`, [field.name]);
}
