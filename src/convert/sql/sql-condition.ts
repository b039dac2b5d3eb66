import { readNumber } from './sql-literal.ts';
import { SqlScanner } from './sql-scanner.ts';
import type { SqlTable } from './sql-statement.ts';
import {
  both,
  call,
  compared,
  COMPARISONS,
  constant,
  either,
  isTrue,
  joined,
  like,
  negated,
  same,
  type Term,
} from './sql-term.ts';
import type { SqlValue } from './sql-value.ts';

/** A condition on the rows of a table: whether one fulfils it. */
export type RowCondition = (values: readonly SqlValue[]) => boolean;

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
    while (this.#scanner.words('OR')) left = either(left, this.#and());
    return left;
  }

  #and(): Term {
    let left = this.#not();
    while (this.#scanner.words('AND')) left = both(left, this.#not());
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
    if (scanner.words('ISNULL')) return same(left, constant(null));
    if (scanner.words('NOTNULL') || scanner.words('NOT', 'NULL')) return negated(same(left, constant(null)));
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
    if (scanner.words('IN')) return either(...this.#list().map((item) => compared('=', left, item)));
    if (scanner.words('LIKE')) return like(left, this.#sum());
    if (!scanner.words('BETWEEN')) return undefined;
    const low = compared('>=', left, this.#sum());
    if (!scanner.words('AND')) this.#refuse();
    const high = compared('<=', left, this.#sum());
    return both(low, high);
  }

  #sum(): Term {
    let left = this.#operand();
    while (this.#scanner.sign('||')) left = joined(left, this.#operand());
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
    return call(name, this.#list()) ?? this.#refuse(start);
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
