import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellChange, ParentRule, Unsent } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { isNullMarker } from '../record/null-marker.ts';

/** A reference whose key of several columns stands in one cell, its parts joined by a separator. */
export class JoinedKeyRule implements ParentRule {
  readonly mayOmit = true;
  readonly keepsIds = false;
  readonly cells: readonly number[];
  readonly #rule: ParentRule;
  readonly #separator: string;
  readonly #parts: readonly number[];
  readonly #key = new KeyBytes();

  /** @param size how many columns the key has */
  constructor(rule: ParentRule, separator: string, size: number) {
    this.#rule = rule;
    this.cells = rule.cells;
    this.#separator = separator;
    this.#parts = Array.from({ length: size }, (_, part) => part);
  }

  keyIn(value: KeyBytes): KeyBytes | undefined {
    return this.#rule.keyIn(this.#parted(value));
  }

  apply(value: KeyBytes, out: ByteBuffer): CellChange {
    return this.#rule.apply(this.#parted(value), out);
  }

  measure(value: KeyBytes, out: ByteBuffer): Exclude<CellChange, Unsent> {
    return this.#rule.measure(this.#parted(value), out);
  }

  /** A cell with more or fewer parts than the key stays whole, and is the key of no record. */
  #parted(value: KeyBytes): KeyBytes {
    if (value.blank || isNullMarker(value.bytes, value.start, value.end)) return value;
    const texts = value.text.split(this.#separator);
    if (texts.length !== this.#parts.length) return value;
    this.#key.ofTexts(this.#parts, (part, out) => out.appendText(texts[part] ?? ''));
    return this.#key;
  }
}
