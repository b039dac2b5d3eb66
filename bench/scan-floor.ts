/**
 * A bare scan of a CSV file: read it, count the records that end outside quotes. The floor of a plan.
 *
 * `node bench/scan-floor.ts FILE`
 */
import { open } from 'node:fs/promises';

const [LF, QUOTE] = [0x0a, 0x22];
const WINDOW_BYTES = 1_000_000;
const handle = await open(process.argv[2] ?? '');
const window = Buffer.allocUnsafe(WINDOW_BYTES);
let records = 0;
let quoted = false;
for (let read = WINDOW_BYTES; read > 0;) {
  ({ bytesRead: read } = await handle.read(window, 0, window.length));
  for (let at = 0; at < read; at++) {
    const byte = window[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LF && !quoted) records++;
  }
}
await handle.close();
console.log(`${records - 1} records`);
