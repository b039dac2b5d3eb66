import { isJobId } from '../../manifest/job-id.ts';
import { isDone, type DoneVerdict } from '../../outcome/verdict.ts';
import { SALESFORCE_ID } from '../../limits/salesforce-id.ts';

/** The form that this version of the action writes, and the only one that it reads. */
export const JOURNAL_VERSION = 2;

/** Decodes a value, or returns undefined for one that it does not take. */
type Decoder<T> = (value: unknown) => T | undefined;
type Decoded<D> = D extends Decoder<infer T> ? T : never;

const ID = new RegExp(SALESFORCE_ID);
const HASH = /^[0-9a-f]{64}$/;

const text: Decoder<string> = (value) => (typeof value === 'string' ? value : undefined);
const matching =
  (isRight: (value: string) => boolean): Decoder<string> =>
  (value) =>
    typeof value === 'string' && isRight(value) ? value : undefined;
/** Ids become parts of paths and URLs, so nothing else may pass for one. */
const id = matching((value) => ID.test(value));
const hash = matching((value) => HASH.test(value));
const hashOrNothing = matching((value) => value === '' || HASH.test(value));
const jobName = matching(isJobId);
const passName = matching((value) => isJobId(value.endsWith('#2') ? value.slice(0, -2) : value));
const doneVerdict: Decoder<DoneVerdict> = (value) => (isDone(value) ? value : undefined);
const UNSENT_CODES = [
  ...(['MATCH_NOT_FOUND', 'MATCH_AMBIGUOUS', 'MATCH_REPEATED', 'MATCH_KEY_BLANK'] as const),
  ...(['REFERENCE_NOT_FOUND', 'REFERENCE_AMBIGUOUS', 'REFERENCE_FAILED'] as const),
];
const matchCode: Decoder<(typeof UNSENT_CODES)[number]> = (value) =>
  UNSENT_CODES.find((code) => code === value);
const time = matching((value) => !Number.isNaN(Date.parse(value)));
const count: Decoder<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const version: Decoder<typeof JOURNAL_VERSION> = (value) =>
  value === JOURNAL_VERSION ? JOURNAL_VERSION : undefined;

function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((one: unknown) => item(one)).filter((one) => one !== undefined);
    return items.length === value.length ? items : undefined;
  };
}

/** An object with these keys and no others. */
function object<Shape extends Readonly<Record<string, Decoder<unknown>>>>(
  shape: Shape,
): Decoder<{ readonly [Key in keyof Shape]: Decoded<Shape[Key]> }> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = new Map<string, unknown>(Object.entries(value));
    const keys = Object.keys(shape);
    const decoded = keys.map((key) => [key, shape[key]?.(given.get(key))] as const);
    if (given.size !== keys.length || decoded.some(([, one]) => one === undefined)) return undefined;
    return Object.fromEntries(decoded) as { [Key in keyof Shape]: Decoded<Shape[Key]> };
  };
}

/**
 * Each kind of line beside its `kind`. Nothing here may hold a cell of a row or a secret: ids, numbers, hashes, times,
 * and names of jobs and files.
 */
const SHAPES = {
  /**
   * The first line. `instance` and `user` are hashes of the org's address and of the user's Id, empty where that is not
   * known; no job of the run was created before `jobsSince`, by the org's clock; `jobs` are those of the plan in their
   * order.
   */
  run: {
    version,
    startedAt: time,
    jobsSince: time,
    apiVersion: text,
    instance: hash,
    user: hashOrNothing,
    manifest: hash,
    jobs: list(jobName),
  },
  /** A job of the manifest, as it was planned. `cut` is the hash of its batches. */
  planned: {
    job: jobName,
    files: list(object({ name: text, size: count, sha256: hash })),
    maxRecords: count,
    maxBytes: count,
    records: count,
    batches: count,
    cut: hash,
  },
  /** A Bulk API job was created. */
  created: { job: passName, jobId: id },
  /** A batch is about to be sent: on the disk before the request goes out. */
  sending: { job: passName, jobId: id, batch: count },
  /** The CRC-32 of the body that is sent of a batch, where it depends on what other records have become. */
  body: { job: passName, batch: count, checksum: count },
  /** The service has taken the batch. */
  taken: { job: passName, jobId: id, batch: count, batchId: id },
  /** A piece of what was found of the records of a job in the org: states and Ids. */
  matching: { job: passName, records: text },
  /** All pieces are there, with the reasons why records cannot be sent, and the hash over both. */
  matched: {
    job: passName,
    reasons: list(object({ statusCode: matchCode, message: text, field: text })),
    sha256: hash,
  },
  /** The values before are on the disk, in the `before.csv` of the job. */
  kept: { job: jobName, records: count, size: count, sha256: hash },
  /** A batch of records that are sent again: for each batch of the plan, the places of records in it, from 0. */
  attempt: {
    job: passName,
    batch: count,
    attempt: count,
    records: list(object({ batch: count, places: list(count) })),
  },
  /** The job of the manifest is done, and everything is known of it: also whether every record was saved. */
  done: { job: passName, verdict: doneVerdict },
  /** The run went on in another folder. */
  continued: { at: time },
} as const;

type Shapes = typeof SHAPES;
type Entry<Kind extends keyof Shapes> = {
  readonly [One in Kind]: { readonly kind: One } & {
    readonly [Key in keyof Shapes[One]]: Decoded<Shapes[One][Key]>;
  };
}[Kind];
export type RunEntry = Entry<'run'>;
export type PlannedEntry = Entry<'planned'>;
export type AttemptEntry = Entry<'attempt'>;
/** What happens while a run is under way. */
export type JournalEvent = Entry<Exclude<keyof Shapes, 'run' | 'planned'>>;
export type JournalEntry = Entry<keyof Shapes>;

const DECODERS = new Map(
  Object.entries(SHAPES).map(([kind, shape]) => [
    kind,
    object<Readonly<Record<string, Decoder<unknown>>>>({
      kind: (value) => (value === kind ? value : undefined),
      ...shape,
    }),
  ]),
);

/** What a line says, given without its chain; undefined when it is none that this version writes. */
export function decodeEntry(content: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
    // Each decoder is made from the very shape that its type is made from.
    return DECODERS.get(String(value.kind))?.(value) as JournalEntry | undefined;
  } catch {
    return undefined;
  }
}
