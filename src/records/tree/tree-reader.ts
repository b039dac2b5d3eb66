import { OBJECT_NAME } from '../../manifest/api-name.ts';
import type { Bracket } from './json-grammar.ts';
import type { JsonListener } from './json-scanner.ts';
import type { JsonPlace, JsonToken } from './json-token.ts';
import { TreeNames, type TreeName } from './tree-names.ts';
import { TreeValue, type Nesting, type TreeRecord } from './tree-record.ts';

/** Receives the records of a file in the order in which they end: nested ones before the one that they lie in. */
export interface TreeVisitor {
  record(record: TreeRecord): void;
  mistake(message: string, hint: string, place: JsonPlace): void;
}

interface OpenRecord extends TreeRecord {
  /** How many records it lies in. */
  readonly depth: number;
  type: string;
  referenceId: string;
  readonly values: TreeValue[];
}

type ValueKind = 'text' | 'literal' | 'null';

/** What the members that come next belong to; records and relations are counted. */
type Level =
  | { readonly kind: 'file' }
  | { readonly kind: 'records'; readonly nestedIn: Nesting | undefined; readonly depth: number }
  | { readonly kind: 'record'; readonly record: OpenRecord; readonly number: number }
  | { readonly kind: 'attributes'; readonly record: OpenRecord }
  | {
      readonly kind: 'related';
      readonly record: OpenRecord;
      readonly number: number;
      readonly name: TreeName;
      readonly place: JsonPlace;
    }
  | { readonly kind: 'skipped' };

/** What exports write beside lists of records. */
const PAGING = new Set(['totalSize', 'done', 'nextRecordsUrl', 'attributes', 'records']);
const IS_OBJECT_NAME = new RegExp(OBJECT_NAME);
const MAX_NAME_CHARACTERS = 80;
const LIST_HINT =
  'An sObject tree is {"records": [ … ]}. A list of "sobject" and "files" is a plan: name it under "treePlan".';

/** Finds the records in the tokens of an sObject-tree file. */
export class TreeReader implements JsonListener {
  /** Whether the file has a list of records. */
  hasRecords = false;
  readonly #object: string;
  readonly #visitor: TreeVisitor;
  readonly #levels: Level[] = [];
  readonly #names = new TreeNames();
  /** Of the member whose value comes next, as written. */
  #member = '';
  /** The same in a record, and in a relation of one. */
  #name = this.#names.of('', undefined);
  #count = 0;
  readonly #spareValues: TreeValue[] = [];

  /** @param object the object of the records that lie in no other one */
  constructor(object: string, visitor: TreeVisitor) {
    this.#object = object;
    this.#visitor = visitor;
  }

  opened(kind: Bracket, { place }: JsonToken): void {
    this.#levels.push(this.#levelOf(kind, place));
  }

  closed(): void {
    const level = this.#levels.pop();
    if (level?.kind === 'record') this.#endRecord(level.record);
  }

  named(name: string, token: JsonToken): void {
    this.#member = name;
    const level = this.#levels.at(-1);
    if (level?.kind !== 'record' && level?.kind !== 'related') return;
    const { number, record } = level;
    this.#name = this.#names.of(name, level.kind === 'related' ? level.name : undefined);
    const { name: field, seen } = this.#name;
    if (seen[record.depth] === number) {
      this.#visitor.mistake(
        `The record has two members "${field}" (case does not count).`,
        'Keep one of them.',
        token.place,
      );
    }
    seen[record.depth] = number;
  }

  text(token: JsonToken): void {
    this.#take(token, 'text');
  }

  literal(token: JsonToken): void {
    this.#take(token, token.text === 'null' ? 'null' : 'literal');
  }

  moved(): void {
    for (const level of this.#levels) {
      if (level.kind === 'record') for (const { token } of level.record.values) token.keep();
    }
  }

  #levelOf(kind: Bracket, place: JsonPlace): Level {
    const level = this.#levels.at(-1);
    const isObject = kind === 'object';
    switch (level?.kind) {
      case undefined:
        if (isObject) return { kind: 'file' };
        this.#visitor.mistake('The file is a list.', LIST_HINT, place);
        return { kind: 'skipped' };
      case 'file':
        if (this.#member !== 'records' || isObject) return { kind: 'skipped' };
        this.hasRecords = true;
        return { kind: 'records', nestedIn: undefined, depth: 0 };
      case 'records':
        return isObject
          ? { kind: 'record', record: this.#begun(level, place), number: ++this.#count }
          : this.#noRecord(place);
      case 'record':
        if (isObject && this.#member === 'attributes') return { kind: 'attributes', record: level.record };
        if (isObject)
          return { kind: 'related', record: level.record, number: ++this.#count, name: this.#name, place };
        return this.#noValue(place);
      case 'related':
        if (this.#member === 'records' && !isObject) return this.#nested(level);
        if (this.#member !== 'attributes') this.#noValue(place);
        return { kind: 'skipped' };
      case 'attributes':
      case 'skipped':
        return { kind: 'skipped' };
    }
  }

  #begun({ depth, nestedIn }: Level & { kind: 'records' }, place: JsonPlace): OpenRecord {
    if (nestedIn !== undefined && (nestedIn.referenceId === '' || nestedIn.type === '')) {
      this.#visitor.mistake(
        `"${nestedIn.relationship}" has nested records, and "attributes" with type and referenceId does not stand before it.`,
        'Begin every record that has others in it with "attributes": {"type": …, "referenceId": …}.',
        nestedIn.place,
      );
    }
    const type = nestedIn === undefined ? this.#object : '';
    return { place, nestedIn, depth, type, referenceId: '', values: [] };
  }

  /** A list may be empty, so what is missing of the outer record is reported with the first record in it. */
  #nested({ record, name, place }: Level & { kind: 'related' }): Level {
    const { depth, referenceId, type } = record;
    return {
      kind: 'records',
      nestedIn: {
        key: `${type}.${name.name}`.toLowerCase(),
        type,
        referenceId,
        relationship: name.name,
        place,
      },
      depth: depth + 1,
    };
  }

  #noRecord(place: JsonPlace): Level {
    this.#visitor.mistake('This is no record.', '"records" is a list of objects.', place);
    return { kind: 'skipped' };
  }

  #noValue(place: JsonPlace): Level {
    this.#visitor.mistake(
      `"${this.#member}" is neither a value nor a parent nor a list of nested records.`,
      'Records of a child relationship stand in {"records": [ … ]}; fields of a parent one level deep in an object.',
      place,
    );
    return { kind: 'skipped' };
  }

  #take(token: JsonToken, kind: ValueKind): void {
    const level = this.#levels.at(-1);
    switch (level?.kind) {
      case undefined:
        this.#visitor.mistake(
          'The file is a single value.',
          'An sObject tree is {"records": [ … ]}.',
          token.place,
        );
        return;
      case 'record':
        if (this.#member === 'attributes') this.#noValue(token.place);
        else this.#addValue(level.record, token, kind);
        return;
      case 'related':
        this.#checkWhole(token, kind);
        if (!PAGING.has(this.#member)) this.#addValue(level.record, token, kind);
        return;
      case 'attributes':
        this.#takeAttribute(level.record, token, kind);
        return;
      case 'records':
        this.#noRecord(token.place);
        return;
      case 'file':
        if (this.#member === 'records' && kind === 'null') this.hasRecords = true;
        this.#checkWhole(token, kind);
        return;
      case 'skipped':
    }
  }

  #addValue({ values }: OpenRecord, token: JsonToken, kind: ValueKind): void {
    const value = this.#spareValues.pop() ?? new TreeValue();
    value.field = this.#name;
    value.isNull = kind === 'null';
    value.token.take(token);
    values.push(value);
  }

  /** A list that is a page of several lacks records. */
  #checkWhole(token: JsonToken, kind: ValueKind): void {
    const isPage =
      (this.#member === 'nextRecordsUrl' && kind === 'text') ||
      (this.#member === 'done' && token.text === 'false');
    if (!isPage) return;
    this.#visitor.mistake(
      'The list of records is not whole: the org had further ones.',
      'Export the records again, with all pages.',
      token.place,
    );
  }

  #takeAttribute(record: OpenRecord, token: JsonToken, kind: ValueKind): void {
    if (this.#member === 'referenceId') record.referenceId = kind === 'null' ? '' : token.text;
    if (this.#member !== 'type') return;
    const { text } = token;
    if (text === this.#object && record.nestedIn === undefined && kind === 'text') return;
    if (kind !== 'text' || text.length > MAX_NAME_CHARACTERS || !IS_OBJECT_NAME.test(text)) {
      this.#visitor.mistake(
        'The type of the record is not the API name of an object.',
        'Write one such as "Account" or "Order_Line__c".',
        token.place,
      );
    } else if (record.nestedIn === undefined && text.toLowerCase() !== this.#object.toLowerCase()) {
      this.#visitor.mistake(
        `The record is of type "${text}", but the plan says that the file holds "${this.#object}".`,
        'Correct one of them; records of other objects lie in files of their own, or nested in others.',
        token.place,
      );
    } else record.type = text;
  }

  #endRecord(record: OpenRecord): void {
    if (record.type !== '') this.#visitor.record(record);
    else this.#reportUntyped(record);
    for (const value of record.values) this.#spareValues.push(value);
  }

  #reportUntyped({ place }: OpenRecord): void {
    this.#visitor.mistake(
      'The nested record does not say its type.',
      'Give it "attributes": {"type": …, "referenceId": …}.',
      place,
    );
  }
}
