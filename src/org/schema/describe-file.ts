import { FIELD_TYPES, isNumeric, type Field, type FieldType } from './field.ts';
import { literalOf } from './metadata/formula-literal.ts';
import type { ObjectDeclaration } from './object-declaration.ts';
import { PERSON_RECORD_TYPE } from './person-accounts.ts';
import type { RecordType } from './record-type.ts';

/**
 * Reads the answer of a REST describe.
 *
 * @throws Error when it is none.
 */
export function objectFromDescribe(value: unknown): ObjectDeclaration {
  const describe = new Members(value);
  const fields = describe.list('fields').map((field) => fieldFromDescribe(new Members(field)));
  const name = describe.text('name');
  if (name === '' || fields.length === 0) throw new Error('this is no answer of a describe: name or fields are missing');
  const keyPrefix = describe.text('keyPrefix');
  // A describe does not say which record types are of persons; the one that is always there has a fixed name.
  const hasPersons = name === 'Account' && fields.some((field) => field.name === 'IsPersonAccount');
  const recordTypes = recordTypesIn(describe, (type) => hasPersons && type === PERSON_RECORD_TYPE);
  const persons = hasPersons ? [PERSON_RECORD_TYPE] : [];
  return {
    name,
    keyPrefix: keyPrefix === '' ? undefined : keyPrefix,
    options: {
      label: describe.text('label') || name,
      ...(recordTypes.length > 0 ? { recordTypes } : {}),
      ...(persons.length > 0 ? { personTypes: persons } : {}),
      // What has no Id is a describe of which only some fields were kept.
      ...(fields.some((field) => field.type === 'id') ? { isWhole: true } : {}),
    },
    fields,
  };
}

/** The record types that a describe lists, without the master, which stands for having none. */
function recordTypesIn(describe: Members, isOfPersons: (developerName: string) => boolean): RecordType[] {
  return describe
    .list('recordTypeInfos')
    .map((info) => new Members(info))
    .filter((info) => !info.flag('master', false) && info.text('developerName') !== '')
    .map((info) => {
      const developerName = info.text('developerName');
      return { developerName, label: info.text('name') || developerName, isPerson: isOfPersons(developerName) };
    });
}

function fieldFromDescribe(field: Members): Field {
  const picklistValues = field.list('picklistValues').map((value) => new Members(value));
  const active = picklistValues.filter((value) => value.flag('active', true));
  const standard = active.find((value) => value.flag('defaultValue', false));
  const labels = active
    .map((value) => [value.text('value'), value.text('label')] as const)
    .filter(([value, label]) => label !== '' && label !== value);
  const type = typeOf(field.text('type'));
  const order = field.numberOrNone('relationshipOrder');
  return {
    name: field.text('name'),
    label: field.text('label') || field.text('name'),
    type,
    length: field.number('length'),
    precision: isNumeric(type) ? field.number('precision') || field.number('digits') || 18 : 0,
    scale: field.number('scale'),
    nillable: field.flag('nillable', true),
    defaultedOnCreate: field.flag('defaultedOnCreate', false),
    createable: field.flag('createable', true),
    updateable: field.flag('updateable', true),
    calculated: field.flag('calculated', false),
    autoNumber: field.flag('autoNumber', false),
    unique: field.flag('unique', false),
    caseSensitive: field.flag('caseSensitive', false),
    externalId: field.flag('externalId', false),
    idLookup: field.flag('idLookup', false),
    referenceTo: field.list('referenceTo').filter((name) => typeof name === 'string'),
    relationshipName: field.text('relationshipName') || undefined,
    childRelationshipName: undefined,
    cascadeDelete: field.flag('cascadeDelete', false),
    restrictedDelete: field.flag('restrictedDelete', false),
    picklistValues: active.map((value) => value.text('value')),
    restrictedPicklist: field.flag('restrictedPicklist', false),
    defaultValue: field.text('name') === 'OwnerId' ? 'me' : (standard?.text('value') ?? defaultOf(field)),
    ...(order === undefined ? {} : { relationshipOrder: order }),
    ...(labels.length === 0 ? {} : { picklistLabels: new Map(labels) }),
    ...(field.text('extraTypeInfo') === 'richtextarea' ? { isRichText: true } : {}),
  };
}

/** What a box is by default, or a literal default of another field. */
function defaultOf(field: Members): string | undefined {
  if (field.flag('defaultValue', false)) return 'true';
  const formula = field.text('defaultValueFormula');
  return formula === '' || field.text('type') === 'boolean' ? undefined : literalOf(formula);
}

function typeOf(name: string): FieldType {
  return FIELD_TYPES.find((known) => known === name) ?? 'string';
}

/** The members of a JSON object, each asked for by the type it should have. */
class Members {
  readonly #members: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    this.#members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  }

  text(name: string): string {
    const value = this.#members.get(name);
    return typeof value === 'string' ? value : '';
  }

  number(name: string): number {
    const value = this.#members.get(name);
    return typeof value === 'number' ? value : 0;
  }

  numberOrNone(name: string): number | undefined {
    const value = this.#members.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.#members.get(name);
    return typeof value === 'boolean' ? value : otherwise;
  }

  list(name: string): unknown[] {
    const value = this.#members.get(name);
    return Array.isArray(value) ? value : [];
  }
}
