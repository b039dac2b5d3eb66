const QUOTE = 34;
const LF = 10;
const CR = 13;

const BACKSLASH = 92;
const ARRAY_START = 91;
const ARRAY_END = 93;
const OBJECT_START = 123;
const OBJECT_END = 125;

/** How many rows a JSON batch has: the objects of its outer array. What is between them is not looked at. */
export function countJsonRows(json: Buffer): number {
  const end = json.length;
  let rows = 0;
  let depth = 0;
  for (let at = 0; at < end; at++) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) {
      for (at++; at < end && json[at] !== QUOTE; at++) if (json[at] === BACKSLASH) at++;
    } else if (byte === OBJECT_START || byte === ARRAY_START) {
      if (depth === 1) rows++;
      depth++;
    } else if (byte === OBJECT_END || byte === ARRAY_END) depth--;
  }
  return rows;
}

/**
 * How many data rows a CSV batch has by the service's rules: line breaks inside quotes do not count, nor do blank lines
 * (no cell, or one empty cell, quoted or not), nor the header.
 */
export function countRows(csv: Buffer): number {
  const end = csv.length;
  let lines = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < end; at++) {
    const byte = csv[at] ?? 0;
    // Nearly all bytes of text are larger than those that matter here.
    if (byte > QUOTE) continue;
    if (byte === QUOTE) quoted = !quoted;
    else if ((byte === LF || byte === CR) && !quoted) {
      if (!isBlank(csv, start, at)) lines++;
      start = at + 1;
    }
  }
  if (!isBlank(csv, start, end)) lines++;
  return Math.max(0, lines - 1);
}

function isBlank(csv: Buffer, start: number, end: number): boolean {
  return end === start || (end === start + 2 && csv[start] === QUOTE && csv[start + 1] === QUOTE);
}
