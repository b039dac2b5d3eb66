import type { Value } from '../records/stored-record.ts';
import type { Field } from '../schema/field.ts';
import type { Literal } from './literal.ts';

type Test = (held: Value) => boolean;

/** The test that an operator makes of its literals; undefined when the operator does not go with the field. */
export function comparison(operator: string, literals: readonly Literal[], field: Field): Test | undefined {
  const [first] = literals;
  switch (operator) {
    case 'IN':
      return isIn(literals, field);
    case 'NOT IN': {
      const test = isIn(literals, field);
      return (held) => !test(held);
    }
    case 'INCLUDES':
      return field.type === 'multipicklist' ? includes(literals) : undefined;
    case 'EXCLUDES': {
      const test = includes(literals);
      return field.type === 'multipicklist' ? (held) => !test(held) : undefined;
    }
    default:
      return first && single(operator, first, field);
  }
}

function single(operator: string, literal: Literal, field: Field): Test | undefined {
  const test = literal.kind === 'days' ? dayTest(literal.days) : valueTest(literal.value, field);
  switch (operator) {
    case '=':
      return test.equal;
    case '!=':
    case '<>':
      return (held) => !test.equal(held);
    case '<':
      return test.below;
    case '<=':
      return (held) => test.below(held) || test.equal(held);
    case '>':
      return test.above;
    case '>=':
      return (held) => test.above(held) || test.equal(held);
    case 'LIKE':
      return literal.kind === 'value' && typeof literal.value === 'string' ? like(literal.value) : undefined;
    default:
      return undefined;
  }
}

interface Tests {
  readonly equal: Test;
  readonly below: Test;
  readonly above: Test;
}

/** Days are compared by the day alone, of dateTimes too. */
function dayTest({ from, to }: { readonly from: string; readonly to: string }): Tests {
  const dayOf = (held: Value): string => String(held).slice(0, 10);
  return {
    equal: (held) => held !== null && dayOf(held) >= from && dayOf(held) < to,
    below: (held) => held !== null && dayOf(held) < from,
    above: (held) => held !== null && dayOf(held) >= to,
  };
}

function valueTest(value: Value, field: Field): Tests {
  const order = (held: Value): number =>
    held === null || value === null ? Number.NaN : orderOf(held, value, field);
  const folded = foldFor(field);
  return {
    equal: (held) => folded(held) === folded(value),
    below: (held) => order(held) < 0,
    above: (held) => order(held) > 0,
  };
}

function isIn(literals: readonly Literal[], field: Field): Test {
  const folded = foldFor(field);
  const values = new Set(literals.flatMap((one) => (one.kind === 'value' ? [folded(one.value)] : [])));
  const days = literals.flatMap((one) => (one.kind === 'days' ? [dayTest(one.days).equal] : []));
  return (held) => values.has(folded(held)) || days.some((test) => test(held));
}

/** Each literal is a list with semicolons; one of them must be held as a whole. */
function includes(literals: readonly Literal[]): Test {
  const wanted = literals.map((one) => partsOf(one.kind === 'value' ? one.value : null));
  return (held) => {
    const parts = new Set(partsOf(held));
    return wanted.some((all) => all.every((part) => parts.has(part)));
  };
}

function partsOf(value: Value): string[] {
  return String(value ?? '')
    .toLowerCase()
    .split(';')
    .filter((part) => part !== '');
}

/** SOQL pays no heed to case, but in fields that are case-sensitive and in ids. */
function foldFor(field: Field): (value: Value) => Value {
  const exact = field.caseSensitive || field.type === 'id' || field.type === 'reference';
  return (value) => (typeof value === 'string' && !exact ? value.toLowerCase() : value);
}

/** How two values sort: numbers by size, ids by their letters, other texts without regard to case. */
export function orderOf(a: Value, b: Value, field: Field): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const exact = field.caseSensitive || field.type === 'id' || field.type === 'reference';
  const [left, right] = [a, b].map((value) => (exact ? String(value) : String(value).toLowerCase()));
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}

/** `%` stands for any text, `_` for any character, both escaped for themselves. */
function like(text: string): Test {
  const source = text.replace(/\\([%_])|[.*+?^${}()|[\]\\%_]/g, (found, wildcard: string | undefined) => {
    if (wildcard !== undefined) return wildcard;
    if (found === '%') return '.*';
    return found === '_' ? '.' : `\\${found}`;
  });
  const pattern = new RegExp(`^${source}$`, 'is');
  return (held) => typeof held === 'string' && pattern.test(held);
}
