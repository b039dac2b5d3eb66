import { shortId } from '../limits/salesforce-id.ts';
import type { FieldDifferences, Verification } from '../outcome/verification.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { ExternalSort } from '../records/bytes/external-sort.ts';
import { BatchSource } from '../records/inspection/batch-source.ts';
import { isVerified } from '../records/mapping/verified-fields.ts';
import type { RecordIds } from '../records/record/record-ids.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { comparedFields, type ComparedField } from './compared-fields.ts';
import { describedPath } from './described-path.ts';
import type { DifferenceFile } from './difference-file.ts';
import type { HeldRecord } from './held-record.ts';
import { HeldRecords } from './held-records.ts';
import { KeyFilter } from './key-filter.ts';
import type { Describe } from './match-fields.ts';
import type { OrgRecords } from './org-records.ts';
import { RowValues } from './record-key.ts';
import { RowKeys } from './row-keys.ts';
import { SentFields, type Difference, type SentRow } from './sent-fields.ts';
import { SentValues } from './sent-values.ts';

/** Places that are named of each field at most. */
const SAMPLES_PER_FIELD = 5;

export interface VerificationPorts {
  readonly files: Files;
  readonly orgRecords: OrgRecords;
  readonly signal: AbortSignal;
  /** What the path of the file begins with that is needed meanwhile. */
  readonly scratch: string;
  /** Takes each difference. */
  readonly differences: DifferenceFile;
}

/**
 * Reads the records of a job that were saved back from the org, and compares them with what was sent. All passes of the
 * job must be over. Of several rows that were saved into one record, the one that was sent last counts.
 *
 * @throws when the org does not say; SourceChangedError; the reason of `signal`
 */
export async function verifyRecords(
  planned: PlannedJob,
  saved: RecordIds,
  { differences, files, orgRecords, scratch, signal }: VerificationPorts,
): Promise<Verification> {
  const { inspection, job } = planned;
  const describe = await orgRecords.describe(planned);
  const described = describe(job.object.value);
  const id = described && describedPath('Id', described, describe);
  if (described === undefined || id === undefined) {
    throw new Error(`There is no object "${job.object.value}" in the org.`);
  }
  const fields = new SentFields(new SentValues(verifiedFields(planned, describe), job.blankCells === 'null'));
  const records = new SavedRecords(id, inspection.records, saved);
  const sort = new ExternalSort(`${scratch}saved.sort`, files);
  const held = new HeldRecords(
    fields.values.paths.filter((path) => path !== 'Id'),
    sort,
  );
  const tally = new Tally(inspection.files.map(({ name }) => name));
  try {
    if (records.size > 0) {
      const { filter, range: where } = records;
      const reading = {
        object: described.name,
        paths: held.paths,
        purpose: 'verify' as const,
        where,
        filter,
      };
      await orgRecords.read(job.id, reading, signal, {
        take: (record) => {
          const ordinal = records.ordinalOf(record.id);
          if (ordinal !== undefined) held.take(ordinal, record);
        },
        pause: async () => held.drain(),
      });
    }
    const values = new RowValues(inspection.format.cells());
    await held.visit(inspection.batches, new BatchSource(inspection, files), {
      read: ({ bytes, contentEnd, file, line, ordinal, place, start }): SentRecord | undefined => {
        const savedId = saved.of(ordinal);
        if (savedId === undefined || records.ordinalOf(savedId) !== ordinal) return undefined;
        values.split(bytes, start, contentEnd);
        return { id: savedId, file, line, place, sent: fields.rowOf(values) };
      },
      meet: (record, found) => {
        if (record === undefined) return;
        const differing = differencesOf(record, found, fields);
        tally.take(record, differing);
        differences.add(record, differing);
      },
      pause: async () => differences.drain(),
      signal,
    });
  } finally {
    await held.close();
  }
  return { ...tally.result(), unread: [...fields.values.unread] };
}

/** A record that was saved, and what was sent of it. */
interface SentRecord {
  readonly id: string;
  readonly file: number;
  readonly line: number;
  readonly place: number;
  readonly sent: SentRow;
}

function differencesOf(
  { id, sent }: SentRecord,
  found: HeldRecord | undefined,
  fields: SentFields,
): readonly Difference[] {
  if (found === undefined) return [{ field: 'Id', sent: id, found: '' }];
  return fields.differences(sent, found);
}

/** The fields that are to be compared: those of both passes, each once. The key of an upsert has done its work as a key. */
function verifiedFields(planned: PlannedJob, describe: Describe): readonly ComparedField[] {
  const { externalIdFieldName: key } = planned.job;
  const { later, sent } = comparedFields(planned, describe);
  const onlyLater = later.filter(({ name }) => !sent.some((field) => isSameField(field.name, name)));
  return [...sent, ...onlyLater]
    .filter(({ name }) => isVerified(name, planned.job))
    .map((field) =>
      key !== undefined && field.held !== undefined && isSameField(field.name, key.value)
        ? { ...field, held: { ...field.held, isParent: true } }
        : field,
    );
}

/** The records that were saved, by their Ids. */
class SavedRecords {
  readonly filter: KeyFilter;
  readonly #keys = new RowKeys();
  #least: string | undefined;
  #most: string | undefined;

  constructor(id: NonNullable<ReturnType<typeof describedPath>>, records: number, saved: RecordIds) {
    this.filter = new KeyFilter([id]);
    // From the last one on: of several with one Id, the key leads to the first that is added.
    for (let ordinal = records - 1; ordinal >= 0; ordinal--) {
      const savedId = saved.of(ordinal);
      if (savedId === undefined) continue;
      const stored = shortId(savedId);
      if (this.#keys.add(stored, ordinal) !== undefined) continue;
      this.filter.add([stored]);
      if (this.#least === undefined || stored < this.#least) this.#least = stored;
      if (this.#most === undefined || stored > this.#most) this.#most = stored;
    }
  }

  get size(): number {
    return this.#keys.size;
  }

  /** A condition that all of them meet: a table may have many others. */
  get range(): string {
    return `Id >= '${this.#least ?? ''}' AND Id <= '${this.#most ?? ''}'`;
  }

  ordinalOf(id: string): number | undefined {
    return this.#keys.find(shortId(id));
  }
}

/** Counts differences by field. */
class Tally {
  readonly #files: readonly string[];
  readonly #fields = new Map<string, { records: number; samples: FieldDifferences['samples'] }>();
  #records = 0;
  #differing = 0;

  /** @param files names of the source files, by their index */
  constructor(files: readonly string[]) {
    this.#files = files;
  }

  take({ file, line }: SentRecord, differences: readonly Difference[]): void {
    this.#records++;
    if (differences.length > 0) this.#differing++;
    for (const { field } of differences) {
      const known = this.#fields.get(field) ?? { records: 0, samples: [] };
      known.records++;
      if (known.samples.length < SAMPLES_PER_FIELD) {
        known.samples = [...known.samples, { file: this.#files[file] ?? '', line }];
      }
      this.#fields.set(field, known);
    }
  }

  result(): Omit<Verification, 'unread'> {
    const fields = [...this.#fields].map(([field, { records, samples }]) => ({ field, records, samples }));
    return {
      records: this.#records,
      differing: this.#differing,
      fields: fields.toSorted((a, b) => b.records - a.records),
    };
  }
}
