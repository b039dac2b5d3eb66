/** Why a row failed. `fields` are API names. */
export interface RowError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** What became of a row. */
export type RowResult =
  | { readonly success: true; readonly id: string; readonly created: boolean }
  | { readonly success: false; readonly error: RowError };

/** A failed row. */
export function rowError(statusCode: string, message: string, fields: readonly string[] = []): RowResult {
  return { success: false, error: { statusCode, message, fields } };
}
