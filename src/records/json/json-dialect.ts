import { JsonFinder } from './json-finder.ts';
import { JsonMembers } from './json-members.ts';
import { JsonSpans } from './json-spans.ts';
import { jsonSyntax } from './json-syntax.ts';
import type { MemberDialect } from '../members/member-reader.ts';

/** JSON: request bodies are arrays of objects (Bulk API Developer Guide, "Prepare JSON Files"). */
export const jsonDialect: MemberDialect = {
  contentType: 'JSON',
  frame: { open: Buffer.from('['), separator: 0x2c, close: Buffer.from(']') },
  // Lists stand in attributes alone.
  lines: { open: Buffer.from('{'), close: Buffer.from('}'), doubtful: [Buffer.from('"attributes"')] },
  syntax: jsonSyntax,
  reader: () => new JsonMembers(),
  finder: (reader) => new JsonFinder(reader),
  spans: (reader) => new JsonSpans(reader),
};
