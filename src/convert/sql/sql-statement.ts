import { readValue } from './sql-literal.ts';
import { MoreTextNeeded, type SqlScanner, type TextPosition } from './sql-scanner.ts';
import { type Affinity, affinityOf, stored, type SqlValue } from './sql-value.ts';

export interface SqlColumn {
  readonly name: string;
  readonly affinity: Affinity;
  /** What it holds in rows that say nothing of it. */
  readonly preset: SqlValue;
}

export interface SqlTable {
  readonly name: string;
  readonly columns: readonly SqlColumn[];
  /** The columns of the primary key. */
  readonly primaryKey: readonly string[];
  /** 1-based, where it is created. */
  readonly line: number;
}

/** A row of a table, one value for each of its columns. */
export interface SqlRow {
  readonly table: SqlTable;
  readonly values: readonly SqlValue[];
  /** 1-based, of its opening parenthesis. */
  readonly line: number;
}

/** Statements that change neither tables nor rows of a data set. */
const WITHOUT_EFFECT = new Set(['BEGIN', 'COMMIT', 'END', 'PRAGMA', 'ANALYZE', 'VACUUM', 'REINDEX']);
/** SQLite's own tables, which dumps fill by hand. */
const OWN_TABLE = /^sqlite_/i;
const CONSTRAINTS = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN', 'CONSTRAINT']);
/** Words behind which a column's type is over. */
const COLUMN_CONSTRAINTS = new Set([
  ...CONSTRAINTS,
  'NOT',
  'NULL',
  'DEFAULT',
  'COLLATE',
  'REFERENCES',
  'GENERATED',
  'AS',
]);
const HINT =
  'Only CREATE TABLE and INSERT … VALUES are read: dump the data set anew, without other statements.';

/** The stretch of a file from the first INSERT of a table to the end of its last one. */
export interface TableExtent {
  readonly from: TextPosition;
  readonly toByte: number;
}

/** An INSERT of which more rows may come. */
interface OpenInsert {
  readonly table: SqlTable;
  readonly from: TextPosition;
  /** The table's column of each value. */
  readonly columns: readonly number[];
}

/**
 * Reads a dump of SQLite statement by statement. Rows of one INSERT are parsed one by one, so that a statement may be
 * of any length.
 */
export class SqlStatements {
  readonly #scanner: SqlScanner;
  /** By their names in lower case. */
  readonly tables: Map<string, SqlTable>;
  /** Of the tables that have rows. */
  readonly extents = new Map<SqlTable, TableExtent>();
  /** Whether the tables were read before, and only rows are wanted. */
  readonly #isSecondReading: boolean;
  #insert: OpenInsert | undefined;

  /** @param tables those of a file that is read a second time */
  constructor(scanner: SqlScanner, tables?: ReadonlyMap<string, SqlTable>) {
    this.#scanner = scanner;
    this.#isSecondReading = tables !== undefined;
    this.tables = new Map(tables);
  }

  /**
   * Parses as far as the text at hand goes, and gives each row to `onRow`.
   *
   * @throws SqlMistake
   */
  read(onRow: (row: SqlRow) => void): void {
    let begun = this.#scanner.at;
    try {
      for (;;) {
        begun = this.#scanner.at;
        if (!this.#step(onRow)) return;
      }
    } catch (error) {
      if (!(error instanceof MoreTextNeeded)) throw error;
      this.#scanner.at = begun;
    }
  }

  /** A statement, or a row of one. @returns whether there may be more */
  #step(onRow: (row: SqlRow) => void): boolean {
    const scanner = this.#scanner;
    if (this.#insert !== undefined) {
      const row = this.#row(this.#insert);
      const isLast =
        scanner.sign(';') ||
        (!scanner.sign(',') && scanner.refuse('Behind a row should stand a semicolon.', HINT));
      if (isLast) this.#close(this.#insert);
      if (row.table.line > 0) onRow(row);
      return true;
    }
    if (!scanner.skip()) return false;
    if (scanner.sign(';')) return true;
    const start = scanner.at;
    const word = scanner.peekWord();
    if (scanner.words('INSERT', 'INTO')) this.#insert = this.#openInsert(start);
    else if (scanner.words('CREATE')) this.#create();
    else if (WITHOUT_EFFECT.has(word)) scanner.skipStatement();
    else if (scanner.words('DROP', 'TABLE', 'IF', 'EXISTS')) scanner.skipStatement();
    else if (scanner.words('DELETE', 'FROM') && OWN_TABLE.test(scanner.name('a table')))
      scanner.skipStatement();
    else if (word === 'ROLLBACK') {
      scanner.refuse(
        'The data set ends with ROLLBACK: SQLite met an error when it wrote it.',
        'Dump it anew.',
        start,
      );
    } else if (word === '') scanner.refuse('Here should begin a statement.', HINT, start);
    else scanner.refuse(`A statement ${word} is not read.`, HINT, start);
    return true;
  }

  #create(): void {
    const scanner = this.#scanner;
    if (!scanner.words('TEMP')) scanner.words('TEMPORARY');
    const { line } = scanner.place(scanner.at);
    if (!this.#isSecondReading && scanner.words('TABLE')) {
      const start = scanner.at;
      scanner.words('IF', 'NOT', 'EXISTS');
      const name = this.#tableName();
      const table = this.#table(name, line);
      scanner.skipStatement();
      if (OWN_TABLE.test(name)) return;
      const first = this.tables.get(name.toLowerCase());
      if (first !== undefined) {
        scanner.refuse(`The table "${name}" is created twice, first in line ${first.line}.`, HINT, start);
      }
      this.tables.set(name.toLowerCase(), table);
    } else if (scanner.words('TRIGGER')) {
      do scanner.skipStatement();
      while (!scanner.words('END'));
      scanner.skipStatement();
    } else scanner.skipStatement(); // indexes and views
  }

  #tableName(): string {
    const name = this.#scanner.name('the name of a table');
    return this.#scanner.sign('.') ? this.#scanner.name('the name of a table') : name;
  }

  #table(name: string, line: number): SqlTable {
    const scanner = this.#scanner;
    if (!scanner.sign('(')) scanner.refuse('Behind the name of a table should stand its columns.', HINT);
    const columns: SqlColumn[] = [];
    const primaryKey: string[] = [];
    do {
      if (!CONSTRAINTS.has(scanner.peekWord())) columns.push(this.#column(primaryKey));
      else {
        if (scanner.words('CONSTRAINT')) scanner.name('the name of a constraint');
        if (scanner.words('PRIMARY', 'KEY') && scanner.sign('(')) {
          do {
            primaryKey.push(scanner.name('the name of a column'));
            scanner.skipTerm();
          } while (scanner.sign(','));
          scanner.sign(')');
        }
        scanner.skipTerm();
      }
    } while (scanner.sign(','));
    if (!scanner.sign(')')) scanner.refuse('Behind the columns of a table should stand a parenthesis.', HINT);
    return { name, columns, primaryKey, line };
  }

  #column(primaryKey: string[]): SqlColumn {
    const scanner = this.#scanner;
    const name = scanner.name('the name of a column');
    let type = '';
    for (
      let word = scanner.peekWord();
      word !== '' && !COLUMN_CONSTRAINTS.has(word);
      word = scanner.peekWord()
    ) {
      type += ` ${word}`;
      scanner.at += word.length;
    }
    const affinity = affinityOf(type.trim());
    let preset: SqlValue = null;
    // The rest: a length, and constraints in any order.
    for (scanner.skip(); !/[,);]/.test(scanner.peek()); scanner.skip()) {
      if (scanner.words('DEFAULT')) preset = stored(readValue(scanner), affinity);
      else if (scanner.words('PRIMARY', 'KEY')) primaryKey.push(name);
      else if (scanner.sign('(')) {
        do scanner.skipTerm();
        while (scanner.sign(','));
        if (!scanner.sign(')')) scanner.refuse('A closing parenthesis is missing.', HINT);
      } else if (scanner.nameOrNothing() === undefined && readValueOrSign(scanner)) continue;
    }
    return { name, affinity, preset };
  }

  #close({ from, table }: OpenInsert): void {
    this.#insert = undefined;
    const { byte } = this.#scanner.position(this.#scanner.at);
    this.extents.set(table, { from: this.extents.get(table)?.from ?? from, toByte: byte });
  }

  /** @param begin where the statement begins */
  #openInsert(begin: number): OpenInsert {
    const scanner = this.#scanner;
    scanner.skip();
    const start = scanner.at;
    const name = this.#tableName();
    const table = OWN_TABLE.test(name) ? ownTable(name) : this.tables.get(name.toLowerCase());
    if (table === undefined) {
      return scanner.refuse(`Rows of the table "${name}" come before it is created.`, HINT, start);
    }
    const columns: number[] = [];
    if (scanner.sign('(')) {
      do {
        scanner.skip();
        const at = scanner.at;
        const column = scanner.name('the name of a column');
        const index = table.columns.findIndex(({ name }) => name.toLowerCase() === column.toLowerCase());
        if (index === -1 && table.line > 0) {
          scanner.refuse(`The table "${name}" has no column "${column}".`, HINT, at);
        }
        columns.push(index);
      } while (scanner.sign(','));
      if (!scanner.sign(')')) scanner.refuse('A closing parenthesis is missing.', HINT);
    } else columns.push(...table.columns.keys());
    if (!scanner.words('VALUES')) scanner.refuse('Behind the table of an INSERT should stand VALUES.', HINT);
    return { table, from: scanner.position(begin), columns };
  }

  #row({ table, columns }: OpenInsert): SqlRow {
    const scanner = this.#scanner;
    scanner.skip();
    const start = scanner.at;
    if (!scanner.sign('(')) scanner.refuse('Here should stand the values of a row, in parentheses.', HINT);
    const read: SqlValue[] = [];
    do read.push(readValue(scanner));
    while (scanner.sign(','));
    if (!scanner.sign(')')) scanner.refuse('Behind a value should stand a comma or a parenthesis.', HINT);
    if (table.line > 0 && read.length !== columns.length) {
      const counts = `The row has ${read.length} values, and the table "${table.name}"`;
      scanner.refuse(
        `${counts} takes ${columns.length}.`,
        'Is the file whole, and the data set of one piece?',
        start,
      );
    }
    const values = table.columns.map(({ preset }) => preset);
    for (const [position, index] of columns.entries()) {
      const affinity = table.columns[index]?.affinity;
      if (affinity !== undefined) values[index] = stored(read[position] ?? null, affinity);
    }
    return { table, values, line: scanner.place(start).line };
  }
}

/** A table of SQLite's own: its rows are read and of no use. */
function ownTable(name: string): SqlTable {
  return { name, columns: [], primaryKey: [], line: 0 };
}

/** A number, or one character that has no meaning here. */
function readValueOrSign(scanner: SqlScanner): boolean {
  if (scanner.number() === undefined) scanner.at += 1;
  return true;
}
