import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellChange, ParentRule, Unsent } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { isNullMarker } from '../record/null-marker.ts';

const AT_SIGN = 0x40;

/** The sign before a key that makes a value a reference. */
export const REFERENCE_SIGN = '@';

/** A reference whose keys stand behind an `@`. Other values, such as Ids of records in the org, stay as they are. */
export class MarkedReferenceRule implements ParentRule {
  readonly mayOmit = true;
  readonly keepsIds = true;
  readonly cells: readonly number[];
  readonly #rule: ParentRule;
  readonly #key = new KeyBytes();

  constructor(rule: ParentRule) {
    this.#rule = rule;
    this.cells = rule.cells;
  }

  keyIn(value: KeyBytes): KeyBytes | undefined {
    return plainChange(value) === undefined ? this.#rule.keyIn(this.#behindSign(value)) : undefined;
  }

  apply(value: KeyBytes, out: ByteBuffer): CellChange {
    const plain = plainChange(value);
    return plain ?? this.#rule.apply(this.#behindSign(value), out);
  }

  measure(value: KeyBytes, out: ByteBuffer): Exclude<CellChange, Unsent> {
    const plain = plainChange(value);
    return plain ?? this.#rule.measure(this.#behindSign(value), out);
  }

  #behindSign({ bytes, end, start }: KeyBytes): KeyBytes {
    this.#key.bytes = bytes;
    this.#key.start = start + 1;
    this.#key.end = end;
    this.#key.blank = start + 1 >= end;
    return this.#key;
  }
}

/** Undefined for a key. A lookup that is to be empty is so in a new record anyway. */
function plainChange({ blank, bytes, end, start }: KeyBytes): 'blank' | 'same' | undefined {
  if (blank) return 'blank';
  if (bytes[start] === AT_SIGN) return undefined;
  return isNullMarker(bytes, start, end) ? 'blank' : 'same';
}
