import { open, type FileHandle } from 'node:fs/promises';
import type { Format } from './floor-load.ts';

const MAX_RECORDS = 10_000;
const MAX_BYTES = 10_000_000;
const WINDOW_BYTES = 4_000_000;
/** No record is longer. */
const SPARE_BYTES = 20_000;
const [LF, QUOTE, COMMA, GREATER, CLOSE_OBJECT] = [0x0a, 0x22, 0x2c, 0x3e, 0x7d];
const END_OF_XML = Buffer.from('\n</sObjects>\n');

/** Lines before the first record. */
const headLines = { csv: 1, json: 1, ndjson: 0, xml: 2 } as const satisfies Record<Format, number>;

/** Yields the bodies of a file of the benchmark, in which records end at line ends. */
export async function* bodies(file: string, format: Format): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  const { size } = await handle.stat();
  const window = Buffer.allocUnsafe(WINDOW_BYTES);
  const head = await headOf(handle, headLines[format]);
  for (let offset = head.length; offset < size;) {
    const { bytesRead } = await handle.read(window, 0, window.length, offset);
    const end = cutAt(window, bytesRead, format);
    if (end === 0) throw new Error('The window is too small for this file.');
    offset += end;
    const body = bodyOf(head, window.subarray(0, end), format);
    if (body !== undefined) yield body;
  }
  await handle.close();
}

async function headOf(handle: FileHandle, lines: number): Promise<Buffer> {
  const start = Buffer.alloc(SPARE_BYTES);
  await handle.read(start, 0, start.length, 0);
  let end = 0;
  for (let line = 0; line < lines; line++) end = start.indexOf(LF, end) + 1;
  return start.subarray(0, end);
}

/** Where the last record ends that a body takes. Line ends of NDJSON become commas. */
function cutAt(window: Buffer, limit: number, format: Format): number {
  let records = 0;
  let end = 0;
  let quoted = false;
  for (let at = 0; at < limit; at++) {
    const byte = window[at];
    if (byte === QUOTE) quoted = !quoted && format === 'csv';
    else if (byte === LF && !quoted && (format !== 'xml' || window[at - 1] === GREATER)) {
      if (format === 'ndjson') window[at] = COMMA;
      end = at + 1;
      if (++records === MAX_RECORDS || end > MAX_BYTES - SPARE_BYTES) break;
    }
  }
  return end;
}

function bodyOf(head: Buffer, records: Buffer, format: Format): Uint8Array | undefined {
  switch (format) {
    case 'csv':
      return Buffer.concat([head, records]);
    case 'json':
    case 'ndjson': {
      const end = records.lastIndexOf(CLOSE_OBJECT) + 1;
      return end === 0
        ? undefined
        : Buffer.concat([Buffer.from('['), records.subarray(0, end), Buffer.from(']')]);
    }
    case 'xml': {
      const end = records.lastIndexOf('</sObject>');
      return end < 0
        ? undefined
        : Buffer.concat([head, records.subarray(0, end), Buffer.from('</sObject>'), END_OF_XML]);
    }
  }
}
