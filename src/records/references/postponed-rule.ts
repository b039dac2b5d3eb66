import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellChange, CellRule, Unsent } from '../record/cell-rule.ts';
import type { KeyBytes } from '../record/key-bytes.ts';

/** Leaves out a reference that a second pass sets. */
export class PostponedRule implements CellRule {
  readonly cells: readonly number[];
  readonly mayOmit = false;
  readonly #rule: CellRule;

  constructor(rule: CellRule) {
    this.#rule = rule;
    this.cells = rule.cells;
  }

  apply(): CellChange {
    return 'untouched';
  }

  measure(value: KeyBytes, out: ByteBuffer): Exclude<CellChange, Unsent> {
    return this.#rule.measure(value, out);
  }
}
