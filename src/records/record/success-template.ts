import { ID_BYTES, isIdAt } from '../../limits/salesforce-id.ts';

/** Two ids, so that one of them is always another than that of a row. */
const OTHER_IDS = ['000000000000000AAA', '000000000000001AAA'] as const;

/**
 * The bytes of a row that succeeded, but for its Id. Nearly all rows are like the one before, so they are recognised
 * byte by byte, and none of them is taken apart.
 */
export class SuccessTemplate {
  created = false;
  #row: Uint8Array = new Uint8Array(0);
  #idAt = 0;

  /**
   * Learns from a row that was taken apart and succeeded, where its Id stands in it as it is.
   *
   * @param idOf reads the Id of a row: it must be found where the template looks for it
   */
  learn(
    row: Buffer,
    { id, created }: { readonly id: string; readonly created: boolean },
    idOf: (row: string) => string | undefined,
  ): void {
    const idAt = row.indexOf(id);
    const other = OTHER_IDS[0] === id ? OTHER_IDS[1] : OTHER_IDS[0];
    if (idAt < 0 || idOf(row.toString().replace(id, other)) !== other) return;
    this.#row = Uint8Array.from(row);
    this.#idAt = idAt;
    this.created = created;
  }

  /** Offset of the Id when the row at `start` is like the one that was learnt, else -1. */
  idOf(bytes: Uint8Array, start: number): number {
    const row = this.#row;
    const idAt = this.#idAt;
    if (row.length === 0 || start + row.length > bytes.length) return -1;
    for (let at = 0; at < idAt; at++) if (bytes[start + at] !== row[at]) return -1;
    for (let at = idAt + ID_BYTES; at < row.length; at++) if (bytes[start + at] !== row[at]) return -1;
    return isIdAt(bytes, start + idAt) ? start + idAt : -1;
  }

  get length(): number {
    return this.#row.length;
  }
}
