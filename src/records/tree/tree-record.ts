import { JsonToken, type JsonPlace } from './json-token.ts';

/** A record of an sObject-tree file (REST API Developer Guide, "sObject Tree"). */
export interface TreeRecord {
  /** Where its opening bracket stands. */
  readonly place: JsonPlace;
  /** The record that it lies in. */
  readonly nestedIn: Nesting | undefined;
  readonly type: string;
  /** Empty when it has none. */
  readonly referenceId: string;
  /** In the order in which they are written. */
  readonly values: readonly TreeValue[];
}

/** Where in a parent record a nested one lies. */
export interface Nesting {
  /** Names the relationship of this type, in small letters. */
  readonly key: string;
  readonly type: string;
  readonly referenceId: string;
  /** The child relationship, as in `Contacts`. */
  readonly relationship: string;
  readonly place: JsonPlace;
}

/** A field of records; that of a parent as `relationship.field`. */
export interface TreeField {
  /** As written. */
  readonly name: string;
  /** The name in small letters. */
  readonly key: string;
}

/** The value of a field, which serves for another one when its record has been visited. */
export class TreeValue {
  field: TreeField = { name: '', key: '' };
  isNull = false;
  readonly token = new JsonToken();
}
