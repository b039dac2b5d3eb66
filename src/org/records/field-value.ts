import { isNumeric, type Field } from '../schema/field.ts';
import type { Schema } from '../schema/object-schema.ts';
import type { RecordStore } from './record-store.ts';
import type { Value } from './stored-record.ts';
import type { RowError } from './row-result.ts';
import { canonicalId } from './salesforce-id.ts';

/** A value that was read, or why it could not be. */
export type ReadValue = { readonly value: Value } | { readonly error: RowError };

/** Reads the text of a cell as the field's type wants it, with the service's own error texts. */
export function readValue(field: Field, text: string, schema: Schema, store: RecordStore): ReadValue {
  if (isNumeric(field.type)) return readNumber(field, text);
  switch (field.type) {
    case 'boolean':
      return readBoolean(field, text);
    case 'date':
      return readDate(field, text);
    case 'datetime':
      return readDateTime(field, text);
    case 'time':
      return readTime(field, text);
    case 'reference':
      return readReference(field, text, schema, store);
    case 'picklist':
    case 'multipicklist':
      return readPicklist(field, storedText(text));
    case 'base64':
      return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) ? { value: text } : wrongType(field, text);
    case 'email':
      return readEmail(field, text);
    default:
      return withinLength(field, storedText(text));
  }
}

const BLANK = 0x20;

/** Blanks at the ends of a text are not kept, and its lines end in one way. */
function storedText(text: string): string {
  const isBare =
    text.charCodeAt(0) > BLANK && text.charCodeAt(text.length - 1) > BLANK && !text.includes('\r');
  if (isBare) return text;
  return text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/\r\n?/g, '\n');
}

function failed(statusCode: string, field: Field, message: string): ReadValue {
  return { error: { statusCode, message: `${field.label}: ${message}`, fields: [field.name] } };
}

function wrongType(field: Field, text: string): ReadValue {
  return failed('INVALID_TYPE_ON_FIELD_IN_RECORD', field, `value not of required type: ${text}`);
}

function withinLength(field: Field, text: string): ReadValue {
  if (text === '') return { value: null };
  if (field.length === 0 || text.length <= field.length) return { value: text };
  return failed('STRING_TOO_LONG', field, `data value too large: ${text} (max length=${field.length})`);
}

/** A number keeps decimals beyond those of its field when it comes by the API (Salesforce Help 000387302, 000385689). */
function readNumber(field: Field, text: string): ReadValue {
  const legal = field.type === 'int' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
  if (!legal.test(text)) return wrongType(field, text);
  const value = Number(text);
  const tooLarge = Math.abs(value) >= 10 ** (field.precision - field.scale);
  if (tooLarge || (field.type === 'int' && Math.abs(value) > 2_147_483_647)) {
    return failed(
      'NUMBER_OUTSIDE_VALID_RANGE',
      field,
      `value outside of valid range on numeric field: ${text}`,
    );
  }
  return { value };
}

function readBoolean(field: Field, text: string): ReadValue {
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === '1') return { value: true };
  return lower === 'false' || lower === '0' ? { value: false } : wrongType(field, text);
}

/** `yyyy-MM-dd`, and the guide's own samples end in `Z`. */
function readDate(field: Field, text: string): ReadValue {
  const match = /^(\d{4}-\d{2}-\d{2})Z?$/.exec(text);
  if (match?.[1] !== undefined && isDay(match[1])) return { value: match[1] };
  const dateTime = readDateTime(field, text);
  return 'value' in dateTime && typeof dateTime.value === 'string'
    ? { value: dateTime.value.slice(0, 10) }
    : wrongType(field, text);
}

function readDateTime(field: Field, text: string): ReadValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text);
  if (match?.[1] === undefined || !isDay(match[1])) return wrongType(field, text);
  const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? wrongType(field, text) : { value: time.toISOString() };
}

/** A time of day as XML Schema writes it, in UTC without an offset; it is kept in UTC with milliseconds. */
function readTime(field: Field, text: string): ReadValue {
  const form = /^(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (form === null) return wrongType(field, text);
  const time = new Date(`1970-01-01T${text}${form[1] === undefined ? 'Z' : ''}`);
  return Number.isNaN(time.getTime()) ? wrongType(field, text) : { value: time.toISOString().slice(11) };
}

/** Whether the calendar has this day (February 30 parses as March). */
function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

function readPicklist(field: Field, text: string): ReadValue {
  if (field.restrictedPicklist) {
    const legal = legalValues(field);
    const parts = field.type === 'multipicklist' ? text.split(';') : [text];
    const bad = parts.find((part) => !legal.has(part) && !legal.has(part.toLowerCase()));
    if (bad !== undefined) {
      const message = `bad value for restricted picklist field: ${bad}`;
      return failed('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', field, message);
    }
  }
  if (field.type === 'multipicklist') return withinLength(field, asSet(field, text));
  // The field's own text in the place of an equal one, since the org keeps it.
  return withinLength(field, legalValues(field).get(text) ?? text);
}

/** In both cases, by field: a batch asks for each of its rows. */
const LEGAL_VALUES = new WeakMap<Field, ReadonlyMap<string, string>>();

function legalValues(field: Field): ReadonlyMap<string, string> {
  let legal = LEGAL_VALUES.get(field);
  if (legal === undefined) {
    const both = field.picklistValues.flatMap((value) => [value.toLowerCase(), value]);
    legal = new Map(both.map((value) => [value, value]));
    LEGAL_VALUES.set(field, legal);
  }
  return legal;
}

/** Values that were chosen, each once, in the order of the field's definition. */
function asSet({ picklistValues }: Field, text: string): string {
  const place = (value: string): number => {
    const at = picklistValues.findIndex((one) => one.toLowerCase() === value.toLowerCase());
    return at === -1 ? picklistValues.length : at;
  };
  const chosen = [...new Set(text.split(';').map(storedText))].filter((value) => value !== '');
  return chosen.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).join(';');
}

const LOCAL_PART = /^(?!\.)[\p{L}\p{N}!#$%&'*/=?^_+\-`{|}~.]+$/u;
const DOMAIN_LABEL = /^(?!-)[\p{L}\p{N}-]+(?<!-)$/u;

/**
 * An address: dots may follow each other and end the local part, but not begin it; letters of any script, no quotes, no
 * comments. It is kept in small letters (Salesforce Help 000384328).
 */
function readEmail(field: Field, text: string): ReadValue {
  const at = text.lastIndexOf('@');
  const labels = text.slice(at + 1).split('.');
  const legal =
    LOCAL_PART.test(text.slice(0, Math.max(0, at))) &&
    labels.length > 1 &&
    labels.every((label) => DOMAIN_LABEL.test(label));
  if (!legal) return failed('INVALID_EMAIL_ADDRESS', field, `invalid email address: ${text}`);
  return withinLength(field, text.toLowerCase());
}

function readReference(field: Field, text: string, schema: Schema, store: RecordStore): ReadValue {
  const id = canonicalId(text);
  if (id === undefined) return failed('MALFORMED_ID', field, `id value of incorrect type: ${text}`);
  const legal = field.referenceTo.some((name) => schema.object(name)?.keyPrefix === id.slice(0, 3));
  if (!legal) return failed('FIELD_INTEGRITY_EXCEPTION', field, `id value of incorrect type: ${text}`);
  const record = store.get(id);
  if (record === undefined) {
    const message = 'invalid cross reference id';
    return { error: { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message, fields: [] } };
  }
  if (record.deleted) {
    return { error: { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] } };
  }
  return { value: record.id };
}
