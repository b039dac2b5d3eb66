import type { DataFormat } from './data-format.ts';
import { controlDocumentOf } from './control-document.ts';

/** What a new job is to be. Names are those of JobInfo. */
export interface JobRequest {
  readonly object: string;
  readonly operation: string;
  readonly externalIdFieldName?: string;
  readonly concurrencyMode: 'Parallel' | 'Serial';
  readonly assignmentRuleId?: string;
  /** False sends `Sforce-Disable-Batch-Retry`. */
  readonly batchRetry: boolean;
  /** Default: CSV. */
  readonly contentType?: DataFormat | `ZIP_${DataFormat}`;
  /** For queries: has the service split them by ranges of ids. */
  readonly pkChunking?: PkChunkingHeader;
}

/** The settings of `Sforce-Enable-PKChunking` (Bulk API Developer Guide, "PK Chunking Header"). */
export interface PkChunkingHeader {
  readonly chunkSize?: number;
  readonly parent?: string;
  readonly startRow?: string;
}

/** The jobInfo that creates the job. The order of its elements is that of the schema, which the service may insist on. */
export async function jobDocument(request: JobRequest): Promise<Buffer> {
  const { assignmentRuleId, concurrencyMode, contentType, externalIdFieldName, object, operation } = request;
  return controlDocumentOf('jobInfo', [
    ['operation', operation],
    ['object', object],
    ...(externalIdFieldName === undefined ? [] : [['externalIdFieldName', externalIdFieldName] as const]),
    ['concurrencyMode', concurrencyMode],
    ['contentType', contentType ?? 'CSV'],
    ...(assignmentRuleId === undefined ? [] : [['assignmentRuleId', assignmentRuleId] as const]),
  ]);
}

/** What the request says beside its document. */
export function jobHeaders({ batchRetry, pkChunking }: JobRequest): Readonly<Record<string, string>> {
  return {
    ...(batchRetry ? {} : { 'Sforce-Disable-Batch-Retry': 'TRUE' }),
    ...(pkChunking && { 'Sforce-Enable-PKChunking': pkChunkingHeader(pkChunking) }),
  };
}

function pkChunkingHeader({ chunkSize, parent, startRow }: PkChunkingHeader): string {
  const settings = [
    ...(chunkSize === undefined ? [] : [`chunkSize=${chunkSize}`]),
    ...(parent === undefined ? [] : [`parent=${parent}`]),
    ...(startRow === undefined ? [] : [`startRow=${startRow}`]),
  ];
  return settings.length === 0 ? 'TRUE' : settings.join('; ');
}
