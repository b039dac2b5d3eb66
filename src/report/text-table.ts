import { telling, type Column } from './table-column.ts';

/** A table for a monospaced log: a head, a rule, a line per row; columns as wide as their longest cell. */
export function textTable<Row>(all: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const texts = telling(all, rows).map((column) => {
    const cells = [column.title, ...rows.map(column.cell)];
    const width = Math.max(...cells.map(characters));
    return cells.map((cell) => padded(cell, width, column.align));
  });
  const [head = '', ...body] = [...Array(rows.length + 1).keys()].map((index) =>
    texts.map((cells) => cells[index]).join('  '),
  );
  return [head, '─'.repeat(characters(head)), ...body].map((line) => line.trimEnd());
}

function padded(text: string, width: number, align: 'right' | undefined): string {
  const blanks = ' '.repeat(width - characters(text));
  return align === 'right' ? `${blanks}${text}` : `${text}${blanks}`;
}

function characters(text: string): number {
  return Array.from(text).length;
}
