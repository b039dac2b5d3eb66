/** How long the mark is that editors put before UTF-8; 0 when there is none. */
export function markLength([first, second, third]: Uint8Array): 0 | 3 {
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** Whether a file begins with the mark of UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
