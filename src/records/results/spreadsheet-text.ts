/**
 * The texts that the action itself puts into result files, made fit for a spreadsheet and for a load that takes the file
 * as its source. Source columns are not touched: they are to be sent again as they are.
 */

/** A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Below what a spreadsheet takes in a cell (32,767), and far below what the Bulk API takes in a source file. */
const MAX_ERROR_CHARACTERS = 32_000;

/** A NUL byte would keep the file from being loaded again; others reach the terminals of those who print it. */
const CONTROL = /(?![\t\r\n])\p{Cc}/gu;

/** The service's words as a cell: an apostrophe before what looks like a formula, control characters shown, cut. */
export function errorText(error: string): string {
  const near = error.length > MAX_ERROR_CHARACTERS ? `${error.slice(0, MAX_ERROR_CHARACTERS)}…` : error;
  const text = near.replaceAll(CONTROL, '\uFFFD');
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A file's name as a cell: still the same path where it looks like a formula. */
export function fileText(name: string): string {
  return FORMULA.test(name) ? `./${name}` : name;
}
