import type { SourceWindow } from '../bytes/source-file.ts';

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

/** The 1-based column of an offset; undefined when its line begins before the window. */
export function columnOf({ bytes, offset }: SourceWindow, at: number): number | undefined {
  const before = bytes.subarray(0, at);
  const start = Math.max(before.lastIndexOf(0x0a), before.lastIndexOf(0x0d)) + 1;
  if (start === 0 && offset > 0) return undefined;
  const text = before.subarray(start).toString();
  return text.replace(/^\uFEFF/, '').length + 1;
}
