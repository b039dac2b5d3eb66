import { inflateSync } from 'node:zlib';
import type { Files, ReadableFile } from '../ports/files.ts';
import { applyDelta } from './delta.ts';
import { bytesAt, bytesUpTo, withFile } from './file-bytes.ts';
import { GitError, MAX_OBJECT_BYTES, type GitObject, type ObjectKind } from './git-object.ts';

const FANOUT_BYTES = 256 * 4;
const INDEX_HEADER_BYTES = 8;
/** Offsets from here on are numbers of a table of long ones. */
const LONG_OFFSET = 0x8000_0000;
/** Git makes chains of 50, and at most of 4,095. */
const MAX_CHAIN = 4_096;
const KINDS: Readonly<Record<number, ObjectKind>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;

/** An entry of a pack as it is stored: a whole object, or a delta of another one. */
interface Entry {
  readonly kind?: ObjectKind;
  /** Where the base of a delta is: its offset, or its id. */
  readonly base?: number | string;
  readonly bytes: Buffer;
}

/**
 * An object of a pack, not yet held against its id (Git, "gitformat-pack").
 *
 * @param path of the pack, without its ending
 * @returns undefined when the pack does not hold it
 * @throws GitError when pack or index is damaged
 */
export async function packedObject(path: string, id: string, files: Files): Promise<GitObject | undefined> {
  const offset = await offsetOf(path, id, files);
  if (offset === undefined) return undefined;
  return withFile(`${path}.pack`, files, async (pack) => {
    const deltas: Buffer[] = [];
    let place: number | undefined = offset;
    while (place !== undefined && deltas.length <= MAX_CHAIN) {
      const entry = await entryAt(pack, place, id.length / 2);
      if (entry.kind !== undefined) {
        const content = deltas.reduceRight(applyDelta, entry.bytes);
        return { kind: entry.kind, content };
      }
      deltas.push(entry.bytes);
      place = typeof entry.base === 'string' ? await offsetOf(path, entry.base, files) : entry.base;
    }
    throw new GitError();
  });
}

/** Where the pack has an object, by its index of version 2. */
async function offsetOf(path: string, id: string, files: Files): Promise<number | undefined> {
  return withFile(`${path}.idx`, files, async (index) => {
    const head = await bytesAt(index, 0, INDEX_HEADER_BYTES + FANOUT_BYTES);
    if (head.readUInt32BE(0) !== 0xff74_4f63 || head.readUInt32BE(4) !== 2) {
      throw new GitError();
    }
    const wanted = Buffer.from(id, 'hex');
    const upTo = (byte: number): number => (byte < 0 ? 0 : head.readUInt32BE(INDEX_HEADER_BYTES + byte * 4));
    const [first, end, count] = [upTo((wanted[0] ?? 0) - 1), upTo(wanted[0] ?? 0), upTo(255)];
    if (first > end || end > count) throw new GitError();
    const names = INDEX_HEADER_BYTES + FANOUT_BYTES;
    const some = await bytesAt(index, names + first * wanted.length, (end - first) * wanted.length);
    const found = rowOf(some, wanted);
    if (found === undefined) return undefined;
    const offsets = names + count * (wanted.length + 4);
    const offset = (await bytesAt(index, offsets + (first + found) * 4, 4)).readUInt32BE();
    if (offset < LONG_OFFSET) return offset;
    const long = await bytesAt(index, offsets + count * 4 + (offset - LONG_OFFSET) * 8, 8);
    return Number(long.readBigUInt64BE());
  });
}

function rowOf(names: Buffer, wanted: Buffer): number | undefined {
  for (let row = 0; row * wanted.length < names.length; row++) {
    if (wanted.compare(names, row * wanted.length, (row + 1) * wanted.length) === 0) return row;
  }
  return undefined;
}

/** More than the head of any entry has. */
const HEAD_BYTES = 64;

async function entryAt(pack: ReadableFile, offset: number, idBytes: number): Promise<Entry> {
  const head = await bytesUpTo(pack, offset, HEAD_BYTES);
  const next = reader(head);
  let byte = next();
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let factor = 16; byte >= 0x80; factor *= 128) {
    byte = next();
    size += (byte & 0x7f) * factor;
    if (size > MAX_OBJECT_BYTES) throw new GitError();
  }
  const kind = KINDS[type];
  let base: number | string | undefined;
  if (type === OFFSET_DELTA) {
    byte = next();
    let distance = byte & 0x7f;
    while (byte >= 0x80) {
      byte = next();
      distance = (distance + 1) * 128 + (byte & 0x7f);
    }
    base = offset - distance;
    if (distance === 0 || base < 0) throw new GitError();
  } else if (type === REFERENCE_DELTA) {
    base = Buffer.from(Array.from({ length: idBytes }, next)).toString('hex');
  } else if (kind === undefined) throw new GitError();
  const bytes = await inflatedAt(pack, offset + next.position(), size);
  return { bytes, ...(kind && { kind }), ...(base === undefined ? {} : { base }) };
}

/** The bytes of a head, one after the other. */
function reader(head: Buffer): (() => number) & { position: () => number } {
  let position = 0;
  const next = (): number => {
    const byte = head[position++];
    if (byte === undefined) throw new GitError();
    return byte;
  };
  return Object.assign(next, { position: () => position });
}

/** Where bytes cannot be made smaller, each stretch of them costs five more. */
const STRETCH_BYTES = 16 * 1024;
const FRAME_BYTES = 64;

async function inflatedAt(pack: ReadableFile, position: number, size: number): Promise<Buffer> {
  const room = size + 5 * Math.ceil(size / STRETCH_BYTES) + FRAME_BYTES;
  const bytes = inflated(await bytesUpTo(pack, position, room), size);
  if (bytes.length !== size) throw new GitError();
  return bytes;
}

/** Unpacks the stream at the beginning of `bytes`. @throws GitError when it is none, or unpacks to more than `most` */
export function inflated(bytes: Buffer, most: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new GitError();
  }
}
