const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The form of a Salesforce id. Whether the suffix of a long one fits is for `isSalesforceId` to say. */
export const SALESFORCE_ID = '^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$';

const FORM = new RegExp(SALESFORCE_ID);

/** An id of 15 characters, or of 18 whose last three agree with the case of the letters before them. */
export function isSalesforceId(text: string): boolean {
  if (!FORM.test(text)) return false;
  return text.length === 15 || text.endsWith(suffix(text));
}

/** Each of the three characters says which of five letters are capitals, the first of them in the lowest bit. */
function suffix(id: string): string {
  return [0, 5, 10].map((start) => SUFFIX_LETTERS.charAt(capitals(id.slice(start, start + 5)))).join('');
}

function capitals(letters: string): number {
  return [0, 1, 2, 3, 4].reduce((sum, bit) => (/[A-Z]/.test(letters.charAt(bit)) ? sum + 2 ** bit : sum), 0);
}
