/** A place in a file of the workspace. Lines and columns are 1-based; columns count UTF-16 code units. */
export interface Place {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The column after the last one meant. */
  readonly endColumn?: number;
  /** The text of the line, for the caret. Given for manifest and mapping files only: rows of data are never shown. */
  readonly sourceLine?: string;
}

/** A value of the manifest together with the place it stands at. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/** A mistake of the user's: what happened, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** What is wrong, as a sentence that names the value at fault. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly hint?: string;
  readonly place?: Place;
  /** Where the other half of a contradiction stands. */
  readonly related?: { readonly message: string; readonly place: Place };
}

/** Whether it stands in the way, and is no warning. */
export function isError({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error';
}
