import type { Hash } from 'node:crypto';
import { cellText } from './cells.ts';
import { RecordScanner } from './record-scanner.ts';

/**
 * Hashes the cells of each row by the names of their columns: quotes, line ends, blank lines and the order of the columns
 * do not count.
 *
 * @throws SyntaxError when the text is no CSV
 */
export function digestCsv(text: string, hash: Hash): void {
  let order: readonly number[] | undefined;
  for (const cells of rowsOf(Buffer.from(text))) {
    order ??= [...cells.keys()].sort((a, b) => compare(cells[a] ?? '', cells[b] ?? ''));
    if (cells.length > order.length) throw new SyntaxError('more cells than columns');
    hash.update(`${JSON.stringify(order.map((cell) => cells[cell] ?? ''))}\n`);
  }
}

function* rowsOf(bytes: Uint8Array): Generator<readonly string[]> {
  const scanner = new RecordScanner();
  const { cells } = scanner;
  scanner.begin(bytes, 0, bytes.length, true);
  while (scanner.next()) {
    if (scanner.flaw !== undefined) throw new SyntaxError('quotes');
    if (scanner.isBlank) continue;
    // The service's reader makes one line feed of every line end in a cell.
    yield Array.from({ length: cells.count }, (_, cell) =>
      cellText(bytes, cells.start(cell), cells.end(cell)).replace(/\r\n?/g, '\n'),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
