import type { ConditionWithValueQuery, WhereClause } from '@jetstreamapp/soql-parser-js';
import { isNumeric, type Field } from '../schema/field.ts';
import { canonicalId } from '../records/salesforce-id.ts';
import type { Value } from '../records/record-store.ts';

/** Says whether a record, seen through a reader of its fields, is wanted. */
export type Predicate = (read: (field: string) => Value) => boolean;

/** A part of a WHERE clause that the embedded org cannot play. */
export class UnsupportedSoql extends Error {
  override readonly name = 'UnsupportedSoql';
}

type Comparison = Extract<ConditionWithValueQuery, { field: string }>;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Comparison;

/**
 * Turns a parsed WHERE clause into a predicate. `fieldOf` finds the field that a condition names.
 *
 * @throws UnsupportedSoql
 */
export function compileWhere(where: WhereClause, fieldOf: (path: string) => Field): Predicate {
  const tokens = [...tokensOf(where)];
  const expression = (): Predicate => {
    let left = conjunction();
    while (tokens[0] === 'OR') {
      tokens.shift();
      const [a, b] = [left, conjunction()];
      left = (read) => a(read) || b(read);
    }
    return left;
  };
  const conjunction = (): Predicate => {
    let left = factor();
    while (tokens[0] === 'AND') {
      tokens.shift();
      const [a, b] = [left, factor()];
      left = (read) => a(read) && b(read);
    }
    return left;
  };
  const factor = (): Predicate => {
    const token = tokens.shift();
    if (token === 'NOT') {
      const inner = factor();
      return (read) => !inner(read);
    }
    if (token === '(') {
      const inner = expression();
      tokens.shift();
      return inner;
    }
    if (typeof token !== 'object') throw new UnsupportedSoql('unexpected token in WHERE');
    return compileComparison(token, fieldOf(token.field));
  };
  return expression();
}

/** The parser gives a chain with counts of brackets; this lays it out as it was written. */
function* tokensOf(clause: WhereClause): Generator<Token> {
  const { left } = clause;
  yield* brackets('(', left?.openParen);
  if (left !== null && 'fn' in left) throw new UnsupportedSoql('functions in WHERE');
  if (left !== null && 'field' in left) {
    yield left;
    yield* brackets(')', left.closeParen);
  }
  if (!('operator' in clause)) return;
  yield clause.operator;
  yield* tokensOf(clause.right);
}

function brackets(bracket: '(' | ')', count = 0): Token[] {
  return Array.from({ length: count }, () => bracket);
}

function compileComparison(comparison: Comparison, field: Field): Predicate {
  if ('valueQuery' in comparison) throw new UnsupportedSoql('semi-joins');
  const values = [comparison.value].flat().map((text) => literal(text, comparison.literalType, field));
  const value = values[0] ?? null;
  const test = testOf(comparison.operator.toUpperCase(), value, values);
  return (read) => test(read(comparison.field));
}

function testOf(operator: string, value: Value, values: readonly Value[]): (held: Value) => boolean {
  switch (operator) {
    case '=':
      return (held) => equal(held, value);
    case '!=':
    case '<>':
      return (held) => !equal(held, value);
    case '<':
      return (held) => compare(held, value, (order) => order < 0);
    case '<=':
      return (held) => compare(held, value, (order) => order <= 0);
    case '>':
      return (held) => compare(held, value, (order) => order > 0);
    case '>=':
      return (held) => compare(held, value, (order) => order >= 0);
    case 'IN':
      return (held) => values.some((one) => equal(held, one));
    case 'NOT IN':
      return (held) => !values.some((one) => equal(held, one));
    case 'LIKE': {
      const pattern = likePattern(String(value));
      return (held) => typeof held === 'string' && pattern.test(held);
    }
    default:
      throw new UnsupportedSoql(operator);
  }
}

function literal(text: string, literalType: unknown, field: Field): Value {
  if (literalType === 'NULL' || text.toUpperCase() === 'NULL') return null;
  if (literalType === 'DATE_LITERAL' || literalType === 'DATE_N_LITERAL') {
    throw new UnsupportedSoql('date literals');
  }
  if (text.startsWith("'")) {
    const plain = text.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
    const isId = field.type === 'id' || field.type === 'reference';
    return isId ? (canonicalId(plain) ?? plain) : plain;
  }
  if (field.type === 'boolean') return text.toLowerCase() === 'true';
  if (isNumeric(field.type)) return Number(text);
  return field.type === 'datetime' ? new Date(text).toISOString() : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function equal(held: Value, value: Value): boolean {
  if (typeof held === 'string' && typeof value === 'string')
    return held.toLowerCase() === value.toLowerCase();
  return held === value;
}

function compare(held: Value, value: Value, wanted: (order: number) => boolean): boolean {
  if (held === null || value === null) return false;
  return wanted(orderOf(held, value));
}

/** How two values sort: numbers by size, texts without regard to case. */
export function orderOf(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return left < right ? -1 : Number(left > right);
}

function likePattern(text: string): RegExp {
  const source = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'is');
}
