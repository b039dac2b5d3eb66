/** A lookup of an object, as its description in the org has it. */
export interface ParentLookup {
  readonly name: string;
  /** What a parent's fields are named by, as in `Account.External_Id__c`. */
  readonly relationshipName: string;
  readonly referenceTo: readonly string[];
}

/** Reads the lookups of an object. @throws when the org does not say */
export type ReadParentLookups = (object: string) => Promise<readonly ParentLookup[]>;

const CUSTOM_RELATIONSHIP = /__r$/i;

/** Whether a name can only be that of a relationship, whatever the object. */
export function isCustomRelationship(name: string): boolean {
  return CUSTOM_RELATIONSHIP.test(name);
}

/** The lookup behind a relationship, by the rule for their names: `Account` → `AccountId`, `Parent__r` → `Parent__c`. */
export function lookupField(relationship: string): string {
  return isCustomRelationship(relationship) ? `${relationship.slice(0, -1)}c` : `${relationship}Id`;
}

/** The lookup that a column fills by a parent's field, or the field itself: `Lead:Who.Email` → `WhoId`. */
export function filledField(column: string): string {
  const [, relationship] = /^(?:[^.:]*:)?([^.:]+)\./.exec(column) ?? [];
  return relationship === undefined ? column : lookupField(relationship);
}
