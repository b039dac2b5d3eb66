/** The Error cell of a result row, taken apart. */
export interface RowError {
  readonly statusCode: string;
  readonly message: string;
  /** API names, sorted. */
  readonly fields: readonly string[];
}

/**
 * Takes an Error cell apart. Its form is `CODE:message:field,field --`; the message may hold colons, and the tail may
 * be missing. A text of another form becomes the message of the code `UNKNOWN_ERROR`.
 */
export function rowError(cell: string): RowError {
  const colon = cell.indexOf(':');
  const statusCode = cell.slice(0, Math.max(colon, 0));
  if (!/^[A-Z][A-Z0-9_]*$/.test(statusCode)) {
    return { statusCode: 'UNKNOWN_ERROR', message: cell, fields: [] };
  }
  const rest = cell.slice(colon + 1);
  const tail = /:([^:]*)--\s*$/.exec(rest);
  if (tail === null) return { statusCode, message: rest, fields: [] };
  const fields = (tail[1] ?? '').split(/[,\s]+/).filter((field) => field !== '');
  return { statusCode, message: rest.slice(0, tail.index), fields: fields.sort() };
}
