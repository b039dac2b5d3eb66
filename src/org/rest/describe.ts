import { compoundFieldName, isNamePart } from './compound-field.ts';
import type { StoredRecord } from '../records/stored-record.ts';
import type { Field, FieldType } from '../schema/field.ts';
import { Schema, type ObjectSchema } from '../schema/object-schema.ts';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
};

/** Types that no query can compare, sort or group by. */
const OPAQUE = new Set<FieldType>(['base64', 'encryptedstring', 'address', 'location']);

/** What the list of all objects says of each. */
function objectSummary(object: ObjectSchema, version: string): Record<string, unknown> {
  const url = `/services/data/v${version}/sobjects/${object.name}`;
  const writable = object.fields.some((field) => field.createable);
  return {
    activateable: false,
    createable: writable,
    custom: object.name.endsWith('__c'),
    customSetting: false,
    deletable: writable,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: `${object.label}s`,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: true,
    triggerable: true,
    undeletable: writable,
    updateable: object.fields.some((field) => field.updateable),
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

/** `sobjects`: all objects. */
export function describeGlobal(schema: Schema, version: string): Record<string, unknown> {
  const sobjects = schema.objects.map((object) => objectSummary(object, version));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}

/** `sobjects/X/describe`: an object with its fields. */
export function describeObject(
  object: ObjectSchema,
  version: string,
  schema = new Schema([object]),
  recordTypes: readonly StoredRecord[] = [],
): Record<string, unknown> {
  return {
    ...objectSummary(object, version),
    childRelationships: childRelationships(object, schema),
    fields: object.fields.map((field) => describeField(field, object)),
    recordTypeInfos: [
      ...recordTypes.map(({ id, values }) =>
        recordTypeInfo(id, String(values.get('Name')), String(values.get('DeveloperName')), object, version),
      ),
      recordTypeInfo(MASTER_RECORD_TYPE, 'Master', 'Master', object, version),
    ],
  };
}

/** Stands for having no record type; it is what a new record has that is given none. */
const MASTER_RECORD_TYPE = '012000000000000AAA';

function recordTypeInfo(
  recordTypeId: string,
  name: string,
  developerName: string,
  object: ObjectSchema,
  version: string,
): Record<string, unknown> {
  const isMaster = recordTypeId === MASTER_RECORD_TYPE;
  const layout = `/services/data/v${version}/sobjects/${object.name}/describe/layouts/${recordTypeId}`;
  return {
    active: true,
    available: true,
    defaultRecordTypeMapping: isMaster,
    developerName,
    master: isMaster,
    name,
    recordTypeId,
    urls: { layout },
  };
}

/** Every lookup to the object, under the name that its declaration gives it, or the one that is usual. */
function childRelationships(parent: ObjectSchema, schema: Schema): Record<string, unknown>[] {
  const lookups = schema.objects.flatMap((child) =>
    child.fields
      .filter(({ referenceTo }) =>
        referenceTo.some((name) => name.toLowerCase() === parent.name.toLowerCase()),
      )
      .map((field) => ({ child, field })),
  );
  return lookups.map(({ child, field }) => ({
    cascadeDelete: field.cascadeDelete,
    childSObject: child.name,
    deprecatedAndHidden: false,
    field: field.name,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName: childRelationshipName(parent, child, field),
    restrictedDelete: field.restrictedDelete,
  }));
}

const OBJECT_PLURALS: Readonly<Record<string, string>> = { Opportunity: 'Opportunities' };

/** Lookups of the system have none. A second lookup of the same child gets a name of its own. */
function childRelationshipName(parent: ObjectSchema, child: ObjectSchema, field: Field): string | null {
  if (field.childRelationshipName !== undefined) {
    return field.childRelationshipName === 'none' ? null : field.childRelationshipName;
  }
  if (/^(?:OwnerId|CreatedById|LastModifiedById)$/.test(field.name)) return null;
  const plural = OBJECT_PLURALS[child.name] ?? `${child.name.replace(/__c$/, '')}s`;
  const isCustom = field.name.endsWith('__c');
  const others = child.fields.filter(
    ({ name, referenceTo }) =>
      referenceTo.includes(parent.name) && !/^(?:OwnerId|CreatedById|LastModifiedById)$/.test(name),
  );
  if (child === parent && field.name === 'ParentId') return `Child${plural}`;
  const name = others[0] === field ? plural : `${plural}_${field.name.replace(/(?:__c|Id)$/, '')}`;
  return isCustom ? `${name}__r` : name;
}

function describeField(field: Field, object: ObjectSchema): Record<string, unknown> {
  const comparable = !OPAQUE.has(field.type) && !isLongText(field);
  const isRich = field.isRichText === true;
  return {
    aggregatable: comparable,
    aiPredictionField: false,
    autoNumber: field.autoNumber,
    byteLength: field.length * (field.type === 'id' || field.type === 'reference' ? 1 : 3),
    calculated: field.calculated,
    calculatedFormula: null,
    cascadeDelete: field.cascadeDelete,
    caseSensitive: field.caseSensitive,
    compoundFieldName: compoundFieldName(field, object),
    controllerName: field.dependency?.controller ?? null,
    createable: field.createable,
    custom: field.name.endsWith('__c'),
    defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
    defaultValueFormula: null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: field.dependency !== undefined,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? field.precision : 0,
    displayLocationInDecimal: false,
    encrypted: field.type === 'encryptedstring',
    externalId: field.externalId,
    extraTypeInfo: extraTypeInfo(field, object),
    filterable: comparable || field.type === 'address',
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: comparable,
    highScaleNumber: false,
    htmlFormatted: isRich,
    idLookup: field.idLookup,
    inlineHelpText: null,
    label: field.type === 'id' ? idLabel(object) : field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field === nameField(object),
    namePointing: field.referenceTo.length > 1,
    nillable: field.nillable,
    permissionable: true,
    picklistValues: picklistValues(field, object),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.type === 'int' ? 0 : field.precision,
    queryByDistance: field.type === 'location',
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.relationshipOrder ?? null,
    restrictedDelete: field.restrictedDelete,
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    searchPrefilterable: false,
    sortable: comparable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable,
  };
}

function idLabel({ label, name }: ObjectSchema): string {
  return name.endsWith('__c') ? 'Record ID' : `${label} ID`;
}

/** What a type does not say: the kinds of long texts, of names and of pictures. */
function extraTypeInfo(field: Field, object: ObjectSchema): string | null {
  if (field.type === 'textarea') return field.isRichText === true ? 'richtextarea' : 'plaintextarea';
  if (field.type === 'url' && field.name === 'PhotoUrl') return 'imageurl';
  if (field.name === 'Name' && object.name === 'Account') return 'switchablepersonname';
  const isOfPersons = object.field('LastName') !== undefined && object.field('Name')?.createable === false;
  return isOfPersons && (field.name === 'Name' || isNamePart(field)) ? 'personname' : null;
}

/** The values of a picklist; what is controlled says by a bit of `validFor` with which values of the other it goes. */
function picklistValues(field: Field, object: ObjectSchema): Record<string, unknown>[] {
  const controlling = controllingValues(field, object);
  return field.picklistValues.map((value) => ({
    active: true,
    defaultValue: value === field.defaultValue,
    label: field.picklistLabels?.get(value) ?? value,
    validFor:
      field.dependency === undefined ? null : bits(field.dependency.validFor.get(value) ?? [], controlling),
    value,
  }));
}

function controllingValues({ dependency }: Field, object: ObjectSchema): readonly string[] {
  const controller = dependency === undefined ? undefined : object.field(dependency.controller);
  return controller?.type === 'boolean' ? ['unchecked', 'checked'] : (controller?.picklistValues ?? []);
}

/** Base64 of a bit for each controlling value, the highest of each byte first (Object Reference, "validFor"). */
function bits(named: readonly string[], controlling: readonly string[]): string {
  const bytes = Buffer.alloc(Math.max(3, Math.ceil(controlling.length / 8)));
  controlling.forEach((value, index) => {
    if (named.includes(value)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  });
  return bytes.toString('base64');
}

/** A text area of more than 255 characters cannot be compared. */
function isLongText(field: Field): boolean {
  return field.type === 'textarea' && field.length > 255;
}

/** By what records are called: the name, or the number that stands for one. */
function nameField(object: ObjectSchema): Field | undefined {
  return object.field('Name') ?? object.fields.find((field) => field.autoNumber);
}
