import { fieldFromNotation } from './field-notation.ts';
import type { Field } from './field.ts';
import type { ObjectSchema } from './object-schema.ts';
import { objectsFromTable } from './object-table.ts';
import { recordTypeNamed, type RecordType } from './record-type.ts';
import { PERSON } from './standard/person.ts';

/** The record type that an org with person accounts always has. */
export const PERSON_RECORD_TYPE = 'PersonAccount';

/**
 * Switches person accounts on: accounts get the fields of persons and those of contacts as `…__pc`, contacts and record types
 * say which of them belong to persons (Object Reference, "Account": Person Accounts).
 *
 * @param objects by name; changed in place
 * @param names developer names of the record types whose accounts are persons
 */
export function addPersonAccounts(objects: Map<string, ObjectSchema>, names: readonly string[]): void {
  const [account, contact, type] = ['Account', 'Contact', 'RecordType'].map((name) => objects.get(name));
  if (account === undefined || contact === undefined || type === undefined) return;
  const known = new Set(account.fields.map(({ name }) => name));
  const [table] = objectsFromTable(PERSON);
  const fields = [
    ...(table?.fields ?? []),
    ...contact.fields.filter(({ name }) => name.endsWith('__c')).map(personField),
  ].filter(({ name }) => !known.has(name));
  const persons = names.map((name): RecordType => {
    const declared = account.recordTypes.find(({ developerName }) => developerName === name);
    return { ...(declared ?? recordTypeNamed(name, true)), isPerson: true };
  });
  const name = fieldFromNotation('Name', 'string(255) label="Account Name"');
  objects.set('Account', account.with([name, ...fields], { recordTypes: persons }));
  objects.set('Contact', contact.with([fieldFromNotation('IsPersonAccount', 'boolean readOnly')]));
  objects.set('RecordType', type.with([fieldFromNotation('IsPersonType', 'boolean readOnly')]));
}

/** A custom field of contacts as accounts that are persons have it. */
function personField(field: Field): Field {
  return {
    ...field,
    name: field.name.replace(/__c$/, '__pc'),
    relationshipName: field.relationshipName?.replace(/__r$/, '__pr'),
    nillable: field.nillable || field.type !== 'boolean',
    unique: false,
  };
}
