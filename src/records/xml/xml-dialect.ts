import type { MemberDialect } from '../members/member-reader.ts';
import { XmlFinder } from './xml-finder.ts';
import { XmlMembers } from './xml-members.ts';
import { XmlSpans } from './xml-spans.ts';
import { NAMESPACE, SCHEMA_INSTANCE, xmlSyntax } from './xml-syntax.ts';

/** XML: request bodies are `sObject` elements in `sObjects` (Bulk API Developer Guide, "Prepare XML Files"). */
export const xmlDialect: MemberDialect = {
  contentType: 'XML',
  frame: {
    open: Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<sObjects xmlns="${NAMESPACE}" xmlns:xsi="${SCHEMA_INSTANCE}">\n`,
    ),
    separator: 0x0a,
    close: Buffer.from('\n</sObjects>\n'),
  },
  lines: {
    open: Buffer.from('<sObject>'),
    close: Buffer.from('</sObject>'),
    doubtful: [Buffer.from('<!'), Buffer.from('<?')],
  },
  syntax: xmlSyntax,
  reader: () => new XmlMembers(),
  finder: (reader) => new XmlFinder(reader),
  spans: (reader) => new XmlSpans(reader),
};
