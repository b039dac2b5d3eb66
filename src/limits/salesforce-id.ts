const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The form of a Salesforce id. Whether the suffix of a long one fits is for `isSalesforceId` to say. */
export const SALESFORCE_ID = '^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$';

/** Characters of an id as the service writes it in result rows (Bulk API Developer Guide, "Get Batch Results"). */
export const ID_BYTES = 18;

/** Characters of an id that say which record it is: the last three of 18 repeat what these say of capitals. */
export const SHORT_ID_BYTES = 15;

const FORM = new RegExp(SALESFORCE_ID);
/** Each of the last three characters says which letters of a block of so many are capitals. */
const BLOCK = 5;
const FIRST_OF_SUFFIX = SHORT_ID_BYTES;

/** An id of 15 characters, or of 18 whose last three agree with the case of the letters before them. */
export function isSalesforceId(text: string): boolean {
  return FORM.test(text) && (text.length === FIRST_OF_SUFFIX || isIdAt(Buffer.from(text), 0));
}

/** Whether two ids name the same record: they have 15 or 18 characters, of which the first 15 count. */
export function isSameId(one: string, other: string): boolean {
  return shortId(one) === shortId(other);
}

/** The characters of an id that say which record it is. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID_BYTES);
}

/** Whether an id of 18 characters lies at `start`, its suffix included. Result rows are recognised by it, so it makes no string. */
export function isIdAt(bytes: Uint8Array, start: number): boolean {
  for (let block = 0; block < 3; block++) {
    const at = start + block * BLOCK;
    const capitals =
      capital(bytes[at]) |
      (capital(bytes[at + 1]) << 1) |
      (capital(bytes[at + 2]) << 2) |
      (capital(bytes[at + 3]) << 3) |
      (capital(bytes[at + 4]) << 4);
    if (capitals >= NO_ID || SUFFIX[capitals] !== bytes[start + FIRST_OF_SUFFIX + block]) return false;
  }
  return true;
}

const SUFFIX = Buffer.from(SUFFIX_LETTERS);
/** Above what five letters can add up to. */
const NO_ID = 1 << BLOCK;

/** For each byte: 1 for a capital, 0 for another letter or a digit, `NO_ID` for what is neither. */
const CAPITAL = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Z]/.test(character)) return 1;
  return /[a-z0-9]/.test(character) ? 0 : NO_ID;
});

function capital(byte = 0): number {
  return CAPITAL[byte] ?? NO_ID;
}
