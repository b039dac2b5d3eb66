import type { Planned } from '../plan/plan.ts';
import { readObject, readObjects, type ObjectDescribe } from '../salesforce/object-describe.ts';
import type { Transport } from '../salesforce/transport.ts';
import { lookupOf, OrgSchema, relationshipColumn } from './org-schema.ts';

/**
 * Asks the org for its objects, for the fields of those that the jobs write, and for those of the parents that their
 * columns name. Only reads.
 *
 * @throws RestApiError; CallFailedError; what the login throws; the signal's reason
 */
export async function readOrgSchema(
  jobs: readonly Planned[],
  access: { readonly transport: Transport; readonly apiVersion: string; readonly signal: AbortSignal },
): Promise<OrgSchema> {
  const summaries = await readObjects(access);
  const objects = new Map<string, ObjectDescribe | undefined>();
  const describe = async (name: string): Promise<ObjectDescribe | undefined> => {
    const key = name.toLowerCase();
    if (!objects.has(key)) objects.set(key, await readObject(name, access));
    return objects.get(key);
  };
  for (const planned of jobs) {
    if (planned.kind === 'query') continue;
    const object = await describe(planned.job.object.value);
    if (object === undefined || planned.kind === 'rows') continue;
    for (const { name } of planned.inspection.projection.fields) {
      for (const parent of parentsOf(object, name)) await describe(parent);
    }
  }
  return new OrgSchema(
    summaries,
    [...objects.values()].filter((object) => object !== undefined),
  );
}

function parentsOf(object: ObjectDescribe, column: string): readonly string[] {
  const parts = relationshipColumn(column);
  const targets = parts === undefined ? [] : (lookupOf(object, parts.relationship)?.referenceTo ?? []);
  return parts?.object === undefined
    ? targets
    : targets.filter((name) => name.toLowerCase() === parts.object?.toLowerCase());
}
