import { SALESFORCE_ID, shortId } from '../limits/salesforce-id.ts';
import type { FieldDescribe } from '../salesforce/object-describe.ts';

/** How values of a field are compared: as what the service stores of them. */
export interface ValueForm {
  /** One text for all texts that the service stores as the same value; undefined for one that it does not store. */
  stored(text: string): string | undefined;
  /** What the service stores for nothing: a truth value is never empty. */
  readonly empty: string;
  /** The same for what SOQL's `=` takes for equal. */
  key(stored: string): string;
  /** A stored value as literals of SOQL, of which a record may have either; undefined where it cannot be compared there. */
  literals: ((stored: string) => readonly string[]) | undefined;
}

type Rule = (field: FieldDescribe) => Pick<ValueForm, 'stored' | 'literals'>;

const bare = (stored: string): readonly string[] => [stored];
const quoted = (stored: string): readonly string[] => [quote(stored)];
const text: Rule = () => ({ stored: storedText, literals: textLiterals });
const number: Rule = () => ({
  stored: storedNumber,
  literals: (stored) => (/e/.test(stored) ? [] : [stored]),
});

/**
 * The rules by type (SOAP API Developer Guide, "Primitive Data Types" and "Field Types"; Bulk API Developer Guide, "Valid
 * CSV Record Rows"; SOQL and SOSL Reference, "fieldExpression Syntax"). A type that is missing cannot be read back, or
 * holds several values. What is no text is not trimmed: the service refuses it with blanks around.
 */
const RULES: Readonly<Record<string, Rule>> = {
  string: text,
  textarea: text,
  phone: text,
  url: text,
  combobox: text,
  picklist: text,
  anyType: text,
  /** Addresses are kept in small letters (Salesforce Help 000384328). */
  email: () => ({
    stored: (written) => (/\s/.test(written) ? undefined : written.toLowerCase()),
    literals: textLiterals,
  }),
  /** A set: the order of its values is that of the field's definition, so SOQL's `=` is no help. */
  multipicklist: () => ({
    stored: (written) =>
      [...new Set(storedText(written).split(';').map(storedText))]
        .filter((value) => value !== '')
        .sort()
        .join(';'),
    literals: undefined,
  }),
  boolean: () => ({ stored: storedBoolean, literals: bare }),
  int: number,
  double: number,
  currency: number,
  percent: number,
  date: () => ({ stored: storedDate, literals: bare }),
  datetime: () => ({ stored: storedInstant, literals: bare }),
  /** No source says how SOQL writes one. */
  time: () => ({ stored: storedTime, literals: undefined }),
  id: () => ({ stored: storedId, literals: quoted }),
  reference: () => ({ stored: storedId, literals: quoted }),
};

const IDS: ReadonlySet<string> = new Set(['id', 'reference']);

/** The form of a field's values; undefined where they cannot be compared. */
export function valueForm(field: FieldDescribe): ValueForm | undefined {
  const rule = RULES[field.type]?.(field);
  if (rule === undefined) return undefined;
  const { literals, stored } = rule;
  const isExact = field.caseSensitive || IDS.has(field.type);
  return {
    stored,
    empty: field.type === 'boolean' ? 'false' : '',
    key: (value) => (isExact ? value : value.toLowerCase()),
    literals: field.filterable ? literals : undefined,
  };
}

/** Blanks and control characters at both ends are not stored, and a line ends in one way. */
function storedText(written: string): string {
  let [start, end] = [0, written.length];
  while (start < end && written.charCodeAt(start) <= SPACE) start++;
  while (end > start && written.charCodeAt(end - 1) <= SPACE) end--;
  const text = written.slice(start, end);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const SPACE = 0x20;

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** More digits than these are not distinguished by those who read JSON. */
const SURE_DIGITS = 15;

/**
 * The number in one spelling. Decimals beyond those of the field count: what comes by the API is stored as it was sent
 * (Salesforce Help 000387302, 000385689).
 */
function storedNumber(written: string): string | undefined {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = NUMBER.exec(written) ?? [];
  if (whole + decimals === '') return undefined;
  const point = whole.length + Number(exponent);
  const digits = '0'.repeat(Math.max(0, -point)) + (whole + decimals).padEnd(point, '0');
  const before = digits.slice(0, Math.max(0, point)).replace(/^0+/, '');
  const fraction = digits.slice(Math.max(0, point)).replace(/0+$/, '');
  const value = `${before === '' ? '0' : before}${fraction === '' ? '' : `.${fraction}`}`;
  // Zeros before the first digit of a fraction are no digits that could be lost.
  if (value.replaceAll(/^0\.?0*|\./g, '').length > SURE_DIGITS) return undefined;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

function storedBoolean(written: string): string | undefined {
  const value = written.toLowerCase();
  if (value === 'true' || value === '1') return 'true';
  return value === 'false' || value === '0' ? 'false' : undefined;
}

function storedDate(written: string): string | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})Z?$/.exec(written) ?? [];
  return day === undefined || instantOf(day) === undefined ? undefined : day;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/;

function storedInstant(written: string): string | undefined {
  return INSTANT.test(written) ? instantOf(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;
}

function instantOf(value: string): string | undefined {
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function storedTime(written: string): string | undefined {
  if (!/^\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})?$/.test(written)) return undefined;
  return instantOf(`1970-01-01T${written}${/(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? '' : 'Z'}`)?.slice(11);
}

const ID = new RegExp(SALESFORCE_ID);

function storedId(written: string): string | undefined {
  return ID.test(written) ? shortId(written) : undefined;
}

/** How the service has stored an end of a line is not known. */
function textLiterals(stored: string): readonly string[] {
  return stored.includes('\n') ? [quote(stored), quote(stored.replaceAll('\n', '\r\n'))] : [quote(stored)];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A literal of SOQL (SOQL and SOSL Reference, "Quoted String Escape Sequences"). */
function quote(value: string): string {
  return `'${value.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;
}
