import { parse } from 'csv-parse/sync';
import type { ContentType } from '../../src/manifest/manifest.ts';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import { inspectContents, reported, widest } from './job.ts';
import { readByParser } from './xml-reading.ts';

/** A record by the names of its fields; those of parents as paths. Null: the field is emptied. */
export type SentRecord = Readonly<Record<string, string | null>>;

/** What the embedded formats make of a mapping: the records of all request bodies, or what is wrong with the files. */
export async function sentRecords(
  contents: Readonly<Record<string, string>>,
  mapping: Mapping,
  contentType: ContentType,
  limits = widest,
): Promise<{ readonly records: readonly SentRecord[]; readonly defects: readonly string[] }> {
  const { defects, files, inspection } = await inspectContents(contents, mapping, limits, contentType);
  if (inspection === undefined) return { records: [], defects: reported(defects) };
  const source = new BatchSource(inspection, files);
  const records: SentRecord[] = [];
  for (const batch of inspection.batches) {
    if (!(await source.holdsRows(batch))) continue;
    const body = await source.lendBody(batch, async (bytes) => Promise.resolve(Buffer.from(bytes)));
    if (body.length > batch.bytes) throw new Error(`${body.length} bytes are more than ${batch.bytes}.`);
    records.push(...recordsOf(body.toString(), contentType));
  }
  return { records, defects: reported(defects) };
}

function recordsOf(body: string, contentType: ContentType): readonly SentRecord[] {
  switch (contentType) {
    case 'CSV':
      return parse<Record<string, string>>(body, { columns: true }).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '#N/A' ? null : cell])),
      );
    case 'JSON':
      return (JSON.parse(body) as Record<string, unknown>[]).map(flat);
    case 'XML':
      return readByParser(body) ?? [];
  }
}

function flat(record: Readonly<Record<string, unknown>>): SentRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (value === null || typeof value === 'string') return [[name, value]];
      if (typeof value !== 'object') return [[name, JSON.stringify(value)]];
      return Object.entries(flat(value as Record<string, unknown>)).map(([inner, text]) => [
        `${name}.${inner}`,
        text,
      ]);
    }),
  );
}
