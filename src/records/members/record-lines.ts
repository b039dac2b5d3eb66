import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { startsWith } from '../bytes/starts-with.ts';

const LF = 0x0a;
const BLANK = 0x20;
const COMMA = 0x2c;

/** By what the ends of records that stand on lines of their own are known. */
export interface LineMarks {
  /** What a record begins and ends with. */
  readonly open: Uint8Array;
  readonly close: Uint8Array;
  /** Where any of them stands, lines that look like the end of a record may lie in one. */
  readonly doubtful: readonly Buffer[];
}

/**
 * Appends the records of a stretch that was found sound, each with `separator` behind it, as far as each stands on lines
 * of its own: most files are written so, and what lies between line ends need not be looked at.
 *
 * @param bytes from the beginning of a record to the end of another
 * @returns how many they are: if the stretch has more, some stand on the same line; -1 when that cannot be known
 */
export function appendLines(bytes: Buffer, marks: LineMarks, separator: number, out: ByteBuffer): number {
  const { close, doubtful, open } = marks;
  if (doubtful.some((mark) => bytes.includes(mark))) return -1;
  let records = 1;
  let start = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    let next = at + 1;
    while ((bytes[next] ?? BLANK + 1) <= BLANK) next++;
    if (!startsWith(bytes, next, open)) continue;
    let end = textEnd(bytes, at);
    if (bytes[end - 1] === COMMA) end = textEnd(bytes, end - 1);
    if (!startsWith(bytes, end - close.length, close)) continue;
    out.append(bytes, start, end);
    out.appendByte(separator);
    records++;
    start = next;
  }
  out.append(bytes, start);
  out.appendByte(separator);
  return records;
}

/** The offset behind the last byte before `from` that is no blank. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at - 1] ?? BLANK + 1) <= BLANK) at--;
  return at;
}
