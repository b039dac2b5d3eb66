import { startsWith } from '../bytes/starts-with.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

const PASSAGES = [
  { open: Buffer.from('<!--'), close: Buffer.from('-->') },
  { open: Buffer.from('<![CDATA['), close: Buffer.from(']]>') },
  { open: Buffer.from('<?'), close: Buffer.from('?>') },
];

/** What begins at a `<`. */
export type Markup = 'passage' | 'end tag' | 'tag' | 'declaration';

export function markupAt(bytes: Uint8Array, at: number): Markup {
  const next = bytes[at + 1];
  if (next === SLASH) return 'end tag';
  if (next === QUESTION) return 'passage';
  if (next !== BANG) return 'tag';
  return PASSAGES.some(({ open }) => startsWith(bytes, at, open)) ? 'passage' : 'declaration';
}

/** The offset behind a comment, a CDATA section or a processing instruction; -1 when it is not closed before `limit`. */
export function passageEnd(bytes: Uint8Array, at: number, limit: number): number {
  const passage = PASSAGES.find(({ open }) => startsWith(bytes, at, open));
  if (passage === undefined) return -1;
  const { close, open } = passage;
  const end = viewOf(bytes).indexOf(close, at + open.length);
  return end < 0 || end + close.length > limit ? -1 : end + close.length;
}

/** The offset behind a tag; -1 when it is not closed before `limit`. */
export function tagEnd(bytes: Uint8Array, at: number, limit: number): number {
  let quote = 0;
  for (let index = at; index < limit; index++) {
    const byte = bytes[index] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return index + 1;
    else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
  }
  return -1;
}

/** Whether a tag that ends before `end` has no content: `<Name/>`. */
export function isEmptyTag(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 2] === SLASH;
}

/** The offset behind the name that follows the `<` at `at`. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  for (let byte = bytes[end] ?? 0; byte > 0x20 && byte !== GREATER && byte !== SLASH; byte = bytes[end] ?? 0)
    end++;
  return end;
}

/** The offset of the next `<`; `limit` when there is none. */
export function nextMarkup(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && bytes[at] !== LESS) at++;
  return at;
}

/** Whether the element whose `<` stands at `at` has this name. */
export function hasName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  return startsWith(bytes, at + 1, name) && nameEnd(bytes, at) === at + 1 + name.length;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
