import { idFromSerial } from '../records/salesforce-id.ts';

const DIGITS = Buffer.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const SUFFIX_LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345');
const LAST_DIGIT = 61;

/** For each byte the next digit of base 62; 0 where the last one rolls over. */
const NEXT_DIGIT = new Uint8Array(128);
DIGITS.forEach((digit, at) => {
  NEXT_DIGIT[digit] = at === LAST_DIGIT ? 0 : (DIGITS[at + 1] ?? 0);
});

/** How a result file is laid out: every row is this long, and its id stands at the same place. */
interface Layout {
  readonly head: string;
  readonly row: (id: string) => string;
  /** Takes the place of the last byte of the last row. */
  readonly end: string;
}

function layoutOf(format: 'CSV' | 'JSON', created: boolean): Layout {
  return format === 'CSV'
    ? {
        head: '"Id","Success","Created","Error"\n',
        row: (id) => `"${id}","true","${created}",""\n`,
        end: '\n',
      }
    : {
        head: '[',
        row: (id) => `{"success":true,"created":${created},"id":"${id}","errors":[]},`,
        end: ']',
      };
}

/**
 * The result of rows that were only counted: all succeeded, with the ids from `firstSerial` on. Each row is copied from
 * the one before it and its id counted up in place, so that a million rows make no garbage.
 */
export function countedResults(
  result: { readonly keyPrefix: string; readonly firstSerial: number; readonly rows: number },
  format: 'CSV' | 'JSON',
  created: boolean,
): Buffer {
  const layout = layoutOf(format, created);
  const head = Buffer.from(layout.head);
  const id = idFromSerial(result.keyPrefix, result.firstSerial);
  const first = Buffer.from(layout.row(id));
  const idAt = first.indexOf(id);
  const file = Buffer.allocUnsafe(head.length + first.length * result.rows);
  head.copy(file);
  if (result.rows === 0) return file;
  first.copy(file, head.length);
  for (let row = 1; row < result.rows; row++) {
    const at = head.length + row * first.length;
    file.copyWithin(at, at - first.length, at);
    countUp(file, at + idAt);
  }
  file.write(layout.end, file.length - 1);
  return file;
}

/** Turns the 18-character id at `at` into the next one. */
function countUp(file: Buffer, at: number): void {
  let digit = at + 14;
  for (; ; digit--) {
    const next = NEXT_DIGIT[file[digit] ?? 0] ?? 0;
    if (next !== 0) {
      file[digit] = next;
      break;
    }
    file[digit] = 48;
  }
  for (let block = 2; block >= 0 && digit < at + block * 5 + 5; block--) {
    file[at + 15 + block] = suffixOf(file, at + block * 5);
  }
}

function suffixOf(file: Buffer, block: number): number {
  let capitals = 0;
  for (let at = 0; at < 5; at++) {
    const code = file[block + at] ?? 0;
    if (code >= 65 && code <= 90) capitals |= 1 << at;
  }
  return SUFFIX_LETTERS[capitals] ?? 0;
}
