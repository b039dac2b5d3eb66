import { shortId } from '../limits/salesforce-id.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { KeyPart } from '../records/mapping/match-key.ts';
import { RowValues } from './record-key.ts';

/** A field that refers to a record, and what makes its value. */
interface LateField {
  /** Its place among `names`. */
  readonly index: number;
  readonly source: KeyPart['source'];
}

/**
 * The fields of a job that refer to records of which it is known only during the load which they are: those of the job
 * itself, and those of jobs that come later. So what the org's records refer to is kept until a record's turn comes.
 */
export class LateReferences {
  /** Names of the fields, each once. */
  readonly names: readonly string[];
  readonly #first: readonly LateField[];
  readonly #second: readonly LateField[];
  /** How many records come before the first that has a second pass. */
  readonly #from: number;
  /** How many come before the first that the first pass sends without what the second one sets. */
  readonly #waitingFrom: number;
  readonly #markBlanks: boolean;
  readonly #row: RowValues;

  constructor({ inspection, job }: PlannedJob) {
    const { format, levels, projection, records } = inspection;
    const { fields, links } = projection;
    const own = job.references.filter(({ isOwn }) => isOwn).map(({ field }) => field.value);
    const sent = fields.flatMap(({ name, source }) =>
      source.kind === 'rule' && own.some((one) => isSameField(one, name)) ? [{ name, source }] : [],
    );
    this.names = [...new Set([...sent.map(({ name }) => name), ...(links?.fields ?? [])])];
    this.#first = sent.map(({ name, source }) => ({ index: this.names.indexOf(name), source }));
    this.#second = (links?.rules ?? []).map((rule, at) => ({
      index: this.names.indexOf(links?.fields[at] ?? ''),
      source: { kind: 'rule', rule },
    }));
    this.#from = links?.from ?? records;
    this.#waitingFrom = levels?.waitingFrom ?? records;
    this.#markBlanks = job.blankCells === 'null';
    this.#row = new RowValues(format.cells());
  }

  /**
   * Whether the org's record refers to what the first pass would have it refer to.
   *
   * @param held the Ids to which the org's refers, by the places of the fields
   */
  areSent(record: SourceRecord, held: (index: number) => string): boolean {
    const isWaiting = record.ordinal >= this.#waitingFrom;
    const fields = isWaiting ? this.#first.filter((field) => !this.#waits(field)) : this.#first;
    return this.#areHeld(fields, record, held);
  }

  /** The same of the second pass. */
  areLinked(record: SourceRecord, held: (index: number) => string): boolean {
    return record.ordinal < this.#from || this.#areHeld(this.#second, record, held);
  }

  #waits({ index }: LateField): boolean {
    return this.#second.some((field) => field.index === index);
  }

  #areHeld(
    fields: readonly LateField[],
    { bytes, contentEnd, start }: SourceRecord,
    held: (index: number) => string,
  ): boolean {
    if (fields.length === 0) return true;
    this.#row.split(bytes, start, contentEnd);
    return fields.every(({ index, source }) => {
      const value = this.#row.sent({ source }, this.#markBlanks);
      return value === undefined || (typeof value === 'string' && shortId(value) === held(index));
    });
  }
}
