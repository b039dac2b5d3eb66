import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { CellRule } from '../record/cell-rule.ts';
import type { KeyBytes } from '../record/key-bytes.ts';
import { relativeDateFlaw, resolvedDate } from './relative-date.ts';

const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const UPPER_BIT = 0x20;
const BLANK = 0x20;

/** Replaces relative dates by what they stand for. Everything else stays as it is. */
export class RelativeDateRule implements CellRule {
  readonly cells: readonly number[];
  readonly mayOmit = false;
  readonly #instant: number;

  /** @param instant milliseconds since 1970 that they count from */
  constructor(cell: number, instant: number) {
    this.cells = [cell];
    this.#instant = instant;
  }

  apply(value: KeyBytes, out: ByteBuffer): 'replaced' | 'same' {
    const text = candidate(value);
    const resolved = text === undefined ? undefined : resolvedDate(text, this.#instant);
    if (resolved === undefined) return 'same';
    out.appendText(resolved);
    return 'replaced';
  }

  measure(value: KeyBytes, out: ByteBuffer): 'replaced' | 'same' {
    return this.apply(value, out);
  }

  flaw(value: KeyBytes): ReturnType<typeof relativeDateFlaw> {
    const text = candidate(value);
    return text === undefined ? undefined : relativeDateFlaw(text);
  }
}

/** The text of a value that may be relative. Most dates begin with a digit, and cost no string. */
function candidate(value: KeyBytes): string | undefined {
  const { bytes, start, end } = value;
  const first = (bytes[start] ?? 0) | UPPER_BIT;
  if (start === end || (first !== LOWER_N && first !== LOWER_T && first !== BLANK)) return undefined;
  return value.text;
}
