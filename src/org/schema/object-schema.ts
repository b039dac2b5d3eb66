import { isKey, isRequired, type Field } from './field.ts';
import { fieldFromNotation } from './field-notation.ts';
import { recordTypesOf, type DeclaredRecordType, type RecordType } from './record-type.ts';

/** An object of the org. */
export class ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string;
  /** Whether the Bulk API takes jobs for it. */
  readonly bulkCapable: boolean;
  readonly recordTypes: readonly RecordType[];
  readonly fields: readonly Field[];
  /** Fields by which records are found. */
  readonly keys: readonly Field[];
  /** Lookups to other records than users and groups. */
  readonly lookups: readonly Field[];
  /** Fields that a new record has when nothing is sent: those with a default, and boxes that anybody may tick. */
  readonly filled: readonly Field[];
  /** Fields without which no record is created. */
  readonly required: readonly Field[];
  readonly autoNumbers: readonly Field[];
  readonly #byName: ReadonlyMap<string, Field>;
  readonly #byRelationship: ReadonlyMap<string, Field>;

  constructor(name: string, keyPrefix: string, fields: readonly Field[], options: ObjectOptions = {}) {
    this.name = name;
    this.label = options.label ?? name.replace(/__c$/, '').replaceAll('_', ' ');
    this.keyPrefix = keyPrefix;
    this.bulkCapable = options.bulkCapable ?? true;
    this.recordTypes = recordTypesOf(options.recordTypes ?? []);
    this.fields = fields;
    this.keys = fields.filter((field) => isKey(field) || field.unique);
    this.lookups = fields.filter(
      (field) => field.type === 'reference' && field.referenceTo.some((name) => name !== 'User' && name !== 'Group'),
    );
    this.filled = fields.filter(
      ({ createable, defaultValue, type }) => defaultValue !== undefined || (type === 'boolean' && createable),
    );
    this.required = fields.filter(isRequired);
    this.autoNumbers = fields.filter(({ autoNumber }) => autoNumber);
    this.#byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
    this.#byRelationship = new Map(
      fields.flatMap((field) =>
        field.relationshipName === undefined ? [] : [[field.relationshipName.toLowerCase(), field] as const],
      ),
    );
  }

  /** The field of this name, in any case. */
  field(name: string): Field | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The lookup whose parent goes by this name, in any case. */
  relationship(name: string): Field | undefined {
    return this.#byRelationship.get(name.toLowerCase());
  }

  /** The same object with further fields; a field of the same name is replaced. */
  with(fields: readonly Field[], options: ObjectOptions = {}): ObjectSchema {
    const names = new Set(fields.map((field) => field.name.toLowerCase()));
    const kept = this.fields.filter((field) => !names.has(field.name.toLowerCase()));
    return this.withFields([...kept, ...fields], options);
  }

  /** The same object with these fields in the place of its own. */
  withFields(fields: readonly Field[], options: ObjectOptions = {}): ObjectSchema {
    return new ObjectSchema(this.name, this.keyPrefix, fields, {
      label: options.label ?? this.label,
      bulkCapable: options.bulkCapable ?? this.bulkCapable,
      recordTypes: [...this.recordTypes, ...(options.recordTypes ?? [])],
    });
  }
}

/** What else may be said of an object. */
export interface ObjectOptions {
  readonly label?: string;
  readonly bulkCapable?: boolean;
  readonly recordTypes?: readonly DeclaredRecordType[];
  /** Developer names of the record types of accounts that are persons; person accounts are off without any. */
  readonly personTypes?: readonly string[];
  /** Whether the declared fields are all that the object has. */
  readonly isWhole?: boolean;
}

/** The fields that every object has. The org fills them in by itself, so they are never empty. */
export const SYSTEM_FIELDS: readonly Field[] = Object.entries({
  Id: 'id',
  IsDeleted: 'boolean readOnly label="Deleted"',
  CreatedDate: 'datetime readOnly',
  CreatedById: 'reference(User) readOnly',
  LastModifiedDate: 'datetime readOnly',
  LastModifiedById: 'reference(User) readOnly',
  SystemModstamp: 'datetime readOnly',
}).map(([name, notation]) => ({
  ...fieldFromNotation(name, notation),
  nillable: false,
  defaultedOnCreate: true,
}));

/** Stands among the targets of a lookup for every custom object. */
const ANY_CUSTOM = '*';

/** The object with the names of the custom objects in the lookups that may lead to any of them. */
function openTo(custom: readonly string[], object: ObjectSchema): ObjectSchema {
  const open = object.fields.filter(({ referenceTo }) => referenceTo.includes(ANY_CUSTOM));
  if (open.length === 0) return object;
  const widened = new Map(
    open.map((field) => {
      const named = field.referenceTo.filter((name) => name !== ANY_CUSTOM);
      return [field, { ...field, referenceTo: [...new Set([...named, ...custom])] }] as const;
    }),
  );
  return object.withFields(object.fields.map((field) => widened.get(field) ?? field));
}

/** All objects of an org, by name in any case. */
export class Schema {
  readonly #objects = new Map<string, ObjectSchema>();

  constructor(objects: Iterable<ObjectSchema>) {
    const all = [...objects];
    const custom = all.map(({ name }) => name).filter((name) => name.endsWith('__c'));
    for (const object of all) this.#objects.set(object.name.toLowerCase(), openTo(custom, object));
  }

  /** The object of this name, in any case. */
  object(name: string): ObjectSchema | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  /** Every object, in the order they were declared. */
  get objects(): readonly ObjectSchema[] {
    return [...this.#objects.values()];
  }
}
