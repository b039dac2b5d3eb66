import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import type { Omission, Unsent } from '../records/record/cell-rule.ts';
import type { LinkProjection } from '../records/mapping/projection.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import type { RecordCheck, ForeseenFailures } from './foreseen-failures.ts';

/** Finds records that cannot be sent: their parent is not among the records of other jobs, or the org's have not their key. */
export class UnsentCheck implements RecordCheck {
  readonly #faults = new Map<string, ForeseenFailure>();
  readonly #unknown: ReadonlySet<string>;

  /** @param unknown fields that refer to records of which not every one is known, such as those that a query finds */
  constructor(unknown: ReadonlySet<string>) {
    this.#unknown = unknown;
  }

  see(record: SourceRecord, _batch: number, faults: ForeseenFailures): void {
    this.note(record.omission, record, faults);
  }

  note(omission: Omission | undefined, record: SourceRecord, faults: ForeseenFailures): void {
    if (omission === undefined || omission === 'nothing-to-send' || 'reason' in omission) return;
    const { field, statusCode } = omission;
    if (statusCode === 'REFERENCE_FAILED' && this.#unknown.has(field)) return;
    const name = `${statusCode} ${field}`;
    const fault = this.#faults.get(name) ?? faultOf(omission);
    this.#faults.set(name, fault);
    faults.add(fault, record);
  }
}

/** Finds records whose references a second pass could not set. All records of the plan must have been looked at. */
export class LinkCheck implements RecordCheck {
  readonly #links: LinkProjection;
  readonly #unsent: UnsentCheck;
  readonly #row = new ByteBuffer(256);

  constructor(links: LinkProjection, unsent: UnsentCheck) {
    this.#links = links;
    this.#unsent = unsent;
  }

  see(record: SourceRecord, _batch: number, faults: ForeseenFailures): void {
    // What is not sent, or not set later, is not looked up there.
    if (record.omission !== undefined) return;
    this.#row.clear();
    const { bytes, contentEnd, start } = record;
    this.#unsent.note(this.#links.row.append(bytes, start, contentEnd, this.#row), record, faults);
  }
}

function faultOf({ field, statusCode }: Unsent): ForeseenFailure {
  return { statusCode, isSure: true, ...TEXTS[statusCode](field) };
}

const TEXTS: Readonly<
  Record<Unsent['statusCode'], (field: string) => Pick<ForeseenFailure, 'message' | 'hint'>>
> = {
  REFERENCE_NOT_FOUND: (field) => ({
    message: `No record of the other job has the key that "${field}" refers to.`,
    hint: 'Add the missing records to the files of the other job, or correct the keys. Keys are compared exactly, case included.',
  }),
  REFERENCE_AMBIGUOUS: (field) => ({
    message: `More than one record of the other job has the key that "${field}" refers to.`,
    hint: 'Give each record of the other job a key of its own, or refer to another column of it.',
  }),
  REFERENCE_FAILED: (field) => ({
    message: `The record that "${field}" refers to would fail itself.`,
    hint: 'Correct the record of the other job.',
  }),
  MATCH_NOT_FOUND: (field) => ({
    message: `No record of the org has the same "${field}".`,
    hint: 'Correct the key, or say with "unmatched" that such records are inserted or left out.',
  }),
  MATCH_AMBIGUOUS: (field) => ({
    message: `More than one record of the org has the same "${field}".`,
    hint: 'Name further fields under "matchBy", or narrow the records with "matchWhere".',
  }),
  MATCH_REPEATED: (field) => ({
    message: `An earlier record of the job has the same "${field}".`,
    hint: 'Keep one record for each key.',
  }),
  MATCH_KEY_BLANK: (field) => ({
    message: `None of the fields "${field}", by which the org's records are found, has a value.`,
    hint: 'Give each record a key.',
  }),
};
