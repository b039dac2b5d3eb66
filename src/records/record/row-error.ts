/** One of the errors of a result row, taken apart. */
export interface RowError {
  readonly statusCode: string;
  readonly message: string;
  /** API names, sorted. */
  readonly fields: readonly string[];
}

/** The code of an error that has none, or whose code cannot be found. */
export const UNKNOWN_ERROR = 'UNKNOWN_ERROR';

/** Where one error of a cell ends, with its fields and dashes, and another begins with its code. */
const NEXT_ERROR = /(?<=:[\w.,\s]*--)[\s;,]*(?=[A-Z][A-Z0-9]*_[A-Z0-9_]*:)/;

/** The errors in an Error cell, at least one. No source says how the service writes several: one behind the other is taken. */
export function rowErrors(cell: string): readonly RowError[] {
  return cell.split(NEXT_ERROR).map(rowError);
}

/**
 * Takes an error of an Error cell apart. Its form is `CODE:message:field,field --`; the message may hold colons, and the
 * tail may be missing. A text of another form becomes the message of the code `UNKNOWN_ERROR`.
 */
export function rowError(cell: string): RowError {
  const colon = cell.indexOf(':');
  const statusCode = cell.slice(0, Math.max(colon, 0));
  if (!/^[A-Z][A-Z0-9_]*$/.test(statusCode)) {
    return { statusCode: UNKNOWN_ERROR, message: cell, fields: [] };
  }
  const rest = cell.slice(colon + 1);
  const tail = /:([^:]*)--\s*$/.exec(rest);
  if (tail === null) return { statusCode, message: rest, fields: [] };
  const fields = (tail[1] ?? '').split(/[,\s]+/).filter((field) => field !== '');
  return { statusCode, message: rest.slice(0, tail.index), fields: fields.sort() };
}

/** Errors in the form that CSV results have; of several, one behind the other. */
export function errorCell(errors: readonly RowError[]): string {
  return errors
    .map(({ fields, message, statusCode }) => {
      const names = fields.length > 0 ? `${fields.join(',')} ` : '';
      return `${statusCode}:${message}:${names}--`;
    })
    .join(' ');
}
