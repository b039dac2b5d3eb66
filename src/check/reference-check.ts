import type { Unsent } from '../records/cell-rule.ts';
import type { SourceRecord } from '../records/source-record.ts';
import type { RecordCheck } from './record-check.ts';
import type { RecordFault } from './record-fault.ts';
import type { RecordFaults } from './record-faults.ts';

/** Finds records whose parent is not among the records of the jobs that they refer to, or is more than one of them. */
export class ReferenceCheck implements RecordCheck {
  readonly #faults = new Map<string, RecordFault>();

  see(record: SourceRecord, _batch: number, faults: RecordFaults): void {
    const { omission } = record;
    if (omission === undefined || omission === 'nothing-to-send') return;
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
