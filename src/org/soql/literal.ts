import { canonicalId } from '../records/salesforce-id.ts';
import type { Value } from '../records/stored-record.ts';
import { isNumeric, type Field } from '../schema/field.ts';
import { daysOf, type Days } from './date-literal.ts';

/** What a field is compared with: a value, or the days that a date literal stands for. */
export type Literal =
  { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'days'; readonly days: Days };

/** Reads a literal of a WHERE clause as the field's type wants it; a text is the reason why it cannot be. */
export function readLiteral(text: string, literalType: string, field: Field, now: number): Literal | string {
  if (literalType === 'NULL' || text.toUpperCase() === 'NULL') return { kind: 'value', value: null };
  if (literalType === 'DATE_LITERAL' || literalType === 'DATE_N_LITERAL') {
    const days = field.type === 'date' || field.type === 'datetime' ? daysOf(text, now) : undefined;
    return days === undefined ? wrongType(field) : { kind: 'days', days };
  }
  const value = literalValue(text, literalType, field);
  return value === undefined ? wrongType(field) : { kind: 'value', value };
}

/** An escaped wildcard keeps its backslash, which LIKE needs. */
function literalValue(text: string, literalType: string, field: Field): Value | undefined {
  if (field.type === 'boolean') return literalType === 'BOOLEAN' ? text.toLowerCase() === 'true' : undefined;
  if (isNumeric(field.type)) {
    const number = /^(?:INTEGER|DECIMAL)(_WITH_CURRENCY_PREFIX)?$/.test(literalType);
    return number ? Number(text.replace(/^[A-Z]{3}/i, '')) : undefined;
  }
  if (field.type === 'date') return literalType === 'DATE' ? text : undefined;
  if (field.type === 'datetime') return literalType === 'DATETIME' ? dateTime(text) : undefined;
  if (literalType !== 'STRING') return undefined;
  const plain = text
    .slice(1, -1)
    .replace(
      /\\(.)/gs,
      (pair: string, letter: string) => ESCAPES[letter] ?? (letter === '%' || letter === '_' ? pair : letter),
    );
  const isId = field.type === 'id' || field.type === 'reference';
  return isId ? (canonicalId(plain) ?? plain) : plain;
}

function dateTime(text: string): string | undefined {
  const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function wrongType(field: Field): string {
  const bare = isNumeric(field.type) || ['boolean', 'date', 'datetime'].includes(field.type);
  const type = bare ? field.type.replace('datetime', 'dateTime') : 'string';
  const quotes = `should ${bare ? 'not ' : ''}be enclosed in quotes`;
  return `value of filter criterion for field '${field.name}' must be of type ${type} and ${quotes}`;
}
