import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { nameEnd } from './xml-markup.ts';
import { fieldPath, type MemberSyntax, type TargetMember } from '../members/member-syntax.ts';

/** Default namespace of batches (Bulk API Developer Guide, "Prepare XML Files"). */
export const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
export const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const CARRIAGE_RETURN = 0x0d;
const ESCAPES: Readonly<Record<number, string>> = {
  0x26: '&amp;',
  0x3c: '&lt;',
  0x3e: '&gt;',
  [CARRIAGE_RETURN]: '&#13;',
};

/** Members as XML: a parent's field stands in an `sObject` in the element of the relation, behind its type. */
export const xmlSyntax: MemberSyntax = {
  open: Buffer.from('<sObject>'),
  between: Buffer.alloc(0),
  close: Buffer.from('</sObject>'),
  target,
  appendMember: (bytes, { member, table }, text, out) => {
    const start = table.start(member);
    const name = Buffer.from(bytes.subarray(start + 1, nameEnd(bytes, start))).toString();
    out.appendText(text === undefined ? `<${name} xsi:nil="true"/>` : `<${name}>`);
    if (text === undefined) return;
    appendText(text, out);
    out.appendText(`</${name}>`);
  },
  appendText,
};

function appendText(text: Uint8Array, out: ByteBuffer): void {
  for (const byte of text) {
    const escape = ESCAPES[byte];
    if (escape === undefined) out.appendByte(byte);
    else out.appendText(escape);
  }
}

function target(name: string): TargetMember {
  const { field, relation, type } = fieldPath(name);
  const typeElement = type === undefined ? '' : `<type>${type}</type>`;
  const before = relation === undefined ? '' : `<${relation}><sObject>${typeElement}`;
  const after = relation === undefined ? '' : `</sObject></${relation}>`;
  return {
    open: Buffer.from(`${before}<${field}>`),
    close: Buffer.from(`</${field}>${after}`),
    empty: Buffer.from(`${before}<${field} xsi:nil="true"/>${after}`),
  };
}
