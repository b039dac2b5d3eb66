import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { fieldPath, type MemberSyntax, type TargetMember } from '../members/member-syntax.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LEAST_TEXT = 0x20;

/** Members as JSON: a parent's field stands in an object under the name of the relation. */
export const jsonSyntax: MemberSyntax = {
  open: Buffer.from('{'),
  between: Buffer.from(','),
  close: Buffer.from('}'),
  target,
  appendMember: (bytes, { member, table }, text, out) => {
    out.append(bytes, table.start(member), table.valueStart(member));
    if (text === undefined) out.appendText('null');
    else appendText(text, out);
  },
  appendText,
};

function target(name: string): TargetMember {
  const { field, relation, type } = fieldPath(name);
  const attributes = type === undefined ? '' : `"attributes":{"type":${JSON.stringify(type)}},`;
  const outer = relation === undefined ? '' : `${JSON.stringify(relation)}:{${attributes}`;
  const open = `${outer}${JSON.stringify(field)}:`;
  const close = relation === undefined ? '' : '}';
  return { open: Buffer.from(open), close: Buffer.from(close), empty: Buffer.from(`${open}null${close}`) };
}

function appendText(text: Uint8Array, out: ByteBuffer): void {
  out.appendByte(QUOTE);
  for (const byte of text) {
    if (byte < LEAST_TEXT) {
      out.appendText(`\\u${byte.toString(16).padStart(4, '0')}`);
      continue;
    }
    if (byte === QUOTE || byte === BACKSLASH) out.appendByte(BACKSLASH);
    out.appendByte(byte);
  }
  out.appendByte(QUOTE);
}
