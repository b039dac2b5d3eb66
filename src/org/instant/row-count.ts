const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * How many data rows a CSV batch has by the service's rules: line breaks inside quotes do not count, nor do blank lines
 * (no cell, or one empty cell, quoted or not), nor the header.
 */
export function countRows(csv: Buffer): number {
  const lines = csv.includes(QUOTE) ? countQuotedLines(csv) : countBareLines(csv);
  return Math.max(0, lines - 1);
}

function countBareLines(csv: Buffer): number {
  const end = csv.length;
  let lines = 0;
  let start = 0;
  for (let at = 0; at < end; at++) {
    const byte = csv[at];
    if (byte !== LF && byte !== CR) continue;
    if (at > start) lines++;
    start = at + 1;
  }
  return start < end ? lines + 1 : lines;
}

function countQuotedLines(csv: Buffer): number {
  const end = csv.length;
  let lines = 0;
  let content = false;
  for (let at = 0; at < end; at++) {
    const byte = csv[at];
    if (byte === LF || byte === CR) {
      if (content) lines++;
      content = false;
    } else if (byte === QUOTE) {
      const close = closingQuote(csv, at + 1);
      // A quoted empty cell is as good as nothing; what follows it on the line decides.
      if (close > at + 1) content = true;
      at = close;
    } else content = true;
  }
  return content ? lines + 1 : lines;
}

/** The place of the quote that ends the cell whose text begins at `from`. */
function closingQuote(csv: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = csv.indexOf(QUOTE, at);
    if (at === -1) return csv.length;
    if (csv[at + 1] !== QUOTE) return at;
  }
}
