import { readSelect } from '../manifest/soql-select.ts';
import type { Planned, UnsoundJob } from '../plan/plan.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { ObjectDescribe } from '../salesforce/object-describe.ts';
import { lookupOf, OrgSchema, relationshipColumn } from './org-schema.ts';

/** What is only a precaution must not hold up the load. */
export const PRECAUTION_RETRY_BUDGET_MILLISECONDS = 20_000;

/**
 * Asks the org for its objects, for the fields of those that the jobs write, and for those of the parents that their
 * columns name. Only reads.
 *
 * @throws RestApiError; TransportError; what the login throws; the signal's reason
 */
export async function readOrgSchema(
  jobs: readonly (Planned | UnsoundJob)[],
  describes: Describes,
): Promise<OrgSchema> {
  const ask = async (name: string): Promise<ObjectDescribe | undefined> => describes.object(name);
  const [summaries, objects] = await Promise.all([
    describes.summaries(),
    describedOf(namesOf(jobs.filter(({ kind }) => kind !== 'query')), jobs, ask),
  ]);
  return new OrgSchema({ summaries, objects, unread: [] });
}

/**
 * The same before a load, with a request for each object and no more. The list of all objects is asked for only where
 * one of them is missing, so that the right name can be reported.
 *
 * @param unread receives each object that the org did not describe, and why: nothing is held against it
 * @throws the reason of `signal`
 */
export async function readWrittenSchema(
  jobs: readonly (Planned | UnsoundJob)[],
  describes: Describes,
  {
    signal,
    unread,
  }: { readonly signal: AbortSignal; readonly unread: (name: string, error: unknown) => void },
): Promise<OrgSchema> {
  const missed = new Map<string, unknown>();
  const ask = async (name: string): Promise<ObjectDescribe | undefined> => {
    try {
      return await describes.object(name, PRECAUTION_RETRY_BUDGET_MILLISECONDS);
    } catch (error) {
      signal.throwIfAborted();
      missed.set(name, error);
      return undefined;
    }
  };
  const names = namesOf(jobs);
  const objects = await describedOf(names, jobs, ask);
  const isKnown = (name: string): boolean =>
    [...missed.keys(), ...objects.map((object) => object.name)].some((one) => isSameField(one, name));
  const summaries = names.every(isKnown) ? [] : await describes.summaries().catch(() => []);
  signal.throwIfAborted();
  // In the order of the jobs, whichever was answered first.
  for (const name of [...names.filter((one) => missed.has(one)), ...missed.keys()]) {
    unread(name, missed.get(name));
  }
  return new OrgSchema({ summaries, objects, unread: [...missed.keys()] });
}

/** Names of the objects that jobs are about, each once. */
function namesOf(jobs: readonly (Planned | UnsoundJob)[]): string[] {
  const names = jobs.flatMap((planned) =>
    planned.kind === 'query' ? (readSelect(planned.query.soql.value).from ?? []) : [planned.job.object.value],
  );
  return unique(names);
}

/** Describes objects, all at once, and then the parents that the columns of their jobs name. */
async function describedOf(
  names: readonly string[],
  jobs: readonly (Planned | UnsoundJob)[],
  ask: (name: string) => Promise<ObjectDescribe | undefined>,
): Promise<readonly ObjectDescribe[]> {
  const objects = await describedAll(names, ask);
  const parents = jobs.flatMap((planned) => {
    if (planned.kind !== 'load' && planned.kind !== 'unsound') return [];
    const object = objects.find(({ name }) => isSameField(name, planned.job.object.value));
    if (object === undefined) return [];
    const { fields, match } =
      planned.kind === 'load' ? planned.inspection.projection : { ...planned.sentColumns, match: undefined };
    return [...fields, ...(match?.key ?? [])].flatMap(({ name }) => parentsOf(object, name));
  });
  const further = unique(parents).filter((name) => !names.some((one) => isSameField(one, name)));
  return [...objects, ...(await describedAll(further, ask))];
}

async function describedAll(
  names: readonly string[],
  ask: (name: string) => Promise<ObjectDescribe | undefined>,
): Promise<ObjectDescribe[]> {
  const objects = await Promise.all(names.map(ask));
  return objects.filter((object) => object !== undefined);
}

function parentsOf(object: ObjectDescribe, column: string): readonly string[] {
  const parts = relationshipColumn(column);
  const targets = parts === undefined ? [] : (lookupOf(object, parts.relationship)?.referenceTo ?? []);
  return parts?.object === undefined
    ? targets
    : targets.filter((name) => isSameField(name, parts.object ?? ''));
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((one) => isSameField(one, name)) === index);
}
