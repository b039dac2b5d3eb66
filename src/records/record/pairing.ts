import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellChange, CellRule, Omission } from './cell-rule.ts';
import type { KeyBytes } from './key-bytes.ts';
import type { SourceRecord } from './source-record.ts';

/** What the org's records have decided of the records of a job, by their ordinals. */
export interface Pairing {
  /** Why a record is left out, if it is. What it refers to within its job must have been sent. */
  omissionOf(record: SourceRecord): Omission | undefined;
  /** Where the Id of the org's record lies, as 18 characters; undefined for a record that is to be created. */
  idOf(ordinal: number): { readonly bytes: Uint8Array; readonly start: number } | undefined;
  /** Whether the org's record refers already to what a second pass would have it refer to. */
  isLinked(record: SourceRecord): boolean;
}

const PLACEHOLDER = Buffer.alloc(ID_BYTES, 'x');

/** Sends the Id of the org's record that is paired with a record, which `take` was given before. */
export class PairedId implements CellRule {
  readonly cells = [];
  readonly mayOmit = true;
  #id: ReturnType<Pairing['idOf']>;

  take(id: ReturnType<Pairing['idOf']>): void {
    this.#id = id;
  }

  measure(_value: KeyBytes, out: ByteBuffer): 'replaced' {
    out.append(PLACEHOLDER);
    return 'replaced';
  }

  apply(_value: KeyBytes, out: ByteBuffer): CellChange {
    if (this.#id === undefined) return 'none';
    out.append(this.#id.bytes, this.#id.start, this.#id.start + ID_BYTES);
    return 'replaced';
  }
}
