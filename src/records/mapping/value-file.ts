import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { foreignLine } from '../bytes/utf8-text.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import { csvLines } from './csv-lines.ts';

const FORM_HINT = 'It has two columns below a header row: the old value and the new one.';
const QUOTES_HINT = 'Quotes stand around a whole cell, and are doubled inside.';

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
  const foreign = foreignLine(bytes);
  if (foreign !== undefined)
    return report(source, foreign, 'The file of values is not UTF-8.', 'Save it as UTF-8.', mistakes);
  const { lines: rows, tornLine } = csvLines(bytes, { bom: true, relax_column_count: true });
  if (tornLine !== undefined) {
    const message = 'The quotes of this line of the file of values do not match.';
    return report(source, tornLine, message, QUOTES_HINT, mistakes);
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
