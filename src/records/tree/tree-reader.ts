import { OBJECT_NAME } from '../../manifest/api-name.ts';
import type { Bracket, JsonListener, JsonPlace } from './json-scanner.ts';
import type { Nesting, TreeRecord, TreeValue } from './tree-record.ts';

/** Receives the records of a file in the order in which they end: nested ones before the one that they lie in. */
export interface TreeVisitor {
  record(record: TreeRecord): void;
  mistake(message: string, hint: string, place: JsonPlace): void;
}

interface OpenRecord {
  readonly place: JsonPlace;
  readonly nestedIn: Nesting | undefined;
  type: string;
  referenceId: string;
  readonly values: Map<string, TreeValue>;
  /** Names of members that are no values, in small letters. */
  readonly nested: Set<string>;
}

/** What the members that come next belong to. */
type Level =
  | { readonly kind: 'file' }
  | { readonly kind: 'records'; readonly nestedIn: Nesting | undefined }
  | { readonly kind: 'record'; readonly record: OpenRecord }
  | { readonly kind: 'attributes'; readonly record: OpenRecord }
  | {
      readonly kind: 'related';
      readonly record: OpenRecord;
      readonly name: string;
      readonly place: JsonPlace;
    }
  | { readonly kind: 'skipped' };

/** What exports write beside lists of records. */
const PAGING = new Set(['totalSize', 'done', 'nextRecordsUrl', 'attributes', 'records']);
const IS_OBJECT_NAME = new RegExp(OBJECT_NAME);
const MAX_NAME_CHARACTERS = 80;
const MAX_KNOWN_NAMES = 1_000;
const LIST_HINT =
  'An sObject tree is {"records": [ … ]}. A list of "sobject" and "files" is a plan: name it under "treePlan".';

/** Finds the records in the tokens of an sObject-tree file. */
export class TreeReader implements JsonListener {
  /** Whether the file has a list of records. */
  hasRecords = false;
  readonly #object: string;
  readonly #visitor: TreeVisitor;
  readonly #levels: Level[] = [];
  #name = '';
  /** Names recur: each is made small once. */
  readonly #smallNames = new Map<string, string>();

  /** @param object the object of the records that lie in no other one */
  constructor(object: string, visitor: TreeVisitor) {
    this.#object = object;
    this.#visitor = visitor;
  }

  opened(kind: Bracket, place: JsonPlace): void {
    this.#levels.push(this.#levelOf(kind, place));
  }

  closed(): void {
    const level = this.#levels.pop();
    if (level?.kind === 'record') this.#endRecord(level.record);
  }

  named(name: string, place: JsonPlace): void {
    this.#name = name;
    const level = this.#levels.at(-1);
    if (level?.kind !== 'record') return;
    const small = this.#small(name);
    if (level.record.values.has(small) || level.record.nested.has(small)) {
      this.#visitor.mistake(
        `The record has two members "${name}" (case does not count).`,
        'Keep one of them.',
        place,
      );
    }
  }

  text(value: string, place: JsonPlace): void {
    this.#take({ field: this.#name, kind: 'text', text: value, place });
  }

  literal(written: string, place: JsonPlace): void {
    const isNull = written === 'null';
    this.#take({ field: this.#name, kind: isNull ? 'null' : 'literal', text: isNull ? '' : written, place });
  }

  #small(name: string): string {
    const known = this.#smallNames.get(name);
    if (known !== undefined) return known;
    const small = name.toLowerCase();
    if (this.#smallNames.size < MAX_KNOWN_NAMES) this.#smallNames.set(name, small);
    return small;
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
        if (this.#name !== 'records' || isObject) return { kind: 'skipped' };
        this.hasRecords = true;
        return { kind: 'records', nestedIn: undefined };
      case 'records':
        return isObject
          ? { kind: 'record', record: this.#begun(level.nestedIn, place) }
          : this.#noRecord(place);
      case 'record':
        level.record.nested.add(this.#small(this.#name));
        if (isObject && this.#name === 'attributes') return { kind: 'attributes', record: level.record };
        if (isObject) return { kind: 'related', record: level.record, name: this.#name, place };
        return this.#noValue(place);
      case 'related':
        if (this.#name === 'records' && !isObject) return this.#nested(level);
        if (this.#name !== 'attributes') this.#noValue(place);
        return { kind: 'skipped' };
      case 'attributes':
      case 'skipped':
        return { kind: 'skipped' };
    }
  }

  #begun(nestedIn: Nesting | undefined, place: JsonPlace): OpenRecord {
    if (nestedIn !== undefined && (nestedIn.referenceId === '' || nestedIn.type === '')) {
      this.#visitor.mistake(
        `"${nestedIn.relationship}" has nested records, and "attributes" with type and referenceId does not stand before it.`,
        'Begin every record that has others in it with "attributes": {"type": …, "referenceId": …}.',
        nestedIn.place,
      );
    }
    const type = nestedIn === undefined ? this.#object : '';
    return { place, nestedIn, type, referenceId: '', values: new Map(), nested: new Set() };
  }

  /** A list may be empty, so what is missing of the outer record is reported with the first record in it. */
  #nested({ record: { referenceId, type }, name, place }: Level & { kind: 'related' }): Level {
    return { kind: 'records', nestedIn: { type, referenceId, relationship: name, place } };
  }

  #noRecord(place: JsonPlace): Level {
    this.#visitor.mistake('This is no record.', '"records" is a list of objects.', place);
    return { kind: 'skipped' };
  }

  #noValue(place: JsonPlace): Level {
    this.#visitor.mistake(
      `"${this.#name}" is neither a value nor a parent nor a list of nested records.`,
      'Records of a child relationship stand in {"records": [ … ]}; fields of a parent one level deep in an object.',
      place,
    );
    return { kind: 'skipped' };
  }

  #take(value: TreeValue): void {
    const level = this.#levels.at(-1);
    switch (level?.kind) {
      case undefined:
        this.#visitor.mistake(
          'The file is a single value.',
          'An sObject tree is {"records": [ … ]}.',
          value.place,
        );
        return;
      case 'record':
        if (this.#name === 'attributes') this.#noValue(value.place);
        else level.record.values.set(this.#small(this.#name), value);
        return;
      case 'related':
        this.#checkWhole(value);
        if (!PAGING.has(this.#name)) {
          const field = `${level.name}.${this.#name}`;
          level.record.values.set(this.#small(field), { ...value, field });
        }
        return;
      case 'attributes':
        this.#takeAttribute(level.record, value);
        return;
      case 'records':
        this.#noRecord(value.place);
        return;
      case 'file':
        if (this.#name === 'records' && value.kind === 'null') this.hasRecords = true;
        this.#checkWhole(value);
        return;
      case 'skipped':
    }
  }

  /** A list that is a page of several lacks records. */
  #checkWhole({ kind, place, text }: TreeValue): void {
    const isPage =
      this.#name === 'nextRecordsUrl' ? kind === 'text' : this.#name === 'done' && text === 'false';
    if (!isPage) return;
    this.#visitor.mistake(
      'The list of records is not whole: the org had further ones.',
      'Export the records again, with all pages.',
      place,
    );
  }

  #takeAttribute(record: OpenRecord, { kind, place, text }: TreeValue): void {
    if (this.#name === 'referenceId') record.referenceId = text;
    if (this.#name !== 'type') return;
    if (kind !== 'text' || text.length > MAX_NAME_CHARACTERS || !IS_OBJECT_NAME.test(text)) {
      this.#visitor.mistake(
        'The type of the record is not the API name of an object.',
        'Write one such as "Account" or "Order_Line__c".',
        place,
      );
    } else if (record.nestedIn === undefined && text.toLowerCase() !== this.#object.toLowerCase()) {
      this.#visitor.mistake(
        `The record is of type "${text}", but the plan says that the file holds "${this.#object}".`,
        'Correct one of them; records of other objects lie in files of their own, or nested in others.',
        place,
      );
    } else record.type = text;
  }

  #endRecord(record: OpenRecord): void {
    if (record.type !== '') {
      this.#visitor.record(record);
      return;
    }
    this.#visitor.mistake(
      'The nested record does not say its type.',
      'Give it "attributes": {"type": …, "referenceId": …}.',
      record.place,
    );
  }
}
