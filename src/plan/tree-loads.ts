import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { allOf } from '../diagnostic/word-list.ts';
import { isJobId } from '../manifest/job-id.ts';
import type { ManifestJob, OfObject, TreeJob } from '../manifest/manifest.ts';
import { orderOf, type FixedFields } from '../manifest/reference-order.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { REFERENCE_ID_COLUMN, type StagedObject } from '../records/tree/staged-object.ts';
import { stageTrees, type StagingPorts, type TreeLayout } from '../records/tree/tree-staging.ts';
import { surveyTrees, type TreeFile, type TreeSurvey } from '../records/tree/tree-survey.ts';
import { treeLookups } from './parent-lookups.ts';
import { checkCircles, referenceFields } from './reference-circles.ts';
import { TreeDraft } from './tree-draft.ts';
import type { RelationReaders } from './tree-relations.ts';

/** The load of one object of a tree plan. */
export interface TreeLoad {
  readonly job: ManifestJob;
  readonly staged: StagedObject;
}

export interface TreePorts extends RelationReaders {
  readonly files: Parameters<typeof surveyTrees>[1]['files'];
}

/**
 * Reads the files of a plan, and makes a job of the records of each object: in the order of the plan, but that records
 * come after those that they refer to, where that is possible; where it is not, the reference is set by a second pass.
 */
export async function treeLoads(
  tree: TreeJob,
  files: readonly TreeFile[],
  scratch: string,
  ports: TreePorts,
  mistakes: Mistakes,
): Promise<TreeLoad[]> {
  const trees = await stagedTrees(files, { ...ports, scratch }, mistakes);
  if (trees === undefined) return [];
  const { staged, survey } = trees;
  reportEmpty(tree, staged, mistakes);
  reportUnknownObjects(tree, survey, mistakes);
  for (const one of staged) reportTwoReferences(tree, one, mistakes);
  const fields = await referenceFields([...jobsOf(tree, staged, new Map()).values()], ports.mayWait);
  const jobs = jobsOf(tree, staged, fields.fixed);
  if (!checkCircles([...jobs.values()], fields, mistakes)) return [];
  for (const { id, place } of jobs.values()) {
    if (isJobId(id)) continue;
    mistakes.error({
      message: `The id "${id}" is too long: a load of a tree plan has the id of its job and the name of its object.`,
      hint: 'Give the job a shorter id.',
      place,
    });
  }
  return staged.flatMap((one) => {
    const job = jobs.get(one);
    if (job === undefined) return [];
    const toOthers = ofObject(one, tree.references).filter(({ field }) => ownField(one, field) === undefined);
    const references = [...job.references, ...toOthers];
    return [{ job: { ...job, references, values: ofObject(one, tree.values) }, staged: one }];
  });
}

/** @returns nothing after mistakes that leave no records to be staged */
async function stagedTrees(
  files: readonly TreeFile[],
  ports: RelationReaders & StagingPorts,
  mistakes: Mistakes,
): Promise<{ readonly survey: TreeSurvey; readonly staged: readonly StagedObject[] } | undefined> {
  const draft = await TreeDraft.begin(files, ports);
  let survey: TreeSurvey;
  let lookups: TreeLayout['lookups'] | undefined;
  try {
    survey = await surveyTrees(files, ports, mistakes, draft);
    if (mistakes.hasErrors) return undefined;
    lookups = await treeLookups(survey, ports, mistakes);
    if (lookups === undefined) return undefined;
    const staged = await draft?.end(survey, lookups, mistakes);
    if (staged !== undefined) return { survey, staged };
  } finally {
    await draft?.close();
  }
  return { survey, staged: await stageTrees({ survey, lookups }, files, ports, mistakes) };
}

function ofObject<T>({ name }: StagedObject, all: readonly OfObject<T>[]): OfObject<T>[] {
  return all.filter(({ object }) => isSameField(object.value, name));
}

/** The field as the files have it, where its values refer to records of the plan. */
function ownField({ references }: StagedObject, { value }: Located<string>): string | undefined {
  return [...references.keys()].find((name) => isSameField(name, value));
}

function reportUnknownObjects(
  { matchBy, references, values }: TreeJob,
  { objects }: TreeSurvey,
  mistakes: Mistakes,
): void {
  const names = [...objects.values()].map(({ name }) => name);
  for (const { object } of [...values, ...references, ...matchBy]) {
    if (objects.has(object.value.toLowerCase())) continue;
    const near = nearestName(object.value, names);
    mistakes.error({
      message: `The plan has no records of "${object.value}".`,
      hint: near === undefined ? `It has those of ${allOf(names)}.` : `Did you mean "${near}"?`,
      place: object.place,
    });
  }
}

/** A value that refers to a record of the plan is the key of no other record. */
function reportTwoReferences({ references }: TreeJob, staged: StagedObject, mistakes: Mistakes): void {
  for (const { field } of ofObject(staged, references)) {
    const own = ownField(staged, field);
    const place = own === undefined ? undefined : staged.places[staged.columns.indexOf(own)];
    if (place === undefined) continue;
    mistakes.error({
      message: `The records of "${staged.name}" refer to others of the plan by "${field.value}", which is a reference to another job, too.`,
      hint: 'Take it out of "references", or the reference ids out of the files.',
      place: field.place,
      related: { message: 'The first record with the field stands here.', place },
    });
  }
}

function reportEmpty(tree: TreeJob, staged: readonly StagedObject[], mistakes: Mistakes): void {
  if (staged.length > 0) return;
  mistakes.error({
    message: 'The files of the plan have no records.',
    hint: 'Give them records, or take the job out.',
    place: tree.treePlan.place,
  });
}

function jobsOf(
  tree: TreeJob,
  staged: readonly StagedObject[],
  fixed: FixedFields,
): Map<StagedObject, ManifestJob> {
  const { place, treePlan } = tree;
  const ids = new Map(staged.map(({ name }) => [name.toLowerCase(), `${tree.id}.${name}`]));
  const located = <T>(value: T): Located<T> => ({ value, place: treePlan.place });
  const written = new Map(
    staged.map(({ name, references }) => [
      ids.get(name.toLowerCase()) ?? name,
      [...references].map(([field, objects]) => ({
        field: located(field),
        jobs: objects.flatMap((object) => ids.get(object) ?? []).map(located),
        key: [located(REFERENCE_ID_COLUMN)],
        columns: undefined,
        marked: true as const,
      })),
    ]),
  );
  const above = [...written.keys()].map((id, index, all) => {
    const before = all[index - 1];
    return [id, before === undefined ? [] : [{ id: before, place, isDefault: true }]] as const;
  });
  const { needs, references } = orderOf(new Map(above), written, fixed);
  return new Map(
    staged.map((one) => {
      const id = ids.get(one.name.toLowerCase()) ?? one.name;
      return [
        one,
        {
          ...{ ...tree, id, object: located(one.name), ...operationOf(one, tree) },
          ...{ files: [], columns: [dropped(located(REFERENCE_ID_COLUMN))], values: [] },
          ...{ where: [], valueMap: [], valueMapFiles: [], variableColumns: [] },
          needs: [...(needs.get(id) ?? []), ...tree.needs],
          references: references.get(id) ?? [],
        },
      ];
    }),
  );
}

/** Records that are found in the org are updated, and all others are inserted. */
function operationOf(
  one: StagedObject,
  { keepBefore, matchBy, treePlan: { place }, unchanged }: TreeJob,
): Pick<ManifestJob, 'operation' | 'match' | 'unchanged' | 'keepBefore'> {
  const [match] = ofObject(one, matchBy);
  if (match === undefined) {
    return { operation: { value: 'insert', place }, unchanged: 'send', keepBefore: false };
  }
  return {
    ...{ operation: { value: 'upsert', place }, unchanged, keepBefore },
    match: { fields: match.fields, place: match.place, unmatched: 'insert' },
  };
}

function dropped(column: Located<string>): ManifestJob['columns'][number] {
  return { column, field: 'drop' };
}
