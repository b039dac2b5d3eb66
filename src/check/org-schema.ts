import { isSameField } from '../records/references/field-reference.ts';
import type { FieldDescribe, ObjectDescribe, ObjectSummary } from '../salesforce/object-describe.ts';

/** What was read of an org: its list of objects, and the descriptions of those that a load is about. */
export interface OrgReading {
  /** All objects that the user may see; empty where the list was not needed. */
  readonly summaries: readonly ObjectSummary[];
  readonly objects: readonly ObjectDescribe[];
  /** Names of objects of which it is not known whether there is any: the org did not answer. */
  readonly unread: readonly string[];
}

/** The objects that a load is about, as the org describes them. Names are found in any case. */
export class OrgSchema {
  /** Names of all objects that the user may see, where the org was asked for them. */
  readonly names: readonly string[];
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #objects: ReadonlyMap<string, ObjectDescribe>;
  readonly #unread: readonly string[];

  constructor({ objects, summaries, unread }: OrgReading) {
    this.names = summaries.map(({ name }) => name);
    this.#prefixes = new Map(
      summaries.flatMap(({ keyPrefix, name }) =>
        keyPrefix === undefined ? [] : [[name.toLowerCase(), keyPrefix] as const],
      ),
    );
    this.#objects = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
    this.#unread = unread;
  }

  object(name: string): ObjectDescribe | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  /** Whether there is an object of this name, described or not. */
  has(name: string): boolean {
    return this.object(name) !== undefined || this.names.some((one) => isSameField(one, name));
  }

  /** Whether the org did not answer when it was asked for the object. */
  isUnread(name: string): boolean {
    return this.#unread.some((one) => isSameField(one, name));
  }

  /** What ids of these objects begin with; undefined where that is not known of all of them. */
  prefixesOf(objects: readonly string[]): ReadonlySet<string> | undefined {
    const prefixes = objects.map((name) => this.#prefixes.get(name.toLowerCase()));
    const known = prefixes.filter((prefix) => prefix !== undefined);
    return known.length === 0 || known.length < prefixes.length ? undefined : new Set(known);
  }
}

/** A field by its name. */
export function fieldOf({ fields }: ObjectDescribe, name: string): FieldDescribe | undefined {
  return fields.find((field) => isSameField(field.name, name));
}

/** Whether a record cannot be created without it. */
export function isRequired({ createable, defaultedOnCreate, nillable }: FieldDescribe): boolean {
  return createable && !nillable && !defaultedOnCreate;
}

/** Whether records can be found by it: as the key of an upsert, or of a relationship column. */
export function isKey({ externalId, idLookup, type }: FieldDescribe): boolean {
  return idLookup || externalId || type === 'id';
}

/** The parts of a column that finds a parent, as in `Account.External_Id__c` or `Lead:Who.Email`. */
export interface RelationshipColumn {
  /** Of several objects that the lookup may refer to, the one that is meant. */
  readonly object: string | undefined;
  readonly relationship: string;
  readonly key: string;
}

export function relationshipColumn(name: string): RelationshipColumn | undefined {
  const [, object, relationship, key] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
  return relationship === undefined || key === undefined ? undefined : { object, relationship, key };
}

/** The lookup whose parent goes by this name. */
export function lookupOf({ fields }: ObjectDescribe, relationship: string): FieldDescribe | undefined {
  return fields.find(({ relationshipName: name }) => name !== undefined && isSameField(name, relationship));
}
