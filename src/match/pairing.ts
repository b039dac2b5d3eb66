import { isSalesforceId } from '../limits/salesforce-id.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import type { Unsent } from '../records/record/cell-rule.ts';
import { AnswerFault } from '../salesforce/transport.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { comparedFields } from './compared-fields.ts';
import { describedPath } from './described-path.ts';
import { KeyFilter } from './key-filter.ts';
import { matchFields, type Describe, type MatchField } from './match-fields.ts';
import type { OrgRecords } from './org-records.ts';
import { PairedRecords } from './paired-records.ts';
import { keyDigest, partsOf, RowValues, storedParts } from './record-key.ts';
import { RowKeys } from './row-keys.ts';
import { RowStates } from './row-states.ts';

/** Ids that a message names at most. */
const IDS_SHOWN = 5;

interface PairingPorts {
  readonly files: Files;
  readonly orgRecords: OrgRecords;
  readonly signal: AbortSignal;
  /** Hears of what the user should know, though nothing is wrong: a sentence. */
  readonly warn: (sentence: string) => void;
}

/**
 * Pairs the records of a job with those of the org that have their keys, and finds out which have their values already,
 * as far as the job asks for it. The jobs that it refers to must be done.
 *
 * @throws when the org does not tell, or has not the fields; SourceChangedError; the reason of `signal`
 */
export async function pairRecords(
  planned: PlannedJob,
  { files, orgRecords, signal, warn }: PairingPorts,
): Promise<PairedRecords> {
  const { id, match, object, unchanged } = planned.job;
  const describe = await orgRecords.describe(planned);
  const described = describe(object.value);
  if (described === undefined) throw new Error(`There is no object "${object.value}" in the org.`);
  const found = matchFields(planned, describe);
  const [defect] = found?.defects ?? [];
  if (defect !== undefined) throw new Error(defect.message);
  const fields = found?.fields ?? givenKey(planned, describe);
  const states =
    unchanged === 'skip'
      ? new RowStates(comparedFields(planned, describe), planned.job.blankCells === 'null')
      : undefined;
  const pairing = new JobPairing(planned, fields, states);
  await pairing.takeRows(files, signal);
  for (const name of states?.unread ?? []) {
    warn(
      `Job "${id}": the field "${name}" cannot be read back and compared, so records with a value for it are always sent.`,
    );
  }
  const paths = new Set([...fields.map(({ path }) => path), ...(states?.paths ?? [])]);
  paths.delete('Id');
  const reading = {
    ...{ object: described.name, paths: [...paths] },
    ...{ where: match?.where?.value, filter: pairing.filter },
  };
  if (pairing.hasKeys) {
    await orgRecords.read(id, reading, signal, (record) => {
      pairing.takeOrgRecord(record);
    });
  }
  return pairing.finish();
}

/** The field by which the service finds the records itself: the external id of an upsert, or the Id. */
function givenKey({ inspection, job }: PlannedJob, describe: Describe): readonly MatchField[] {
  const name = job.externalIdFieldName?.value ?? 'Id';
  const object = describe(job.object.value);
  const sent = inspection.projection.fields.find((field) => isSameField(field.name, name));
  const held = object && describedPath(name, object, describe);
  if (sent === undefined || held === undefined || sent.source.kind === 'later') return [];
  const { place, source } = sent;
  return [{ part: { name, place, source }, path: held.path, form: held.form }];
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

  readonly #states: RowStates | undefined;

  constructor(planned: PlannedJob, fields: readonly MatchField[], states: RowStates | undefined) {
    this.#planned = planned;
    this.#fields = fields;
    this.#states = states;
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
        this.#states?.take(ordinal, values);
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
    const { match } = this.#planned.job;
    if (parts.every((part) => part === '')) {
      if (match === undefined) return;
      const message = 'No field by which the org\'s records are found has a value: see "matchBy".';
      this.#records.refuse(ordinal, this.#unsent('MATCH_KEY_BLANK', message));
      return;
    }
    const repeated = this.#keys.add(keyDigest(parts, this.#fields), ordinal, at);
    if (repeated === undefined) {
      this.filter.add(parts);
      return;
    }
    if (match === undefined) {
      // Of several rows for one record the last one counts, so each is sent.
      this.#states?.forget(repeated.later);
      this.#states?.forget(this.#keys.find(keyDigest(parts, this.#fields)) ?? ordinal);
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
    else if (this.#states?.isEqual(ordinal, record) === true) this.#records.unchanged(ordinal);
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
