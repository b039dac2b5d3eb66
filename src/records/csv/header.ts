import { number } from '../../diagnostic/counted.ts';
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { CellRanges, cellText, rawText } from './cells.ts';
import { isSalesforceId } from '../../limits/salesforce-id.ts';
import { MAX_HEADER_CHARACTERS } from '../../limits/bulk-api-limits.ts';

/** The first row of a source file: the names of its columns, in order. */
export interface Header {
  readonly columns: readonly string[];
  /** The 1-based line it stands on; blank lines may come before it. */
  readonly line: number;
  /** From where to where each name goes on that line, as in `Place`; without those behind a line end within a name. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** For formats without a header row: the record that has each name first. */
  readonly places?: readonly Place[];
}

/** Columns that result files of an earlier run carry. They are dropped, so that a failed.csv can be loaded again. */
export function isResultColumn(column: string): boolean {
  return column.toLowerCase().startsWith('sf__');
}

/** Reads the names from the bytes of the header row. */
export function readHeader(bytes: Uint8Array, start: number, contentEnd: number, line: number): Header {
  const cells = new CellRanges();
  cells.split(bytes, start, contentEnd);
  const columns = Array.from({ length: cells.count }, (_, cell) =>
    cellText(bytes, cells.start(cell), cells.end(cell)),
  );
  return { columns, line, spans: spansOf(bytes, cells) };
}

function spansOf(bytes: Uint8Array, cells: CellRanges): Header['spans'] {
  const spans: { start: number; end: number }[] = [];
  let start = 1;
  for (let cell = 0; cell < cells.count; cell++) {
    const text = rawText(bytes, cells.start(cell), cells.end(cell));
    if (/[\r\n]/.test(text)) break;
    const end = start + text.length;
    spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** What is wrong with a header by itself, whatever the job does with it. */
export function headerDefects(header: Header, file: string): Diagnostic[] {
  const { columns, line } = header;
  const place = { file, line };
  const defects: Diagnostic[] = [];
  const defect = (message: string, hint: string): void => {
    defects.push({ severity: 'error', message, hint, place });
  };

  if (columns.some(isRecordId)) {
    defect(
      'The first line of the file holds the Id of a record, so it is no header row.',
      'Put the names of the fields above it, such as "Id".',
    );
    return defects;
  }
  const delimiter = foreignDelimiter(columns);
  if (delimiter !== undefined) {
    defect(
      `The header row is one column that holds ${delimiter.name}s: the file seems to be separated by ${delimiter.name}s.`,
      `Set "csv: {delimiter: ${delimiter.name}}", or save the file with other separators.`,
    );
    return defects;
  }
  const seen = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    const position = index + 1;
    if (column.trim() === '') {
      defect(
        `Column ${position} has no name in the header row.`,
        'Name it, or remove the column from every row.',
      );
      continue;
    }
    const first = seen.get(column.toLowerCase());
    if (first === undefined) seen.set(column.toLowerCase(), position);
    else
      defect(
        `Columns ${first} and ${position} are both named "${column}" (case does not count).`,
        'Give each column a name of its own.',
      );
  }
  const characters = columns.reduce((sum, column) => sum + column.length + 1, -1);
  if (characters > MAX_HEADER_CHARACTERS) {
    defect(
      `The header row has ${number(characters)} characters; the Bulk API takes at most ${number(MAX_HEADER_CHARACTERS)}.`,
      'Split the file into several with fewer columns.',
    );
  }
  return defects;
}

/** Ids of 15 characters begin with a digit, or with a letter and a digit as those of custom objects do; names of fields do not. */
function isRecordId(column: string): boolean {
  const text = column.trim();
  return isSalesforceId(text) && (/^(?:\d|[a-z]\d)/.test(text) || text.length === 18) && /\d{2}/.test(text);
}

/** The delimiter that spreadsheet programs write into a line of its own, before the header row: `sep=;`. */
export function delimiterLine({ columns }: Header): string | undefined {
  const text = columns.join(',').trim();
  return /^sep=(.)$/i.exec(text)?.[1];
}

/** Another delimiter than that of the job, in the first line. */
export function foreignDelimiterLine(delimiter: string): Pick<Diagnostic, 'message' | 'hint'> {
  const name = FOREIGN_DELIMITERS.find(({ character }) => character === delimiter)?.name ?? delimiter;
  return {
    message: `The first line tells spreadsheet programs that the file is separated by ${JSON.stringify(delimiter)}, which is not what the job says.`,
    hint: `Set "csv: {delimiter: ${JSON.stringify(name)}}".`,
  };
}

/** A comma is foreign where the job names another delimiter: the name was in no quotes then. */
const FOREIGN_DELIMITERS = [
  { character: ',', name: 'comma' },
  { character: ';', name: 'semicolon' },
  { character: '\t', name: 'tab' },
  { character: '|', name: 'pipe' },
];

function foreignDelimiter(columns: readonly string[]): { name: string } | undefined {
  const [only] = columns;
  if (columns.length !== 1 || only === undefined) return undefined;
  return FOREIGN_DELIMITERS.find(({ character }) => only.includes(character));
}

/** How the columns of a file differ from those of the first one, if they do. */
export function columnDifference(
  header: Header,
  first: { readonly file: string; readonly header: Header },
): { readonly message: string; readonly hint: string } | undefined {
  const expected = first.header.columns;
  const length = Math.max(expected.length, header.columns.length);
  for (let index = 0; index < length; index++) {
    if (header.columns[index] === expected[index]) continue;
    const [here, there] = [header.columns[index], expected[index]].map((name) =>
      name === undefined ? 'nothing' : `"${name}"`,
    );
    return {
      message: `The columns differ from those of ${first.file}: column ${index + 1} is ${here ?? ''} here and ${there ?? ''} there.`,
      hint: 'The files of a job must have the same columns in the same order.',
    };
  }
  return undefined;
}
