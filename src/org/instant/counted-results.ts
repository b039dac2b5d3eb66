import { NAMESPACE } from '../bulk/wire.ts';
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
  readonly row: (id: string, created: boolean) => string;
  /** One byte, or none. */
  readonly separator: string;
  /** Stands in the place of the last separator. */
  readonly end: string;
}

const LAYOUTS = {
  CSV: {
    head: '"Id","Success","Created","Error"\n',
    row: (id, created) => `"${id}","true","${created}",""\n`,
    ...{ separator: '', end: '' },
  },
  JSON: {
    head: '[',
    row: (id, created) => `{"success":true,"created":${created},"id":"${id}","errors":[]}`,
    ...{ separator: ',', end: ']' },
  },
  XML: {
    head: `<?xml version="1.0" encoding="UTF-8"?><results xmlns="${NAMESPACE}">`,
    row: (id, created) =>
      `<result><id>${id}</id><success>true</success><created>${created}</created></result>`,
    ...{ separator: '', end: '</results>' },
  },
} as const satisfies Record<string, Layout>;

/**
 * The result of rows that were only counted: all succeeded, with the ids from `firstSerial` on. Each row is copied from
 * the one before it and its id counted up in place, so that a million rows make no garbage.
 */
export function countedResults(
  result: { readonly keyPrefix: string; readonly firstSerial: number; readonly rows: number },
  format: keyof typeof LAYOUTS,
  created: boolean,
): Buffer {
  const layout = LAYOUTS[format];
  const head = Buffer.from(layout.head);
  const id = idFromSerial(result.keyPrefix, result.firstSerial);
  const first = Buffer.from(layout.row(id, created) + layout.separator);
  const idAt = first.indexOf(id);
  const end = head.length + first.length * result.rows - layout.separator.length;
  const file = Buffer.allocUnsafe(end + layout.end.length);
  head.copy(file);
  first.copy(file, head.length);
  for (let row = 1; row < result.rows; row++) {
    const at = head.length + row * first.length;
    file.copyWithin(at, at - first.length, at);
    countUp(file, at + idAt);
  }
  file.write(layout.end, end);
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
