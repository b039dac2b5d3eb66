import { isUtf8 } from 'node:buffer';

const NO_ASCII = 0x80;
const LF = 0x0a;

/** Where the text from `from` on ends that can be checked by itself: a byte below 0x80 is no part of a longer character. */
export function wholeTextEnd(bytes: Uint8Array, from: number, limit: number): number {
  let end = limit;
  while (end > from && (bytes[end - 1] ?? 0) >= NO_ASCII) end--;
  return end;
}

/** The line, counted from 1, of the first byte that is not UTF-8; undefined where there is none. */
export function foreignLine(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  for (let [line, start] = [1, 0]; ; line++) {
    const end = bytes.indexOf(LF, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
