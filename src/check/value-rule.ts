import { isSalesforceId } from '../limits/salesforce-id.ts';
import type { FieldDescribe } from '../salesforce/object-describe.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import { isDate, isDateTime, isTime } from './calendar.ts';
import { emailForm, isUsualAddress } from './email-address.ts';

/** A value as bytes, decoded and without quotes, between `start` and `end`. Never blank. */
export interface Value {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** How the values of a field are checked. */
export interface ValueRule {
  /** No value with so few bytes is wrong. */
  readonly harmlessBytes: number;
  /** What is wrong with a value, if anything. The same object stands for the same fault. */
  fault(value: Value): ForeseenFailure | undefined;
}

type Fault = ValueRule['fault'];

/** The text of a value. */
export function textOf({ bytes, end, start }: Value): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('utf8', start, end);
}

/**
 * How values of a field are checked; none where any text may do. Only what the service is known to refuse is a sure
 * fault (Bulk API Developer Guide, "Valid Date Format in Records"; SOAP API Developer Guide, "Status Codes"; Salesforce
 * Help 000381727 and 000384328).
 *
 * @param prefixes what the ids of the records begin with that the field refers to; undefined where it is not known
 */
export function valueRule(
  field: FieldDescribe,
  prefixes: ReadonlySet<string> | undefined,
): ValueRule | undefined {
  switch (field.type) {
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return strict(numberFault(field));
    case 'boolean':
      return strict(booleanFault(field));
    case 'date':
    case 'datetime':
      return strict(dateFault(field));
    case 'id':
    case 'reference':
      return strict(idFault(field, prefixes));
    case 'picklist':
    case 'multipicklist':
      return field.restrictedPicklist ? strict(picklistFault(field)) : lengthRule(field);
    case 'time':
      return strict(timeFault(field));
    case 'email':
      return strict(emailFault(field));
    case 'base64':
      return undefined;
    default:
      return lengthRule(field);
  }
}

/** Every value is looked at. */
function strict(fault: Fault): ValueRule {
  return { harmlessBytes: 0, fault };
}

function wrongType({ name }: FieldDescribe, what: string, hint: string): ForeseenFailure {
  return {
    statusCode: 'INVALID_TYPE_ON_FIELD_IN_RECORD',
    message: `The value for "${name}" is no ${what}.`,
    hint,
    isSure: true,
  };
}

function lengthRule({ length, name }: FieldDescribe): ValueRule | undefined {
  if (length === 0) return undefined;
  const fault: ForeseenFailure = {
    statusCode: 'STRING_TOO_LONG',
    message: `The value for "${name}" is longer than the ${length} characters that the field takes.`,
    hint: 'Shorten it, or make the field longer in the org.',
    isSure: true,
  };
  return {
    // A character takes at least one byte.
    harmlessBytes: length,
    fault: (value) =>
      value.end - value.start > length && textOf(value).replaceAll('\r\n', '\n').length > length
        ? fault
        : undefined,
  };
}

const WHOLE = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MAX_INT = 2_147_483_647;

function numberFault(field: FieldDescribe): Fault {
  const { digits, name, precision, scale, type } = field;
  const isInt = type === 'int';
  const whole = isInt ? digits : precision - scale;
  const limit = Math.min(whole > 0 ? 10 ** whole : Infinity, isInt ? MAX_INT + 1 : Infinity);
  const form = isInt ? WHOLE : DECIMAL;
  const hint =
    'Write digits with a point before decimals, without thousands separators, currency or percent signs.';
  const wrong = wrongType(field, isInt ? 'whole number' : 'number', hint);
  const tooLarge: ForeseenFailure = {
    statusCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    message: `The value for "${name}" is a larger number than the field takes.`,
    hint: 'Correct it, or let the field have more digits in the org.',
    isSure: true,
  };
  return (value) => {
    const text = textOf(value);
    if (!form.test(text)) return wrong;
    return Math.abs(Number(text)) >= limit ? tooLarge : undefined;
  };
}

function booleanFault(field: FieldDescribe): Fault {
  const wrong = wrongType(field, 'boolean', 'Write "true" or "false".');
  const words = new Set(['true', 'false', '1', '0']);
  return (value) => (words.has(textOf(value).toLowerCase()) ? undefined : wrong);
}

function dateFault(field: FieldDescribe): Fault {
  const isTime = field.type === 'datetime';
  const hint = isTime ? 'Write it as in "2026-03-02T08:15:30Z".' : 'Write it as in "2026-03-02".';
  const wrong = wrongType(field, isTime ? 'date with time' : 'date', hint);
  const isRight = isTime ? isDateTime : isDate;
  return (value) => (isRight(textOf(value)) ? undefined : wrong);
}

function timeFault(field: FieldDescribe): Fault {
  const wrong = wrongType(field, 'time of day', 'Write it as in "14:00:00.000Z".');
  return (value) => (isTime(textOf(value)) ? undefined : wrong);
}

function emailFault(field: FieldDescribe): Fault {
  const tooLong = lengthRule(field);
  const common = {
    statusCode: 'INVALID_EMAIL_ADDRESS',
    hint: 'Write a single address without blanks, as in "name@example.com".',
  };
  const wrong = { ...common, message: `The value for "${field.name}" is no e-mail address.`, isSure: true };
  const unusual = {
    ...common,
    message: `The value for "${field.name}" is an e-mail address in an unusual form.`,
    isSure: false,
  };
  return (value) => {
    const { bytes, end, start } = value;
    const form = isUsualAddress(bytes, start, end) ? 'plain' : emailForm(textOf(value));
    if (form === 'plain') return tooLong?.fault(value);
    return form === 'unusual' ? unusual : wrong;
  };
}

function idFault({ name, referenceTo }: FieldDescribe, prefixes: ReadonlySet<string> | undefined): Fault {
  const malformed: ForeseenFailure = {
    statusCode: 'MALFORMED_ID',
    message: `The value for "${name}" has not the form of an id.`,
    hint: 'An id has 15 or 18 characters. Where the cell holds a key, name it under "references", or as a relationship column such as "Account.External_Id__c".',
    isSure: true,
  };
  const foreign: ForeseenFailure = {
    statusCode: referenceTo.length === 0 ? 'MALFORMED_ID' : 'FIELD_INTEGRITY_EXCEPTION',
    message: `The value for "${name}" is the id of a record of another object.`,
    hint:
      referenceTo.length === 0
        ? 'Ids of this object are to stand there.'
        : `The field refers to ${referenceTo.slice(0, 5).join(', ')}.`,
    isSure: true,
  };
  return (value) => {
    const text = textOf(value);
    if (!isSalesforceId(text)) return malformed;
    return prefixes === undefined || prefixes.has(text.slice(0, 3)) ? undefined : foreign;
  };
}

function picklistFault(field: FieldDescribe): Fault {
  const legal = new Set(field.picklistValues.map((value) => value.toLowerCase()));
  const isMultiple = field.type === 'multipicklist';
  const shown = field.picklistValues.slice(0, 10).map((value) => `"${value}"`);
  const more = field.picklistValues.length > shown.length ? ', …' : '';
  const common = {
    statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    hint: `Its values are ${shown.join(', ')}${more}. Correct the value, or add it to the picklist in the org.`,
  };
  const illegal: ForeseenFailure = {
    ...common,
    message: `The value for "${field.name}" is none of its restricted picklist.`,
    isSure: true,
  };
  const blanks: ForeseenFailure = {
    ...common,
    message: `The value for "${field.name}" has blanks around it, which its restricted picklist does not have.`,
    isSure: false,
  };
  return (value) => {
    const text = textOf(value).toLowerCase();
    const parts = isMultiple ? text.split(';') : [text];
    if (parts.every((part) => legal.has(part))) return undefined;
    return parts.every((part) => legal.has(part.trim())) ? blanks : illegal;
  };
}
