import type { ByteBuffer } from '../bytes/byte-buffer.ts';

const QUOTE = 0x22;
/** What a list of Ids begins with, without its line end. */
export const ID_LIST_HEADER = 'Id,';
/** Where its first Id stands. */
export const ID_LIST_START = `${ID_LIST_HEADER}\n`.length;
/** What stands behind each Id but the last one of a list in undo.json. */
export const ID_SEPARATOR = ',\n';
const LINE_END = Buffer.from(`"${ID_SEPARATOR}`);

/** Appends the Id between `start` and `end` to a list, on a line of its own, as it will stand in undo.json. */
export function appendListedId(rows: ByteBuffer, ids: Uint8Array, start: number, end: number): void {
  rows.appendByte(QUOTE);
  rows.append(ids, start, end);
  rows.append(LINE_END);
}
