const LATER_ENDING = '\\.(?:[jJ][sS][oO][nN]|[xX][mM][lL])$';

/** A folder below the manifest's folder or the workspace. */
export const FOLDER_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+$';

/** A path or glob below the manifest's folder or the workspace: relative, with forward slashes, to CSV files. */
export const SOURCE_PATH = `^(?!/|[A-Za-z]:|.*${LATER_ENDING})[^\\\\\\u0000-\\u001f]+$`;

/** The path of one file: relative, with forward slashes. */
export const FILE_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+$';

/** The path of a mapping file of Data Loader. */
export const MAP_PATH = '^(?!/|[A-Za-z]:)[^\\\\\\u0000-\\u001f]+\\.[sS][dD][lL]$';

/** Whether the path names a file of a content type that is not supported yet. */
export function isLaterFile(path: string): boolean {
  return new RegExp(LATER_ENDING).test(path);
}

/** What to do about a path that does not match `SOURCE_PATH`. */
export function sourcePathHint(path: string): string | undefined {
  if (path.includes('\\')) return `Write forward slashes: "${path.replaceAll('\\', '/')}".`;
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return "Write it relative to the manifest's folder.";
  return undefined;
}
