import type { Files } from '../../ports/files.ts';
import { ExternalSort } from '../bytes/external-sort.ts';
import type { RecordOrder } from '../cutting/cutter.ts';
import { RowFile, type RowSink } from './row-file.ts';
import { SortedRowFile } from './sorted-row-file.ts';

/**
 * Creates a CSV file whose rows will stand in the order of the sources, though they come in the order in which records are
 * sent.
 *
 * @param path absolute @param header without line end
 */
export async function createRows(
  path: string,
  header: string,
  order: RecordOrder,
  files: Files,
): Promise<RowSink> {
  const file = new RowFile(await files.create(path), header);
  if (order.kind === 'source' || order.isSorted) return file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return new SortedRowFile(file, new ExternalSort(`${order.scratch}${name}.sort`, files));
}
