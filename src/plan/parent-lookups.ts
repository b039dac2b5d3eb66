import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import { placeIn } from '../records/tree/json-file.ts';
import type { SurveyedNesting, TreeSurvey } from '../records/tree/tree-survey.ts';
import {
  leaveOutRelations,
  type ChildRelationship,
  type ReadChildRelationships,
  type RelationReaders,
} from './tree-relations.ts';

/** Takes relationships out of the fields, and finds lookups as `parentLookups` does. */
export async function treeLookups(
  survey: TreeSurvey,
  readers: RelationReaders,
  mistakes: Mistakes,
): Promise<Map<string, string> | undefined> {
  await leaveOutRelations(survey, readers);
  return parentLookups(survey, readers.childRelationships, mistakes);
}

/**
 * Finds the fields by which nested records refer to those that they lie in. The files name the relationship alone, so
 * the org is asked; where there is none to be asked, nothing is sent either, and a likely name stands for the field.
 *
 * @returns the key of a nesting → field; undefined after a mistake
 */
async function parentLookups(
  { nestings, objects }: TreeSurvey,
  read: ReadChildRelationships | undefined,
  mistakes: Mistakes,
): Promise<Map<string, string> | undefined> {
  const lookups = new Map<string, string>();
  const known = new Map<string, readonly ChildRelationship[]>();
  for (const [key, nesting] of nestings) {
    const { child, type } = nesting;
    const relationships = known.get(type) ?? (await relationshipsOf(nesting, read, mistakes));
    if (relationships === undefined) continue;
    known.set(type, relationships);
    const field = read === undefined ? likelyField(nesting) : lookupOf(nesting, relationships, mistakes);
    if (field === undefined) continue;
    lookups.set(key, field);
    const object = objects.get(child.toLowerCase());
    if (object?.columns.has(field.toLowerCase()) === false)
      object.columns.set(field.toLowerCase(), { name: field, place: object.place, hasValue: true });
  }
  return lookups.size === nestings.size ? lookups : undefined;
}

async function relationshipsOf(
  { file, place, relationship, type }: SurveyedNesting,
  read: ReadChildRelationships | undefined,
  mistakes: Mistakes,
): Promise<readonly ChildRelationship[] | undefined> {
  if (read === undefined) {
    mistakes.warning({
      message: `Which field stands behind "${relationship}" of "${type}" was not checked, since no org could be asked.`,
      hint: 'The load asks the org for it.',
      place: placeIn(file, place),
    });
    return [];
  }
  try {
    return await read(type);
  } catch (error) {
    mistakes.error({
      message: `The org did not say which field stands behind "${relationship}" of "${type}": ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Correct the type of the outer record, or try again.',
      place: placeIn(file, place),
    });
    return undefined;
  }
}

function lookupOf(
  { child, file, place, relationship, type }: SurveyedNesting,
  relationships: readonly ChildRelationship[],
  mistakes: Mistakes,
): string | undefined {
  const named = relationships.find(
    ({ relationshipName }) => relationshipName.toLowerCase() === relationship.toLowerCase(),
  );
  if (named?.childSObject.toLowerCase() === child.toLowerCase()) return named.field;
  const near = nearestName(
    relationship,
    relationships.map(({ relationshipName }) => relationshipName),
  );
  mistakes.error({
    message:
      named === undefined
        ? `The object "${type}" has no child relationship "${relationship}".`
        : `The child relationship "${relationship}" of "${type}" has records of "${named.childSObject}", not of "${child}".`,
    hint:
      named === undefined && near !== undefined
        ? `Did you mean "${near}"?`
        : 'Its description in the org lists them under "childRelationships".',
    place: placeIn(file, place),
  });
  return undefined;
}

function likelyField({ child, type }: SurveyedNesting): string {
  if (child.toLowerCase() === type.toLowerCase()) return 'ParentId';
  return type.endsWith('__c') ? type : `${type}Id`;
}
