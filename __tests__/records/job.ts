import { inspect, type Inspection } from '../../src/records/inspection/inspection.ts';
import type { BatchLimits } from '../../src/records/cutting/batch-cutter.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import type { Diagnostic, Located } from '../../src/diagnostic/diagnostic.ts';
import type { ContentType } from '../../src/manifest/manifest.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

/** A value as if it stood in a manifest. */
export function located<T>(value: T): Located<T> {
  return { value, place: { file: 'bulk-load.yml', line: 9, column: 5 } };
}

export const plainInsert: Mapping = {
  object: located('Contact'),
  operation: located('insert'),
  columns: [],
  values: [],
  blankCells: 'ignore',
};

export const widest: BatchLimits = { maxRecords: 10_000, maxBytes: 10_000_000 };

/** Inspects files given by name and content. */
export async function inspectContents(
  contents: Readonly<Record<string, string | Buffer>>,
  mapping: Mapping = plainInsert,
  limits: BatchLimits = widest,
  contentType: ContentType = 'CSV',
): Promise<{ inspection: Inspection | undefined; defects: readonly Diagnostic[]; files: MemoryFiles }> {
  const files = new MemoryFiles(
    Object.fromEntries(Object.entries(contents).map(([name, content]) => [`/w/${name}`, content])),
  );
  const sources = Object.keys(contents).map((name) => ({ path: `/w/${name}`, name }));
  const ports = { files, scratch: '/scratch/job-', signal: new AbortController().signal };
  const { inspection, defects } = await inspect(sources, mapping, limits, ports, contentType);
  return { inspection, defects: defects.diagnostics, files };
}

/** Defects as `file:line message`. */
export function reported(defects: readonly Diagnostic[]): string[] {
  return defects.map(({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`);
}
