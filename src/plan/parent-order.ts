import type { Mistakes } from '../diagnostic/mistakes.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { SentField } from '../records/mapping/projection.ts';
import type { ReadParentLookups } from '../records/references/parent-lookup.ts';
import type { Planned, PlannedJob, PlannedRows } from './plan.ts';

/**
 * Warns of columns that name parents by a field of theirs, such as `Account.External_Id__c`, where a job that is not
 * done before loads these parents: the service looks for them when the record comes. Manifest and names of columns
 * say, so a relationship is taken for the object of its name; where no job loads that, the org says which it is.
 *
 * @param read absent where there is no org to be asked
 */
export async function reportParentOrder(
  jobs: readonly Planned[],
  read: ReadParentLookups | undefined,
  mistakes: Mistakes,
): Promise<void> {
  const needed = neededBy(jobs);
  const loads = jobs.filter((one) => one.kind !== 'query').filter(({ job }) => ADDS.has(job.operation.value));
  for (const planned of jobs) {
    if (planned.kind !== 'load') continue;
    const before = needed(planned.job.id);
    for (const field of planned.inspection.projection.fields) {
      const parents = await parentLoads(planned, field, loads, read);
      const [late] = parents;
      if (late === undefined || parents.some(({ job }) => before.has(job.id))) continue;
      report(
        { child: planned, field, parent: late, waits: needed(late.job.id).has(planned.job.id) },
        mistakes,
      );
    }
  }
}

type Loads = readonly (PlannedJob | PlannedRows)[];

const ADDS: ReadonlySet<string> = new Set(['insert', 'upsert']);

/** `Lead:Who.Email`, `Account.External_Id__c`: object, relationship, and the field that finds the parent. */
const PARENT_FIELD = /^(?:(\w+):)?(\w+)\.(\w+)$/;

/** Standard relationships that are not called like their object. */
const OBJECT_OF: Readonly<Record<string, string>> = {
  owner: 'User',
  reportsto: 'Contact',
  recordtype: 'RecordType',
  product2: 'Product2',
  pricebook2: 'Pricebook2',
};

/** The other jobs that load the parents which a column names. */
async function parentLoads(
  { job }: PlannedJob,
  { name }: SentField,
  loads: Loads,
  read: ReadParentLookups | undefined,
): Promise<Loads> {
  const [, type, relationship, key] = PARENT_FIELD.exec(name) ?? [];
  if (relationship === undefined || key === undefined) return [];
  const withKey = loads.filter((one) => one.job.id !== job.id && givesKey(one, key));
  const of = (objects: readonly string[]): Loads =>
    withKey.filter((one) => objects.some((object) => isSameField(one.job.object.value, object)));
  const likely = of([type ?? objectNamed(relationship, job.object.value)]);
  if (type !== undefined || likely.length > 0 || withKey.length === 0) return likely;
  const lookups = (await read?.(job.object.value).catch(() => undefined)) ?? [];
  return of(
    lookups.find(({ relationshipName }) => isSameField(relationshipName, relationship))?.referenceTo ?? [],
  );
}

/** The object that a relationship of `object` leads to by its name. */
function objectNamed(relationship: string, object: string): string {
  const name = relationship.toLowerCase();
  return name === 'parent' ? object : (OBJECT_OF[name] ?? relationship.replace(/__r$/i, '__c'));
}

/** Whether the records of a job get the field, by which they can be found then. */
function givesKey(planned: PlannedJob | PlannedRows, key: string): boolean {
  const { externalIdFieldName } = planned.job;
  if (externalIdFieldName !== undefined && isSameField(externalIdFieldName.value, key)) return true;
  return (
    planned.kind === 'load' && planned.inspection.projection.fields.some(({ name }) => isSameField(name, key))
  );
}

/** Job id → the ids of all jobs that are done before it. */
function neededBy(jobs: readonly Planned[]): (id: string) => ReadonlySet<string> {
  const needs = new Map(jobs.map(({ job }) => [job.id, job.needs]));
  const all = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    const known = all.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    all.set(id, found);
    for (const need of needs.get(id) ?? []) {
      found.add(need);
      for (const further of of(need)) found.add(further);
    }
    return found;
  };
  return of;
}

interface LateParent {
  readonly child: PlannedJob;
  readonly field: SentField;
  readonly parent: PlannedJob | PlannedRows;
  /** Whether the parents' job waits for the children's. */
  readonly waits: boolean;
}

function report({ child, field, parent, waits }: LateParent, mistakes: Mistakes): void {
  const [one, other] = [child.job.id, parent.job.id];
  mistakes.warning({
    message: `"${field.name}" of job "${one}" finds parents that job "${other}" loads, which ${waits ? 'comes later' : 'runs beside it'}.`,
    hint: waits
      ? `Put "${other}" above "${one}", or, where "needs" are written, have "${one}" need "${other}" and not the other way round.`
      : `Add "${other}" to "needs" of "${one}".`,
    place: field.place,
    related: { message: `Job "${other}" stands here.`, place: parent.job.place },
  });
}
