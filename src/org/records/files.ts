import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import type { RecordStore } from './record-store.ts';
import type { StoredRecord, Value } from './stored-record.ts';

/** Bytes in a base64 text. */
export function byteLength(base64: Value | undefined): number {
  return typeof base64 === 'string' ? Buffer.byteLength(base64, 'base64') : 0;
}

/** Fills what an object with a file says of it: its size, and the title of a version that has none. */
export function describeFile(object: ObjectSchema, values: Map<string, Value>): void {
  const field = object.fields.find(({ type }) => type === 'base64');
  const size = object.field('BodyLength') ?? object.field('ContentSize');
  if (field !== undefined && size !== undefined) values.set(size.name, byteLength(values.get(field.name)));
  if (object.name !== 'ContentVersion') return;
  const [, name, extension] =
    /([^/\\]*?)(?:\.([^./\\]*))?$/.exec(String(values.get('PathOnClient') ?? '')) ?? [];
  if (extension !== undefined) values.set('FileExtension', extension);
  if (name !== undefined && !values.has('Title')) values.set('Title', name);
}

/**
 * A content version is a version of a document: the first one makes the document, with a link to the owner and to where
 * it is published; each further one takes the place of the latest.
 */
export function publishVersion(
  version: StoredRecord,
  schema: Schema,
  store: RecordStore,
  userId: string,
): void {
  if (version.object.name !== 'ContentVersion') return;
  const documents = schema.object('ContentDocument');
  const links = schema.object('ContentDocumentLink');
  if (documents === undefined || links === undefined) return;
  const known = version.values.get('ContentDocumentId');
  if (typeof known === 'string') {
    replaceLatest(version, known, store);
    return;
  }
  const owner = version.values.get('OwnerId') ?? userId;
  const title = version.values.get('Title') ?? null;
  const document = store.insert(
    documents,
    new Map<string, Value>([
      ['Title', title],
      ['OwnerId', owner],
      ['LatestPublishedVersionId', version.id],
    ]),
  );
  amend(store, version, { ContentDocumentId: document.id, VersionNumber: '1', IsLatest: true });
  const places = new Set([owner, version.values.get('FirstPublishLocationId') ?? owner]);
  for (const place of places) {
    const link: [string, Value][] = [
      ['ContentDocumentId', document.id],
      ['LinkedEntityId', place],
      ['ShareType', place === owner ? 'I' : 'V'],
    ];
    store.insert(links, new Map(link));
  }
}

function replaceLatest(version: StoredRecord, documentId: string, store: RecordStore): void {
  const document = store.get(documentId);
  const latest = store.get(String(document?.values.get('LatestPublishedVersionId')));
  const number = Number(latest?.values.get('VersionNumber') ?? 0) + 1;
  amend(store, version, { VersionNumber: String(number), IsLatest: true });
  amend(store, latest, { IsLatest: false });
  amend(store, document, { LatestPublishedVersionId: version.id });
}

function amend(store: RecordStore, record: StoredRecord | undefined, changes: Record<string, Value>): void {
  if (record !== undefined) store.amend(record, new Map(Object.entries(changes)));
}
