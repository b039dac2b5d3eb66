/** The path or glob of files, or the path of a folder, below the manifest's folder or the workspace: with forward slashes. */
export const RELATIVE_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+$';

/** The path of a mapping file of Data Loader. */
export const MAP_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+\\.[sS][dD][lL]$';

/** The path of one CSV file. */
export const CSV_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+\\.[cC][sS][vV]$';

/** What to do about a path that does not match `RELATIVE_PATH`. */
export function sourcePathHint(path: string): string | undefined {
  if (path.includes('\\')) return `Write forward slashes: "${path.replaceAll('\\', '/')}".`;
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return "Write it relative to the manifest's folder.";
  return undefined;
}
