import { number } from '../../diagnostic/counted.ts';
import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import { batchFields, jobFields } from '../fields.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { indented } from '../indentation.ts';
import { isEmpty, type MapEntry, type MapNode, quoted } from '../tree.ts';
import { jobId } from './domain.ts';
import { type Entries, keysOf } from './keys.ts';
import { mismatch, type Shape } from './shape.ts';
import { treeMatchBy, treeReferences, treeValues } from './tree-rules.ts';

/** More jobs are refused: each is a job of the service and a folder of results. */
export const MAX_JOBS = 1000;

export type JobEntries = Entries<typeof jobFields>;

/** What stands beside a tree plan by object. */
export type TreeEntries = Pick<Entries<typeof treeFields>, 'values' | 'references' | 'matchBy'>;

/** A job as written. `wrong` when it is no map of keys. */
export interface WrittenJob {
  readonly id: Located<string>;
  readonly entries: JobEntries | 'wrong';
  /** What `entries` do not have where the job has a tree plan. */
  readonly tree?: TreeEntries;
}

const treeFields = {
  ...jobFields,
  values: { ...jobFields.values, shape: treeValues },
  references: { ...jobFields.references, shape: treeReferences },
  matchBy: { ...jobFields.matchBy, shape: treeMatchBy },
};

const elsewhere = (key: string): string | undefined =>
  key in batchFields ? `It belongs into "batch": batch: { ${key}: … }.` : undefined;

const jobBody = keysOf({ owner: 'A job', fields: jobFields, elsewhere });

const treeBody = keysOf({ owner: 'A job', fields: treeFields, elsewhere });

/** The map from id to job. A job with a mistake stays in it, so that others may name it. */
export const jobs: Shape<readonly WrittenJob[]> = {
  what: 'a map from id to job',
  schema: {
    type: 'object',
    minProperties: 1,
    maxProperties: MAX_JOBS,
    propertyNames: jobId.schema,
    additionalProperties: { $ref: '#/definitions/job' },
  },
  holds: ({ value }) => value.kind === 'map' && value.entries.some(({ written }) => written in jobFields),
  read: (node, key, mistakes) => {
    const { what } = jobs;
    if (node.kind !== 'map' || node.entries.length === 0) {
      const hint = node.kind === 'list' ? LIST_HINT : undefined;
      return mismatch(node, { key, what, hint }, mistakes);
    }
    const [first] = node.entries;
    if (first !== undefined && isKeyOfJob(first)) {
      return mistakes.error({
        message: `${quoted(first.written)} stands right below "jobs", and belongs into a job.`,
        hint: `Write an id of your choice above it, such as "accounts:", and indent the job's keys further to the right than the id.`,
        place: first.key.place,
      });
    }
    if (node.entries.length > MAX_JOBS) {
      return mistakes.error({
        message: `The manifest has ${number(node.entries.length)} jobs.`,
        hint: `Split it into manifests of at most ${number(MAX_JOBS)} jobs.`,
        place: node.place,
      });
    }
    reportSameFolders(node, mistakes);
    return indented(node.entries, isKeyOfJob, mistakes).map((entry) => writtenJob(entry, key, mistakes));
  },
};

const LIST_HINT =
  'Give each job an id of your choice in place of its "-": a line "accounts:", and below it, further to the right, the job.';

/** A job is a map of such keys, so what has the name of a key and is none is a key. */
function isKeyOfJob({ value, written }: MapEntry): boolean {
  if (!(written in jobFields) || isEmpty(value)) return false;
  return value.kind !== 'map' || !value.entries.some((entry) => entry.written in jobFields);
}

function writtenJob(entry: MapEntry, key: string, mistakes: Mistakes): WrittenJob {
  const id = jobId.read(entry.key, key, mistakes) ?? entry.written;
  const named = { value: id, place: entry.key.place };
  const isTree =
    entry.value.kind === 'map' && entry.value.entries.some(({ written }) => written === 'treePlan');
  if (!isTree) return { id: named, entries: jobBody.read(entry.value, id, mistakes) ?? 'wrong' };
  const { matchBy, references, values, ...entries } = treeBody.read(entry.value, id, mistakes) ?? {};
  const tree = { ...(references && { references }), ...(values && { values }), ...(matchBy && { matchBy }) };
  return { id: named, entries, tree };
}

/** Ids that differ in case alone would share a folder on many systems. */
function reportSameFolders({ entries }: MapNode, mistakes: Mistakes): void {
  const seen = new Map<string, Place>();
  for (const { key } of entries) {
    if (key.kind === 'wrong') continue;
    const folder = String(key.value).toLowerCase();
    const first = seen.get(folder);
    if (first !== undefined) {
      mistakes.error({
        message: `${quoted(String(key.value))} differs from another id in upper and lower case alone.`,
        hint: 'Ids name folders of result files: choose another one.',
        place: key.place,
        related: { message: 'The other one stands here.', place: first },
      });
    } else seen.set(folder, key.place);
  }
}
