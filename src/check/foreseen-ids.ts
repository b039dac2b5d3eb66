import { createHash } from 'node:crypto';
import type { PlannedJob } from '../plan/plan.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { KeyBytes } from '../records/record/key-bytes.ts';
import type { RecordCells } from '../records/record/record-format.ts';
import { ID_BYTES } from '../limits/salesforce-id.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { Files } from '../ports/files.ts';

/**
 * Notes the keys of a job's records as a load would that succeeded. The Ids are made up, and they are the same for the
 * same record of the org: an upsert that has a key twice, and an update that has an Id twice, lead to one record.
 */
export async function foreseeIds(planned: PlannedJob, files: Files, signal: AbortSignal): Promise<void> {
  const { indexes, inspection } = planned;
  if (indexes.length === 0) return;
  const source = new BatchSource(inspection, files);
  const [cells, key] = [inspection.format.cells(), new KeyBytes()];
  const idOf = madeUpIds(planned);
  for (const { index } of indexes) index.files = inspection.files.map(({ name }) => name);
  for (const batch of inspection.batches) {
    signal.throwIfAborted();
    await source.visit(batch, (record) => {
      cells.split(record.bytes, record.start, record.contentEnd);
      const id = idOf(record, cells);
      for (const { cells: of, index } of indexes) {
        cells.key(of, key);
        index.add(key, id, 0, record.file, record.line);
      }
    });
  }
  for (const { index } of indexes) index.complete = true;
}

type IdOf = (record: SourceRecord, cells: RecordCells) => Uint8Array;

function madeUpIds({ job, inspection }: PlannedJob): IdOf {
  const id = Buffer.alloc(ID_BYTES);
  const field = job.operation.value === 'insert' ? undefined : (job.externalIdFieldName?.value ?? 'Id');
  const sent = inspection.projection.fields.find(
    ({ name }) => field !== undefined && isSameField(name, field),
  );
  const column = sent?.source.kind === 'column' ? sent.source.index : undefined;
  const value = new KeyBytes();
  return ({ ordinal }, cells) => {
    if (column !== undefined) cells.key([column], value);
    if (column === undefined || value.blank) {
      id.fill(0);
      id.writeUIntLE(ordinal + 1, 0, 6);
      return id;
    }
    // The first byte of a number is followed by nothing at the end; a digest is not.
    createHash('sha256')
      .update(value.bytes.subarray(value.start, value.end))
      .digest()
      .copy(id, 0, 0, ID_BYTES);
    return id;
  };
}
