import type { JsonPlace } from './json-scanner.ts';

/** A record of an sObject-tree file (REST API Developer Guide, "sObject Tree"). */
export interface TreeRecord {
  /** Where its opening bracket stands. */
  readonly place: JsonPlace;
  /** The record that it lies in. */
  readonly nestedIn: Nesting | undefined;
  readonly type: string;
  /** Empty when it has none. */
  readonly referenceId: string;
  /** By field in small letters; fields of a parent as `relationship.field`. */
  readonly values: ReadonlyMap<string, TreeValue>;
}

/** Where in a parent record a nested one lies. */
export interface Nesting {
  readonly type: string;
  readonly referenceId: string;
  /** The child relationship, as in `Contacts`. */
  readonly relationship: string;
  readonly place: JsonPlace;
}

export interface TreeValue {
  /** As written. */
  readonly field: string;
  /** `literal`: a number, `true` or `false`, as written. */
  readonly kind: 'text' | 'literal' | 'null';
  readonly text: string;
  readonly place: JsonPlace;
}
