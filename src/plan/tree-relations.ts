import { isCustomRelationship, type ReadParentLookups } from '../records/references/parent-lookup.ts';
import type { SurveyedObject, TreeSurvey } from '../records/tree/tree-survey.ts';
import type { ReadMayWait } from './reference-circles.ts';

/** A child relationship of an object, as its description in the org has it. */
export interface ChildRelationship {
  readonly childSObject: string;
  /** The field of the child that refers to the parent. */
  readonly field: string;
  readonly relationshipName: string;
}

/** Reads the child relationships of an object. @throws when the org does not say */
export type ReadChildRelationships = (object: string) => Promise<readonly ChildRelationship[]>;

/** Asks the org for relationships. Absent where there is no org to be asked. */
export interface RelationReaders {
  readonly childRelationships?: ReadChildRelationships | undefined;
  readonly parentLookups?: ReadParentLookups | undefined;
  readonly mayWait?: ReadMayWait | undefined;
  readonly signal: AbortSignal;
}

/**
 * Takes names out of the columns under which there is nothing but null, and which are those of relationships: a null
 * says there that a record has no parent, or no children. The org is asked where the files do not say.
 */
export async function leaveOutRelations(survey: TreeSurvey, readers: RelationReaders): Promise<void> {
  for (const object of survey.objects.values()) {
    const nulls = [...object.columns]
      .filter(([name, { hasValue }]) => !hasValue && !name.includes('.'))
      .map(([name]) => name);
    const reported = nulls.filter((name) => isRelation(name, object, survey));
    const unreported = nulls.filter((name) => !reported.includes(name) && !/__\w$/.test(name));
    const asked = unreported.length === 0 ? new Set<string>() : await relationsOf(object.name, readers);
    for (const name of [...reported, ...unreported.filter((one) => asked.has(one))])
      object.columns.delete(name);
  }
}

function isRelation(name: string, object: SurveyedObject, { nestings }: TreeSurvey): boolean {
  return (
    isCustomRelationship(name) ||
    [...object.columns.keys()].some((column) => column.startsWith(`${name}.`)) ||
    nestings.has(`${object.name}.${name}`.toLowerCase())
  );
}

/** Names of an object's relationships, in small letters; none where the org does not say. */
async function relationsOf(
  object: string,
  { childRelationships, parentLookups, signal }: RelationReaders,
): Promise<ReadonlySet<string>> {
  try {
    const children = (await childRelationships?.(object)) ?? [];
    const parents = (await parentLookups?.(object)) ?? [];
    return new Set([...children, ...parents].map(({ relationshipName }) => relationshipName.toLowerCase()));
  } catch {
    // The names stay columns, which the service refuses with a message of its own.
    signal.throwIfAborted();
    return new Set();
  }
}
