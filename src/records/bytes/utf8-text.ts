const NO_ASCII = 0x80;

/** Where the text from `from` on ends that can be checked by itself: a byte below 0x80 is no part of a longer character. */
export function wholeTextEnd(bytes: Uint8Array, from: number, limit: number): number {
  let end = limit;
  while (end > from && (bytes[end - 1] ?? 0) >= NO_ASCII) end--;
  return end;
}
