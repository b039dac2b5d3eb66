const LF = 0x0a;
const CR = 0x0d;

/** How many line ends begin between `from` and `to`: LF, CR, and CRLF, which counts once. */
export function lineEndsIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > CR) continue;
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}
