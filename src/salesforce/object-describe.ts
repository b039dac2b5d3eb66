import { memberOf, RestApiError } from './rest-answer.ts';
import { AnswerError, type Transport } from './transport.ts';
import { restGet } from './rest-get.ts';

/** What the org says of an object (REST API Developer Guide, "sObject Describe"). Names as there. */
export interface ObjectDescribe {
  readonly name: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: readonly FieldDescribe[];
  /** Those without a name are left out: nothing can be nested in them. */
  readonly childRelationships: readonly ChildRelationship[];
  /** The lookups of all objects that refer to its records, with what becomes of their records when one is deleted. */
  readonly dependents: readonly Dependent[];
}

/** A lookup that refers to the records of an object. */
export interface Dependent {
  readonly childSObject: string;
  readonly field: string;
  /** Whether a deleted record takes its children along. */
  readonly cascadeDelete: boolean;
  /** Whether a record that has children cannot be deleted. */
  readonly restrictedDelete: boolean;
}

/** How the records of another object refer to those of this one. */
export interface ChildRelationship {
  readonly childSObject: string;
  /** The field of the child that refers to the parent. */
  readonly field: string;
  /** As nested records and subqueries name it. */
  readonly relationshipName: string;
}

/** What the org says of a field. Lengths are in characters, 0 where the type has none. */
export interface FieldDescribe {
  readonly name: string;
  readonly label: string;
  /** As in `string`, `picklist`, `reference`. */
  readonly type: string;
  readonly length: number;
  /** Digits of a number, and how many of them stand behind the point; 0 when they are not bounded. */
  readonly precision: number;
  readonly scale: number;
  /** Digits of an integer. */
  readonly digits: number;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  /** Whether it may stand in a condition. */
  readonly filterable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly idLookup: boolean;
  readonly restrictedPicklist: boolean;
  /** The active ones. */
  readonly picklistValues: readonly string[];
  readonly referenceTo: readonly string[];
  readonly relationshipName?: string;
}

/** An object in the list of all. */
export interface ObjectSummary {
  readonly name: string;
  /** What the ids of its records begin with; absent for objects without records of their own. */
  readonly keyPrefix?: string;
}

/** An object may have 800 fields, and picklists of a thousand values. */
const MAX_ANSWER_BYTES = 50_000_000;
const TIMEOUT_MILLISECONDS = 60_000;

const API_NAME = /^\w{1,100}$/;

/** What reading descriptions takes. */
export interface OrgAccess {
  readonly transport: Transport;
  /** As in `66.0`. */
  readonly apiVersion: string;
  readonly signal: AbortSignal;
  /** How long a call is tried again; absent: as the transport does. */
  readonly retryBudgetMilliseconds?: number;
  /** Receives each description as the org answered it, as JSON. */
  readonly keep?: (name: string, document: unknown) => void;
}

/** All objects that the user may see. @throws RestApiError; TransportError; the signal's reason */
export async function readObjects(access: OrgAccess): Promise<readonly ObjectSummary[]> {
  return get('sobjects', 'read which objects the org has', access, (document) =>
    listIn(document, 'sobjects').map((object) => {
      const keyPrefix = memberOf(object, 'keyPrefix');
      return { name: text(object, 'name'), ...(typeof keyPrefix === 'string' ? { keyPrefix } : {}) };
    }),
  );
}

/** An object with its fields; undefined when the user may see none of this name. @throws as `readObjects` */
export async function readObject(name: string, access: OrgAccess): Promise<ObjectDescribe | undefined> {
  const path = `sobjects/${encodeURIComponent(name)}/describe`;
  try {
    return await get(path, `read the fields of ${name}`, access, (document) => {
      const object = objectIn(document);
      access.keep?.(object.name, document);
      return object;
    });
  } catch (error) {
    // The page of a gateway that knows no such path says nothing of the object.
    if (error instanceof RestApiError && error.errorCode === 'NOT_FOUND') return undefined;
    throw error;
  }
}

/** A lookup whose parent may be named by its own fields. */
export interface LookupDescribe {
  readonly name: string;
  readonly relationshipName: string;
  readonly referenceTo: readonly string[];
}

async function get<T>(
  path: string,
  purpose: string,
  { apiVersion, retryBudgetMilliseconds, signal, transport }: OrgAccess,
  read: (document: unknown) => T,
): Promise<T> {
  return restGet(transport, {
    ...{ purpose, signal, read },
    path: `/services/data/v${apiVersion}/${path}`,
    maxResponseBytes: MAX_ANSWER_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    ...(retryBudgetMilliseconds === undefined ? {} : { retryBudgetMilliseconds }),
  });
}

function objectIn(document: unknown): ObjectDescribe {
  return {
    name: text(document, 'name'),
    createable: flag(document, 'createable'),
    updateable: flag(document, 'updateable'),
    deletable: flag(document, 'deletable'),
    fields: listIn(document, 'fields').map(fieldIn),
    childRelationships: listIn(document, 'childRelationships').flatMap(relationshipIn),
    dependents: listIn(document, 'childRelationships').flatMap(dependentIn),
  };
}

function relationshipIn(entry: unknown): ChildRelationship[] {
  const [childSObject, field, relationshipName] = ['childSObject', 'field', 'relationshipName'].map((name) =>
    memberOf(entry, name),
  );
  if (!isApiName(childSObject) || !isApiName(field) || !isApiName(relationshipName)) return [];
  return [{ childSObject, field, relationshipName }];
}

function dependentIn(entry: unknown): Dependent[] {
  const [childSObject, field] = ['childSObject', 'field'].map((name) => memberOf(entry, name));
  if (!isApiName(childSObject) || !isApiName(field)) return [];
  const [cascadeDelete, restrictedDelete] = [flag(entry, 'cascadeDelete'), flag(entry, 'restrictedDelete')];
  return [{ childSObject, field, cascadeDelete, restrictedDelete }];
}

function isApiName(value: unknown): value is string {
  return typeof value === 'string' && API_NAME.test(value);
}

function fieldIn(field: unknown): FieldDescribe {
  const relationshipName = memberOf(field, 'relationshipName');
  return {
    name: text(field, 'name'),
    label: text(field, 'label'),
    type: text(field, 'type'),
    length: count(field, 'length'),
    precision: count(field, 'precision'),
    scale: count(field, 'scale'),
    digits: count(field, 'digits'),
    nillable: flag(field, 'nillable'),
    defaultedOnCreate: flag(field, 'defaultedOnCreate'),
    filterable: flag(field, 'filterable'),
    createable: flag(field, 'createable'),
    updateable: flag(field, 'updateable'),
    unique: flag(field, 'unique'),
    caseSensitive: flag(field, 'caseSensitive'),
    externalId: flag(field, 'externalId'),
    idLookup: flag(field, 'idLookup'),
    restrictedPicklist: flag(field, 'restrictedPicklist'),
    picklistValues: listIn(field, 'picklistValues')
      .filter((value) => flag(value, 'active'))
      .map((value) => text(value, 'value')),
    referenceTo: listIn(field, 'referenceTo').filter((name) => typeof name === 'string'),
    ...(typeof relationshipName === 'string' ? { relationshipName } : {}),
  };
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  if (!Array.isArray(list)) throw new AnswerError(`"${name}" is not a list`);
  return list;
}

function text(value: unknown, name: string): string {
  const member = memberOf(value, name);
  if (typeof member !== 'string') throw new AnswerError(`"${name}" is not a text`);
  return member;
}

function flag(value: unknown, name: string): boolean {
  return memberOf(value, name) === true;
}

function count(value: unknown, name: string): number {
  const member = memberOf(value, name);
  return Number.isSafeInteger(member) ? Number(member) : 0;
}
