import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { SourceFile } from '../bytes/source-file.ts';

const FORM_HINT = 'It has two columns below a header row: the old value and the new one.';
const QUOTES_HINT = 'Quotes stand around a whole cell, and are doubled inside.';

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a file of `valueMap`: CSV with a header row, and in each row below it an old value and the new one.
 *
 * @returns null after what is wrong with it was reported, at its line
 */
export function readValueFile(
  bytes: Uint8Array,
  source: SourceFile,
  mistakes: Mistakes,
): ReadonlyMap<string, string> | null {
  if (!isUtf8(bytes))
    return report(source, 1, 'The file of values is not UTF-8.', 'Save it as UTF-8.', mistakes);
  const rows: Row[] = [];
  let line = 1;
  try {
    parse(bytes, {
      ...{ bom: true, relax_column_count: true },
      on_record: (cells: readonly string[], { lines }: { readonly lines: number }) => {
        if (String(cells) !== '') rows.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return report(
      source,
      line,
      'The quotes of this line of the file of values do not match.',
      QUOTES_HINT,
      mistakes,
    );
  }
  if (rows.length === 0) return report(source, 1, 'The file of values is empty.', FORM_HINT, mistakes);
  const values = new Map<string, string>();
  let isSound = true;
  for (const [index, { cells, line: at }] of rows.entries()) {
    const [old = '', value = ''] = cells;
    if (cells.length !== 2) {
      const message = `This line of the file of values has ${counted(cells.length, 'cell')}, not 2.`;
      report(source, at, message, FORM_HINT, mistakes);
      isSound = false;
    } else if (index > 0 && values.has(old)) {
      report(source, at, 'The file of values has this old value twice.', 'Keep one of the two.', mistakes);
      isSound = false;
    }
    // The first row names the columns.
    if (index > 0) values.set(old, value);
  }
  return isSound ? values : null;
}

function report({ name }: SourceFile, line: number, message: string, hint: string, mistakes: Mistakes): null {
  return mistakes.error({ message, hint, place: { file: name, line } });
}
