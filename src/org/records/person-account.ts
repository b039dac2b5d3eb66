import { isRequired, type Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { PERSON_RECORD_TYPE } from '../schema/person-accounts.ts';
import type { StoredRecord, Value, Values } from './stored-record.ts';
import type { RowError } from './row-result.ts';
import { isEmpty, requiredMissing, type SaveContext } from './row-values.ts';

/** Fields that an account that is a person shares with its contact under the same name. */
const SHARED = new Set(['FirstName', 'LastName', 'Salutation', 'Phone', 'Fax', 'OwnerId', 'Description']);
/** Fields that no account has that is a business. */
const NAME_PARTS = new Set(['FirstName', 'LastName', 'Salutation']);

/** Whether an object holds accounts of which some may be persons. */
function hasPersons(object: ObjectSchema): boolean {
  return object.name === 'Account' && object.field('IsPersonAccount') !== undefined;
}

/**
 * Decides whether what is to be saved is a person, and says what that forbids: a person has no name but its parts, a business
 * none of a person's fields (Salesforce Help 000386207). A new account is a person by its record type, or, without one, by its
 * last name.
 *
 * @param values changed: a new person gets its record type
 * @param before the account as it is; undefined when it is new
 */
export function checkPerson(
  values: Map<string, Value>,
  before: StoredRecord | undefined,
  context: SaveContext,
): RowError | undefined {
  if (!hasPersons(context.object)) return undefined;
  const isPerson = before === undefined ? isNewPerson(values, context) : isPersonRecord(before);
  const wrong = [...values]
    .filter(
      ([name, value]) =>
        !isEmpty(value) && value !== false && (isPerson ? name === 'Name' : isOfPersons(name)),
    )
    .map(([name]) => name);
  if (wrong.length > 0) {
    const message = `Account: bad field names on insert/update call: ${wrong.join(', ')}`;
    return { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields: wrong };
  }
  const name = isPerson ? 'LastName' : 'Name';
  const isMissing = before === undefined || values.has(name);
  if (isMissing && isEmpty(values.get(name))) return requiredMissing([name]);
  if (before === undefined) values.set('IsPersonAccount', isPerson);
  return undefined;
}

function isNewPerson(values: Map<string, Value>, { object, schema, store }: SaveContext): boolean {
  const types = schema.object('RecordType');
  const id = values.get('RecordTypeId');
  if (!isEmpty(id)) return store.get(String(id))?.values.get('IsPersonType') === true;
  if (isEmpty(values.get('LastName'))) return false;
  const persons =
    types === undefined ? [] : store.all(types).filter((type) => isPersonType(type.values, object));
  const usual = persons.find((type) => type.values.get('DeveloperName') === PERSON_RECORD_TYPE) ?? persons[0];
  if (usual !== undefined) values.set('RecordTypeId', usual.id);
  return true;
}

function isPersonType(type: Values, object: ObjectSchema): boolean {
  return type.get('SobjectType') === object.name && type.get('IsPersonType') === true;
}

function isOfPersons(name: string): boolean {
  return NAME_PARTS.has(name) || name.startsWith('Person') || name.endsWith('__pc');
}

/** Whether a record is an account that is a person, or the contact of one. */
export function isPersonRecord(record: StoredRecord): boolean {
  return record.values.get('IsPersonAccount') === true;
}

/** Gives a new account that is a person its contact. */
export function addPersonContact(account: StoredRecord, { schema, store }: SaveContext): void {
  const contacts = schema.object('Contact');
  if (account.object.name !== 'Account' || !isPersonRecord(account) || contacts === undefined) return;
  const values = contactValues(account.values, contacts);
  for (const field of contacts.fields) if (isBlankFlag(field, values)) values.set(field.name, false);
  values.set('AccountId', account.id).set('IsPersonAccount', true);
  const name = account.values.get('Name');
  const contact = store.insert(contacts, values.set('Name', name ?? null));
  store.amend(account, new Map([['PersonContactId', contact.id]]));
}

function isBlankFlag(field: Field, values: ReadonlyMap<string, Value>): boolean {
  return field.type === 'boolean' && field.createable && !isRequired(field) && !values.has(field.name);
}

/** Carries what was changed of a person over to its other half, the contact or the account. */
export function updateOtherHalf(
  record: StoredRecord,
  changes: ReadonlyMap<string, Value>,
  context: SaveContext,
): void {
  if (!isPersonRecord(record)) return;
  const isAccount = record.object.name === 'Account';
  const other = context.store.get(String(record.values.get(isAccount ? 'PersonContactId' : 'AccountId')));
  if (other === undefined) return;
  const values = isAccount ? contactValues(changes, other.object) : accountValues(changes, other.object);
  const name = record.values.get('Name');
  if (name !== undefined) values.set('Name', name);
  context.store.update(other, values);
}

/** What values of an account are of its contact: `PersonEmail` is `Email`, `Level__pc` is `Level__c`. */
function contactValues(values: Values, contacts: ObjectSchema): Map<string, Value> {
  return mapped(values, contacts, (name) =>
    SHARED.has(name) ? name : name.endsWith('__pc') ? name.replace(/__pc$/, '__c') : personPart(name),
  );
}

function accountValues(values: Values, accounts: ObjectSchema): Map<string, Value> {
  return mapped(values, accounts, (name) =>
    SHARED.has(name) ? name : name.endsWith('__c') ? name.replace(/__c$/, '__pc') : `Person${name}`,
  );
}

function personPart(name: string): string | undefined {
  return name.startsWith('Person') && name !== 'PersonContactId' ? name.slice('Person'.length) : undefined;
}

function mapped(
  values: Values,
  object: ObjectSchema,
  nameOf: (name: string) => string | undefined,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of values) {
    const field = object.field(nameOf(name) ?? '');
    if (field !== undefined) found.set(field.name, value);
  }
  return found;
}
