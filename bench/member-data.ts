/** JSON and XML files for the benchmark: the same size gives the same bytes on every machine. */
import { contacts, type Contact } from './contacts.ts';
import { writePieces } from './pieces.ts';

type Value = string | number | boolean | null;
/** One in ten has a parent, by its key. */
type Member = Value | { readonly External_Id__c: string };

const PARENT_EVERY = 10;
const XML_NAMESPACES =
  'xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** How a file begins, separates its records, and ends. */
interface Layout {
  readonly open: string;
  readonly separator: string;
  readonly close: string;
  readonly record: (members: Readonly<Record<string, Member>>) => string;
}

const layouts = {
  json: { open: '[\n', separator: ',\n', close: '\n]\n', record: JSON.stringify },
  ndjson: { open: '', separator: '\n', close: '\n', record: JSON.stringify },
  xml: {
    open: `<?xml version="1.0" encoding="UTF-8"?>\n<sObjects ${XML_NAMESPACES}>\n`,
    ...{ separator: '\n', close: '\n</sObjects>\n', record: xmlRecord },
  },
} as const satisfies Record<string, Layout>;

export type MemberFile = keyof typeof layouts;

/**
 * Writes as many contacts as make `size` bytes: with truth values, numbers, nulls, and a few parents.
 *
 * @returns how many those are
 */
export async function writeMembers(path: string, file: MemberFile, size: number): Promise<number> {
  let records = 0;
  const { close, open, record, separator }: Layout = layouts[file];
  function* texts(): Generator<string> {
    yield open;
    let bytes = Buffer.byteLength(open) + Buffer.byteLength(close);
    for (const contact of contacts()) {
      const text = `${records === 0 ? '' : separator}${record(membersOf(contact, records))}`;
      yield text;
      records++;
      bytes += Buffer.byteLength(text);
      if (bytes >= size) break;
    }
    yield close;
  }
  await writePieces(path, texts());
  return records;
}

function membersOf(contact: Contact, index: number): Readonly<Record<string, Member>> {
  const { id, firstName, lastName, email, phone, city, description } = contact;
  return {
    ...{ External_Id__c: id, FirstName: firstName, LastName: lastName, Email: email, Phone: phone },
    ...{ MailingCity: city, Description: description === '' ? null : description },
    DoNotCall: index % 3 === 0,
    MailingLatitude: (((index * 7) % 180_000) - 90_000) / 1_000,
    ...(index % PARENT_EVERY === 0 && { Account: { External_Id__c: `A-${index % 1_000}` } }),
  };
}

function xmlRecord(members: Readonly<Record<string, Member>>): string {
  const elements = Object.entries(members).map(([name, value]) => {
    if (value === null) return `<${name} xsi:nil="true"/>`;
    return `<${name}>${typeof value === 'object' ? xmlRecord(value) : escaped(String(value))}</${name}>`;
  });
  return `<sObject>${elements.join('')}</sObject>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
