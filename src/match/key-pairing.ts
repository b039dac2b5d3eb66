import { isSalesforceId } from '../limits/salesforce-id.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import { LEFT_OUT, type Unsent } from '../records/record/cell-rule.ts';
import { AnswerError } from '../salesforce/transport.ts';
import type { ChangedFields } from './changed-fields.ts';
import type { HeldRecord } from './held-record.ts';
import type { HeldRecords } from './held-records.ts';
import { KeyFilter } from './key-filter.ts';
import type { LateReferences } from './late-references.ts';
import type { MatchField } from './match-fields.ts';
import { PairedRecords, type RowPlace } from './paired-records.ts';
import { heldKey, rowKey, RowValues, storedParts } from './record-key.ts';
import { RowKeys } from './row-keys.ts';
import type { RowStates } from './row-states.ts';

/** Ids that a message names at most. */
const IDS_SHOWN = 5;

/** What finds the records that need not be sent. */
export interface UnchangedRows {
  readonly states: RowStates;
  readonly late: LateReferences;
  /** Where the org's records have what `late` names, in that order; undefined where it cannot be read. */
  readonly latePaths: readonly (string | undefined)[];
}

/** What the records that are found serve beside the pairing. */
interface PairingUses {
  readonly changed?: ChangedFields;
  readonly unchanged?: UnchangedRows | undefined;
  readonly held?: HeldRecords | undefined;
}

/** Pairs the records of a job with those of the org by their keys. */
export class KeyPairing {
  readonly filter: KeyFilter;
  readonly #planned: PlannedJob;
  readonly #fields: readonly MatchField[];
  /** The fields of the key, as errors name them. */
  readonly #names: string;
  readonly #keys = new RowKeys();
  readonly #records: PairedRecords;
  /** Ids of all records of the org, for records of the job with several. */
  readonly #rivals = new Map<number, string[]>();

  #hasKeys = false;
  readonly #unchanged: UnchangedRows | undefined;
  readonly #changed: ChangedFields | undefined;
  readonly #held: HeldRecords | undefined;

  constructor(planned: PlannedJob, fields: readonly MatchField[], { changed, held, unchanged }: PairingUses) {
    this.#planned = planned;
    this.#fields = fields;
    this.#unchanged = unchanged;
    this.#records = new PairedRecords(unchanged?.late);
    this.#changed = changed;
    this.#held = held;
    this.#names = fields.map(({ part }) => part.name).join(',');
    this.filter = new KeyFilter(fields);
  }

  /** Whether the org may have any of the records. */
  get hasKeys(): boolean {
    return this.#hasKeys;
  }

  /** Takes the keys of the job's records. */
  async takeRows(files: Files, signal: AbortSignal): Promise<void> {
    const { inspection } = this.#planned;
    const source = new BatchSource(inspection, files);
    const values = new RowValues(inspection.format.cells());
    for (const batch of inspection.batches) {
      signal.throwIfAborted();
      await source.visit(batch, ({ bytes, contentEnd, file, line, omission, ordinal, place, start }) => {
        if (omission === LEFT_OUT) return;
        values.split(bytes, start, contentEnd);
        const texts: string[] = [];
        for (const { part } of this.#fields) {
          const text = values.of(part);
          if (typeof text !== 'string') {
            this.#records.refuse(ordinal, text);
            return;
          }
          texts.push(text);
        }
        this.#unchanged?.states.take(ordinal, values);
        this.#takeKey(texts, ordinal, { file, line, place });
      });
    }
  }

  #takeKey(texts: readonly string[], ordinal: number, at: RowPlace): void {
    const parts = storedParts(texts, this.#fields);
    const { match } = this.#planned.job;
    if (parts.every((part) => part === '')) {
      if (match === undefined) return;
      const message = 'No field by which the org\'s records are found has a value: see "matchBy".';
      this.#records.refuse(ordinal, this.#unsent('MATCH_KEY_BLANK', message));
      return;
    }
    const key = rowKey(parts, this.#fields);
    const known = this.#keys.add(key, ordinal);
    this.#records.starts(ordinal, at);
    if (known === undefined) {
      // What a field cannot hold is not asked for: the org might refuse the query for it.
      if (!isStorable(texts, this.#fields)) return;
      this.#hasKeys = true;
      this.filter.add(parts);
      return;
    }
    const isEarlier = isBefore(at, this.#records.placeOf(known));
    const [first, later] = isEarlier ? [ordinal, known] : [known, ordinal];
    if (isEarlier) this.#keys.replace(key, ordinal);
    if (match === undefined) {
      // Of several rows for one record the last one counts, so each is sent: the key finds none but the first.
      this.#unchanged?.states.forget(first);
      this.#records.repeated(later, first);
      return;
    }
    const { file, line } = this.#records.placeOf(first);
    const name = this.#planned.inspection.files[file]?.name ?? '';
    const message = `An earlier record, ${name}:${line}, has the same key, and leads to the same record of the org.`;
    this.#records.refuse(later, this.#unsent('MATCH_REPEATED', message));
  }

  takeOrgRecord(record: HeldRecord): void {
    const { id } = record;
    if (id.length !== 18 || !isSalesforceId(id)) throw new AnswerError('a record has no Id of 18 characters');
    const ordinal = this.#keys.find(heldKey(record, this.#fields));
    if (ordinal === undefined) return;
    const rivals = this.#rivals.get(ordinal);
    if (rivals !== undefined) {
      if (!rivals.includes(id)) rivals.push(id);
      return;
    }
    const other = this.#records.found(ordinal, id);
    // Lists of values may meet in one record.
    if (other !== undefined && other !== id) this.#rivals.set(ordinal, [other, id]);
    else {
      this.#changed?.take(ordinal, record);
      this.#held?.take(ordinal, record);
      if (this.#unchanged?.states.isEqual(ordinal, record) === true) {
        this.#records.unchanged(
          ordinal,
          this.#unchanged.latePaths.map((path) => (path === undefined ? '' : record.valueAt(path))),
        );
      }
    }
  }

  /** Ordinals of records that have several of the org. */
  get ambiguous(): ReadonlySet<number> {
    return new Set(this.#rivals.keys());
  }

  finish(): PairedRecords {
    const { inspection, job } = this.#planned;
    // The service finds the records itself, and says what it makes of several.
    if (job.match === undefined) {
      for (const ordinal of this.#rivals.keys()) this.#records.forget(ordinal);
      return this.#records;
    }
    for (const [ordinal, ids] of this.#rivals) {
      const shown = `${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', …' : ''}`;
      const message = `More than one record of the org has this key: ${shown}.`;
      this.#records.refuse(ordinal, this.#unsent('MATCH_AMBIGUOUS', message));
    }
    const { unmatched } = job.match;
    if (unmatched === 'insert') return this.#records;
    const message = 'No record of the org has this key.';
    const missing = this.#unsent('MATCH_NOT_FOUND', message);
    for (let ordinal = 0; ordinal < inspection.records; ordinal++) {
      if (!this.#records.isNew(ordinal)) continue;
      if (unmatched === 'skip') this.#records.unmatched(ordinal);
      else this.#records.refuse(ordinal, missing);
    }
    return this.#records;
  }

  #unsent(statusCode: Unsent['statusCode'], message: string): Unsent {
    return { statusCode, message, field: this.#names };
  }
}

function isBefore(one: RowPlace, other: RowPlace): boolean {
  return (one.file - other.file || one.line - other.line || one.place - other.place) < 0;
}

function isStorable(texts: readonly string[], fields: readonly MatchField[]): boolean {
  return fields.every(({ form }, index) => {
    const text = texts[index] ?? '';
    return text === '' || form.stored(text) !== undefined;
  });
}
