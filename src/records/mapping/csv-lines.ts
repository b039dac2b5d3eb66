import { CsvError, type Options, parse } from 'csv-parse/sync';

/** A line of a small CSV file that is not blank. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** On which it begins, from 1 on. */
  readonly line: number;
}

/** @returns the lines up to the first whose quotes do not match, which is `tornLine` */
export function csvLines(
  bytes: Uint8Array,
  options: Pick<Options, 'bom' | 'record_delimiter' | 'relax_column_count'>,
): { readonly lines: readonly CsvLine[]; readonly tornLine?: number } {
  const all: CsvLine[] = [];
  let line = 1;
  try {
    parse(bytes, {
      ...options,
      on_record: (cells: readonly string[], { lines }: { readonly lines: number }) => {
        if (String(cells) !== '') all.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines: all, tornLine: line };
  }
  return { lines: all };
}
