import { isSalesforceId } from '../limits/salesforce-id.ts';
import type { MatchRule } from '../manifest/manifest.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import type { Unsent } from '../records/record/cell-rule.ts';
import { AnswerFault } from '../salesforce/transport.ts';
import { KeyFilter } from './key-filter.ts';
import { matchFields, type MatchField, type MatchFields } from './match-fields.ts';
import type { OrgRecords } from './org-records.ts';
import { PairedRecords } from './paired-records.ts';
import { keyDigest, partsOf, RowValues, storedParts } from './record-key.ts';
import { RowKeys } from './row-keys.ts';

/** Ids that a message names at most. */
const IDS_SHOWN = 5;

interface PairingPorts {
  readonly files: Files;
  readonly orgRecords: OrgRecords;
  readonly signal: AbortSignal;
}

/**
 * Pairs the records of a job with those of the org that have their keys. The jobs that it refers to must be done.
 *
 * @throws when the org does not tell, or has not the fields; SourceChangedError; the reason of `signal`
 */
export async function pairRecords(
  planned: PlannedJob,
  match: MatchRule,
  { files, orgRecords, signal }: PairingPorts,
): Promise<PairedRecords> {
  const found = matchFields(planned, await orgRecords.describe(planned));
  const [defect] = found?.defects ?? [];
  if (defect !== undefined) throw new Error(defect.message);
  if (found === undefined) throw new Error(`There is no object "${planned.job.object.value}" in the org.`);
  const pairing = new JobPairing(planned, found);
  await pairing.takeRows(files, signal);
  const reading = {
    ...{ object: found.object, paths: found.fields.map(({ path }) => path) },
    ...{ where: match.where?.value, filter: pairing.filter },
  };
  if (pairing.hasKeys) {
    await orgRecords.read(planned.job.id, reading, signal, (record) => {
      pairing.takeOrgRecord(record);
    });
  }
  return pairing.finish(match.unmatched);
}

class JobPairing {
  readonly filter: KeyFilter;
  readonly #planned: PlannedJob;
  readonly #fields: readonly MatchField[];
  /** The fields of the key, as errors name them. */
  readonly #names: string;
  readonly #keys = new RowKeys();
  readonly #records = new PairedRecords();
  /** Ids of all records of the org, for records of the job with several. */
  readonly #rivals = new Map<number, string[]>();

  constructor(planned: PlannedJob, { fields }: MatchFields) {
    this.#planned = planned;
    this.#fields = fields;
    this.#names = fields.map(({ part }) => part.name).join(',');
    this.filter = new KeyFilter(fields);
  }

  get hasKeys(): boolean {
    return this.#keys.size > 0;
  }

  /** Takes the keys of the job's records. */
  async takeRows(files: Files, signal: AbortSignal): Promise<void> {
    const { inspection } = this.#planned;
    const source = new BatchSource(inspection, files);
    const values = new RowValues(inspection.format.cells());
    for (const batch of inspection.batches) {
      signal.throwIfAborted();
      await source.visit(batch, ({ bytes, contentEnd, file, line, ordinal, place, start }) => {
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
        this.#takeKey(texts, ordinal, { file, line, place });
      });
    }
  }

  #takeKey(
    texts: readonly string[],
    ordinal: number,
    at: { readonly file: number; readonly line: number; readonly place: number },
  ): void {
    const parts = storedParts(texts, this.#fields);
    if (parts.every((part) => part === '')) {
      const message = 'No field by which the org\'s records are found has a value: see "matchBy".';
      this.#records.refuse(ordinal, this.#unsent('MATCH_KEY_BLANK', message));
      return;
    }
    const repeated = this.#keys.add(keyDigest(parts, this.#fields), ordinal, at);
    if (repeated === undefined) {
      this.filter.add(parts);
      return;
    }
    const { file, line } = repeated.first;
    const name = this.#planned.inspection.files[file]?.name ?? '';
    const message = `An earlier record, ${name}:${line}, has the same key, and leads to the same record of the org.`;
    this.#records.refuse(repeated.later, this.#unsent('MATCH_REPEATED', message));
  }

  takeOrgRecord(record: Readonly<Record<string, unknown>>): void {
    const { Id: id } = record;
    if (typeof id !== 'string' || id.length !== 18 || !isSalesforceId(id)) {
      throw new AnswerFault('a record has no Id of 18 characters');
    }
    const ordinal = this.#keys.find(keyDigest(partsOf(record, this.#fields), this.#fields));
    if (ordinal === undefined) return;
    const rivals = this.#rivals.get(ordinal);
    if (rivals !== undefined) {
      if (!rivals.includes(id)) rivals.push(id);
      return;
    }
    const other = this.#records.found(ordinal, id);
    // Lists of values may meet in one record.
    if (other !== undefined && other !== id) this.#rivals.set(ordinal, [other, id]);
  }

  finish(unmatched: MatchRule['unmatched']): PairedRecords {
    for (const [ordinal, ids] of this.#rivals) {
      const shown = `${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', …' : ''}`;
      const message = `More than one record of the org has this key: ${shown}.`;
      this.#records.refuse(ordinal, this.#unsent('MATCH_AMBIGUOUS', message));
    }
    const { inspection } = this.#planned;
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
