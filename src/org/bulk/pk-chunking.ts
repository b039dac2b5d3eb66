import { canonicalId, idFromSerial, serialOf } from '../records/salesforce-id.ts';
import { Refusal } from './refusal.ts';

const DEFAULT_CHUNK_SIZE = 100_000;
const MAX_CHUNK_SIZE = 250_000;

/** What the header `Sforce-Enable-PKChunking` asks for. */
export interface PkChunking {
  /** Ids in a chunk. */
  readonly chunkSize: number;
  /** The 18-character id at which the first chunk begins. */
  readonly startRow: string | undefined;
  /** The object whose ids are cut, where the job's are made from them (Share and History objects). */
  readonly parent: string | undefined;
}

/** A part of a query: the records whose ids lie in `[from, end)`. */
export interface Chunk {
  /** The query as it was sent. */
  readonly soql: string;
  readonly from: string;
  readonly end: string;
}

/**
 * Reads the header: `TRUE`, `FALSE`, or parameters separated by semicolons. Undefined when nothing is to be cut.
 */
export function readPkChunking(header: string): PkChunking | undefined | Refusal {
  const parts = header.split(';').map((part) => part.trim());
  const said = new Map<string, string>();
  for (const part of parts.filter((text) => text !== '' && text.toLowerCase() !== 'true')) {
    if (part.toLowerCase() === 'false') return undefined;
    const [name = '', value = ''] = part.split('=').map((text) => text.trim());
    if (!['chunkSize', 'parent', 'startRow'].includes(name) || value === '') return illegal(part);
    said.set(name, value);
  }
  if (parts.every((part) => part === '')) return undefined;
  const chunkSize = Number(said.get('chunkSize') ?? DEFAULT_CHUNK_SIZE);
  if (!Number.isInteger(chunkSize) || chunkSize < 1 || chunkSize > MAX_CHUNK_SIZE) {
    return illegal(`chunkSize=${said.get('chunkSize') ?? ''}`);
  }
  const row = said.get('startRow');
  const startRow = row === undefined ? undefined : canonicalId(row);
  if (row !== undefined && startRow === undefined) return illegal(`startRow=${row}`);
  return { chunkSize, startRow, parent: said.get('parent') };
}

function illegal(part: string): Refusal {
  return new Refusal('InvalidJob', `Invalid value in Sforce-Enable-PKChunking: ${part}`);
}

/** Cuts a query by ids. Chunks are ranges of ids, so that deleted and unwanted records leave gaps in them. */
export function chunksOf(
  soql: string,
  ids: readonly string[],
  keyPrefix: string,
  chunking: PkChunking,
): Chunk[] {
  const serials = ids.map(serialOf).sort((a, b) => a - b);
  const start = chunking.startRow === undefined ? serials[0] : serialOf(chunking.startRow);
  const first = start ?? 1;
  const last = Math.max(first, serials.at(-1) ?? first);
  const chunks: Chunk[] = [];
  for (let from = first; from <= last; from += chunking.chunkSize) {
    const [begin, end] = [from, from + chunking.chunkSize].map((serial) => idFromSerial(keyPrefix, serial));
    if (begin !== undefined && end !== undefined) chunks.push({ soql, from: begin, end });
  }
  return chunks;
}

/** Whether an id lies in a chunk. */
export function isInChunk(id: string, { from, end }: Chunk): boolean {
  return id.slice(0, 15) >= from.slice(0, 15) && id.slice(0, 15) < end.slice(0, 15);
}

/** The text that the request resource shows for a chunk: it starts with the original query. */
export function chunkText({ soql, from, end }: Chunk): string {
  const joint = /\bwhere\b/i.test(soql) ? 'AND' : 'WHERE';
  return `${soql} ${joint} Id >= '${from.slice(0, 15)}' AND Id < '${end.slice(0, 15)}'`;
}
