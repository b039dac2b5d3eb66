import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { ChangedFields } from './changed-fields.ts';
import { comparedFields } from './compared-fields.ts';
import { describedPath } from './described-path.ts';
import type { HeldRecords } from './held-records.ts';
import { KeyPairing, type UnchangedRows } from './key-pairing.ts';
import { LateReferences } from './late-references.ts';
import { matchFields, type Describe, type MatchField } from './match-fields.ts';
import type { OrgRecords } from './org-records.ts';
import type { PairedRecords } from './paired-records.ts';
import { RowStates } from './row-states.ts';
import { SentValues } from './sent-values.ts';

interface PairingPorts {
  readonly files: Files;
  readonly orgRecords: OrgRecords;
  readonly signal: AbortSignal;
  /** Called with what the user should know, though nothing is wrong: a sentence. */
  readonly warn: (sentence: string) => void;
  /** Takes what the records that are found hold. */
  readonly held?: HeldRecords | undefined;
}

/** A job's records beside those of the org. */
export interface Comparison {
  readonly records: PairedRecords;
  /** Ordinals of records that have several of the org. */
  readonly ambiguous: ReadonlySet<number>;
  /** The field by which the service finds the records itself; undefined where there is none. */
  readonly givenKey: MatchField | undefined;
  /** What the records change in those of the org. */
  readonly changed: ChangedFields;
}

/**
 * Pairs the records of a job with those of the org that have their keys, and finds out which have their values already,
 * as far as the job asks for it. The jobs that it refers to must be done.
 *
 * @throws when the org does not say, or has not the fields; SourceChangedError; the reason of `signal`
 */
export async function pairRecords(
  planned: PlannedJob,
  { files, held, orgRecords, signal, warn }: PairingPorts,
): Promise<PairedRecords> {
  const { id, unchanged } = planned.job;
  const key = await keyOf(planned, orgRecords);
  const rows = unchanged === 'skip' ? unchangedRows(planned, key.describe) : undefined;
  const pairing = new KeyPairing(planned, key.fields, { unchanged: rows, held });
  await pairing.takeRows(files, signal);
  for (const name of rows?.states.values.unread ?? []) {
    warn(
      `Job "${id}": the field "${name}" cannot be read back and compared, so records with a value for it are always sent.`,
    );
  }
  const paths = [
    ...(rows?.states.values.paths ?? []),
    ...(rows?.latePaths.flatMap((path) => path ?? []) ?? []),
    ...(held?.paths ?? []),
  ];
  await readOrg(planned, { ...key, paths, held }, pairing, orgRecords, signal);
  return pairing.finish();
}

/**
 * The same before a load, to say what it would change. The jobs that it refers to must have been looked at.
 *
 * @param limit how many records of the org are read at most
 * @throws TooManyRecords; as `pairRecords`
 */
export async function compareRecords(
  planned: PlannedJob,
  limit: number,
  { files, orgRecords, signal }: Omit<PairingPorts, 'held' | 'warn'>,
): Promise<Comparison> {
  const key = await keyOf(planned, orgRecords);
  const changed = new ChangedFields(comparedFields(planned, key.describe), planned.job.blankCells === 'null');
  const pairing = new KeyPairing(planned, key.fields, { changed });
  await pairing.takeRows(files, signal);
  await readOrg(planned, { ...key, paths: changed.values.paths, limit }, pairing, orgRecords, signal);
  const [givenKey] = planned.job.match === undefined ? key.fields : [];
  const { ambiguous } = pairing;
  return { records: pairing.finish(), ambiguous, givenKey, changed };
}

interface RecordKey {
  readonly object: string;
  readonly fields: readonly MatchField[];
  readonly describe: Describe;
}

/** By which fields the org's records are found. @throws when the org has not the object or the fields */
async function keyOf(planned: PlannedJob, orgRecords: OrgRecords): Promise<RecordKey> {
  const describe = await orgRecords.describe(planned);
  const { value: name } = planned.job.object;
  const object = describe(name)?.name;
  if (object === undefined) throw new Error(`There is no object "${name}" in the org.`);
  const found = matchFields(planned, describe);
  const [defect] = found?.defects ?? [];
  if (defect !== undefined) throw new Error(defect.message);
  return { object, fields: found?.fields ?? givenKey(planned, describe), describe };
}

function unchangedRows(planned: PlannedJob, describe: Describe): UnchangedRows {
  const { later, sent } = comparedFields(planned, describe);
  const fields = [...sent, ...later];
  const late = new LateReferences(planned);
  // With a value for a field that cannot be read back no record is unchanged.
  const compared = fields.filter(({ held, name }) => held === undefined || !late.names.includes(name));
  return {
    states: new RowStates(new SentValues(compared, planned.job.blankCells === 'null')),
    late,
    latePaths: late.names.map((name) => fields.find((field) => field.name === name)?.held?.path),
  };
}

async function readOrg(
  { job: { id, match } }: PlannedJob,
  {
    fields,
    limit,
    object,
    paths: compared,
    held,
  }: RecordKey & {
    readonly paths: readonly string[];
    readonly limit?: number;
    readonly held?: HeldRecords | undefined;
  },
  pairing: KeyPairing,
  orgRecords: OrgRecords,
  signal: AbortSignal,
): Promise<void> {
  if (!pairing.hasKeys) return;
  const paths = new Set([...fields.map(({ path }) => path), ...compared]);
  paths.delete('Id');
  const reading = {
    ...{
      object,
      paths: [...paths],
      purpose: 'match' as const,
      where: match?.where?.value,
      filter: pairing.filter,
    },
    ...(limit === undefined ? {} : { limit }),
  };
  await orgRecords.read(id, reading, signal, {
    take: (record) => {
      pairing.takeOrgRecord(record);
    },
    pause: async () => held?.drain(),
  });
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
