const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION_MARK = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/** What is no tag, and how it ends. */
const OTHERS = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
] as const;
const LONGEST_OPENING = 9;

/** How many rows an XML batch has: the elements in its root. What is in them is not looked at. */
export function countXmlRows(xml: Buffer): number {
  let rows = 0;
  let depth = 0;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at)) {
    const next = xml[at + 1];
    if (next === BANG || next === QUESTION_MARK) {
      at = endOfOther(xml, at);
      continue;
    }
    const end = endOfTag(xml, at);
    if (next === SLASH) depth--;
    else {
      if (depth === 1) rows++;
      if (xml[end - 2] !== SLASH) depth++;
    }
    at = end;
  }
  return rows;
}

/** The offset behind a tag; a quoted value may hold what ends tags. */
function endOfTag(xml: Buffer, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const byte = xml[at] ?? 0;
    if (byte === GREATER_THAN) return at + 1;
    if (byte === QUOTE || byte === APOSTROPHE) {
      const close = xml.indexOf(byte, at + 1);
      at = close < 0 ? xml.length : close;
    }
  }
  return xml.length;
}

/** The offset behind a comment, a section of character data, or a processing instruction. */
function endOfOther(xml: Buffer, start: number): number {
  const head = xml.toString('latin1', start, start + LONGEST_OPENING);
  const { close = '>', open = '<!' } = OTHERS.find((other) => head.startsWith(other.open)) ?? {};
  const end = xml.indexOf(close, start + open.length);
  return end < 0 ? xml.length : end + close.length;
}
