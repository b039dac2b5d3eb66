import type { ConditionWithValueQuery, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Value } from '../records/stored-record.ts';
import type { Field } from '../schema/field.ts';
import { comparison } from './comparison.ts';
import { readLiteral, type Literal } from './literal.ts';
import { notPlayed, type SoqlRefusal } from './soql-refusal.ts';

/** Says whether a record, seen through a reader of its fields, is wanted. */
export type Predicate = (read: (field: string) => Value) => boolean;

/** What a WHERE clause is read against. */
export interface WhereContext {
  /** The field that a condition names. */
  readonly fieldOf: (path: string) => Field;
  /** The values that the query of a semi-join selects. */
  readonly select: (query: Query) => readonly Value[];
  /** A refusal with the place of a name in the query. */
  readonly refusal: (code: string, name: string, reason: string) => SoqlRefusal;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Comparison = Extract<ConditionWithValueQuery, { field: string }>;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Comparison;

/**
 * Turns a parsed WHERE clause into a predicate.
 *
 * @throws SoqlRefusal
 */
export function compileWhere(where: WhereClause, context: WhereContext): Predicate {
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
    if (typeof token !== 'object') throw notPlayed('unexpected token in WHERE');
    return compileComparison(token, context);
  };
  return expression();
}

/** The names of the fields that a WHERE clause compares. */
export function comparedFields(where: WhereClause): string[] {
  return [...tokensOf(where)].flatMap((token) => (typeof token === 'object' ? [token.field] : []));
}

/** The parser gives a chain with counts of brackets; this lays it out as it was written. */
function* tokensOf(clause: WhereClause): Generator<Token> {
  const { left } = clause;
  yield* brackets('(', left?.openParen);
  if (left !== null && 'fn' in left) throw notPlayed('functions in WHERE');
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

function compileComparison(token: Comparison, context: WhereContext): Predicate {
  const field = context.fieldOf(token.field);
  if (!isFilterable(field)) {
    const reason = `field '${field.name}' can not be filtered in a query call`;
    throw context.refusal('INVALID_FIELD', token.field, reason);
  }
  const literals = 'valueQuery' in token ? selected(token, context) : literalsOf(token, field, context);
  const test = comparison(token.operator.toUpperCase(), literals, field);
  if (test === undefined) throw notPlayed(`${token.operator} on ${field.type} fields`);
  return (read) => test(read(token.field));
}

/** Long texts and compound values cannot be compared. */
function isFilterable(field: Field): boolean {
  if (field.type === 'textarea') return field.length <= 255;
  return !['base64', 'address', 'location', 'encryptedstring'].includes(field.type);
}

function selected(token: Extract<Comparison, { valueQuery: Query }>, context: WhereContext): Literal[] {
  return context.select(token.valueQuery).map((value) => ({ kind: 'value', value }));
}

function literalsOf(
  token: Extract<Comparison, { value: string | string[] }>,
  field: Field,
  context: WhereContext,
): Literal[] {
  const types = [token.literalType ?? 'STRING'].flat();
  return [token.value].flat().map((text, at) => {
    const literal = readLiteral(text, types[at] ?? types[0] ?? 'STRING', field, context.now);
    if (typeof literal !== 'string') return literal;
    throw context.refusal('INVALID_FIELD', token.field, literal);
  });
}
