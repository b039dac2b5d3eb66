import { type Affinity, type SqlValue, stored, valueText } from './sql-value.ts';

/** An expression of SQL, by SQLite's rules. */
export interface Term {
  /** That of a column; an expression has none. */
  readonly affinity?: Affinity;
  readonly value: (row: readonly SqlValue[]) => SqlValue;
}

export const COMPARISONS = ['==', '=', '<>', '!=', '<=', '>=', '<', '>'] as const;

export function constant(value: SqlValue): Term {
  return { value: () => value };
}

function logical(test: (row: readonly SqlValue[]) => boolean | undefined): Term {
  return {
    value: (row) => {
      const result = test(row);
      return result === undefined ? null : result ? 1n : 0n;
    },
  };
}

/** True where one is; unknown where none is, and one is unknown. */
export function either(...terms: readonly Term[]): Term {
  return logical((row) => {
    const found = terms.map(({ value }) => isTrue(value(row)));
    return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
  });
}

/** False where one is; unknown where none is, and one is unknown. */
export function both(one: Term, other: Term): Term {
  return negated(either(negated(one), negated(other)));
}

export function negated({ value }: Term): Term {
  return logical((row) => {
    const result = isTrue(value(row));
    return result === undefined ? undefined : !result;
  });
}

/** NULL is neither true nor false; a text is what number it begins with. */
export function isTrue(value: SqlValue): boolean | undefined {
  if (value === null) return undefined;
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value) !== 0;
  return (Number.parseFloat(textOf(value)) || 0) !== 0;
}

export function compared(sign: (typeof COMPARISONS)[number], one: Term, other: Term): Term {
  const pair = aligned(one, other);
  return logical((row) => {
    const [a, b] = pair(row);
    if (a === null || b === null) return undefined;
    const order = compare(a, b);
    switch (sign) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
      case '<>':
      case '!=':
        return order !== 0;
      default:
        return order === 0;
    }
  });
}

/** As `=`, but NULL equals NULL. */
export function same(one: Term, other: Term): Term {
  const pair = aligned(one, other);
  return logical((row) => {
    const [a, b] = pair(row);
    return a === null || b === null ? a === b : compare(a, b) === 0;
  });
}

/** Both values, one of them turned as the other's column says. */
function aligned(one: Term, other: Term): (row: readonly SqlValue[]) => readonly [SqlValue, SqlValue] {
  const [a, b] = [one.affinity ?? 'none', other.affinity ?? 'none'];
  const isNumeric = (affinity: Affinity): boolean => affinity !== 'none' && affinity !== 'text';
  const turn = (own: Affinity, others: Affinity, isOfColumn: boolean): Affinity => {
    if (isNumeric(others) && !isNumeric(own)) return 'numeric';
    return others === 'text' && own === 'none' && !isOfColumn ? 'text' : 'none';
  };
  const [turnA, turnB] = [turn(a, b, one.affinity !== undefined), turn(b, a, other.affinity !== undefined)];
  return (row) => [stored(one.value(row), turnA), stored(other.value(row), turnB)];
}

/** Numbers come before texts, texts before blobs; texts are compared by their bytes. */
function compare(a: Exclude<SqlValue, null>, b: Exclude<SqlValue, null>): number {
  const rank = (value: SqlValue): number =>
    typeof value === 'string' ? 1 : value instanceof Uint8Array ? 2 : 0;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) > 0) return Buffer.compare(bytesOf(a), bytesOf(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

function bytesOf(value: Exclude<SqlValue, null>): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(valueText(value));
}

function textOf(value: Exclude<SqlValue, null>): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString() : valueText(value);
}

export function joined(one: Term, other: Term): Term {
  return {
    value: (row) => {
      const [a, b] = [one.value(row), other.value(row)];
      return a === null || b === null ? null : textOf(a) + textOf(b);
    },
  };
}

const OF_TEXT: Readonly<Record<string, (text: string) => SqlValue>> = {
  LOWER: lower,
  UPPER: (text) => text.replaceAll(/[a-z]+/g, (part) => part.toUpperCase()),
  TRIM: (text) => text.replaceAll(/^ +| +$/g, ''),
  LENGTH: (text) => BigInt(Array.from(text).length),
};

/** A function by its name in capitals; undefined for one that is not known, or does not take so many arguments. */
export function call(name: string, list: readonly Term[]): Term | undefined {
  if (name === 'COALESCE' || name === 'IFNULL') {
    return {
      value: (row) => list.map(({ value }) => value(row)).find((value) => value !== null) ?? null,
    };
  }
  const change = OF_TEXT[name];
  const [first] = list;
  if (change === undefined || first === undefined || list.length > 1) return undefined;
  return {
    value: (row) => {
      const value = first.value(row);
      return value === null ? null : change(textOf(value));
    },
  };
}

/** LIKE of ASCII letters does not look at case; `%` stands for any characters, `_` for one. */
export function like(one: Term, pattern: Term): Term {
  return logical((row) => {
    const [text, written] = [one.value(row), pattern.value(row)];
    if (text === null || written === null) return undefined;
    return isLike(Array.from(lower(textOf(text))), Array.from(lower(textOf(written))));
  });
}

function lower(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase());
}

/** In time that is bounded by the product of the lengths. */
function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  let [at, from, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[from] === '%') [star, resume, from] = [from, at, from + 1];
    else if (pattern[from] === '_' || pattern[from] === text[at]) [at, from] = [at + 1, from + 1];
    else if (star === -1) return false;
    else [at, resume, from] = [resume + 1, resume + 1, star + 1];
  }
  return pattern.slice(from).every((character) => character === '%');
}
