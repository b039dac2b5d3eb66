/** Field types as the REST describe names them. */
export const FIELD_TYPES = [
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'combobox',
  'boolean',
  'int',
  'double',
  'currency',
  'percent',
  'date',
  'datetime',
  'time',
  'email',
  'phone',
  'url',
  'id',
  'reference',
  'base64',
  'encryptedstring',
  'address',
  'location',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field of an object. Names and meanings are those of the REST describe. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters; 0 where the type has no length. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly calculated: boolean;
  readonly autoNumber: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly idLookup: boolean;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | undefined;
  /** The name of the relationship that leads back, from the parent to its children: `none`, or undefined for the usual one. */
  readonly childRelationshipName: string | undefined;
  /** Whether the record is deleted with its parent. */
  readonly cascadeDelete: boolean;
  /** Whether the parent cannot be deleted as long as the record is there. */
  readonly restrictedDelete: boolean;
  readonly picklistValues: readonly string[];
  readonly restrictedPicklist: boolean;
  /** What a new record gets when nothing is sent: a value of a picklist, or a text. */
  readonly defaultValue: string | undefined;
  /** Master-detail: 0 for the object's first, 1 for its second. The child has no owner of its own. */
  readonly relationshipOrder?: number;
  /** How an auto number is written, like `INV-{0000}`, and where it begins. */
  readonly autoNumberFormat?: { readonly format: string; readonly start: number };
  /** The picklist that controls this one, and by value the controlling values with which it goes. */
  readonly dependency?: {
    readonly controller: string;
    readonly validFor: ReadonlyMap<string, readonly string[]>;
  };
  /** Labels of picklist values that differ from them. */
  readonly picklistLabels?: ReadonlyMap<string, string>;
  /** Whether the text is HTML. */
  readonly isRichText?: boolean;
}

/** Whether an insert without this field fails. */
export function isRequired(field: Field): boolean {
  return !field.nillable && !field.defaultedOnCreate && field.createable;
}

/** Whether a record can be found by this field: an upsert's key, or the key of a relationship column. */
export function isKey(field: Field): boolean {
  return field.idLookup || field.externalId;
}

/**
 * A key as the service compares it: case counts where the field says so, and for external ids that need not be unique (Apex
 * Developer Guide, "Upserting Records"). Both forms of an id are the same.
 */
export function foldKey(field: Field, key: string): string {
  if (field.type === 'id') return key.slice(0, 15);
  return countsCase(field) ? key : key.toLowerCase();
}

/** Whether values that differ in case alone are different keys. */
function countsCase(field: Field): boolean {
  return field.caseSensitive || (field.externalId && !field.unique);
}

/** Whether the type holds a number. */
export function isNumeric(type: FieldType): boolean {
  return type === 'int' || type === 'double' || type === 'currency' || type === 'percent';
}
