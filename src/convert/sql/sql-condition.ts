import { readNumber } from './sql-literal.ts';
import { SqlScanner } from './sql-scanner.ts';
import type { SqlTable } from './sql-statement.ts';
import { type Affinity, type SqlValue, stored, valueText } from './sql-value.ts';

/** A condition on the rows of a table: whether one fulfils it. */
export type RowCondition = (values: readonly SqlValue[]) => boolean;

interface Term {
  /** That of a column; an expression has none. */
  readonly affinity?: Affinity;
  readonly value: (row: readonly SqlValue[]) => SqlValue;
}

const HINT =
  'Conditions on columns are read, with =, <>, <, >, IN, LIKE, BETWEEN, IS NULL, AND, OR, NOT, ||, lower, upper, trim, length and coalesce.';
const RESERVED = new Set([
  'AND',
  'OR',
  'NOT',
  'IN',
  'IS',
  'LIKE',
  'BETWEEN',
  'NULL',
  'ISNULL',
  'NOTNULL',
  'CASE',
]);
const COMPARISONS = ['==', '=', '<>', '!=', '<=', '>=', '<', '>'] as const;

/**
 * Reads a condition of SQL by SQLite's rules: three-valued logic, affinity of columns, numbers before texts
 * (https://www.sqlite.org/datatype3.html#comparison_expressions).
 *
 * @throws SqlMistake whose offset is into the condition
 */
export function readCondition(condition: string, table: SqlTable): RowCondition {
  const scanner = new SqlScanner('');
  scanner.add(condition);
  scanner.end();
  const { value } = new ConditionReader(scanner, table).whole();
  return (row) => isTrue(value(row)) === true;
}

class ConditionReader {
  readonly #scanner: SqlScanner;
  readonly #table: SqlTable;

  constructor(scanner: SqlScanner, table: SqlTable) {
    this.#scanner = scanner;
    this.#table = table;
  }

  whole(): Term {
    const term = this.#or();
    if (this.#scanner.skip()) this.#refuse();
    return term;
  }

  #or(): Term {
    let left = this.#and();
    while (this.#scanner.words('OR')) {
      const [one, other] = [left, this.#and()];
      left = logical((row) => {
        const [a, b] = [isTrue(one.value(row)), isTrue(other.value(row))];
        return a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
      });
    }
    return left;
  }

  #and(): Term {
    let left = this.#not();
    while (this.#scanner.words('AND')) {
      const [one, other] = [left, this.#not()];
      left = logical((row) => {
        const [a, b] = [isTrue(one.value(row)), isTrue(other.value(row))];
        return a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
      });
    }
    return left;
  }

  #not(): Term {
    return this.#scanner.words('NOT') ? negated(this.#not()) : this.#comparison();
  }

  #comparison(): Term {
    let left = this.#sum();
    for (;;) {
      const next = this.#comparisonOf(left);
      if (next === undefined) return left;
      left = next;
    }
  }

  #comparisonOf(left: Term): Term | undefined {
    const scanner = this.#scanner;
    if (scanner.words('ISNULL')) return logical((row) => left.value(row) === null);
    if (scanner.words('NOTNULL') || scanner.words('NOT', 'NULL'))
      return logical((row) => left.value(row) !== null);
    if (scanner.words('IS')) {
      const isNegated = scanner.words('NOT');
      const is = same(left, this.#sum());
      return isNegated ? negated(is) : is;
    }
    const isNegated = scanner.words('NOT');
    const test = this.#wordTest(left);
    if (test !== undefined) return isNegated ? negated(test) : test;
    if (isNegated) this.#refuse();
    const sign = COMPARISONS.find((sign) => scanner.sign(sign));
    return sign === undefined ? undefined : compared(sign, left, this.#sum());
  }

  #wordTest(left: Term): Term | undefined {
    const scanner = this.#scanner;
    if (scanner.words('IN')) {
      const list = this.#list().map((item) => compared('=', left, item));
      return logical((row) => {
        const found = list.map(({ value }) => isTrue(value(row)));
        return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
      });
    }
    if (scanner.words('LIKE')) return like(left, this.#sum());
    if (!scanner.words('BETWEEN')) return undefined;
    const low = compared('>=', left, this.#sum());
    if (!scanner.words('AND')) this.#refuse();
    const high = compared('<=', left, this.#sum());
    return logical((row) => {
      const [a, b] = [isTrue(low.value(row)), isTrue(high.value(row))];
      return a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
    });
  }

  #sum(): Term {
    let left = this.#operand();
    while (this.#scanner.sign('||')) {
      const [one, other] = [left, this.#operand()];
      left = { value: (row) => joined(one.value(row), other.value(row)) };
    }
    return left;
  }

  #operand(): Term {
    const scanner = this.#scanner;
    scanner.skip();
    const character = scanner.peek();
    if (character === "'") return constant(scanner.quoted("'"));
    const sign = scanner.sign('-') ? '-' : '';
    scanner.skip();
    const number = readNumber(scanner, sign);
    if (number !== undefined) return constant(number);
    if (sign === '-') this.#refuse();
    if (scanner.sign('(')) {
      const inner = this.#or();
      if (!scanner.sign(')')) this.#refuse();
      return inner;
    }
    const start = scanner.at;
    const word = scanner.peekWord();
    if (word === 'NULL' && scanner.words('NULL')) return constant(null);
    if (RESERVED.has(word)) this.#refuse();
    const name = scanner.nameOrNothing();
    if (name === undefined) return this.#refuse();
    if (scanner.sign('.')) return this.#column(scanner.name('the name of a column'), start, false);
    if (word !== '' && scanner.sign('(')) {
      scanner.at -= 1;
      return this.#call(word, start);
    }
    if (word === 'TRUE' || word === 'FALSE') return constant(word === 'TRUE' ? 1n : 0n);
    return this.#column(name, start, character === '"');
  }

  /** What stands in double quotes and is no column is a text. */
  #column(name: string, start: number, mayBeText: boolean): Term {
    const index = this.#table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    const column = this.#table.columns[index];
    if (column !== undefined) return { affinity: column.affinity, value: (row) => row[index] ?? null };
    if (mayBeText) return constant(name);
    return this.#scanner.refuse(`The table "${this.#table.name}" has no column "${name}".`, HINT, start);
  }

  #call(name: string, start: number): Term {
    const list = this.#list();
    const [first] = list;
    if (name === 'COALESCE' || name === 'IFNULL') {
      return {
        value: (row) => list.map(({ value }) => value(row)).find((value) => value !== null) ?? null,
      };
    }
    const ofText: Readonly<Record<string, (text: string) => SqlValue>> = {
      LOWER: (text) => text.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase()),
      UPPER: (text) => text.replaceAll(/[a-z]+/g, (part) => part.toUpperCase()),
      TRIM: (text) => text.replaceAll(/^ +| +$/g, ''),
      LENGTH: (text) => BigInt([...text].length),
    };
    const change = ofText[name];
    if (change === undefined || first === undefined || list.length > 1) return this.#refuse(start);
    return {
      value: (row) => {
        const value = first.value(row);
        return value === null ? null : change(textOf(value));
      },
    };
  }

  #list(): Term[] {
    const terms: Term[] = [];
    if (!this.#scanner.sign('(')) this.#refuse();
    if (this.#scanner.peekWord() === 'SELECT') this.#refuse();
    if (this.#scanner.sign(')')) return terms;
    do terms.push(this.#or());
    while (this.#scanner.sign(','));
    if (!this.#scanner.sign(')')) this.#refuse();
    return terms;
  }

  #refuse(offset = this.#scanner.at): never {
    return this.#scanner.refuse('This condition is not understood.', HINT, offset);
  }
}

function constant(value: SqlValue): Term {
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

function negated({ value }: Term): Term {
  return logical((row) => {
    const result = isTrue(value(row));
    return result === undefined ? undefined : !result;
  });
}

/** NULL is neither true nor false; a text is what number it begins with. */
function isTrue(value: SqlValue): boolean | undefined {
  if (value === null) return undefined;
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value) !== 0;
  return (Number.parseFloat(textOf(value)) || 0) !== 0;
}

function compared(sign: (typeof COMPARISONS)[number], one: Term, other: Term): Term {
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
function same(one: Term, other: Term): Term {
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

function joined(one: SqlValue, other: SqlValue): SqlValue {
  return one === null || other === null ? null : textOf(one) + textOf(other);
}

/** LIKE of ASCII letters does not look at case; `%` stands for any characters, `_` for one. */
function like(one: Term, pattern: Term): Term {
  return logical((row) => {
    const [text, written] = [one.value(row), pattern.value(row)];
    if (text === null || written === null) return undefined;
    return isLike([...lower(textOf(text))], [...lower(textOf(written))]);
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
