/** A name as Salesforce gives it: letters, digits, underscores between them, at most two in a row. */
const NAME = '[A-Za-z][A-Za-z0-9]*(?:__?[A-Za-z0-9]+)*';

/** API name of an object: `Account`, `Order_Line__c`, `namespace__Thing__c`. */
export const OBJECT_NAME = `^${NAME}$`;

/** API name of a field of the object itself. */
export const FIELD_NAME = `^${NAME}$`;

/**
 * What a column of a batch may be called: a field, `Relationship.Field`, or `Type:Relationship.Field` where the
 * lookup has several types of parents (Bulk API Developer Guide, "Relationship Fields in a Header Row"). The
 * relationship of a custom lookup `Parent__c` is called `Parent__r`.
 */
export const COLUMN_NAME = `^(?:(?:${NAME}:)?(?![A-Za-z0-9_]*__c\\.)${NAME}\\.)?${NAME}$`;

/** A part of `matchBy`: a field, or `Relationship.Field`. */
export const MATCH_PATH = `^(?:(?![A-Za-z0-9_]*__c\\.)${NAME}\\.)?${NAME}$`;

/** What to do about a column name that does not match `COLUMN_NAME`. */
export function columnNameHint(name: string): string {
  if (/__c\./.test(name)) {
    return `A column over a custom lookup is called by its relationship: "${name.replace('__c.', '__r.')}".`;
  }
  if (name.split('.').length > 2) {
    return 'A relationship goes one level up: "Account.External_Id__c", not further.';
  }
  return 'Write Field, Relationship.Field or Type:Relationship.Field, with API names such as "Email" or "Score__c".';
}
