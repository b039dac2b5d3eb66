import { createReadStream } from 'node:fs';
import { number } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { SqlMistake, SqlScanner } from './sql-scanner.ts';
import { type SqlRow, SqlStatements, type SqlTable, type TableExtent } from './sql-statement.ts';

const PIECE_BYTES = 256 * 1024;
/** What goes on for so long has lost a quotation mark: the Bulk API takes records of 10,000,000 characters at most. */
const MAX_ROW_CHARACTERS = 50_000_000;

/**
 * A file of SQL statements that make tables and rows, as SQLite dumps them. It is read as a whole once; then the rows of
 * a table are read from its stretch of the file. Memory does not grow with the file.
 */
export class SqlDump {
  readonly #path: string;
  /** The path in places. */
  readonly file: string;
  #tables: ReadonlyMap<string, SqlTable> = new Map();
  #extents: ReadonlyMap<SqlTable, TableExtent> = new Map();

  /** @param path absolute */
  constructor(path: string, file: string) {
    this.#path = path;
    this.file = file;
  }

  /** A table by its name, case aside; there when the survey is over. */
  table(name: string): SqlTable | undefined {
    return this.#tables.get(name.toLowerCase());
  }

  get tables(): readonly SqlTable[] {
    return [...this.#tables.values()];
  }

  /** Reads each row of each table. What is wrong with the file is reported, and ends it. */
  async survey(onRow: (row: SqlRow) => void, mistakes: Mistakes): Promise<void> {
    const scanner = new SqlScanner(this.file);
    const statements = new SqlStatements(scanner);
    for await (const rows of this.#rows(scanner, statements, {}, mistakes)) rows.forEach(onRow);
    this.#tables = statements.tables;
    this.#extents = statements.extents;
  }

  /** The rows of a table in the order of the file, as many at a time as a piece of it holds. */
  async *rows(table: SqlTable, mistakes: Mistakes): AsyncGenerator<readonly SqlRow[]> {
    const extent = this.#extents.get(table);
    if (extent === undefined) return;
    const scanner = new SqlScanner(this.file, extent.from);
    const statements = new SqlStatements(scanner, this.#tables);
    const range = { start: extent.from.byte, end: extent.toByte - 1 };
    for await (const rows of this.#rows(scanner, statements, range, mistakes)) {
      yield rows.filter((row) => row.table === table);
    }
  }

  /** @param range bytes, the last one included */
  async *#rows(
    scanner: SqlScanner,
    statements: SqlStatements,
    range: { readonly start?: number; readonly end?: number },
    mistakes: Mistakes,
  ): AsyncGenerator<readonly SqlRow[]> {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const add = (bytes?: Uint8Array): readonly SqlRow[] => {
      const rows: SqlRow[] = [];
      scanner.add(decoded(decoder, bytes, scanner));
      if (bytes === undefined) scanner.end();
      statements.read((row) => rows.push(row));
      if (scanner.length > MAX_ROW_CHARACTERS) {
        const length = number(MAX_ROW_CHARACTERS);
        scanner.refuse(
          `What begins here does not end within ${length} characters.`,
          'Is a quotation mark missing?',
        );
      }
      return rows;
    };
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    try {
      const stream = createReadStream(this.#path, { ...range, highWaterMark: PIECE_BYTES });
      for await (const bytes of stream as AsyncIterable<Uint8Array>) {
        waiting.push(bytes);
        waitingBytes += bytes.length;
        // A row that is longer than a piece is parsed anew only when there is twice as much of it.
        if (waitingBytes < scanner.length) continue;
        yield add(waiting.length === 1 ? bytes : Buffer.concat(waiting));
        [waiting, waitingBytes] = [[], 0];
      }
      if (waitingBytes > 0) yield add(Buffer.concat(waiting));
      yield add();
    } catch (error) {
      if (!(error instanceof SqlMistake)) throw error;
      mistakes.error({ message: error.message, hint: error.hint, place: scanner.place(error.offset) });
    }
  }
}

/** @throws SqlMistake where a byte belongs to no character */
function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array | undefined,
  scanner: SqlScanner,
): string {
  try {
    const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    const nul = text.indexOf('\0');
    if (nul === -1) return text;
    scanner.add(text.slice(0, nul));
  } catch {
    // The first bytes may belong to a character of the piece before.
    const text = Buffer.from(bytes ?? [])
      .toString()
      .replace(/^\uFFFD{1,3}(?!$)/, '');
    scanner.add(text.slice(0, Math.max(0, text.indexOf('\uFFFD'))));
  }
  return scanner.refuse(
    'The file is no text in UTF-8 from here on.',
    'CumulusCI writes data sets in UTF-8. Is it a database, or was it saved in another encoding?',
    scanner.at + scanner.length,
  );
}
