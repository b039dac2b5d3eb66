import { NAMESPACE } from './xml.ts';

/** A control document with one level of fields, in the order given, which is that of the schema. UTF-8. */
export function controlDocumentOf(
  root: string,
  fields: readonly (readonly [name: string, value: string])[],
): Buffer {
  const elements = fields.map(([name, value]) => ` <${name}>${escaped(value)}</${name}>\n`);
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${elements.join('')}</${root}>\n`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
