/** The namespace of every control document. */
export const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

/** The format of a control document. */
export type ControlFormat = 'xml' | 'json';

/** Element name and value; elements without a value are left out of XML and null in JSON. */
export type Elements = readonly (readonly [name: string, value: string | number | undefined])[];

/** Text made safe inside an XML element. Characters that XML cannot hold become question marks. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Elements one below the other, each line indented by `depth` blanks. */
export function xmlElements(elements: Elements, depth: number): string {
  const indent = ' '.repeat(depth);
  return elements
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`)
    .join('');
}

/** A whole document in the layout the service has had since 2012: no final line feed, LF only. */
export function xmlDocument(root: string, children: string): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?><${root}\n   xmlns="${NAMESPACE}"`;
  return children === '' ? `${head} />` : `${head}>\n${children}</${root}>`;
}

/** `2026-01-05T09:00:00.000Z`, milliseconds always zero. */
export function xmlDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.000Z`;
}

/** `2026-01-05T09:00:00.000+0000`, milliseconds always zero. */
export function jsonDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.000+0000`;
}

/** A compact JSON object with its keys in alphabetical order. */
export function sortedJson(members: Readonly<Record<string, unknown>>): string {
  const sorted = Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}
