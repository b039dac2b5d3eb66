/** An error of a row as JSON and XML results have it. */
export interface ResultError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** Errors in the form that CSV results have: `CODE:message:field,field --`; of several, one behind the other. */
export function errorCell(errors: readonly ResultError[]): string {
  return errors
    .map(({ fields, message, statusCode }) => {
      const names = fields.length > 0 ? `${fields.join(',')} ` : '';
      return `${statusCode}:${message}:${names}--`;
    })
    .join(' ');
}

const ID_LENGTH = 18;
const LEAST_ID_BYTE = 0x30;

/**
 * The bytes of a row that succeeded, but for its Id. Nearly all rows are like the one before, so they are recognised
 * byte by byte, and none of them is taken apart.
 */
export class SuccessTemplate {
  created = false;
  #row: Uint8Array = new Uint8Array(0);
  #idAt = 0;

  /** Learns from a row that was taken apart and succeeded. */
  learn(bytes: Uint8Array, start: number, end: number, idStart: number, created: boolean): void {
    this.#row = Uint8Array.from(bytes.subarray(start, end));
    this.#idAt = idStart - start;
    this.created = created;
  }

  /** Offset of the Id when the row at `start` is like the one that was learnt, else -1. */
  idOf(bytes: Uint8Array, start: number): number {
    const row = this.#row;
    const idAt = this.#idAt;
    if (row.length === 0 || start + row.length > bytes.length) return -1;
    for (let at = 0; at < idAt; at++) if (bytes[start + at] !== row[at]) return -1;
    for (let at = idAt + ID_LENGTH; at < row.length; at++) if (bytes[start + at] !== row[at]) return -1;
    for (let at = start + idAt; at < start + idAt + ID_LENGTH; at++) {
      if ((bytes[at] ?? 0) < LEAST_ID_BYTE) return -1;
    }
    return start + idAt;
  }

  get length(): number {
    return this.#row.length;
  }
}
