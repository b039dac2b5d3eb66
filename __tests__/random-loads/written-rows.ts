import { csvCell } from '../../src/records/csv/cells.ts';
import type { Dice } from './random-load.ts';

/** A file with rows, and what its job in the manifest says of it beside `files`. */
export interface WrittenRows {
  readonly name: string;
  readonly content: Buffer;
  /** For a flow mapping, such as `, csv: {delimiter: tab}`. */
  readonly keys: string;
}

export type Row = Readonly<Record<string, string>>;

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|', '~': '~' } as const;

/** Writes rows in one of the formats, or dialects of CSV, that a job takes. An empty value is left out where it can be. */
export function written(name: string, rows: readonly Row[], dice: Dice): WrittenRows {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return dice.oneOf([
    () => plain(`${name}.csv`, csvOf(rows, columns, ',', dice.oneOf(['\n', '\r\n']))),
    () => dialect(name, rows, columns, dice),
    () => plain(`${name}.json`, JSON.stringify(rows.map(filled), null, dice.oneOf([0, 2]))),
    () => plain(`${name}.ndjson`, rows.map((row) => `${JSON.stringify(filled(row))}\n`).join('')),
    () => plain(`${name}.xml`, xmlOf(rows)),
  ])();
}

function plain(name: string, text: string): WrittenRows {
  return { name, content: Buffer.from(text), keys: '' };
}

function dialect(name: string, rows: readonly Row[], columns: readonly string[], dice: Dice): WrittenRows {
  const delimiter = dice.oneOf<keyof typeof DELIMITERS>(['comma', 'semicolon', 'tab', 'pipe', '~']);
  const text = csvOf(rows, columns, DELIMITERS[delimiter], dice.oneOf(['\n', '\r\n', '\r']));
  const { content, encoding } = dice.oneOf([
    { content: Buffer.from(`\uFEFF${text}`, 'utf16le'), encoding: 'utf-16le' },
    { content: Buffer.from(text, 'latin1'), encoding: 'windows-1252' },
  ]);
  return { name: `${name}.csv`, content, keys: `, csv: {delimiter: '${delimiter}', encoding: ${encoding}}` };
}

function csvOf(rows: readonly Row[], columns: readonly string[], delimiter: string, end: string): string {
  const cell = (value: string): string =>
    value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : csvCell(value);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((cells) => `${cells.map(cell).join(delimiter)}${end}`).join('');
}

function filled(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}

function xmlOf(rows: readonly Row[]): string {
  const escaped = (value: string): string =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const records = rows.map(
    (row) =>
      `<sObject>${Object.entries(filled(row))
        .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
        .join('')}</sObject>\n`,
  );
  return `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">\n${records.join('')}</sObjects>\n`;
}
