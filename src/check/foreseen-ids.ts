import { hash } from 'node:crypto';
import { ID_BYTES } from '../limits/salesforce-id.ts';
import type { PairedRecords } from '../match/paired-records.ts';
import type { PlannedJob } from '../plan/plan.ts';
import { KeyBytes } from '../records/record/key-bytes.ts';
import type { RecordCells } from '../records/record/record-format.ts';
import { LEFT_OUT } from '../records/record/cell-rule.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import { isSameField } from '../records/references/field-reference.ts';

/** No Id begins with it, so what refers to a record that is yet to be created is never taken for one of the org's. */
const MADE_UP = '?';

/**
 * Notes the keys of a job's records as a load would, for the records that refer to them. The Ids are those of the org's
 * records where these are known, and made up otherwise. They are the same for the same record of the org: an upsert that
 * has a key twice, and an update that has an Id twice, lead to one record.
 */
export class ForeseenIds {
  readonly #planned: PlannedJob;
  readonly #job: number;
  readonly #paired: PairedRecords | undefined;
  readonly #cells: RecordCells;
  readonly #key = new KeyBytes();
  /** The source column by which the service finds the records; undefined where there is none. */
  readonly #idColumn: number | undefined;

  /** @param job a number that no other job of the plan has @param paired the org's records, where they were looked up */
  constructor(planned: PlannedJob, job: number, paired: PairedRecords | undefined) {
    const { indexes, inspection } = planned;
    this.#planned = planned;
    this.#job = job;
    this.#paired = paired;
    this.#cells = inspection.format.cells();
    this.#idColumn = keyColumn(planned);
    for (const { index } of indexes) index.files = inspection.files.map(({ name }) => name);
  }

  /** @param hasId whether the load would have an Id for it */
  note(record: SourceRecord, hasId: boolean): void {
    const { indexes } = this.#planned;
    if (indexes.length === 0) return;
    const { bytes, contentEnd, file, line, start } = record;
    this.#cells.split(bytes, start, contentEnd);
    const id = hasId ? this.#idOf(record) : undefined;
    for (const { cells, index } of indexes) {
      this.#cells.key(cells, this.#key);
      if (record.omission === LEFT_OUT) index.addLeftOut(this.#key, file, line);
      else if (id === undefined) index.addFailed(this.#key, file, line);
      else index.add(this.#key, id.bytes, id.start, file, line);
    }
  }

  /** All records were noted. */
  complete(): void {
    for (const { index } of this.#planned.indexes) index.complete = true;
  }

  #idOf({ ordinal }: SourceRecord): { readonly bytes: Uint8Array; readonly start: number } {
    const first = this.#paired?.firstOf(ordinal) ?? ordinal;
    return this.#paired?.idOf(first) ?? { bytes: Buffer.from(this.#madeUp(first)), start: 0 };
  }

  #madeUp(ordinal: number): string {
    if (this.#idColumn !== undefined && this.#paired === undefined) {
      this.#cells.key([this.#idColumn], this.#key);
      const { blank, bytes, end, start } = this.#key;
      if (!blank) return `${MADE_UP}${hash('sha256', bytes.subarray(start, end)).slice(0, ID_BYTES - 1)}`;
    }
    // Other letters than those of a digest in hexadecimal.
    const job = this.#job.toString(36).padStart(5, '0');
    return `${MADE_UP}#${job}${ordinal.toString(36).padStart(ID_BYTES - 7, '0')}`;
  }
}

function keyColumn({ inspection, job }: PlannedJob): number | undefined {
  if (job.operation.value === 'insert') return undefined;
  const field = job.externalIdFieldName?.value ?? 'Id';
  const sent = inspection.projection.fields.find(({ name }) => isSameField(name, field));
  return sent?.source.kind === 'column' ? sent.source.index : undefined;
}
