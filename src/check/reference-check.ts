import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import type { Omission, Unsent } from '../records/record/cell-rule.ts';
import type { LinkProjection, Projection } from '../records/mapping/projection.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { RecordFault } from './record-fault.ts';
import type { RecordCheck, RecordFaults } from './record-faults.ts';

/** Finds records whose parent is not among the records of the jobs that they refer to, or is more than one of them. */
export class ReferenceCheck implements RecordCheck {
  readonly #faults = new Map<string, RecordFault>();
  readonly #row = new ByteBuffer(256);
  readonly #links: LinkProjection | undefined;

  /** @param links the references that are set in a second pass */
  constructor({ links }: Pick<Projection, 'links'>) {
    this.#links = links;
  }

  see(record: SourceRecord, _batch: number, faults: RecordFaults): void {
    this.#note(record.omission, record, faults);
    // What is not sent, or not set later, is not looked up there.
    if (this.#links === undefined || record.omission !== undefined || record.ordinal < this.#links.from)
      return;
    this.#row.clear();
    const { bytes, contentEnd, start } = record;
    this.#note(this.#links.row.append(bytes, start, contentEnd, this.#row), record, faults);
  }

  #note(omission: Omission | undefined, record: SourceRecord, faults: RecordFaults): void {
    if (omission === undefined || omission === 'nothing-to-send' || 'reason' in omission) return;
    // Parents of which not every record is known: what a query finds.
    if (omission.statusCode === 'REFERENCE_FAILED') return;
    faults.add(this.#faultOf(omission), record);
  }

  #faultOf({ field, statusCode }: Unsent): RecordFault {
    const name = `${statusCode} ${field}`;
    const known = this.#faults.get(name) ?? faultOf(field, statusCode);
    this.#faults.set(name, known);
    return known;
  }
}

function faultOf(field: string, statusCode: Unsent['statusCode']): RecordFault {
  const isMissing = statusCode === 'REFERENCE_NOT_FOUND';
  return {
    statusCode,
    message: isMissing
      ? `No record of the other job has the key that "${field}" refers to.`
      : `More than one record of the other job has the key that "${field}" refers to.`,
    hint: isMissing
      ? 'Add the missing records to the files of the other job, or correct the keys. Keys are compared exactly, case included.'
      : 'Give each record of the other job a key of its own, or refer to another column of it.',
    isSure: true,
  };
}
